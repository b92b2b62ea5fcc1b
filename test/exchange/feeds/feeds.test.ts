import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Feed, type FeedItem, toAtomFeed, toJsonFeed } from '../../../src/exchange/index.ts'
import { childrenOf, parseStrictXml, type XmlElement } from './strict-xml.ts'

const ITEM: FeedItem = {
  id: 'urn:acta:statement-1',
  url: 'https://acta.example/statement-1',
  title: 'Ada Brenn: “We will hold”',
  text: 'promise, direct\n“We will hold”',
  publishedOn: '2031-05-14',
  changedOn: '2031-05-15T08:00:00.000Z',
  authors: [{ name: 'The Vardian Post', url: 'https://post.example/' }],
  tags: ['promise', 'VDA', 'promise'],
  acta: { noun: 'statement', record: { id: 'statement-1' } },
}

const feedOf = (...items: FeedItem[]): Feed => ({
  title: 'Vardia',
  homeUrl: 'https://acta.example/party/VDA',
  feedUrl: 'https://acta.example/party/VDA.atom',
  description: 'What Vardia said and did',
  items,
  nextUrl: 'https://acta.example/party/VDA.atom?cursor=a&b=c',
})

/** A feed in which a word stands wherever one may. */
const feedWith = (word: string): Feed => {
  const item = { ...ITEM, title: word, text: word, tags: [word], acta: { record: { [word]: [word] } } }
  const author = { name: word, url: `https://post.example/${word}` }
  return {
    ...feedOf({ ...item, id: `urn:acta:${word}`, url: `https://acta.example/${word}`, authors: [author] }),
    ...{
      title: word,
      description: word,
      homeUrl: `https://acta.example/${word}`,
      feedUrl: `https://acta.example/${word}`,
    },
    nextUrl: `https://acta.example/?${word}`,
  }
}

const HOSTILE = [
  'a\u0000\u0001\u0008\u000b\u001b[31m\u007f\u0085b',
  ']]>',
  '<script>alert(1)</script>',
  '</title></entry></feed>',
  '&lt;b&gt; &amp; &#0; &#x1; &nope; &',
  '"\'><img src=x onerror=alert(1)>',
  '\ud83d',
  '\udd4a x \ud83d',
  '\uFFFE\uFFFF',
  'left \u202Ednuor \u2066way\u2069',
  '\u2028\u2029\r\n\t x',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<?xml version="1.0"?>',
  '💥🕊 café\u0301',
  '   ',
  '',
]

/** Any text, and texts of nothing but what is hard. */
const HARD_TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'<>&"\']-!\u0000\r\t', '\ud83d', '\udd4a') }),
)

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
const IRI = /^[a-z]+:[^\s<>"{}|\\^`]*$/
const UNSEEN = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u

/** What RFC 4287 asks of a feed or an entry. */
function checkAtom(element: XmlElement): void {
  const one = (name: string): XmlElement => {
    const found = childrenOf(element, name)
    expect(found, name).toHaveLength(1)
    return found[0]!
  }
  expect(one('id').text).toMatch(IRI)
  expect(one('title').text).not.toMatch(UNSEEN)
  expect(one('updated').text).toMatch(MOMENT)
  for (const { text } of childrenOf(element, 'published')) expect(text).toMatch(MOMENT)
  for (const author of childrenOf(element, 'author')) {
    expect(childrenOf(author, 'name')[0]!.text).not.toBe('')
    for (const { text } of childrenOf(author, 'uri')) expect(text).toMatch(IRI)
  }
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes)
  for (const { href } of links) expect(href).toMatch(IRI)
  expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1)
  for (const { attributes } of childrenOf(element, 'category')) expect(attributes.term).not.toBe('')
}

function checkAtomFeed(feed: Feed): XmlElement {
  const root = parseStrictXml(toAtomFeed(feed))
  expect([root.name, root.attributes]).toEqual(['feed', { xmlns: 'http://www.w3.org/2005/Atom' }])
  checkAtom(root)
  expect(childrenOf(root, 'author')).toHaveLength(1)
  const entries = childrenOf(root, 'entry')
  expect(entries).toHaveLength(feed.items.length)
  entries.forEach(checkAtom)
  return root
}

interface Json {
  items: { [key: string]: unknown }[]
  [key: string]: unknown
}

const OF_ITEM = 'id url title content_text date_published date_modified authors tags _acta'.split(' ')

/** What JSON Feed 1.1 asks of a feed, after a way through bytes of UTF-8. */
function checkJsonFeed(feed: Feed): Json {
  const json = toJsonFeed(feed) as Json
  const read = JSON.parse(Buffer.from(JSON.stringify(json), 'utf8').toString('utf8')) as Json
  expect(read).toEqual(json)
  expect(JSON.stringify(json)).not.toMatch(/\\ud[89a-f]/i)
  expect(read.version).toBe('https://jsonfeed.org/version/1.1')
  for (const item of read.items) {
    for (const key of Object.keys(item)) expect(OF_ITEM).toContain(key)
    expect(item.id).toMatch(IRI)
    expect(typeof item.content_text).toBe('string')
    for (const key of ['date_published', 'date_modified']) if (key in item) expect(item[key]).toMatch(MOMENT)
  }
  return read
}

describe('toAtomFeed', () => {
  it('has what a reader of feeds shows, and links to itself and to older entries', () => {
    const root = checkAtomFeed(feedOf(ITEM))
    const links = childrenOf(root, 'link').map(({ attributes }) => [attributes.rel, attributes.href])
    expect(links).toEqual([
      ['self', 'https://acta.example/party/VDA.atom'],
      ['alternate', 'https://acta.example/party/VDA'],
      ['next', 'https://acta.example/party/VDA.atom?cursor=a&b=c'],
    ])
    const [entry] = childrenOf(root, 'entry')
    const textOf = (name: string) => childrenOf(entry!, name).map(({ text }) => text)
    expect(textOf('title')).toEqual(['Ada Brenn: “We will hold”'])
    expect(textOf('content')).toEqual(['promise, direct\n“We will hold”'])
    expect(textOf('published')).toEqual(['2031-05-14T00:00:00Z'])
    expect(textOf('updated')).toEqual(['2031-05-15T08:00:00.000Z'])
    expect(childrenOf(entry!, 'category').map(({ attributes }) => attributes.term)).toEqual(['promise', 'VDA'])
    expect(childrenOf(root, 'updated')[0]!.text).toBe('2031-05-15T08:00:00.000Z')
  })

  it.each<[string, Feed, string]>([
    ['has the time of the latest entry', feedOf(ITEM, { ...ITEM, changedOn: '2031-06-01' }), '2031-06-01T00:00:00Z'],
    ['has its own time where one is given', { ...feedOf(ITEM), changedOn: '2031-07-01' }, '2031-07-01T00:00:00Z'],
    [
      'has a time where nothing has one',
      feedOf({ ...ITEM, changedOn: null, publishedOn: null }),
      '1970-01-01T00:00:00Z',
    ],
    ['has a time where it has no entry', feedOf(), '1970-01-01T00:00:00Z'],
  ])('%s', (_, feed, expected) => {
    const root = checkAtomFeed(feed)
    expect(childrenOf(root, 'updated')[0]!.text).toBe(expected)
    for (const entry of childrenOf(root, 'entry')) expect(childrenOf(entry, 'updated')).toHaveLength(1)
  })

  it.each(HOSTILE)('is well-formed and shows the word itself: %j', (word) => {
    const root = checkAtomFeed(feedWith(word))
    const [entry] = childrenOf(root, 'entry')
    const shown = childrenOf(entry!, 'title')[0]!.text
    expect(shown).toBe(childrenOf(root, 'title')[0]!.text)
    if (!UNSEEN.test(word) && !/[\s\uFFFE\uFFFF\u2028]/.test(word)) expect(shown).toBe(word)
  })

  it('is well-formed whatever stands in it', () => {
    fc.assert(fc.property(HARD_TEXT, (word) => void checkAtomFeed(feedWith(word))))
  })
})

describe('toJsonFeed', () => {
  it('has each entry with its record', () => {
    expect(checkJsonFeed({ ...feedOf(ITEM), aboutUrl: 'https://acta.example/docs' })).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Vardia',
      home_page_url: 'https://acta.example/party/VDA',
      feed_url: 'https://acta.example/party/VDA.atom',
      description: 'What Vardia said and did',
      next_url: 'https://acta.example/party/VDA.atom?cursor=a&b=c',
      items: [
        {
          id: 'urn:acta:statement-1',
          url: 'https://acta.example/statement-1',
          title: 'Ada Brenn: “We will hold”',
          content_text: 'promise, direct\n“We will hold”',
          date_published: '2031-05-14T00:00:00Z',
          date_modified: '2031-05-15T08:00:00.000Z',
          authors: [{ name: 'The Vardian Post', url: 'https://post.example/' }],
          tags: ['promise', 'VDA'],
          _acta: { about: 'https://acta.example/docs', noun: 'statement', record: { id: 'statement-1' } },
        },
      ],
    })
  })

  it('leaves out what is not known', () => {
    const bare = { ...ITEM, publishedOn: null, changedOn: null, authors: [], tags: [] }
    const feed = checkJsonFeed({ ...feedOf(bare), nextUrl: null })
    expect(feed).not.toHaveProperty('next_url')
    expect(Object.keys(feed.items[0]!)).toEqual(['id', 'url', 'title', 'content_text', '_acta'])
  })

  it.each(HOSTILE)('is well-formed: %j', (word) => {
    const { items } = checkJsonFeed(feedWith(word))
    expect(items[0]!.title).not.toMatch(UNSEEN)
  })

  it('is well-formed whatever stands in it', () => {
    fc.assert(fc.property(HARD_TEXT, (word) => void checkJsonFeed(feedWith(word))))
  })
})

describe('a long title', () => {
  it.each(['x', '💥', 'x💥', '<'])('is cut where no character is, of 500 kB of %j', (word) => {
    const title = word.repeat(500_000 / word.length)
    const feed = feedOf({ ...ITEM, title, text: title })
    const [item] = checkJsonFeed(feed).items as { title: string; content_text: string }[]
    const [entry] = childrenOf(checkAtomFeed(feed), 'entry')
    expect(childrenOf(entry!, 'title')[0]!.text).toBe(item!.title)
    expect(item!.title.length).toBeLessThanOrEqual(200)
    expect(item!.title.length).toBeGreaterThan(190)
    expect(item!.title).toMatch(/[^\uFFFD]…$/)
    expect(item!.content_text.length).toBeLessThanOrEqual(20_000)
  })
})

describe('the check of XML', () => {
  it.each([
    ['a bare ampersand', '<feed>a & b</feed>'],
    ['a tag that is not closed', '<feed><entry></feed>'],
    ['an angle bracket in an attribute', '<feed a="<"/>'],
    ['an attribute twice', '<feed a="1" a="2"/>'],
    ['a control character', '<feed>\u0001</feed>'],
    ['a control character as a reference', '<feed>&#1;</feed>'],
    ['an end of CDATA', '<feed>]]></feed>'],
    ['half a pair', '<feed>\ud83d</feed>'],
    ['an entity that is not declared', '<feed>&nbsp;</feed>'],
    ['two roots', '<feed/><feed/>'],
  ])('fails at %s', (_, body) => {
    expect(() => parseStrictXml(`<?xml version="1.0" encoding="utf-8"?>\n${body}\n`)).toThrow()
  })
})
