import { fromDay } from '../calendar.ts'
import { kindWithParts } from '../part-of-period.ts'
import { monthPeriod } from '../period.ts'
import { readRelativeYear, YEAR_AFTER } from '../relative-year.ts'
import type { Said, TimeContext } from '../time-kind.ts'
import { MONTH, monthNumber, timePattern, YEAR } from '../time-words.ts'

const WORDS = timePattern(
  `^(?<which>(?:[Ll]ast|[Nn]ext|[Tt]his(?: (?:past|coming))?) )?(?<name>${MONTH})(?:(?:,? (?:of )?(?<year>${YEAR}))|,? ${YEAR_AFTER})?$`,
  '',
)
const PREPOSITION = timePattern(
  `(?:^|\\W)(?:(?:in|since|until|till|before|after|during|through|throughout|as early as|late|early)|(?<weak>by|for|of|from|between|${MONTH} (?:to|and|or))) $`,
  'i',
)
const VERB_OR_NAME = /^(?:may|march)$/i
const NAME_AFTER = /^ (?:\p{Lu}\p{Ll}|on\b)/u
const NUMBER_BEFORE = /\d(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?$/

/** Bare "May" and "March" are modal, verb or name unless a preposition stands in front; all are names before a surname. */
function isMonth(name: string, { before, after }: TimeContext): boolean {
  const preposition = PREPOSITION.exec(before)
  if (preposition && !preposition.groups!.weak) return !VERB_OR_NAME.test(name) || !/^['’]s\b/.test(after)
  if (VERB_OR_NAME.test(name)) return preposition !== null && !/^['’]s\b/.test(after) && !NAME_AFTER.test(after)
  return !NAME_AFTER.test(after) || after.startsWith(' on')
}

function aroundToday(month: number, which: string, today: number): Said {
  const now = fromDay(today)
  const lastYear = month > now.month || (which === 'last' && month === now.month) ? now.year - 1 : now.year
  const nextYear = month < now.month || (which === 'next' && month === now.month) ? now.year + 1 : now.year
  const past = monthPeriod(lastYear, month)
  const future = monthPeriod(nextYear, month)
  if (which === 'last') return { past, future: null, stated: false }
  if (which === 'next') return { past: null, future, stated: false }
  if (which !== 'this') return { past, future, stated: false }
  const period = monthPeriod(now.year, month)
  return { past: period, future: period, stated: false }
}

/** "In February" of a report from April is that year's; "in June" looking ahead is the coming one. */
export const month = kindWithParts({
  name: 'month',
  examples: ['They signed in [February].', 'The force leaves by [the end of June 2032].'],
  hint: new RegExp(MONTH),
  source: `(?:(?:[Ll]ast|[Nn]ext|[Tt]his(?: (?:past|coming))?) )?${MONTH}(?!\\.?\\s{1,3}\\d{1,2}(?![\\d.,]\\d))(?:,? (?:of )?${YEAR}|,? (?:of )?(?:last|this|next) year)?`,
  read(words, partWords, context) {
    const { which, name, year, yearAfter } = WORDS.exec(words)!.groups!
    const number = monthNumber(name!)
    if (NUMBER_BEFORE.test(context.before)) return null
    if (year) {
      const period = monthPeriod(Number(year), number)
      return { past: period, future: period, stated: true, isAnyDay: true }
    }
    if (!which && !yearAfter && !partWords && !isMonth(name!, context)) return null
    const relative = readRelativeYear(yearAfter, context.today)
    if (relative === undefined) {
      const first = which?.trim().toLowerCase() ?? ''
      const named = /past/.test(first) ? 'last' : /coming/.test(first) ? 'next' : first
      return { ...aroundToday(number, named, context.today), isAnyDay: true }
    }
    const period = monthPeriod(relative, number)
    return { past: period, future: period, stated: false, isAnyDay: true }
  },
})
