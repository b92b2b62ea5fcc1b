import type { Evidence, ThreadParty } from '../model/index.ts'
import { after, bearingOn, type Case, inOwnVoice, keyOf, keysOf, sharesParty } from './case.ts'

/** Of what ends an agreement for good. */
const ENDS = new Set<Evidence['turn']>(['ends', 'leaves', 'replaces'])

/** The last word by which all parties put an agreement in force again: a renewal, an extension, or each party's own word after the last accusation. */
function lastRenewal(judged: Case): Evidence | undefined {
  const renewals = judged.evidence.filter(
    ({ turn, bearing, claimedBy }) =>
      claimedBy.length === 0 && (turn === 'renews' || (turn === 'extends' && bearing === 'postpones')),
  )
  return renewals.at(-1) ?? renewedByEach(judged)
}

/** The word of the last party, where every party has reaffirmed it since it was accused. */
function renewedByEach(judged: Case): Evidence | undefined {
  const firstBreach = bearingOn(judged, 'violates', 'claimed-violation')[0]
  if (!firstBreach) return undefined
  const words = after(judged, bearingOn(judged, 'reaffirms'), firstBreach)
  const said = new Set(words.flatMap(({ by }) => by.map(keyOf)))
  const parties = keysOf(judged.thread.by)
  return parties.size > 1 && [...parties].every((key) => said.has(key)) ? words.at(-1) : undefined
}

/** What ended the agreement and was not undone by a renewal. */
export function endOf(judged: Case): Evidence | undefined {
  const end = judged.evidence.findLast(
    ({ turn, bearing }) => bearing === 'withdraws' && (turn === null || ENDS.has(turn)),
  )
  const renewal = lastRenewal(judged)
  return end && (!renewal || after(judged, [end], renewal).length > 0) ? end : undefined
}

/** Breaches that the outlet tells in its own voice, since the agreement was last renewed. */
export const breachesOf = (judged: Case): Evidence[] =>
  after(judged, bearingOn(judged, 'violates'), lastRenewal(judged)).filter(inOwnVoice)

/** Breaches that somebody claims, since the agreement was last renewed. */
export const accusationsOf = (judged: Case): Evidence[] =>
  after(judged, bearingOn(judged, 'claimed-violation'), lastRenewal(judged))

/** Whether one report tells that several accuse each other. */
const isMutual = ({ claimedBy, by }: Evidence): boolean => {
  const accused = keysOf(by)
  return keysOf(claimedBy).size > 1 && claimedBy.every((party) => accused.has(keyOf(party)))
}

/** Whether each of two accuses the other. */
export function accuseEachOther(accusations: readonly Evidence[]): boolean {
  if (accusations.some(isMutual)) return true
  return accusations.some((one) =>
    accusations.some(
      (other) =>
        sharesParty(one.claimedBy, other.by) && sharesParty(other.claimedBy, one.by) && !sharesParty(one.by, other.by),
    ),
  )
}

/** The parties that have not said that they agree, where it was only announced by others. */
export function unconfirmedIn(judged: Case): ThreadParty[] {
  const { thread, announcedBy } = judged
  const isStarted = judged.evidence.some(
    ({ turn, bearing }) =>
      turn === 'starts' || turn === 'renews' || bearing === 'part-fulfils' || bearing === 'fulfils',
  )
  if (isStarted) return []
  const words = bearingOn(judged, 'reaffirms')
  const said = keysOf([...announcedBy, ...words.flatMap(({ by }) => by)])
  const isTold = announcedBy.length === 0
  return isTold && keysOf(thread.by).size > 1 ? [] : thread.by.filter((party) => !said.has(keyOf(party)))
}

/** Whether only one side is named as agreed; "the two delegations" are both. */
const SEVERAL =
  /\b(?:both|two|sides|parties|delegations|countries|nations|governments|leaders|ministers|presidents|teams)\b/i

export const isOneSided = ({ thread }: Case): boolean =>
  keysOf(thread.by).size < 2 && !thread.by.some(({ name, serves }) => serves === null && SEVERAL.test(name))

/** Whether it was only announced by others: what no party has agreed to, none can break. */
export const isUnknownToParties = (judged: Case): boolean =>
  judged.announcedBy.length > 0 && keysOf(unconfirmedIn(judged)).size === keysOf(judged.thread.by).size
