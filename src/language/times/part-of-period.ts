import type { Day } from './calendar.ts'
import { type Period, partOf } from './period.ts'
import type { Said, TimeContext, TimeKind } from './time-kind.ts'
import { timePattern } from './time-words.ts'

const PARTS = [
  ['early', '[Ee]arly(?: in)? (?:the )?|(?:[Tt]he )?(?:start|beginning) of (?:the )?'],
  ['middle', '[Mm]id(?:-| )|(?:[Tt]he )?middle of (?:the )?'],
  ['late', '[Ll]ate(?: in)? (?:the )?'],
  ['later', '[Ll]ater(?: on)?(?: in)? (?:the )?'],
  ['earlier', '[Ee]arlier(?: in)? (?:the )?'],
  ['end', '(?:[Tt]he )?(?:very )?(?:end|close) of (?:the )?|[Ee]nd(?:-| of )'],
  ['firstHalf', '(?:[Tt]he )?first half of (?:the )?'],
  ['secondHalf', '(?:[Tt]he )?(?:second|latter) half of (?:the )?'],
] as const
type Part = (typeof PARTS)[number][0]

const PART = `(?:${PARTS.map(([name, source]) => `(?<${name}>${source})`).join('|')})`

/** A half, a third or what is left of a period. */
function cut(period: Period, part: Part, today: Day): Period | null {
  switch (part) {
    case 'early':
      return partOf(period, 0, 3)
    case 'middle':
      return partOf(period, 1, 3)
    case 'late':
    case 'end':
      return partOf(period, 2, 3)
    case 'firstHalf':
      return partOf(period, 0, 2)
    case 'secondHalf':
      return partOf(period, 1, 2)
    case 'later':
      return period.to < today ? null : { ...period, from: Math.max(period.from, today) }
    case 'earlier':
      return period.from > today ? null : { ...period, to: Math.min(period.to, today) }
  }
}

function applyPart(said: Said, part: Part, today: Day): Said {
  const past = said.past && part !== 'later' ? cut(said.past, part, today) : null
  const future = said.future && part !== 'earlier' ? cut(said.future, part, today) : null
  const end = said.future?.to
  const lastDays = part === 'end' && end !== undefined ? { lastDays: { earliest: end, latest: end } } : {}
  return { ...said, past, future, ...lastDays }
}

/** A kind whose words may follow "early", "the end of", "mid-"; `read` is told the words alone, and the part's words in front of them. */
export function kindWithParts(
  kind: Pick<TimeKind, 'name' | 'examples' | 'hint'> & {
    source: string
    read(words: string, partWords: string, context: TimeContext): Said | null
  },
): TimeKind {
  return {
    name: kind.name,
    examples: kind.examples,
    hint: kind.hint,
    pattern: timePattern(`\\b${PART}?(?<words>${kind.source})(?![\\p{L}\\p{N}])`, 'gu'),
    read(match, context) {
      const groups = match.groups!
      const words = groups.words!
      const part = PARTS.find(([name]) => groups[name] !== undefined)?.[0]
      const said = kind.read(words, part ? groups[part]! : '', context)
      return said && part ? applyPart(said, part, context.today) : said
    },
  }
}
