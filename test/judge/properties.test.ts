import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type ThreadToJudge } from '../../src/judge/index.ts'
import type { RuleExample } from '../../src/judge/rule.ts'
import {
  bearingSchema,
  type Commitment,
  STATUSES,
  statusesOf,
  turnSchema,
  type VerdictStatus,
  verdictSchema,
} from '../../src/model/index.ts'
import { findEvidence } from '../../src/threads/index.ts'
import { inventedReader } from '../invented-reader.ts'
import { INVENTED_DOSSIER } from './invented-dossier.ts'
import { toThreadToJudge } from './to-case.ts'

type Told = RuleExample['evidence'][number]

const day = fc
  .integer({ min: 0, max: 150 })
  .map((days) => new Date(Date.UTC(2031, 4, 1 + days)).toISOString().slice(0, 10))
const parties = fc.subarray(['VDA', 'OSK', 'TMR'])
const kind = fc.constantFrom(...(Object.keys(STATUSES) as Commitment['kind'][]))
const told: fc.Arbitrary<Told> = fc
  .record({
    day,
    bearing: fc.constantFrom(...bearingSchema.exclude(['observation']).options),
    by: parties,
    claimedBy: parties,
    turn: fc.option(fc.constantFrom(...turnSchema.options)),
    until: fc.option(day),
  })
  .map(({ until, ...each }) => ({ ...each, ...(until !== null && { until }) }))

/** A thread with what bears on it, in the order of publication, by its kind, its sides and what is told. */
const threadWith = (evidence: fc.Arbitrary<Told>, kinds = kind): fc.Arbitrary<ThreadToJudge> =>
  fc
    .record({
      kind: kinds,
      by: fc.subarray(['VDA', 'OSK'], { minLength: 1 }),
      toward: fc.subarray(['OSK', 'TMR']),
      announcedBy: parties,
      summary: fc.constantFrom('withdraw from the Tam valley', 'not attack Oskelia', 'the ceasefire'),
      due: fc.option(day),
      evidence: fc.array(evidence, { maxLength: 6 }),
    })
    .map(({ kind, due, evidence, ...thread }) =>
      toThreadToJudge(kind, {
        ...thread,
        ...(due !== null && { due }),
        told: '',
        asOf: '',
        evidence: [...evidence].sort((one, other) => (one.day < other.day ? -1 : 1)),
      }),
    )

const thread = threadWith(told)
const judgeOne = (given: ThreadToJudge, asOf: string) => judge([given], { asOf })[0]!

/** What no silence, no later day and no claim can undo: only new evidence does. */
const DONE: ReadonlySet<VerdictStatus> = new Set([
  ...(['kept', 'kept late', 'withdrawn', 'disputed', 'broken', 'violated', 'suspended', 'replaced'] as const),
  ...(['expired', 'averted', 'carried out', 'met', 'partly met', 'refused', 'lapsed', 'window closed'] as const),
])

describe('the judge', () => {
  it('gives the same verdict each time, and leaves what it was given as it is', () => {
    fc.assert(
      fc.property(thread, day, (given, asOf) => {
        const before = JSON.stringify(given)
        const verdict = judgeOne(given, asOf)
        expect(judgeOne(given, asOf)).toEqual(verdict)
        expect(JSON.stringify(given)).toBe(before)
      }),
    )
  })

  it('gives a status of the kind, and rests it on evidence of the verdict', () => {
    fc.assert(
      fc.property(thread, day, (given, asOf) => {
        const verdict = judgeOne(given, asOf)
        expect(verdictSchema.parse(verdict)).toEqual(verdict)
        expect(statusesOf(given.thread.kind)).toContain(verdict.status)
        expect(verdict.evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(verdict.restsOn))
      }),
    )
  })

  it('counts nothing that was published after the day', () => {
    fc.assert(
      fc.property(thread, day, (given, asOf) => {
        const known = given.evidence.filter(({ date }) => date! <= asOf)
        expect(judgeOne(given, asOf)).toEqual(judgeOne({ ...given, evidence: known }, asOf))
      }),
    )
  })

  it('judges each thread alone, whatever stands beside it', () => {
    fc.assert(
      fc.property(thread, fc.array(thread), day, (given, others, asOf) => {
        const among = judge([...others, given, ...others], { asOf })
        expect(among[others.length]).toEqual(judgeOne(given, asOf))
        expect(among).toHaveLength(2 * others.length + 1)
      }),
    )
  })

  it('changes a status without new evidence only when the last day passes', () => {
    fc.assert(
      fc.property(thread, day, day, (given, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const known = { ...given, evidence: given.evidence.filter(({ date }) => date! <= earlier) }
        const [before, after] = [judgeOne(known, earlier), judgeOne(known, later)]
        if (before.status === after.status) return
        expect(before.dueBy! >= earlier && before.dueBy! < later).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('never takes back what is done without new evidence', () => {
    fc.assert(
      fc.property(thread, day, day, (given, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const known = { ...given, evidence: given.evidence.filter(({ date }) => date! <= earlier) }
        const before = judgeOne(known, earlier)
        if (DONE.has(before.status)) expect(judgeOne(known, later).status).toBe(before.status)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a claim', () => {
  const claim = fc
    .tuple(told, fc.subarray(['VDA', 'OSK', 'TMR'], { minLength: 1 }))
    .map(([each, claimedBy]) => ({ ...each, claimedBy }))

  it('breaks nothing and violates nothing, whoever makes it', () => {
    fc.assert(
      fc.property(threadWith(claim), day, (given, asOf) => {
        expect(['broken', 'violated']).not.toContain(judgeOne(given, asOf).status)
      }),
      { numRuns: 1000 },
    )
  })

  it('of whoever is bound keeps no pledge and meets no demand', () => {
    const kinds = fc.constantFrom('pledge', 'demand')
    fc.assert(
      fc.property(threadWith(told, kinds), day, (given, asOf) => {
        const { kind, by, toward } = given.thread
        const bound = kind === 'demand' ? toward : by
        fc.pre(bound.length > 0)
        const evidence = given.evidence.map((each) => ({ ...each, claimedBy: bound }))
        const { status } = judgeOne({ ...given, evidence }, asOf)
        expect(['kept', 'kept late', 'in progress', 'met', 'partly met']).not.toContain(status)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('documents', () => {
  const documents = INVENTED_DOSSIER.map(([publishedOn, text]) => ({
    ...inventedReader().read(text, { publishedOn }),
    text,
  }))
  const verdictsOf = (given: typeof documents) => judge(findEvidence(given), { asOf: '2031-08-31' })

  it('may be given in any order', () => {
    const verdicts = verdictsOf(documents)
    const order = fc.shuffledSubarray(documents, { minLength: documents.length })
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(verdictsOf(shuffled)).toEqual(verdicts)
      }),
      { numRuns: 10 },
    )
  })

  it('that are told twice count once', () => {
    expect(verdictsOf([...documents, ...documents])).toEqual(verdictsOf(documents))
  })
})
