import { DAYS_A_WEEK, weekdayOf } from '../calendar.ts'
import { dayPeriod, weekPeriod } from '../period.ts'
import type { Said, TimeKind } from '../time-kind.ts'
import { timePattern, WEEKDAY, weekdayNumber } from '../time-words.ts'

/** Days with a name of their own, and newspapers. */
const NAMED_BEFORE = /(?:Black|Good|Holy|Super|Bloody|Ash|Palm|Fat|Shrove|Cyber|Mail on|Casual) $/
const NAMED_AFTER = /^ (?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Night Live|World)\b/

/** "Friday" is the day itself in a report of that day, looking back or ahead; "next Friday" is in the week after this one. */
export const weekday: TimeKind = {
  name: 'weekday',
  examples: ['They spoke on [Friday].', 'Talks open [next Tuesday].'],
  hint: /days?\b|DAY/,
  pattern: timePattern(
    `\\b(?<which>(?:[Ll]ast|[Nn]ext|[Tt]his(?: (?:past|coming))?|[Cc]oming|[Pp]ast) )?(?<name>${WEEKDAY})(?: (?<week>(?:of )?(?:last|next|this) week))?(?!\\w)`,
    'g',
  ),
  read(match, { today, before, after }): Said | null {
    const { which, name, week } = match.groups!
    if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)) return null
    const weekday = weekdayNumber(name!)
    const since = (weekdayOf(today) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK
    const until = (DAYS_A_WEEK - since) % DAYS_A_WEEK
    const back = { past: dayPeriod(today - (since || DAYS_A_WEEK)), future: null, stated: false }
    if (week) return inWeek(week, today, weekday)
    if (/last|past/i.test(which ?? '')) return back
    if (/next/i.test(which ?? '')) return inWeek('next', today, weekday)
    if (/coming/i.test(which ?? ''))
      return { past: null, future: dayPeriod(today + (until || DAYS_A_WEEK)), stated: false }
    return { past: dayPeriod(today - since), future: dayPeriod(today + until), stated: false }
  },
}

function inWeek(words: string, today: number, weekday: number): Said {
  const away = /last/.test(words) ? -1 : /next/.test(words) ? 1 : 0
  const period = dayPeriod(weekPeriod(today, away).from + weekday)
  return {
    past: period.from <= today ? period : null,
    future: period.from >= today ? period : null,
    stated: false,
  }
}
