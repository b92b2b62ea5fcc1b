import type { Likeness } from './compare-words.ts'
import type { Passage } from './passage.ts'
import { conceptsOf, LEAST_CONCEPTS } from './shared-concepts.ts'
import { compareSpeakers, type Voice } from './speakers.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Published so many days apart, the same words may be of one occasion. */
const DAYS_NEAR = 7
const DAYS_SHORT = 2

/** The share of the words that must be the same, by how sure it is that the speaker is. */
const LEAST_SHARE: Record<Exclude<Voice, 'other'>, number> = { same: 0.7, likely: 0.72, unknown: 0.78 }

/** How two passages stand to each other besides their words. */
export interface Relation {
  voice: Voice
  /** null where a day is not known */
  days: number | null
  /** whether one of the two is told again, in reported speech */
  isReported: boolean
}

export function relate(one: Passage, other: Passage): Relation {
  const compared = compareSpeakers(one.speakers, other.speakers)
  const voice = compared === 'other' && (one.isImplied || other.isImplied) ? 'unknown' : compared
  const [day, another] = [one.source.day, other.source.day]
  const days = day === null || another === null ? null : Math.abs(day - another)
  return { voice, days, isReported: one.manner === 'indirect' || other.manner === 'indirect' }
}

/** Whether words that are given as spoken are of one quotation. */
export function isSameWording(likeness: Likeness, relation: Relation): boolean {
  const { voice, days, isReported } = relation
  const { share, exact, content, ofContent, run, contentInRun, own, ownInRun } = likeness
  if (voice === 'other')
    return !isReported && ownInRun >= 5 && contentInRun >= 6 && exact >= 0.85 && isWithin(days, DAYS_NEAR)
  if (!isWithin(days, DAYS_NEAR)) return run >= 8 && (contentInRun >= 4 || run >= 11) && exact >= 0.9
  if (isSpun(likeness, relation)) return true
  if (share < LEAST_SHARE[voice]) return false
  if (voice === 'unknown') return own >= 3 && run >= (ofContent <= 3 ? 7 : 4)
  if (ofContent > 5) return content >= 3 && run >= 3
  if (ofContent > 3) return content >= 3 && run >= 3 && (exact >= 0.8 || run >= 6)
  return content >= 2 && isWithin(days, DAYS_SHORT) && (run >= 6 || (exact >= 0.99 && run >= 4))
}

/** Whether many words were exchanged, each at its place, as machines do that spin a text. */
export const isSpun = ({ words, inPlace, samePlace }: Likeness, { voice, days }: Relation): boolean =>
  (voice === 'same' || voice === 'likely') &&
  isWithin(days, DAYS_SHORT) &&
  words >= 12 &&
  inPlace >= 0.8 &&
  samePlace >= 0.5

const isWithin = (days: number | null, most: number): boolean => days === null || days <= most

/** Whether words that are told again are of one quotation: by what they speak of, whatever their order. */
export function isSameMatter(one: Passage, other: Passage, vocabulary: Vocabulary): number | null {
  const { voice, days } = relate(one, other)
  if (!isWithin(days, DAYS_SHORT + 1) || (voice !== 'same' && voice !== 'likely')) return null
  const [concepts, others] = [conceptsOf(one, vocabulary), conceptsOf(other, vocabulary)]
  const shared = [...concepts].filter((concept) => others.has(concept)).length
  const [small, large] = [concepts.size, others.size].sort((a, b) => a - b) as [number, number]
  const share = shared / small
  const least = voice === 'same' && one.manner !== other.manner ? 0.7 : 0.8
  const isWhole = (2 * shared) / (small + large) >= 0.45 || shared >= 6
  return shared >= LEAST_CONCEPTS && share >= least && isWhole ? share : null
}
