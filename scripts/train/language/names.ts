import { NameFeatures } from '../../../src/language/name-features.ts'
import { NAME_KINDS } from '../../../src/language/syntax.ts'
import type { WideTable } from '../../../src/linear/index.ts'
import { Random } from '../random.ts'
import type { TaggedExample } from './parser.ts'
import { chooseFeatures, FeatureCounts, type Perceptron } from './perceptron.ts'

export const NAME_SETTINGS = {
  wideBits: 22,
  fewest: 2,
  choosingEpochs: 2,
  bits: 17,
  most: 100_000,
  epochs: 4,
  threshold: 0.33,
}

/** Trains the name tagger on CoreNLP's names and on the tags of a tagger that has not seen the article. */
export function trainNames(examples: readonly TaggedExample[], seed: number): WideTable {
  const random = new Random(seed)
  const counts = new FeatureCounts(NAME_SETTINGS.wideBits)
  for (const { forms, tags, gold, sentences } of examples) {
    const features = new NameFeatures(forms, tags, gold.names)
    for (const { firstToken, endToken } of sentences)
      for (let at = firstToken; at < endToken; at++) {
        counts.add(features.list, features.fill(at, firstToken, endToken))
        features.recall(at)
      }
  }
  const chooser = counts.toLearner(NAME_KINDS.length, NAME_SETTINGS.fewest)
  for (let epoch = 0; epoch < NAME_SETTINGS.choosingEpochs; epoch++) runEpoch(chooser, examples, random)
  const learner = chooseFeatures(chooser, counts.owners, NAME_SETTINGS)
  for (let epoch = 0; epoch < NAME_SETTINGS.epochs; epoch++) runEpoch(learner, examples, random)
  return learner.toTable(NAME_SETTINGS.threshold)
}

function runEpoch(learner: Perceptron, examples: readonly TaggedExample[], random: Random): void {
  const order = Int32Array.from(examples, (_, at) => at)
  random.shuffle(order)
  const places = new Int32Array(64)
  const scores = new Float32Array(NAME_KINDS.length)
  let wrong = 0
  let count = 0
  for (const index of order) {
    const { forms, tags, gold, sentences } = examples[index]!
    const kinds = new Uint8Array(forms.count)
    const features = new NameFeatures(forms, tags, kinds)
    for (const { firstToken, endToken } of sentences)
      for (let at = firstToken; at < endToken; at++) {
        const known = learner.look(features.list, features.fill(at, firstToken, endToken), places)
        learner.score(places, known, scores)
        const right = gold.names[at]!
        const best = learner.correct(places, known, { scores, right })
        count++
        if (best !== right) wrong++
        kinds[at] = best
        features.recall(at)
      }
  }
  if (process.env.ACTA_LOUD) console.error(`  names: ${((100 * wrong) / count).toFixed(2)} % wrong`)
}
