import { fromDay } from '../calendar.ts'
import { kindWithParts } from '../part-of-period.ts'
import { monthsPeriod } from '../period.ts'
import type { Said } from '../time-kind.ts'
import { timePattern, YEAR } from '../time-words.ts'

/** The first month, counted from January of the year it begins in: the north's seasons. */
const FIRST_MONTH: { readonly [season: string]: number } = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }
const SEASON = '(?:spring|summer|autumn|fall|winter)'
const WORDS = timePattern(`(?<which>this|next|last|the)? ?(?<season>${SEASON})(?: (?:of )?(?<year>${YEAR}))?$`, 'i')
const PREPOSITION = /(?:^|\W)(?:in|by|until|before|since|during|over|through|throughout|for|of)\s{1,3}$/i

export const season = kindWithParts({
  name: 'season',
  examples: ['The offensive began [last spring].', 'They will be home by [the summer of 2032].'],
  hint: /spring|summer|autumn|fall|winter/,
  source: `(?:[Tt]he |[Tt]his |[Nn]ext |[Ll]ast )?${SEASON}(?: (?:of )?${YEAR})?`,
  read(words, partWords, { today, before, after }): Said | null {
    const { which, season, year } = WORDS.exec(words)!.groups!
    const inYear = (other: number) => monthsPeriod(other, FIRST_MONTH[season!.toLowerCase()]!, 3)
    if (year) return { past: inYear(Number(year)), future: inYear(Number(year)), stated: true }
    const named = /this|next|last/i.test(which ?? '')
    if (!named && (season === 'fall' || !PREPOSITION.test(before) || /^(?:\s{1,3}of\b|-)/.test(after)) && !partWords)
      return null
    if (!named && season === 'fall') return null
    const { year: thisYear } = fromDay(today)
    const periods = [-1, 0, 1].map((away) => inYear(thisYear + away))
    const begun = periods.findLast(({ from }) => from <= today) ?? null
    const coming = periods.find(({ to }) => to >= today) ?? null
    if (/last/i.test(which ?? ''))
      return { past: periods.findLast(({ to }) => to < today) ?? null, future: null, stated: false }
    if (/next/i.test(which ?? ''))
      return { past: null, future: periods.find(({ from }) => from > today) ?? null, stated: false }
    return { past: begun, future: coming, stated: false }
  },
})
