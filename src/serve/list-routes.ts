import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { MOST_ITEMS, OPERATIONS, type OperationName, PATHS } from '../api/index.ts'
import { type Table, toCsv, toCsvwMetadata } from '../exchange/index.ts'
import type { Page, PageAsked } from './pages.ts'
import { asType, problemResponses } from './problem-responses.ts'
import { publicUrl } from './public-url.ts'

/** The names of the operations that are lists. */
export type ListName = {
  [Name in OperationName]: (typeof OPERATIONS)[Name] extends { item: z.ZodType } ? Name : never
}[OperationName]

/** What is asked of a list, as its operation has it. */
export type AskedOf<Name extends ListName> = z.output<(typeof OPERATIONS)[Name]['query']>

export type ItemOf<Name extends ListName> = z.input<(typeof OPERATIONS)[Name]['item']>

/** A list as the server gives it: pages of items, and what a row of its table is made of. */
export interface ListRoute<Name extends ListName, Row> {
  name: Name
  /** one page; the rows stand beside the items, one or more for each */
  page(asked: AskedOf<Name>, request: FastifyRequest): Promise<Page<ItemOf<Name>> & { rows: Row[] }>
  table: Table<Row>
}

const HTTP_LINK = (url: string): string => `<${url}>; rel="next"`

/** Registers a list at its path, and beside it as CSV with the description of its columns. */
export function serveList<Name extends ListName, Row>(
  app: FastifyInstance,
  { name, page, table }: ListRoute<Name, Row>,
  guard: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
): void {
  const operation = OPERATIONS[name]
  const path = PATHS[name].slice('GET '.length)
  const { tag, summary, query, answer } = operation
  const description = 'description' in operation ? operation.description : undefined
  const problems = problemResponses({})
  const told = (format: string) => ({
    ...{ tags: [tag], summary: `${summary}${format}`, querystring: query },
    ...(description !== undefined && { description }),
  })
  const asPage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { rows: _rows, ...envelope } = await page(request.query as AskedOf<Name>, request)
    if (envelope.next !== null) reply.header('link', HTTP_LINK(withCursor(request, envelope.next)))
    return reply.send(envelope)
  }
  const schema = { ...told(''), operationId: name, response: { 200: answer, ...problems } }
  app.get(path, { schema, onRequest: guard }, asPage)
  app.get(`${path}.json`, { schema: { ...schema, operationId: `${name}Json` }, onRequest: guard }, asPage)
  app.get(
    `${path}.csv`,
    {
      schema: {
        ...told(', as CSV: the whole list unless it is given a limit'),
        operationId: `${name}Csv`,
        querystring: query.extend({ limit: z.coerce.number().int().min(1).optional() }),
        response: { 200: asType('text/csv', z.string(), 'CSV, RFC 4180'), ...problems },
      },
      onRequest: guard,
    },
    async (request, reply) => {
      reply.header('content-type', 'text/csv; charset=utf-8; header=present')
      reply.header('content-disposition', `attachment; filename="${path.split('/').at(-1)}.csv"`)
      reply.header('link', `<${publicUrl(request, `${path}.metadata.json`)}>; rel="describedby"`)
      const rows = rowsOf(page, request)
      return reply.send(Readable.from(toCsv(table, rows), { objectMode: false }))
    },
  )
  app.get(
    `${path}.metadata.json`,
    {
      schema: {
        ...told(': what the columns of the CSV hold'),
        operationId: `${name}Metadata`,
        response: {
          200: asType('application/csvm+json', z.looseObject({}), 'CSV on the Web metadata'),
          ...problems,
        },
      },
      onRequest: guard,
    },
    async (request, reply) => {
      const { search } = new URL(request.url, 'http://localhost')
      const url = publicUrl(request, `${path}.csv${search}`)
      reply.header('content-type', 'application/csvm+json')
      return reply.serializer(JSON.stringify).send(toCsvwMetadata(table, { url, title: summary, description }))
    },
  )
}

const withCursor = (request: FastifyRequest, cursor: string): string => {
  const url = new URL(request.url, 'http://localhost')
  url.searchParams.set('cursor', cursor)
  return publicUrl(request, url.pathname + url.search)
}

/** The rows of a list, page by page, so that a slow reader holds no connection to the database. */
async function* rowsOf<Name extends ListName, Row>(
  page: ListRoute<Name, Row>['page'],
  request: FastifyRequest,
): AsyncGenerator<Row, void, undefined> {
  const { limit: most = Number.POSITIVE_INFINITY, ...asked } = request.query as AskedOf<Name> & PageAsked
  let [left, cursor] = [most, asked.cursor]
  do {
    const limit = Math.min(left, MOST_ITEMS)
    const { items, rows, next } = await page({ ...asked, cursor, limit } as AskedOf<Name>, request)
    yield* rows
    left -= items.length
    cursor = next ?? undefined
    await setImmediate()
  } while (cursor !== undefined && left > 0)
}
