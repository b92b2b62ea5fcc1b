import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { addMonths, fromDay, parseDay, toDay, toIso, weekdayOf } from '../../src/language/times/calendar.ts'
import { partOf, periodAround } from '../../src/language/times/period.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const day = fc.integer({ min: toDay(1, 1, 1), max: toDay(9998, 12, 31) })
const toPlain = (at: number) => EPOCH.add({ days: at })

it('days are those of the calendar', () => {
  fc.assert(
    fc.property(day, (at) => {
      const plain = toPlain(at)
      expect(fromDay(at)).toEqual({ year: plain.year, month: plain.month, day: plain.day })
      expect(toIso(at)).toBe(plain.toString())
      expect(parseDay(plain.toString())).toBe(at)
      expect(weekdayOf(at)).toBe(plain.dayOfWeek - 1)
    }),
  )
})

it('months are added as the calendar adds them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: toDay(500, 1, 1), max: toDay(3000, 1, 1) }),
      fc.integer({ min: -500, max: 500 }),
      (at, months) => {
        expect(toIso(addMonths(at, months))).toBe(toPlain(at).add({ months }).toString())
      },
    ),
  )
})

it('periods hold their day and follow each other without a gap', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('week', 'month', 'quarter', 'year', 'decade'), (at, unit) => {
      const period = periodAround(unit, at, 0)!
      expect(period.from <= at && at <= period.to).toBe(true)
      expect(periodAround(unit, at, 1)!.from).toBe(period.to + 1)
      expect(periodAround(unit, at, -1)!.to).toBe(period.from - 1)
    }),
  )
})

it('parts of a period fill it', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('week', 'month', 'quarter', 'year', 'decade'), (at, unit) => {
      const period = periodAround(unit, at, 0)!
      const parts = [0, 1, 2].map((part) => partOf(period, part, 3))
      expect([parts[0]!.from, parts[1]!.from, parts[2]!.from, period.to + 1]).toEqual([
        period.from,
        parts[0]!.to + 1,
        parts[1]!.to + 1,
        parts[2]!.to + 1,
      ])
    }),
  )
})

it.each(['2031-02-29', '2031-13-01', '2031-5-1', '', 'yesterday', '2031-05-14T00:00:00Z'])('%j is no day', (text) => {
  expect(parseDay(text)).toBeUndefined()
})
