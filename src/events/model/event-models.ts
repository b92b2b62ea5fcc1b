import { addRows, bestOf, Chooser, Features, type LinearTable, type Weights } from '../../linear/index.ts'
import { type EventStatus, type EventType, eventStatusSchema, eventTypeSchema } from '../../model/index.ts'
import { addDraftFeatures, addStatusFeatures, type Sighting } from './draft-features.ts'
import type { SideCandidate } from './side-candidates.ts'
import { addSideFeatures, type SideName } from './side-features.ts'

/** The labels of a draft: the types, and last that it is no event. */
export const TYPE_LABELS: readonly (EventType | null)[] = [...eventTypeSchema.options, null]
export const STATUS_LABELS: readonly EventStatus[] = eventStatusSchema.options

/** Another type than that of the rules must score so much more. */
const RETYPE = 1

/** Features of one draft at most. */
export const MOST_FEATURES = 512

/** What trained models say of a draft: its type (null: no event) and how sure that is, 0 to 1. */
export interface Judged {
  type: EventType | null
  confidence: number
}

/** The share of the best score among all; to three digits, so that every machine says the same. */
function softmaxOf(scores: Int32Array, scale: number, best: number): number {
  let sum = 0
  for (const score of scores) sum += Math.exp((score - scores[best]!) * scale)
  return Math.round(1000 / sum) / 1000
}

/** What the words of a clause say for certain: "not", "denied", "if". */
const MARKED: ReadonlySet<EventStatus> = new Set(['denied', 'negated', 'conditional'])

/** The trained models of events. */
export class EventModels {
  readonly #types: LinearTable
  readonly #statuses: LinearTable
  readonly #sides: Chooser
  /** how much more than "no event" a type must score, in the table's units */
  readonly #margin: number
  /** how much is added to the type that rules say */
  readonly #trust: number
  /** scores are divided by it before they are told as shares; chosen so that shares are right as often as they say */
  readonly #temperature: number
  readonly #features = new Features(MOST_FEATURES)
  readonly #typeScores = new Int32Array(TYPE_LABELS.length)
  readonly #statusScores = new Int32Array(STATUS_LABELS.length)

  constructor(weights: Weights) {
    this.#types = weights.table('events.types')
    this.#statuses = weights.table('events.statuses')
    this.#sides = new Chooser(weights.table('events.sides'), 0)
    this.#trust = weights.numbers('events.trust')[0] ?? 0
    this.#temperature = weights.numbers('events.temperature')[0] ?? 1
    this.#margin = (weights.numbers('events.margin')[0] ?? 0) / this.#types.scale
  }

  judge(sighting: Sighting): Judged {
    this.#features.clear()
    addDraftFeatures(sighting, this.#features)
    const scores = this.#typeScores.fill(0)
    addRows(this.#types, this.#features.list, this.#features.count, scores)
    scores[TYPE_LABELS.length - 1]! += this.#margin
    if (!sighting.draft.isUnlisted) scores[TYPE_LABELS.indexOf(sighting.draft.type)]! += this.#trust / this.#types.scale
    const byRules = sighting.draft.isUnlisted ? -1 : TYPE_LABELS.indexOf(sighting.draft.type)
    const top = bestOf(scores)
    const isClose =
      byRules >= 0 && top !== TYPE_LABELS.length - 1 && scores[top]! - scores[byRules]! < RETYPE / this.#types.scale
    const best = isClose ? byRules : top
    const confidence = softmaxOf(scores, this.#types.scale / this.#temperature, best)
    return { type: TYPE_LABELS[best]!, confidence }
  }

  /** Who fills a side of an event, of those that its sentence names; null for nobody. */
  sideOf(
    sighting: Sighting,
    type: EventType,
    name: SideName,
    candidates: readonly SideCandidate[],
  ): SideCandidate | null {
    return this.#sides.choose(candidates, (candidate, to) => addSideFeatures(sighting, type, name, candidate, to))
  }

  /** How an event stands: as rules say where its clause marks it, else as the model does. */
  statusOf(sighting: Sighting, type: EventType, byRules: EventStatus): EventStatus {
    if (MARKED.has(byRules)) return byRules
    this.#features.clear()
    addStatusFeatures(sighting, type, STATUS_LABELS.indexOf(byRules), this.#features)
    const scores = this.#statusScores.fill(0)
    addRows(this.#statuses, this.#features.list, this.#features.count, scores)
    const best = STATUS_LABELS[bestOf(scores)]!
    return best === 'asserted' && sighting.draft.modality.claimed ? byRules : best
  }
}
