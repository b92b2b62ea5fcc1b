import { hashText } from '../../../src/linear/index.ts'
import { foldOf } from '../folds.ts'
import { type LabelExample, trainLabels } from '../label-trainer.ts'
import { Random } from '../random.ts'

const SETTINGS = { epochs: 20, rate: 0.1, l2: 0.001, fewest: 2, dropout: 0.3, bits: 18 }
const FOLDS = [0, 1, 2, 3, 4]

const featuresOf = (text: string): Int32Array => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return Int32Array.from(new Set([...words, ...pairs].map((each) => hashText(each))))
}

/** The types that a bag of words and pairs of words gives to sentences, each told by a model that has not seen it: what structure is measured against. */
export function typesByWordBag(sentences: readonly { text: string; type: string }[]): string[] {
  const types = [...new Set(sentences.map(({ type }) => type))].sort()
  const settings = { ...SETTINGS, labels: types.length }
  const told: string[] = new Array(sentences.length)
  for (const fold of FOLDS) {
    const examples = sentences.flatMap(({ text, type }): LabelExample[] => {
      if (foldOf(text) === fold) return []
      const target = new Float32Array(types.length)
      target[types.indexOf(type)] = 1
      return [{ features: featuresOf(text), target }]
    })
    const weights = trainLabels(examples, settings, new Random(7))
    for (const [at, { text }] of sentences.entries()) {
      if (foldOf(text) !== fold) continue
      const scores = new Float64Array(types.length)
      for (const feature of featuresOf(text)) {
        const base = (feature & (2 ** settings.bits - 1)) * types.length
        for (let y = 0; y < types.length; y++) scores[y]! += weights[base + y]!
      }
      told[at] = types[scores.indexOf(Math.max(...scores))]!
    }
  }
  return told
}
