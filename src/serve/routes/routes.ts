import type { FastifyInstance } from 'fastify'
import type { OperationName } from '../../api/index.ts'
import type { ServeContext } from '../context.ts'
import { serveList } from '../list-routes.ts'
import type { Metrics } from '../metrics.ts'
import { type Guard, makeServe } from '../serve-operation.ts'
import { answerLists } from './answer-lists.ts'
import { serveFeeds } from './feeds.ts'
import { figureLists } from './figure-lists.ts'
import { serveLinks } from './links.ts'
import { serveMcp } from './mcp.ts'
import { otherLists } from './other-lists.ts'
import { recordLists } from './record-lists.ts'
import { serveSingles } from './singles.ts'
import { serveWrites } from './writes.ts'

/** What anybody may ask, so that what watches the server needs no token. */
const OPEN: ReadonlySet<OperationName> = new Set(['health', 'ready'])

/** Every path of the server. */
export async function serveRoutes(
  app: FastifyInstance,
  context: ServeContext,
  { guard, metrics }: { guard: Guard; metrics: Metrics },
): Promise<void> {
  const lists = {
    ...recordLists(context),
    ...answerLists(context),
    ...figureLists(context),
    ...otherLists(context),
  }
  for (const list of Object.values(lists)) serveList(app, list as never, guard(undefined))
  serveFeeds(app, context, guard)
  const serve = makeServe(app, guard, OPEN)
  serveSingles(context, serve)
  serveLinks(context, serve)
  serveWrites(app, context, serve)
  serveMcp(app, context, guard)
  app.get('/metrics', { schema: { hide: true }, onRequest: guard(undefined) }, async (_request, reply) => {
    reply.header('content-type', metrics.registry.contentType)
    return reply.send(await metrics.registry.metrics())
  })
}
