import { describe, expect, it } from 'vitest'
import { findDue } from '../../src/judge/due.ts'
import { dueSchema, type Verdict } from '../../src/model/index.ts'
import { inventVerdict } from './brief/invented-report.ts'

const ASKED = { asOf: '2031-06-18', withinDays: 90 }

type Group = 'due' | 'overdue' | 'neither'

const CASES: [status: Verdict['status'], dueBy: string | null, group: Group, daysLeft?: number][] = [
  ['open', '2031-06-18', 'due', 0],
  ['in progress', '2031-06-30', 'due', 12],
  ['condition met', '2031-09-16', 'due', 90],
  ['disputed', '2031-07-01', 'due', 13],
  ['behind', '2031-07-01', 'due', 13],
  ['not enough evidence', '2031-07-01', 'due', 13],
  ['open', '2031-09-17', 'neither'],
  ['open', null, 'neither'],
  ['kept', '2031-07-01', 'neither'],
  ['withdrawn', '2031-07-01', 'neither'],
  ['lapsed', '2031-06-17', 'overdue', -1],
  ['not enough evidence', '2031-05-19', 'overdue', -30],
  ['window closed', '2031-06-10', 'overdue', -8],
  ['in progress', '2031-06-10', 'overdue', -8],
  ['lapsed', '2031-05-18', 'neither'],
  ['kept late', '2031-06-10', 'neither'],
  ['broken', '2031-06-10', 'neither'],
  ['expired', '2031-06-10', 'neither'],
]

describe('findDue', () => {
  it.each(CASES)('a thread that is %s with its last day %s: %s', (status, dueBy, group, daysLeft) => {
    const { due, overdue } = findDue([inventVerdict({ status, dueBy })], ASKED)
    const expected = { due: [] as number[], overdue: [] as number[] }
    if (group !== 'neither') expected[group].push(daysLeft!)
    expect({ due: due.map((each) => each.daysLeft), overdue: overdue.map((each) => each.daysLeft) }).toEqual(expected)
    for (const each of [...due, ...overdue]) expect(dueSchema.parse(each)).toEqual(each)
  })

  it('has the nearest day first on either side, and of one day the order given', () => {
    const days = ['2031-07-01', '2031-06-20', '2031-06-01', '2031-06-15', '2031-06-20']
    const verdicts = days.map((dueBy, at) => inventVerdict({ dueBy, thread: `thread-${at}` }))
    const { due, overdue } = findDue(verdicts, ASKED)
    expect(due.map(({ thread }) => thread)).toEqual(['thread-1', 'thread-4', 'thread-0'])
    expect(overdue.map(({ thread }) => thread)).toEqual(['thread-3', 'thread-2'])
  })

  it('counts days over months, leap days and the change of the clock', () => {
    const daysTo = (asOf: string, dueBy: string) =>
      findDue([inventVerdict({ dueBy })], { asOf, withinDays: 1000 }).due[0]!.daysLeft
    expect(daysTo('2032-02-28', '2032-03-01')).toBe(2)
    expect(daysTo('2031-02-28', '2031-03-01')).toBe(1)
    expect(daysTo('2031-03-01', '2031-04-30')).toBe(60)
  })
})
