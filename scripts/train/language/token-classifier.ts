import type { WideTable } from '../../../src/linear/index.ts'
import type { Random } from '../random.ts'
import type { Example } from './examples.ts'
import { chooseFeatures, FeatureCounts, type Perceptron } from './perceptron.ts'

/** How a classifier of tokens is trained: first on all features, then on those that weigh most. */
export interface ClassifierSettings {
  wideBits: number
  fewest: number
  dropout: number
  choosingEpochs: number
  epochs: number
  bits: number
  most: number
  threshold: number
}

/** One decision for each token of an article: fills the features, and notes what was decided. */
export interface Walk {
  list: Int32Array
  fill(at: number, first: number, end: number): number
  note(at: number, label: number): void
}

/** What is classified, and how. */
export interface Classified<T extends Example> {
  name: string
  labels: number
  random: Random
  rightOf(example: T): Uint8Array
  walk(example: T): Walk
}

/** Trains a classifier that goes from token to token. */
export function trainClassifier<T extends Example>(
  examples: readonly T[],
  settings: ClassifierSettings,
  classified: Classified<T>,
): WideTable {
  const counts = new FeatureCounts(settings.wideBits)
  for (const example of examples) {
    const { list, fill, note } = classified.walk(example)
    const right = classified.rightOf(example)
    for (const { firstToken, endToken } of example.sentences)
      for (let at = firstToken; at < endToken; at++) {
        counts.add(list, fill(at, firstToken, endToken))
        note(at, right[at]!)
      }
  }
  const chooser = counts.toLearner(classified.labels, settings.fewest)
  const learn = (learner: Perceptron, epochs: number) => {
    learner.dropout = Math.round(65536 * settings.dropout)
    for (let epoch = 0; epoch < epochs; epoch++) runEpoch(learner, examples, classified)
    return learner
  }
  learn(chooser, settings.choosingEpochs)
  return learn(chooseFeatures(chooser, counts.owners, settings), settings.epochs).toTable(settings.threshold)
}

function runEpoch<T extends Example>(
  learner: Perceptron,
  examples: readonly T[],
  { name, labels, random, rightOf, walk }: Classified<T>,
): void {
  const order = Int32Array.from(examples, (_, at) => at)
  random.shuffle(order)
  const places = new Int32Array(64)
  const scores = new Float32Array(labels)
  let wrong = 0
  let count = 0
  for (const index of order) {
    const example = examples[index]!
    const right = rightOf(example)
    const { list, fill, note } = walk(example)
    for (const { firstToken, endToken } of example.sentences)
      for (let at = firstToken; at < endToken; at++) {
        const known = learner.look(list, fill(at, firstToken, endToken), places)
        learner.score(places, known, scores)
        const best = learner.correct(places, known, { scores, right: right[at]! })
        count++
        if (best !== right[at]) wrong++
        note(at, best)
      }
  }
  if (process.env.ACTA_LOUD) console.error(`  ${name}: ${((100 * wrong) / count).toFixed(2)} % wrong`)
}
