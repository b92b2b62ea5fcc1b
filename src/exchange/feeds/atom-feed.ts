import { toIri } from '../iri.ts'
import { toOneLine, toShortLine, toShortLines } from '../shown-text.ts'
import { ACTA, type Feed, type FeedAuthor, type FeedItem, MOST_OF, toMoment, toTags } from './feed.ts'
import { toElement } from './xml.ts'

const NAMESPACE = 'http://www.w3.org/2005/Atom'

/** Atom asks for a moment everywhere: of what has none, the first that computers count from. */
const NO_MOMENT = '1970-01-01T00:00:00Z'

const toPerson = ({ name, url }: FeedAuthor): string =>
  toElement('author', {}, [
    toElement('name', {}, toOneLine(name) || 'unknown'),
    ...(url === undefined ? [] : [toElement('uri', {}, toIri(url))]),
  ])

const toLink = (rel: string, href: string): string => toElement('link', { rel, href: toIri(href) })

const changeOf = ({ changedOn, publishedOn }: FeedItem): string | null => changedOn ?? publishedOn

function toEntry(item: FeedItem, feedChangedOn: string): string {
  const { id, url, title, text, publishedOn, authors, tags } = item
  return toElement('entry', {}, [
    toElement('id', {}, toIri(id)),
    toElement('title', { type: 'text' }, toShortLine(title, MOST_OF.title)),
    toLink('alternate', url),
    ...(publishedOn === null ? [] : [toElement('published', {}, toMoment(publishedOn))]),
    toElement('updated', {}, toMoment(changeOf(item) ?? feedChangedOn)),
    ...authors.map(toPerson),
    ...toTags(tags).map((term) => toElement('category', { term })),
    toElement('content', { type: 'text' }, toShortLines(text, MOST_OF.text)),
  ])
}

/** The latest of some moments; days and moments in UTC compare as texts. */
const latestOf = (items: readonly FeedItem[]): string | undefined =>
  items
    .flatMap((item) => changeOf(item) ?? [])
    .map(toMoment)
    .sort()
    .at(-1)

/**
 * A feed as Atom: what stands in it is plain text, escaped.
 * Example: `toAtomFeed({ title: 'Vardia', homeUrl, feedUrl, description, items, nextUrl: null })` begins "<?xml".
 *
 * Shape: as `toJsonFeed`, without the records; the id of the feed is its address, and Acta its author; what XML has no character for is U+FFFD
 * Source: RFC 4287, RFC 5005
 */
export function toAtomFeed({ title, homeUrl, feedUrl, description, items, nextUrl, changedOn }: Feed): string {
  const updated = toMoment(changedOn ?? latestOf(items) ?? NO_MOMENT)
  const feed = toElement('feed', { xmlns: NAMESPACE }, [
    toElement('id', {}, toIri(feedUrl)),
    toElement('title', { type: 'text' }, toShortLine(title, MOST_OF.title)),
    toElement('subtitle', { type: 'text' }, toShortLine(description, MOST_OF.text)),
    toLink('self', feedUrl),
    toLink('alternate', homeUrl),
    ...(nextUrl === null ? [] : [toLink('next', nextUrl)]),
    toElement('updated', {}, updated),
    toPerson(ACTA),
    ...items.map((item) => toEntry(item, updated)),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}
