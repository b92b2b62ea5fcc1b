import { type JudgedTwice, scoreJudgements } from '../../../bench/quality/labels.ts'
import { printMeasures } from '../../../bench/quality/print-measures.ts'
import { keyOf, readLabels, readTexts } from './labels.ts'

/** Who read the same statements without seeing the other's labels: a first reader and a second. */
const PAIRS = [
  [1, 2],
  [4, 5],
] as const

/** Prints how far readers agree on the statements that both read: `ACTA_DATA=FOLDER tsx scripts/train/circumstances/label-agreement.ts`. */
function main(): void {
  const texts = readTexts(process.env.ACTA_DATA ?? '')
  const labels = readLabels()
  for (const [one, other] of PAIRS) {
    const first = new Map(labels.filter(({ reader }) => reader === one).map((label) => [keyOf(label), label]))
    const pairs = labels.flatMap((label): JudgedTwice[] => {
      const gold = label.reader === other ? first.get(keyOf(label)) : undefined
      return gold && gold.only !== 'hearer' && label.only !== 'hearer'
        ? [{ text: texts.get(label.id)!.text, gold, predicted: label }]
        : []
    })
    printMeasures(`readers ${one} and ${other}, ${pairs.length}`, scoreJudgements(pairs))
  }
}

main()
