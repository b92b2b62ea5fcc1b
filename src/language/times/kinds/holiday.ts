import { type Day, fromDay, toDay } from '../calendar.ts'
import { dayPeriod } from '../period.ts'
import type { Said, TimeKind } from '../time-kind.ts'
import { timePattern } from '../time-words.ts'

/** Source: the anonymous Gregorian computus, as Meeus gives it. */
function easter(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const index = epact + toSunday - 7 * correction + 114
  return toDay(year, Math.floor(index / 31), (index % 31) + 1)
}

const DAY_OF: { readonly [name: string]: (year: number) => Day } = {
  christmas: (year) => toDay(year, 12, 25),
  'christmas day': (year) => toDay(year, 12, 25),
  'christmas eve': (year) => toDay(year, 12, 24),
  "new year's day": (year) => toDay(year, 1, 1),
  "new year's eve": (year) => toDay(year, 12, 31),
  easter: easter,
  'easter sunday': easter,
  'easter monday': (year) => easter(year) + 1,
  'good friday': (year) => easter(year) - 2,
}

export const holiday: TimeKind = {
  name: 'holiday',
  examples: ['The guns fell silent at [Christmas].', 'They want a truce by [Easter].'],
  hint: /Christmas|New Year|Easter|Good Friday/,
  pattern: timePattern(
    "\\b(?:Christmas(?: Day| Eve)?|New Year['’]s (?:Day|Eve)|Easter(?: Sunday| Monday)?|Good Friday)(?!\\w)",
    'g',
  ),
  read(match, { today, after }): Said | null {
    if (/^\s{1,3}(?:Island|Rising|egg)/i.test(after)) return null
    const dayOf = DAY_OF[match[0].toLowerCase().replaceAll(/\s+/g, ' ').replace('’', "'")]
    if (!dayOf) return null
    const { year } = fromDay(today)
    const days = [year - 1, year, year + 1].map(dayOf)
    const past = days.findLast((day) => day <= today)
    const future = days.find((day) => day >= today)
    return {
      past: past === undefined ? null : dayPeriod(past),
      future: future === undefined ? null : dayPeriod(future),
      stated: false,
    }
  },
}
