import { toOneLine } from '../shown-text.ts'

/** Who gave an entry of a feed. */
export interface FeedAuthor {
  name: string
  url?: string | undefined
}

/** An entry of a feed, whatever it is written in. */
export interface FeedItem {
  /** an address or a URN; the same thing keeps it */
  id: string
  url: string
  title: string
  /** plain text, in lines */
  text: string
  /** a day, or a moment as ISO 8601; null where it is not known */
  publishedOn: string | null
  /** when what it tells last changed; null where that is not known */
  changedOn: string | null
  authors: readonly FeedAuthor[]
  tags: readonly string[]
  /** what the JSON has besides: the record of the contract, and what tells it */
  acta: { readonly record: object; readonly [key: string]: unknown }
}

/** A feed, whatever it is written in. */
export interface Feed {
  title: string
  /** the page that shows the same to a person */
  homeUrl: string
  feedUrl: string
  description: string
  items: readonly FeedItem[]
  /** the page with older entries; null on the last */
  nextUrl: string | null
  /** where what `_acta` holds is described; the page of the feed unless it is given */
  aboutUrl?: string | undefined
  /** when the feed last changed: its latest entry unless it is given */
  changedOn?: string | undefined
}

/** Who gives what nobody else does. */
export const ACTA: FeedAuthor = { name: 'Acta' }

const LONGEST_TITLE = 200
const LONGEST_TEXT = 20_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const MOST_OF = { title: LONGEST_TITLE, text: LONGEST_TEXT } as const

/** A day as its first moment, since feeds know no days; a moment as it is. */
export const toMoment = (day: string): string => (DAY.test(day) ? `${day}T00:00:00Z` : day)

/** Tags as they are shown, each once. */
export const toTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(toOneLine).filter((tag) => tag !== '')),
]
