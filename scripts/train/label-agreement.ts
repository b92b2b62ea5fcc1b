import { type JudgedTwice, scoreJudgements } from '../../bench/quality/labels.ts'
import { printMeasures } from './label-measures.ts'
import { keyOf, readLabels, readTexts } from './labels.ts'

/** Prints how far the two readers agree on the statements that both read: `ACTA_DATA=FOLDER label-agreement.ts`. */
function main(): void {
  const texts = readTexts(process.env.ACTA_DATA ?? '')
  const labels = readLabels()
  const first = new Map(labels.filter(({ reader }) => reader === 1).map((label) => [keyOf(label), label]))
  const pairs = labels.flatMap((label): JudgedTwice[] => {
    const gold = label.reader === 2 ? first.get(keyOf(label)) : undefined
    return gold ? [{ text: texts.get(label.id)!.text, gold, predicted: label }] : []
  })
  printMeasures(`two readers, ${pairs.length}`, scoreJudgements(pairs))
}

main()
