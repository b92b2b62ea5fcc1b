import { addCandidateFeatures } from '../../../src/attribution/model/choice-pass.ts'
import type { Structure, TokenRange } from '../../../src/attribution/model/structure.ts'
import { addStructureFeatures } from '../../../src/attribution/model/structure-features.ts'
import type { Words } from '../../../src/attribution/model/words.ts'
import { Features, type WeightParts } from '../../../src/linear/index.ts'
import { type CandidateExample, type CandidateSettings, trainCandidates } from '../candidate-trainer.ts'
import { meanOf } from '../mean.ts'
import { sizedTable } from '../weight-tables.ts'
import type { GoldRoles } from './documents.ts'
import type { CandidateItem } from './role-stage.ts'

const SETTINGS: CandidateSettings = { bits: 17, epochs: 8, rate: 0.02, dropout: 0.2, fewest: 8, l2: 0.0005 }
/** Weights are the mean of so many trainings. */
const RUNS = 3
const SEED = 5
/** So many weights are kept. */
const MOST = 120_000

const wordsIn = (ranges: readonly TokenRange[], { isWord }: Words): number[] => {
  const found: number[] = []
  for (const { first, end } of ranges) for (let at = first; at < end; at++) if (isWord[at] === 1) found.push(at)
  return found
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

/** How right a structure is: exact roles, the overlap of the content, and the whole above all. */
function qualityOf(structure: Structure, gold: GoldRoles, words: Words): number {
  const goldWords = (role: keyof GoldRoles) => gold[role].filter((at) => words.isWord[at] === 1)
  const [source, cue, content] = (['source', 'cue', 'content'] as const).map((role) =>
    isSame(wordsIn(structure[role], words), goldWords(role)),
  )
  const goldContent = new Set(goldWords('content'))
  const drawn = wordsIn(structure.content, words)
  const shared = drawn.filter((at) => goldContent.has(at)).length
  const overlap = (2 * shared) / (drawn.length + goldContent.size || 1)
  return Number(source) + 0.6 * Number(cue) + 1.2 * Number(content) + overlap + Number(source && cue && content)
}

const collected = new Features()

/** A candidate with its structures: right are those of the best quality, and none where it is no cue. */
export function choiceExample(item: CandidateItem, structures: readonly Structure[]): CandidateExample {
  const { words } = item.document
  const view = { words, beliefs: item.beliefs, candidate: item.candidate }
  const candidates = structures.map((structure, rank) => {
    collected.clear()
    addStructureFeatures(view, structure, collected)
    addCandidateFeatures(view, { probability: item.probability, rank, structures: structures.length }, collected)
    return collected.list.slice(0, collected.count)
  })
  const gold = item.document.gold[item.gold]
  const quality = gold ? structures.map((structure) => qualityOf(structure, gold, words)) : []
  const best = Math.max(...quality) - 1e-9
  return { candidates, right: [...quality.keys()].filter((at) => quality[at]! > best) }
}

/** Trains the third pass: a choice among the structures of a candidate and dropping it. */
export function trainChoice(examples: readonly CandidateExample[]): WeightParts {
  const weights = meanOf(RUNS, SEED, (random) => trainCandidates(examples, SETTINGS, random))
  return {
    tables: { 'attribution.choice': sizedTable(weights, { labels: 1, bits: SETTINGS.bits, most: MOST }) },
    numbers: {},
  }
}
