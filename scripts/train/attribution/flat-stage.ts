import { addFlatFeatures } from '../../../src/attribution/model/flat-features.ts'
import type { Words } from '../../../src/attribution/model/words.ts'
import { Features, type WeightParts } from '../../../src/linear/index.ts'
import { Random } from '../random.ts'
import { sizedTable } from '../weight-tables.ts'
import { type ChainSettings, type Example, trainChain } from './chain-trainer.ts'
import type { TrainingDocument } from './documents.ts'

/** The one feature of all steps. */
const STEP = 1

const FLAT: ChainSettings = {
  labels: 4,
  bits: 19,
  edgeBits: 4,
  epochs: 7,
  rate: 0.01,
  dropout: 0.1,
  fewest: 2,
  l2: 0.005,
}

/** The paragraphs of a document as sequences. */
function flatExamples(words: Words, labels: Uint8Array): Example[] {
  const features = new Features()
  const found: Example[] = []
  for (let first = 0; first < words.count; ) {
    let end = first
    const unary: number[] = []
    const unaryAt = [0]
    while (end < words.count && words.paragraph[end] === words.paragraph[first]) {
      features.clear()
      addFlatFeatures(words, end, features)
      for (let k = 0; k < features.count; k++) unary.push(features.list[k]!)
      unaryAt.push(unary.length)
      end++
    }
    const count = end - first
    found.push({
      unary: Int32Array.from(unary),
      unaryAt: Int32Array.from(unaryAt),
      edge: new Int32Array(count).fill(STEP),
      edgeAt: Int32Array.from({ length: count + 1 }, (_, at) => at),
      labels: labels.slice(first, end),
    })
    first = end
  }
  return found
}

/** So many weights are kept. */
const MOST = 540_000

/** Trains the first pass on documents. */
export function trainFlat(documents: readonly TrainingDocument[]): WeightParts {
  const examples = documents.flatMap(({ words, labels }) => flatExamples(words, labels))
  const { unary, edge, counts } = trainChain(examples, FLAT, new Random(7))
  const { labels, bits, edgeBits } = FLAT
  // every step has one feature, the same
  const base = (STEP & (2 ** edgeBits - 1)) * labels ** 2
  return {
    tables: { 'attribution.flat': sizedTable(unary, { labels, bits, most: MOST, counts: counts.unary }) },
    numbers: { 'attribution.flat.steps': [...edge.subarray(base, base + labels ** 2)] },
  }
}
