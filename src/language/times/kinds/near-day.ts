import { dayPeriod } from '../period.ts'
import type { Said, TimeKind } from '../time-kind.ts'
import { timePattern } from '../time-words.ts'

/** Days from today, and whether they may look ahead or back. */
function daysAway(words: string): number {
  if (/^the/.test(words)) return /after/.test(words) ? 2 : -2
  if (/tomorrow/.test(words)) return 1
  return /yesterday|last/.test(words) ? -1 : 0
}

export const nearDay: TimeKind = {
  name: 'near-day',
  examples: ['They spoke [yesterday].', 'She will decide by [tomorrow].'],
  hint: /today|tonight|tomorrow|yesterday|night|morning|afternoon|evening/i,
  pattern: timePattern(
    '\\b(?:today|tonight|(?:the day after )?tomorrow|(?:the day before )?yesterday|last night|this (?:morning|afternoon|evening))(?!\\w)',
    'gi',
  ),
  read(match, { today, before }): Said | null {
    if (/\bUSA $/.test(before)) return null
    const away = daysAway(match[0].toLowerCase())
    const period = dayPeriod(today + away)
    return { past: away > 0 ? null : period, future: away < 0 ? null : period, stated: false }
  },
}
