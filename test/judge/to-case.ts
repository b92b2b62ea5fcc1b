import type { Case } from '../../src/judge/case.ts'
import { dueByOf } from '../../src/judge/deadline.ts'
import type { RuleExample } from '../../src/judge/rule.ts'
import { type Commitment, type Evidence, makeEvidence, makeThread, type ThreadParty } from '../../src/model/index.ts'

const NAMES: Readonly<Record<string, string>> = { VDA: 'Vardia', OSK: 'Oskelia', TMR: 'Tamrin' }

export const toParties = (codes: readonly string[] = []): ThreadParty[] =>
  codes.map((code) => ({ name: NAMES[code] ?? code, serves: code }))

/** The evidence of an example, a piece a day. */
const toEvidence = (
  { day, bearing, by, claimedBy, turn, until }: RuleExample['evidence'][number],
  at: number,
): Evidence =>
  makeEvidence({
    record: `event-${at}`,
    document: `document-${at}`,
    ref: `${at}`,
    outlet: null,
    date: day,
    happenedOn: null,
    spans: [{ start: 0, end: 1 }],
    bearing,
    until: until ?? null,
    by: toParties(by),
    claimedBy: toParties(claimedBy),
    type: null,
    turn: turn ?? null,
    join: null,
    rivals: [],
    observation: null,
  })

/** What an example of a rule is, as a thread with its evidence. */
export function toThreadToJudge(kind: Commitment['kind'], example: RuleExample) {
  const { by, toward, summary = 'withdraw from the Tam valley', due, announcedBy } = example
  const deadline = due === undefined ? null : { text: due, earliest: due, latest: due, basis: 'stated' as const }
  const spans = [{ start: 0, end: 1 }]
  const first = { ref: 'first', date: '2031-05-01', spans }
  const fields = { kind, by: toParties(by), toward: toParties(toward), summary, first, deadline, quantity: null }
  const commitment = 'commitment-1'
  const member = {
    commitment,
    event: null,
    document: 'd',
    outlet: null,
    role: 'first' as const,
    join: null,
    deadline,
    quantity: null,
    ...first,
  }
  return {
    thread: makeThread(commitment, { ...fields, members: [member] }),
    evidence: example.evidence.map(toEvidence),
    announcedBy: toParties(announcedBy),
    condition: null,
  }
}

/** The case that the rules look at. */
export function toCase(kind: Commitment['kind'], example: RuleExample): Case {
  const { thread, evidence, announcedBy, condition } = toThreadToJudge(kind, example)
  return { thread, kind, asOf: example.asOf, evidence, announcedBy, condition, dueBy: dueByOf(thread, evidence) }
}
