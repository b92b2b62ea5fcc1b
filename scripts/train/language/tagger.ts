import { GuessFeatures } from '../../../src/language/guess-features.ts'
import { TAGS } from '../../../src/language/syntax.ts'
import { TagFeatures } from '../../../src/language/tag-features.ts'
import { guessTags } from '../../../src/language/tagger.ts'
import { Random } from '../random.ts'
import type { Example } from './examples.ts'
import { trainClassifier } from './token-classifier.ts'

const TAGGER_SETTINGS = {
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

/** Trains the tagger on CoreNLP's tags: first the guesses by the form alone, then the tags. */
export function trainTagger(examples: readonly Example[], seed: number) {
  const tagging = { name: 'tagger', labels: TAGS.length, rightOf: ({ gold }: Example) => gold.tags }
  const guesses = trainClassifier(examples, TAGGER_SETTINGS.guesses, {
    ...tagging,
    random: new Random(seed),
    walk: ({ forms }) => {
      const features = new GuessFeatures(forms)
      return { list: features.list, fill: (at) => features.fill(at), note: () => {} }
    },
  })
  const guessed = new Map(examples.map(({ id, forms }) => [id, guessTags(forms, guesses).guesses]))
  const tags = trainClassifier(examples, TAGGER_SETTINGS.tags, {
    ...tagging,
    random: new Random(seed),
    walk: ({ id, forms }) => {
      const tags = new Uint8Array(forms.count)
      const features = new TagFeatures(forms, guessed.get(id)!, tags)
      return {
        list: features.list,
        fill: (at, first, end) => features.fill(at, first, end),
        note: (at, tag) => {
          tags[at] = tag
        },
      }
    },
  })
  return { guesses, tags }
}
