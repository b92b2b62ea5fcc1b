import { type Amount, addUnits, fromWorkingDays, precisionOf, QUANTITY, readAmount } from '../amount.ts'
import type { Day } from '../calendar.ts'
import type { LastDays, Said, TimeKind } from '../time-kind.ts'
import { timePattern, UNIT } from '../time-words.ts'

const ABOUT =
  '(?:just|only|about|around|roughly|approximately|as little as|at least|at most|up to|a further|another|less than|fewer than|no more than|a maximum of|a period of)'
/** "The first talks in two years", "for the third time in a week": these look back. */
const LOOKS_BACK =
  /\b(?:time|first|last|only|worst|biggest|largest|deadliest|bloodiest|heaviest|highest|lowest|longest|strongest|greatest|most|fewest|once|twice)\b[^,.;:]*$/i
/** "Within 30 days of the signing" counts from a day that is not known. */
const FROM_UNKNOWN = /^\s{1,3}(?:of|after|following|from (?!(?:now|today)\b))/i

/** The days on which an amount of time from today may end; none where years are not counted. */
export function lastDaysOf(amount: Amount, today: Day): LastDays | null {
  if (!amount.counted && /year|decade/.test(amount.unit)) return null
  return {
    earliest: addUnits(today, amount.least, amount.leastUnit),
    latest: addUnits(today, amount.most, amount.unit),
  }
}

function readSpan(preposition: string, amount: Amount, today: Day): Said {
  const precision = precisionOf(amount.unit)
  const longest = addUnits(today, amount.most, amount.unit)
  const past = { from: addUnits(today, -amount.most, amount.unit), to: today, precision }
  const lastDays = lastDaysOf(amount, today)
  const isDeadline = lastDays !== null
  const from = preposition === 'in' ? addUnits(today, amount.least, amount.leastUnit) : today
  return { past, future: { from, to: longest, precision }, stated: false, lastDays, isDeadline }
}

/** "Within 30 days", "in two weeks", "for 30 days", "within weeks": a stretch of time from now, or up to now. */
export const withinSpan: TimeKind = {
  name: 'within-span',
  examples: ['They will answer [within 30 days].', 'We will stop firing [for two weeks].'],
  hint: /\b(?:within|inside|in|for)\b/i,
  pattern: timePattern(
    `\\b(?<preposition>within|inside|in|for)(?: ${ABOUT})?(?: (?<quantity>${QUANTITY}))?(?: (?<working>working|business|calendar|full|more|short))? (?<unit>${UNIT})(?: (?:and|or) (?<other>${UNIT}))?(?<time>['’] time)?(?: or so| from (?:now|today))?(?![\\w-])`,
    'gi',
  ),
  read(match, { today, before, after }): Said | null {
    const { quantity, unit, other, time, working } = match.groups!
    const preposition = match.groups!.preposition!.toLowerCase()
    if (!quantity && !/s$/i.test(unit!)) return null
    if (/^['’]s?\b/.test(after)) return null
    const counted = readAmount(quantity, unit!, other)
    const amount = /working|business/i.test(working ?? '') ? fromWorkingDays(counted) : counted
    const said = readSpan(preposition, amount, today)
    if (time) return { ...said, past: null }
    if (preposition === 'in' && (LOOKS_BACK.test(before) || /^\s{1,3}of\b/i.test(after)))
      return { ...said, future: null, isDeadline: false }
    if (preposition === 'for') return /\btime\s{1,3}$/i.test(before) ? null : said
    return FROM_UNKNOWN.test(after) ? { ...said, lastDays: null } : said
  },
}

/** "In the coming weeks", "over the next 30 days"; "in recent weeks", "the past two years". */
export const comingSpan: TimeKind = {
  name: 'coming-span',
  examples: ['They will meet [in the coming days].', 'Attacks have grown [over the past two weeks].'],
  hint: /coming|next|past|last|previous|recent/i,
  pattern: timePattern(
    `\\b(?<preposition>(?:in|within|inside|over|during|for|throughout|across|by) )?(?:(?:all of )?(?<article>the|these) )?(?<which>coming|next|past|last|previous|recent)(?: (?<quantity>${QUANTITY}))? (?<unit>${UNIT})(?: (?:and|or) (?<other>${UNIT}))?(?: or so)?(?![\\w-])`,
    'gi',
  ),
  read(match, { today, after }): Said | null {
    const { preposition, article, which, quantity, unit, other } = match.groups!
    const plural = /s$/i.test(unit!)
    if (/^\s{1,3}of\b/i.test(after) || /^['’]s\b/.test(after)) return null
    if (!plural && !quantity && (!article || (!preposition && !/past|coming/i.test(which!)))) return null
    if (plural && !quantity && !article && !/coming|recent/i.test(which!)) return null
    const amount = readAmount(quantity, unit!, other)
    const precision = precisionOf(amount.unit)
    if (/past|last|previous|recent/i.test(which!)) {
      const past = { from: addUnits(today, -amount.most, amount.unit), to: today, precision }
      return { past, future: null, stated: false }
    }
    const lastDays = lastDaysOf(amount, today)
    const future = { from: today, to: addUnits(today, amount.most, amount.unit), precision }
    return { past: null, future, stated: false, lastDays, isDeadline: lastDays !== null }
  },
}
