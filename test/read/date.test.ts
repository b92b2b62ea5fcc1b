import { describe, expect, it } from 'vitest'
import { checkDate } from '../../src/read/index.ts'

describe('checkDate', () => {
  it.each([
    ['2031-05-14', '2031-05-14'],
    ['2032-02-29', '2032-02-29'],
    ['2031-05-14T08:00', '2031-05-14'],
    ['2031-05-14T23:30:00-05:00', '2031-05-14'],
    ['2031-05-14 00:30:00.250 +0200', '2031-05-14'],
    ['2031-05-14T08:00:00Z', '2031-05-14'],
    ['2031-05-14 08:00:00 UTC', '2031-05-14'],
  ])('takes the day of %s as written', (text, day) => {
    expect(checkDate(text)).toBe(day)
  })

  it.each([
    '2031-02-29',
    '2031-13-01',
    '2031-00-10',
    '2031-5-4',
    '14.05.2031',
    '20310514',
    'yesterday',
    '',
    ' 2031-05-14',
    '2031-05-14T25:00',
    '2031-05-14T08:61',
    '2031-05-14 or so',
    '2031-05-14\n',
  ])('says that %j is no day', (text) => {
    expect(() => checkDate(text)).toThrow(expect.objectContaining({ code: 'date-invalid' }))
  })

  it('names the value, cut short, and the remedy', () => {
    const message = `"${'x'.repeat(39)}…" is no day of the calendar: write it as YYYY-MM-DD, for example 2025-04-04`
    expect(() => checkDate('x'.repeat(1000))).toThrow(message)
  })
})
