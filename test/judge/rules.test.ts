import { describe, expect, it } from 'vitest'
import { byRules } from '../../src/judge/judge.ts'
import type { RuleExample } from '../../src/judge/rule.ts'
import { RULES } from '../../src/judge/rules.ts'
import { type Commitment, STATUSES, statusesOf } from '../../src/model/index.ts'
import { toCase } from './to-case.ts'

type Told = Omit<RuleExample, 'told'>

const statusOf = (kind: Commitment['kind'], example: Told): string =>
  byRules(toCase(kind, { told: '', ...example })).status

describe('the rules', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s decides its example', (id, { kind, status, example }) => {
    const found = byRules(toCase(kind, example))
    expect(found.rule.id).toBe(id)
    expect(found.status).toBe(status)
    expect(found.ruling.reason).toMatch(/^[^a-z].*[.]$/s)
  })

  it('have an id each, name their kind first, and give statuses of that kind', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    for (const { id, kind, status } of RULES) {
      expect(id.split('/')[0]).toBe(kind)
      expect(statusesOf(kind)).toContain(status)
    }
  })

  it('give every status but those of targets, which figures give', () => {
    for (const [kind, statuses] of Object.entries(STATUSES)) {
      if (kind === 'target') continue
      const given = RULES.filter((rule) => rule.kind === kind).map(({ status }) => status)
      for (const status of statuses) expect(given, `${kind}: ${status}`).toContain(status)
    }
  })
})

const TRUCE: Told = { by: ['VDA', 'OSK'], asOf: '2031-06-30', evidence: [] }
const claim = (day: string, accuser: string, accused: string): Told['evidence'][number] => ({
  day,
  bearing: 'claimed-violation',
  by: [accused],
  claimedBy: [accuser],
})

describe('agreements', () => {
  it.each<[string, Partial<Told>, string]>([
    ['one accuser breaks nothing', { evidence: [claim('2031-06-01', 'VDA', 'OSK')] }, 'violation claimed'],
    [
      'the same side accusing twice is one accuser',
      { evidence: [claim('2031-06-01', 'VDA', 'OSK'), claim('2031-06-05', 'VDA', 'OSK')] },
      'violation claimed',
    ],
    [
      'a third party that accuses both does not make them dispute it',
      { evidence: [claim('2031-06-01', 'TMR', 'OSK'), claim('2031-06-05', 'TMR', 'VDA')] },
      'violation claimed',
    ],
    [
      'accusers on both sides dispute it',
      { evidence: [claim('2031-06-01', 'VDA', 'OSK'), claim('2031-06-05', 'OSK', 'VDA')] },
      'disputed',
    ],
    [
      'one report that they accuse each other does, too',
      {
        evidence: [{ day: '2031-06-01', bearing: 'claimed-violation', by: ['VDA', 'OSK'], claimedBy: ['OSK', 'VDA'] }],
      },
      'disputed',
    ],
    [
      'renewal by each of them after the accusations puts it in force again',
      {
        evidence: [
          claim('2031-06-01', 'VDA', 'OSK'),
          claim('2031-06-02', 'OSK', 'VDA'),
          { day: '2031-06-10', bearing: 'reaffirms', by: ['VDA'] },
          { day: '2031-06-11', bearing: 'reaffirms', by: ['OSK'] },
        ],
      },
      'in force',
    ],
    [
      'the word of one of them does not',
      {
        evidence: [
          claim('2031-06-01', 'VDA', 'OSK'),
          claim('2031-06-02', 'OSK', 'VDA'),
          { day: '2031-06-10', bearing: 'reaffirms', by: ['VDA'] },
        ],
      },
      'disputed',
    ],
    [
      'a new accusation after the renewal counts',
      {
        evidence: [
          claim('2031-06-01', 'VDA', 'OSK'),
          { day: '2031-06-10', bearing: 'reaffirms', turn: 'renews' },
          claim('2031-06-12', 'OSK', 'VDA'),
        ],
      },
      'violation claimed',
    ],
    [
      'the voice of the outlet stands above claims',
      { evidence: [claim('2031-06-01', 'VDA', 'OSK'), { day: '2031-06-02', bearing: 'violates', by: ['VDA'] }] },
      'violated',
    ],
    [
      'what no party has agreed to, none can break',
      { announcedBy: ['TMR'], evidence: [{ day: '2031-06-02', bearing: 'violates', by: ['VDA'] }] },
      'announced',
    ],
    [
      'a truce that mediators announce is announced until a party speaks',
      { announcedBy: ['TMR'], evidence: [{ day: '2031-06-02', bearing: 'reaffirms', by: ['VDA'] }] },
      'announced',
    ],
    [
      'and agreed when both have',
      {
        announcedBy: ['TMR'],
        evidence: [
          { day: '2031-06-02', bearing: 'reaffirms', by: ['VDA'] },
          { day: '2031-06-03', bearing: 'reaffirms', by: ['OSK'] },
        ],
      },
      'in force',
    ],
    [
      'or when it takes effect',
      { announcedBy: ['TMR'], evidence: [{ day: '2031-06-02', bearing: 'fulfils', turn: 'starts' }] },
      'in force',
    ],
    ['its last day counts whole', { due: '2031-06-30' }, 'in force'],
    ['a day later it has expired', { due: '2031-06-29' }, 'expired'],
    [
      'an extension moves its last day',
      {
        due: '2031-06-20',
        evidence: [{ day: '2031-06-19', bearing: 'postpones', turn: 'extends', until: '2031-07-20' }],
      },
      'in force',
    ],
  ])('%s', (_, told, status) => expect(statusOf('agreement', { ...TRUCE, ...told })).toBe(status))
})

const PLEDGE: Told = { by: ['VDA'], due: '2031-05-31', asOf: '2031-06-30', evidence: [] }

describe('pledges, threats and demands', () => {
  it.each<[string, Commitment['kind'], Partial<Told>, string]>([
    ['a day that passes in silence lapses', 'pledge', {}, 'lapsed'],
    [
      'evidence of non-performance that turns up later makes it broken',
      'pledge',
      { evidence: [{ day: '2031-06-10', bearing: 'contradicts', by: ['VDA'] }] },
      'broken',
    ],
    [
      'before its day the same is a contradiction',
      'pledge',
      { due: '2031-07-31', evidence: [{ day: '2031-06-10', bearing: 'contradicts', by: ['VDA'] }] },
      'contradicted',
    ],
    [
      'a day moved by whoever set it keeps it open',
      'pledge',
      { evidence: [{ day: '2031-05-30', bearing: 'postpones', by: ['VDA'], until: '2031-07-31' }] },
      'open',
    ],
    [
      'a claim of its own side keeps nothing',
      'pledge',
      { due: '2031-07-31', evidence: [{ day: '2031-06-10', bearing: 'fulfils', by: ['VDA'], claimedBy: ['VDA'] }] },
      'not enough evidence',
    ],
    [
      'the word of the other side does',
      'pledge',
      { due: '2031-07-31', evidence: [{ day: '2031-06-10', bearing: 'fulfils', by: ['VDA'], claimedBy: ['OSK'] }] },
      'kept',
    ],
    [
      'what was pledged again after it was taken back runs on',
      'pledge',
      {
        due: '2031-07-31',
        evidence: [
          { day: '2031-06-01', bearing: 'withdraws', by: ['VDA'] },
          { day: '2031-06-10', bearing: 'reaffirms', by: ['VDA'] },
        ],
      },
      'open',
    ],
    [
      'a pledge to go on is in progress while it is kept',
      'pledge',
      {
        due: '2031-07-31',
        summary: 'continue to supply grain',
        evidence: [{ day: '2031-06-01', bearing: 'fulfils', by: ['VDA'] }],
      },
      'in progress',
    ],
    [
      'a condition that fell away after it was met averts a threat',
      'threat',
      {
        due: '2031-07-31',
        evidence: [
          { day: '2031-05-20', bearing: 'condition-met', by: ['OSK'] },
          { day: '2031-05-25', bearing: 'condition-failed', by: ['OSK'] },
        ],
      },
      'averted',
    ],
    ['a threat whose day passes without its condition lapses', 'threat', {}, 'lapsed'],
    [
      'a refusal by somebody who was not asked answers no demand',
      'demand',
      { toward: ['OSK'], due: '2031-07-31', evidence: [{ day: '2031-06-01', bearing: 'contradicts', by: ['TMR'] }] },
      'open',
    ],
  ])('%s', (_, kind, told, status) => expect(statusOf(kind, { ...PLEDGE, ...told })).toBe(status))
})
