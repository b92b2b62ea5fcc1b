import { addBaseFeatures } from '../../../src/attribution/model/base-features.ts'
import { toBeliefs } from '../../../src/attribution/model/beliefs.ts'
import { findCandidates, windowOf } from '../../../src/attribution/model/candidates.ts'
import { type Beliefs, type Candidate, Relations } from '../../../src/attribution/model/relation-features.ts'
import { CONTENT, CUE, SOURCE } from '../../../src/attribution/model/roles.ts'
import { Features, type WeightParts } from '../../../src/linear/index.ts'
import { Random } from '../random.ts'
import { sizedTable } from '../weight-tables.ts'
import { type ChainSettings, type Example, trainChain } from './chain-trainer.ts'
import type { GoldRoles, TrainingDocument } from './documents.ts'

const ROLE_SETTINGS: ChainSettings = {
  labels: 4,
  bits: 19,
  edgeBits: 17,
  epochs: 6,
  rate: 0.008,
  dropout: 0.2,
  fewest: 2,
  l2: 0.002,
}

/** A candidate of a document, with the attribution it is the cue of: its index, or -1. */
export interface CandidateItem {
  document: TrainingDocument
  beliefs: Beliefs
  candidate: Candidate
  gold: number
  /** whether the first pass found it; one that it missed is learned from all the same */
  isFound: boolean
  /** the first pass's probability of a cue at the anchor */
  probability: number
}

/** The candidates of a document under the first pass's probabilities, and the cues that it missed. */
export function itemsOf(document: TrainingDocument, probabilities: Float32Array): CandidateItem[] {
  const { words, gold } = document
  const beliefs = toBeliefs(probabilities)
  const cueOf = new Int32Array(words.count).fill(-1)
  for (const [index, { cue }] of gold.entries()) for (const at of cue) cueOf[at] = index
  const covered = new Set<number>()
  const toItem = (candidate: Candidate, index: number, isFound: boolean): CandidateItem => ({
    document,
    beliefs,
    candidate,
    gold: index,
    isFound,
    probability: probabilities[4 * candidate.anchor + CUE]!,
  })
  const found = findCandidates(words, probabilities).map((candidate) => {
    let index = cueOf[candidate.anchor]!
    for (let at = candidate.first; at < candidate.end && index < 0; at++) index = cueOf[at]!
    if (covered.has(index)) index = -1
    else if (index >= 0) covered.add(index)
    return toItem(candidate, index, true)
  })
  const missed = gold.flatMap(({ cue }, index) => {
    if (covered.has(index) || cue.length === 0) return []
    const anchor = cue.reduce((best, at) => (probabilities[4 * at + CUE]! > probabilities[4 * best + CUE]! ? at : best))
    const candidate = { first: anchor, end: anchor + 1, anchor }
    return [toItem({ ...candidate, ...windowOf(words, candidate) }, index, false)]
  })
  return [...found, ...missed]
}

function labelsOf({ from, to }: Candidate, gold: GoldRoles | undefined): Uint8Array {
  const labels = new Uint8Array(to - from)
  if (!gold) return labels
  const paint = (tokens: readonly number[], role: number) => {
    for (const at of tokens) if (at >= from && at < to) labels[at - from] = role
  }
  paint(gold.content, CONTENT)
  paint(gold.source, SOURCE)
  paint(gold.cue, CUE)
  return labels
}

const features = new Features()
const relations = new Relations()

/** The sequence of a candidate's window. */
function exampleOf({ document, beliefs, candidate, gold }: CandidateItem): Example {
  const { words } = document
  relations.set(words, beliefs, candidate)
  const unary: number[] = []
  const unaryAt = [0]
  const edge: number[] = []
  const edgeAt = [0]
  const take = (list: number[]) => {
    for (let k = 0; k < features.count; k++) list.push(features.list[k]!)
    features.clear()
  }
  for (let at = candidate.from; at < candidate.to; at++) {
    features.clear()
    relations.add(at, features)
    addBaseFeatures(words, at, features)
    take(unary)
    unaryAt.push(unary.length)
    if (at > candidate.from) relations.addStep(at, features)
    take(edge)
    edgeAt.push(edge.length)
  }
  return {
    unary: Int32Array.from(unary),
    unaryAt: Int32Array.from(unaryAt),
    edge: Int32Array.from(edge),
    edgeAt: Int32Array.from(edgeAt),
    labels: labelsOf(candidate, document.gold[gold]),
  }
}

/** So many weights are kept: of places and of steps. */
const MOST = { places: 640_000, steps: 150_000 }

/** Trains the second pass on the candidates that are cues. */
export function trainRoles(items: readonly CandidateItem[]): WeightParts {
  const examples = items.filter(({ gold }) => gold >= 0).map(exampleOf)
  const { unary, edge, counts } = trainChain(examples, ROLE_SETTINGS, new Random(3))
  const { labels, bits, edgeBits } = ROLE_SETTINGS
  const steps = { labels: labels ** 2, bits: edgeBits, most: MOST.steps, counts: counts.edge }
  return {
    tables: {
      'attribution.roles': sizedTable(unary, { labels, bits, most: MOST.places, counts: counts.unary }),
      'attribution.roles.steps': sizedTable(edge, steps),
    },
    numbers: {},
  }
}
