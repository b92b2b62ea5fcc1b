import { GuessFeatures } from '../../../src/language/guess-features.ts'
import { TAGS } from '../../../src/language/syntax.ts'
import { TagFeatures } from '../../../src/language/tag-features.ts'
import { guessTags } from '../../../src/language/tagger.ts'
import type { WideTable } from '../../../src/linear/index.ts'
import { Random } from '../random.ts'
import type { Example } from './examples.ts'
import { chooseFeatures, FeatureCounts, type Perceptron } from './perceptron.ts'

export const TAGGER_SETTINGS = {
  guesses: {
    wideBits: 20,
    fewest: 2,
    dropout: 0.2,
    choosingEpochs: 2,
    epochs: 4,
    bits: 16,
    most: 50_000,
    threshold: 0.5,
  },
  tags: {
    wideBits: 22,
    fewest: 2,
    dropout: 0.2,
    choosingEpochs: 2,
    epochs: 8,
    bits: 18,
    most: 150_000,
    threshold: 0.41,
  },
}
type Settings = typeof TAGGER_SETTINGS
type Stage = Settings['tags']

/** One decision for each token of an article: fills the features, decides, and notes what was decided. */
interface Walk {
  list: Int32Array
  fill(at: number, first: number, end: number): number
  note(at: number, tag: number): void
}

/** Trains the tagger on CoreNLP's tags: first all features, then those that weigh most. */
export function trainTagger(examples: readonly Example[], seed: number, settings: Settings = TAGGER_SETTINGS) {
  const guesses = trainStage(examples, settings.guesses, {
    random: new Random(seed),
    walk: ({ forms }) => {
      const features = new GuessFeatures(forms)
      return { list: features.list, fill: (at) => features.fill(at), note: () => {} }
    },
  })
  const guessed = new Map(examples.map(({ id, forms }) => [id, guessTags(forms, guesses).guesses]))
  const tags = trainStage(examples, settings.tags, {
    random: new Random(seed),
    walk: ({ id, forms, gold }, isCounting) => {
      const tags = isCounting ? gold.tags : new Uint8Array(forms.count)
      const features = new TagFeatures(forms, guessed.get(id)!, tags)
      return {
        list: features.list,
        fill: (at, first, end) => features.fill(at, first, end),
        note: (at, tag) => {
          if (!isCounting) tags[at] = tag
        },
      }
    },
  })
  return { guesses, tags }
}

interface Way {
  random: Random
  walk(example: Example, isCounting: boolean): Walk
}

function trainStage(examples: readonly Example[], stage: Stage, way: Way): WideTable {
  const counts = new FeatureCounts(stage.wideBits)
  for (const example of examples) {
    const { list, fill } = way.walk(example, true)
    for (const { firstToken, endToken } of example.sentences)
      for (let at = firstToken; at < endToken; at++) counts.add(list, fill(at, firstToken, endToken))
  }
  const chooser = counts.toLearner(TAGS.length, stage.fewest)
  chooser.dropout = Math.round(65536 * stage.dropout)
  for (let epoch = 0; epoch < stage.choosingEpochs; epoch++) runEpoch(chooser, examples, way)
  const learner = chooseFeatures(chooser, counts.owners, stage)
  learner.dropout = Math.round(65536 * stage.dropout)
  for (let epoch = 0; epoch < stage.epochs; epoch++) runEpoch(learner, examples, way)
  return learner.toTable(stage.threshold)
}

function runEpoch(learner: Perceptron, examples: readonly Example[], { random, walk }: Way): void {
  const order = Int32Array.from(examples, (_, at) => at)
  random.shuffle(order)
  const places = new Int32Array(64)
  const scores = new Float32Array(TAGS.length)
  let wrong = 0
  let count = 0
  for (const index of order) {
    const example = examples[index]!
    const { list, fill, note } = walk(example, false)
    for (const { firstToken, endToken } of example.sentences)
      for (let at = firstToken; at < endToken; at++) {
        const known = learner.look(list, fill(at, firstToken, endToken), places)
        learner.score(places, known, scores)
        const right = example.gold.tags[at]!
        const best = learner.correct(places, known, { scores, right })
        count++
        if (best !== right) wrong++
        note(at, best)
      }
  }
  if (process.env.ACTA_LOUD) console.error(`  tagger: ${((100 * wrong) / count).toFixed(2)} % wrong`)
}
