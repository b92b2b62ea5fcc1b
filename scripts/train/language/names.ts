import { NameFeatures } from '../../../src/language/name-features.ts'
import { NAME_KINDS } from '../../../src/language/syntax.ts'
import type { WideTable } from '../../../src/linear/index.ts'
import { Random } from '../random.ts'
import type { TaggedExample } from './parser.ts'
import { type ClassifierSettings, trainClassifier } from './token-classifier.ts'

const NAME_SETTINGS: ClassifierSettings = {
  wideBits: 22,
  fewest: 2,
  dropout: 0,
  choosingEpochs: 2,
  bits: 17,
  most: 100_000,
  epochs: 4,
  threshold: 0.33,
}

/** Trains the name tagger on CoreNLP's names and on the tags of a tagger that has not seen the article. */
export const trainNames = (examples: readonly TaggedExample[], seed: number): WideTable =>
  trainClassifier(examples, NAME_SETTINGS, {
    name: 'names',
    labels: NAME_KINDS.length,
    random: new Random(seed),
    rightOf: ({ gold }) => gold.names,
    walk: ({ forms, tags }) => {
      const kinds = new Uint8Array(forms.count)
      const features = new NameFeatures(forms, tags, kinds)
      return {
        list: features.list,
        fill: (at, first, end) => features.fill(at, first, end),
        note: (at, kind) => {
          kinds[at] = kind
          features.recall(at)
        },
      }
    },
  })
