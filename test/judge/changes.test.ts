import { describe, expect, it } from 'vitest'
import { findChanges, judge } from '../../src/judge/index.ts'
import { findEvidence } from '../../src/threads/index.ts'
import { inventedReader } from '../invented-reader.ts'
import { INVENTED_DOSSIER } from './invented-dossier.ts'

const threads = findEvidence(
  INVENTED_DOSSIER.map(([publishedOn, text]) => ({ ...inventedReader().read(text, { publishedOn }), text })),
)
const asOf = '2031-08-31'
const changes = findChanges(threads, { asOf })

describe('the changes of verdicts', () => {
  it('end with what each verdict is', () => {
    const last = new Map<string, string>()
    for (const { verdict } of changes) if (!last.has(verdict.thread)) last.set(verdict.thread, verdict.status)
    const now = judge(threads, { asOf }).map(({ thread, status }) => [thread, status])
    expect(now.length).toBeGreaterThan(3)
    expect(now.map(([thread]) => [thread, last.get(thread!)])).toEqual(now)
  })

  it('each begin with what the one before came to', () => {
    const before = new Map<string, string>()
    for (const { verdict, ...change } of [...changes].reverse()) {
      expect(change.before).toBe(before.get(verdict.thread) ?? null)
      expect(verdict.status).not.toBe(change.before)
      expect(verdict.asOf).toBe(change.changedOn)
      before.set(verdict.thread, verdict.status)
    }
  })

  it('stand with the latest first, and none is after the day', () => {
    const days = changes.map(({ changedOn }) => changedOn)
    expect(days).toEqual([...days].sort().reverse())
    expect(days.filter((day) => day > asOf)).toEqual([])
    expect(findChanges(threads, { asOf: days.at(-1)! }).length).toBeLessThan(changes.length)
  })

  it('are those that the judge gives on the day and on the day before', () => {
    for (const { verdict, changedOn } of changes) {
      const then = judge(threads, { asOf: changedOn }).find(({ thread }) => thread === verdict.thread)
      expect(then?.status).toBe(verdict.status)
    }
  })

  it('a verdict that lapses changes on the day after its last', () => {
    const lapsed = changes.filter(({ verdict, before }) => before !== null && verdict.status === 'lapsed')
    expect(lapsed.length).toBeGreaterThan(0)
    for (const { verdict, changedOn } of lapsed) expect(changedOn > verdict.dueBy!).toBe(true)
  })
})
