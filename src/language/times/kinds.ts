import { ago } from './kinds/ago.ts'
import { calendarDate } from './kinds/calendar-date.ts'
import { holiday } from './kinds/holiday.ts'
import { matterOfWeeks } from './kinds/matter-of-weeks.ts'
import { month } from './kinds/month.ts'
import { nearDay } from './kinds/near-day.ts'
import { quarter } from './kinds/quarter.ts'
import { currentPeriod, relativePeriod } from './kinds/relative-period.ts'
import { season } from './kinds/season.ts'
import { spanAhead } from './kinds/span-ahead.ts'
import { weekday } from './kinds/weekday.ts'
import { comingSpan, withinSpan } from './kinds/within-span.ts'
import { year } from './kinds/year.ts'
import type { TimeKind } from './time-kind.ts'

/** The ways to say when. Where two match, the one that begins first is taken, then the longer, then the one named first. */
export const TIME_KINDS: readonly TimeKind[] = [
  calendarDate,
  weekday,
  month,
  year,
  relativePeriod,
  currentPeriod,
  season,
  quarter,
  nearDay,
  holiday,
  withinSpan,
  comingSpan,
  spanAhead,
  matterOfWeeks,
  ago,
]
