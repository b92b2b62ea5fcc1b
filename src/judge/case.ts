import type { Bearing, Commitment, Evidence, Thread, ThreadParty } from '../model/index.ts'

/** A thread as the rules look at it, on one day. */
export interface Case {
  thread: Thread
  kind: Commitment['kind']
  asOf: string
  /** what counts on that day, in the order of publication */
  evidence: readonly Evidence[]
  /** whoever says the first one, where it is not told in the outlet's own voice */
  announcedBy: readonly ThreadParty[]
  /** the last day in force, with what was put off counted in */
  dueBy: string | null
  condition: string | null
}

/** By what two mentions are one party: whom they serve, else the name. */
export const keyOf = ({ serves, name }: ThreadParty): string => serves ?? name.toLowerCase()

export const keysOf = (parties: readonly ThreadParty[]): Set<string> => new Set(parties.map(keyOf))

export const sharesParty = (one: readonly ThreadParty[], other: readonly ThreadParty[]): boolean => {
  const keys = keysOf(other)
  return one.some((party) => keys.has(keyOf(party)))
}

/** The evidence of some bearings. */
export const bearingOn = ({ evidence }: Case, ...bearings: readonly Bearing[]): Evidence[] =>
  evidence.filter(({ bearing }) => bearings.includes(bearing))

/** Whether a day is past; none never is. */
export const isPast = (day: string | null, asOf: string): boolean => day !== null && day < asOf

/** Parties once each, as first named. */
export function onceEach(parties: readonly ThreadParty[]): ThreadParty[] {
  const byKey = new Map<string, ThreadParty>()
  for (const party of parties) if (!byKey.has(keyOf(party))) byKey.set(keyOf(party), party)
  return [...byKey.values()]
}

/** Who did what the evidence tells. */
export const doersOf = (evidence: readonly Evidence[]): ThreadParty[] => onceEach(evidence.flatMap(({ by }) => by))

/** What is told in the outlet's own voice. */
export const inOwnVoice = ({ claimedBy }: Evidence): boolean => claimedBy.length === 0

/** Who is bound: of a demand those it is addressed to. */
export const boundIn = ({ kind, thread }: Case): readonly ThreadParty[] =>
  kind === 'demand' ? thread.toward : thread.by

/** Whether only those who are bound say that they did it. */
export const isOwnClaim = (judged: Case, { claimedBy }: Evidence): boolean =>
  claimedBy.length > 0 && claimedBy.every((party) => sharesParty([party], boundIn(judged)))

/** What comes after another in the order of the evidence, or is of a later day. */
export const after = (judged: Case, evidence: readonly Evidence[], mark: Evidence | undefined): Evidence[] => {
  if (!mark) return [...evidence]
  const at = judged.evidence.indexOf(mark)
  return evidence.filter((each) => judged.evidence.indexOf(each) > at)
}

/** Names in a row: "A", "A and B", "A, B and C". */
export function namesOf(parties: readonly ThreadParty[]): string {
  const names = onceEach(parties).map(({ name }) => name)
  if (names.length === 0) return 'somebody who is not named'
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
