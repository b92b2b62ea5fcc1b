import { kindWithParts } from '../part-of-period.ts'
import { periodAround } from '../period.ts'
import type { Said } from '../time-kind.ts'

const UNIT = /weekend|week|month|quarter|year|decade/

/** "This week" is the week so far or what is left of it, "next month" and "last year" are whole. */
export const relativePeriod = kindWithParts({
  name: 'relative-period',
  examples: ['Envoys met [last week].', 'They leave by [the end of this year].'],
  hint: UNIT,
  source:
    '(?:[Tt]his (?:past |coming )?|[Nn]ext |[Ll]ast |[Tt]he current |[Tt]he (?:coming|past|last|next) (?=weekend))(?:week|weekend|month|quarter|year|decade)',
  read(words, partWords, { today, before, after }): Said | null {
    if (/^(?:\s{1,3}(?:of|after|before)\b|-)/.test(after)) return null
    if (!partWords && /\bthe\s{1,3}$/i.test(before)) return null
    const unit = UNIT.exec(words)![0]
    const away = /next|coming/i.test(words) ? 1 : /last|past/i.test(words) ? -1 : 0
    const period = periodAround(unit, today, away)
    return period && { past: away > 0 ? null : period, future: away < 0 ? null : period, stated: false }
  },
})

/** The week, month or year we are in, where a part of it is named: "later in the week", "by the end of the year", "year-end", "within the month". */
export const currentPeriod = kindWithParts({
  name: 'current-period',
  examples: ['They will go by [the end of the month].', 'A vote is due [later in the week].'],
  hint: UNIT,
  source:
    "(?:[Tt]he )?(?:month|year)(?:-end|['’]s end)|(?:[Ww]ithin )?(?:[Tt]he )?(?:weekend|week|month|quarter|year|decade)",
  read(words, partWords, { today, after }): Said | null {
    if (/^(?:-|['’]s\b|\s{1,3}(?:of|after|before)\b)/.test(after)) return null
    const unit = UNIT.exec(words)![0]
    const period = periodAround(unit, today, 0)!
    if (unit === 'weekend') return readWeekend(words, partWords, today)
    const said = { past: period, future: period, stated: false }
    const atEnd = /end$/.test(words) || /^within the/i.test(words)
    if (atEnd) return { ...said, lastDays: { earliest: period.to, latest: period.to } }
    return /\bthe\s|^end/i.test(partWords) ? said : null
  },
})

/** "The weekend" is the last that has begun, or the one to come. */
function readWeekend(words: string, partWords: string, today: number): Said | null {
  if (!/\bthe\s/i.test(partWords + words)) return null
  const future = periodAround('weekend', today, 0)!
  return { past: future.from > today ? periodAround('weekend', today, -1) : future, future, stated: false }
}
