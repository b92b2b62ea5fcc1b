import { Features } from '../../src/attribution/model/features.ts'
import { addFlatFeatures } from '../../src/attribution/model/flat-features.ts'
import type { Words } from '../../src/attribution/model/words.ts'
import { type ChainSettings, type ChainWeights, type Example, trainChain } from './chain-trainer.ts'
import type { TrainingDocument } from './documents.ts'
import { Random } from './random.ts'

export const FLAT: ChainSettings = {
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
export function flatExamples(words: Words, labels: Uint8Array): Example[] {
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
      edge: new Int32Array(count).fill(1),
      edgeAt: Int32Array.from({ length: count + 1 }, (_, at) => at),
      labels: labels.slice(first, end),
    })
    first = end
  }
  return found
}

/** Trains the first pass on documents. */
export const trainFlat = (documents: readonly TrainingDocument[], settings = FLAT): ChainWeights =>
  trainChain(
    documents.flatMap(({ words, labels }) => flatExamples(words, labels)),
    settings,
    new Random(7),
  )
