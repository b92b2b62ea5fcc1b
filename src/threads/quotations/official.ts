import type { DocumentRecord } from '../../model/index.ts'

const OFFICIAL_OUTLET =
  /\b(?:ministry|department of|state department|white house|government|presidency|office of|secretariat|parliament|embassy|permanent mission|press service|nato|osce|united nations|european (?:union|council|commission))\b|\bunion$|\.(?:gov|mil|int)\b/i
const OFFICIAL_TITLE =
  /\btranscript\b|\bfull text\b|^(?:joint )?(?:remarks|statement|speech|address) (?:by|of|at|with|to|before)\b|\bpress (?:availability|conference|briefing)\b.*\b(?:by|with|of)\b|\b(?:opening|closing|joint) remarks\b/i
const OFFICIAL_ADDRESS = /^https?:\/\/[^/]*(?:\.gov|\.gov\.[a-z]{2}|\.mil|\.int|\.gouv\.[a-z]{2}|europa\.eu)(?:[/:]|$)/i

/** A name before a colon, in capitals anywhere or in any case at the beginning of a line: who has the word from there on. */
const TURN =
  /(?:^|[\n.?!”"])[ \t]*(?:((?:\p{Lu}[\p{Lu}.'’-]+ ?){1,6})|(?<=^|\n[ \t]*)(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4})):(?=\s)/gu
const LEAST_TURNS = 3

const isRepeated = ({ label }: { label: string }, at: number, heads: readonly { label: string }[]): boolean =>
  heads.findIndex((each) => each.label === label) !== at

/** A stretch of a text in which one has the word. */
export interface Turn {
  label: string
  /** where the label begins */
  head: number
  start: number
  end: number
}

/** The turns of speakers in a text; none where it is not organised in turns. */
export function findTurns(text: string): Turn[] {
  const heads = [...text.matchAll(TURN)].map(({ 0: whole, 1: capitals, 2: named, index }) => ({
    label: (capitals ?? named)!.trim(),
    head: index + whole.search(/\p{Lu}/u),
    start: index + whole.length,
  }))
  if (heads.length < LEAST_TURNS || !heads.some(isRepeated)) return []
  return heads.map((each, at) => ({ ...each, end: heads[at + 1]?.head ?? text.length }))
}

const ASKING = /^(?:q|question|reporter|journalist|moderator|interviewer|operator)s?\b/i

/** Whether a turn is that of one who asks. */
export const isAsking = ({ label }: Turn): boolean => ASKING.test(label)

/** Whether a document gives the words of an office as the office itself publishes them. */
export const isOfficial = ({ outlet = '', title = '', url = '' }: DocumentRecord, turns: readonly Turn[]): boolean =>
  turns.length > 0 || OFFICIAL_OUTLET.test(outlet) || OFFICIAL_TITLE.test(title) || OFFICIAL_ADDRESS.test(url)
