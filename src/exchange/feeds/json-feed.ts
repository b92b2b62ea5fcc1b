import { toIri } from '../iri.ts'
import { toOneLine, toShortLine, toShortLines, toWellFormed } from '../shown-text.ts'
import { type Feed, type FeedItem, MOST_OF, toMoment, toTags } from './feed.ts'

/** A value of JSON whose texts are well-formed. */
function toWellFormedValue(value: unknown): unknown {
  if (typeof value === 'string') return toWellFormed(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toWellFormedValue)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [toWellFormed(key), toWellFormedValue(each)]))
}

function toItem(item: FeedItem, about: string): object {
  const { id, url, title, text, publishedOn, changedOn, authors, tags, acta } = item
  return {
    id: toIri(id),
    url: toIri(url),
    title: toShortLine(title, MOST_OF.title),
    content_text: toShortLines(text, MOST_OF.text),
    ...(publishedOn !== null && { date_published: toMoment(publishedOn) }),
    ...(changedOn !== null && { date_modified: toMoment(changedOn) }),
    ...(authors.length > 0 && {
      authors: authors.map((author) => ({
        name: toOneLine(author.name),
        ...(author.url !== undefined && { url: toIri(author.url) }),
      })),
    }),
    ...(tags.length > 0 && { tags: toTags(tags) }),
    _acta: { about, ...(toWellFormedValue(acta) as object) },
  }
}

/**
 * A feed as JSON Feed 1.1, each entry with its record in `_acta`.
 * Example: `toJsonFeed({ title: 'Vardia', homeUrl, feedUrl, description, items, nextUrl: null }).version` ends in "1.1".
 *
 * Shape: titles of one line and 200 characters at most, texts of 20,000; a day is its first moment in UTC; `_acta.about` is the address
 * where the extension is described
 * Source: jsonfeed.org/version/1.1
 */
export function toJsonFeed(feed: Feed): object {
  const { title, homeUrl, feedUrl, description, items, nextUrl, aboutUrl } = feed
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: toShortLine(title, MOST_OF.title),
    home_page_url: toIri(homeUrl),
    feed_url: toIri(feedUrl),
    description: toShortLine(description, MOST_OF.text),
    ...(nextUrl !== null && { next_url: toIri(nextUrl) }),
    items: items.map((item) => toItem(item, toIri(aboutUrl ?? homeUrl))),
  }
}
