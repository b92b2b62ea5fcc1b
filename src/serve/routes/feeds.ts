import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { beginningWith, type Noun, type RecordOf } from '../../answers/index.ts'
import { OPERATIONS, type OperationName, PATHS } from '../../api/index.ts'
import {
  type FeedItem,
  type ItemPlace,
  type Told,
  toAtomFeed,
  toCommitmentItem,
  toDocumentItem,
  toEventItem,
  toJsonFeed,
  toStatementItem,
  toVerdictChangeItem,
} from '../../exchange/index.ts'
import type { Listed, ListFilter } from '../../ledger/index.ts'
import { type Change, namesActor } from '../../model/index.ts'
import type { ServeContext } from '../context.ts'
import { asType, problemResponses } from '../problem-responses.ts'
import { publicUrl } from '../public-url.ts'
import type { Guard } from '../serve-operation.ts'
import { textsOf } from '../texts-of.ts'
import { isChangeAsked } from './answer-lists.ts'

const USUAL_ENTRIES = 50
const MOST_ENTRIES = 200

type Place = (path: string) => string

/** A list as a feed: what its entries are, the newest first. */
interface FeedRoute {
  /** the path without `.json` or `.atom` */
  path: string
  tag: string
  title: string
  params?: z.ZodObject
  query: z.ZodObject
  itemsOf(asked: never, place: Place): Promise<FeedItem[]>
}

const limitShape = {
  limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).default(USUAL_ENTRIES).describe('how many entries at most'),
}

/** What a list is narrowed by, with how many entries are wanted. */
const queryOf = (name: OperationName): z.ZodObject =>
  (OPERATIONS[name].query as z.ZodObject).omit({ cursor: true }).extend(limitShape)

const FORMATS = [
  { suffix: 'json', type: 'application/feed+json', write: (feed: object) => JSON.stringify(feed), make: toJsonFeed },
  { suffix: 'atom', type: 'application/atom+xml', write: String, make: toAtomFeed },
] as const

/** The name of a feed as an operation: "statementsFeedAtom". */
const nameOf = (path: string, suffix: string): string =>
  `${path.slice('/api/'.length)}/${suffix}`.replace(/[/:]+(\w)/g, (_whole, letter: string) => letter.toUpperCase())

function serveFeed(app: FastifyInstance, { path, tag, title, params, query, itemsOf }: FeedRoute, guard: Guard): void {
  for (const { suffix, type, write, make } of FORMATS) {
    const schema = {
      ...{ tags: [tag], summary: `${title}, the newest first, as ${suffix === 'json' ? 'a JSON Feed' : 'Atom'}` },
      ...(params && { params }),
      ...{ operationId: nameOf(path, suffix), querystring: query },
      response: { 200: asType(type, z.unknown(), 'A feed'), ...problemResponses({ params }) },
    }
    app.get(`${path}.${suffix}`, { schema, onRequest: guard(undefined) }, async (request, reply) => {
      const asked = { ...(request.params as object), ...(request.query as object) }
      const items = await itemsOf(asked as never, (to) => publicUrl(request, to))
      return sendFeed(request, reply, { type, text: write(make(toFeed(request, { title, asked, items })) as never) })
    })
  }
}

/** What a feed is narrowed to, for its title: "actor VDA, kind pledge". */
const toNarrowed = (asked: object): string =>
  Object.entries(asked)
    .filter(([name, value]) => name !== 'limit' && value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

function toFeed(request: FastifyRequest, { title, asked, items }: { title: string; asked: object; items: FeedItem[] }) {
  const narrowed = toNarrowed(asked)
  return {
    title: `Acta: ${title}${narrowed === '' ? '' : ` (${narrowed})`}`,
    description: title,
    homeUrl: publicUrl(request, '/docs'),
    feedUrl: publicUrl(request, request.url),
    items,
    nextUrl: null,
  }
}

const sendFeed = (_request: FastifyRequest, reply: FastifyReply, { type, text }: { type: string; text: string }) =>
  reply.header('content-type', `${type}; charset=utf-8`).serializer(String).send(text)

type Ask<Each extends Noun> = (filter: ListFilter) => AsyncIterable<Listed<RecordOf[Each]>>

/** The newest records of a noun as entries. */
async function recordItems<Each extends Noun>(
  { ledger }: ServeContext,
  { ask, toItem }: { ask: Ask<Each>; toItem(told: Told<RecordOf[Each]>, place: ItemPlace): FeedItem },
  { asked, place }: { asked: ListFilter; place: Place },
): Promise<FeedItem[]> {
  const listed: Listed<RecordOf[Each]>[] = []
  for await (const each of ask({ ...asked, isNewestFirst: true })) listed.push(each)
  const texts = await textsOf(
    ledger,
    listed.map(({ document }) => document.id),
  )
  return listed.flatMap(({ record, document, actors }) => {
    const text = texts.get(document.id)
    if (text === undefined) return []
    return toItem({ record, document, actors, text }, { url: place(`/api/records/${record.id}`) })
  })
}

/** Changes of verdicts as entries. */
async function changeItems(
  { ledger, views }: ServeContext,
  { isAsked, limit, lens, place }: { isAsked(change: Change): boolean; limit: number; lens: ListFilter; place: Place },
): Promise<FeedItem[]> {
  const { value } = await views.get({ view: 'changes' }, { asOf: lens.asOf, knownAt: lens.knownAt })
  const asked = value.filter(isAsked).slice(0, limit)
  const documents = asked.flatMap(({ verdict }) => verdict.evidence.map(({ document }) => document))
  const texts = await textsOf(ledger, documents)
  return asked.map((change) => {
    const { thread, asOf } = change.verdict
    return toVerdictChangeItem(change, texts, { url: place(`/api/verdicts/${thread}?asOf=${asOf}`) })
  })
}

const byDay = (one: FeedItem, other: FeedItem): number =>
  (other.publishedOn ?? '').localeCompare(one.publishedOn ?? '', 'en')

interface PartyAsked extends ListFilter {
  party: string
  limit: number
}

/** Feeds of lists with their filters, of a party, and of a thread. */
export function serveFeeds(app: FastifyInstance, context: ServeContext, guard: Guard): void {
  const { ledger } = context
  const sources = {
    statement: { ask: ledger.listStatements.bind(ledger), toItem: toStatementItem },
    event: { ask: ledger.listEvents.bind(ledger), toItem: toEventItem },
    commitment: { ask: ledger.listCommitments.bind(ledger), toItem: toCommitmentItem },
  }
  const list = (name: OperationName) => ({
    path: PATHS[name].slice('GET '.length).concat('/feed'),
    tag: OPERATIONS[name].tag,
    title: OPERATIONS[name].summary,
    query: queryOf(name),
  })
  const feeds: FeedRoute[] = [
    {
      ...list('listStatements'),
      itemsOf: (asked, place) => recordItems(context, sources.statement, { asked, place }),
    },
    { ...list('listEvents'), itemsOf: (asked, place) => recordItems(context, sources.event, { asked, place }) },
    {
      ...list('listCommitments'),
      itemsOf: (asked, place) => recordItems(context, sources.commitment, { asked, place }),
    },
    {
      ...list('listDocuments'),
      itemsOf: async (asked: ListFilter, place: Place) => {
        const items: FeedItem[] = []
        for await (const { document, counts, recordedAt } of ledger.listDocuments({ ...asked, isNewestFirst: true }))
          items.push(toDocumentItem({ document, counts }, { url: place(`/api/records/${document.id}`), recordedAt }))
        return items
      },
    },
    {
      ...list('listChanges'),
      itemsOf: ({ limit, ...asked }: ListFilter & { limit: number }, place: Place) =>
        changeItems(context, { isAsked: (each) => isChangeAsked(each, asked), limit, lens: asked, place }),
    },
    {
      ...{ path: '/api/verdicts/:id/feed', tag: 'Words and deeds', title: 'What came of one commitment' },
      ...{ params: OPERATIONS.why.params, query: OPERATIONS.why.query.extend(limitShape) },
      itemsOf: ({ id, limit, ...lens }: ListFilter & { id: string; limit: number }, place: Place) =>
        changeItems(context, {
          isAsked: ({ verdict }) => beginningWith([verdict], id, ({ thread }) => thread).length > 0,
          ...{ limit, lens, place },
        }),
    },
    {
      ...{ path: '/api/parties/:party/feed', tag: 'Words and deeds', title: 'Words and deeds of one party' },
      ...{ params: OPERATIONS.brief.params, query: OPERATIONS.why.query.extend(limitShape) },
      itemsOf: async ({ party, limit, ...lens }: PartyAsked, place: Place) => {
        const asked = { ...lens, actor: party, limit }
        const isAsked = ({ verdict: { by, toward } }: Change): boolean =>
          [...by, ...toward].some((side) => namesActor(side, party))
        const items = await Promise.all([
          recordItems(context, sources.statement, { asked, place }),
          recordItems(context, sources.event, { asked, place }),
          recordItems(context, sources.commitment, { asked, place }),
          changeItems(context, { isAsked, limit, lens, place }),
        ])
        return items.flat().sort(byDay).slice(0, limit)
      },
    },
  ]
  for (const feed of feeds) serveFeed(app, feed, guard)
}
