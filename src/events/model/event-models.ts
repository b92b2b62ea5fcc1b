import { addRows, bestOf, Chooser, Features, type LinearTable, type Weights } from '../../linear/index.ts'
import { type EventStatus, type EventType, eventStatusSchema, eventTypeSchema } from '../../model/index.ts'
import { addDraftFeatures, addStatusFeatures, type Sighting } from './draft-features.ts'
import type { SideCandidate } from './side-candidates.ts'
import { addSideFeatures, type SideName } from './side-features.ts'

/** The labels of a draft: the types, and last that it is no event. */
export const TYPE_LABELS: readonly (EventType | null)[] = [...eventTypeSchema.options, null]
export const STATUS_LABELS: readonly EventStatus[] = eventStatusSchema.options

const NO_EVENT = TYPE_LABELS.indexOf(null)

/** What training chose besides the tables. */
interface EventSettings {
  /** what is added to the score of "no event" */
  margin: number
  /** what is added to the score of the type that rules say */
  trust: number
  /** scores are divided by it before they are told as shares; with it shares are right as often as they say */
  temperature: number
}

/** Another type than that of the rules must score so much more. */
const RETYPE = 1

/** The event of a verb that no list has must be surer than this. */
const LEAST_UNLISTED = 0.2

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
  readonly #settings: EventSettings
  readonly #features = new Features(MOST_FEATURES)
  readonly #typeScores = new Int32Array(TYPE_LABELS.length)
  readonly #statusScores = new Int32Array(STATUS_LABELS.length)

  constructor(weights: Weights) {
    this.#types = weights.table('events.types')
    this.#statuses = weights.table('events.statuses')
    this.#sides = new Chooser(weights.table('events.sides'), 0)
    const [margin, trust, temperature] = weights.numbers('events.settings')
    this.#settings = { margin: margin!, trust: trust!, temperature: temperature! }
  }

  /** What a draft is an event of, if of anything. */
  judge(sighting: Sighting): Judged {
    const { draft } = sighting
    this.#features.clear()
    addDraftFeatures(sighting, this.#features)
    const scores = this.#typeScores.fill(0)
    addRows(this.#types, this.#features.list, this.#features.count, scores)
    scores[NO_EVENT]! += this.#settings.margin / this.#types.scale
    const byRules = draft.isUnlisted ? -1 : TYPE_LABELS.indexOf(draft.type)
    if (byRules >= 0) scores[byRules]! += this.#settings.trust / this.#types.scale
    const top = bestOf(scores)
    const isClose = byRules >= 0 && top !== NO_EVENT && (scores[top]! - scores[byRules]!) * this.#types.scale < RETYPE
    const best = isClose ? byRules : top
    const confidence = softmaxOf(scores, this.#types.scale / this.#settings.temperature, best)
    return { type: draft.isUnlisted && confidence < LEAST_UNLISTED ? null : TYPE_LABELS[best]!, confidence }
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
