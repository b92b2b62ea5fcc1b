import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerRequest, type McpContext } from '../../mcp/index.ts'
import { parseLine } from '../../read/index.ts'
import type { ServeContext } from '../context.ts'
import { ServeError } from '../problem.ts'
import { publicUrl } from '../public-url.ts'
import type { Guard } from '../serve-operation.ts'

const PATH = '/mcp'
const BODY_LIMIT_BYTES = 1_000_000

/** The code of the protocol for what the transport itself refuses. */
const REFUSED = -32000

const sendRefusal = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply
    .status(status)
    .type('application/json')
    .serializer(JSON.stringify)
    .send({ jsonrpc: '2.0', error: { code: REFUSED, message }, id: null })

/** Whether a page of another site asks; programs name no origin. */
function isFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const { origin } = headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

const contextOf = ({ ledger, views, jobs, now, version }: ServeContext, request: FastifyRequest): McpContext => ({
  ...{ ledger, views, now, version, token: request.token },
  reader: { parse: parseLine, read: ({ text, description }) => jobs.read(text, description) },
  linkOf: (path) => publicUrl(request, path),
  onJob: () => jobs.wake(),
  faultOf: (error) => (error instanceof ServeError ? error.message : null),
  onBug: (error) => request.log.error({ err: error }, 'failed'),
})

/** The Model Context Protocol over HTTP: each request is answered by itself, and nothing of it is kept. */
export function serveMcp(app: FastifyInstance, context: ServeContext, guard: Guard): void {
  const schema = { hide: true }
  app.route({
    ...{ method: 'POST', url: PATH, schema, bodyLimit: BODY_LIMIT_BYTES, onRequest: guard(undefined) },
    handler: async (request, reply) => {
      if (isFromElsewhere(request)) return sendRefusal(reply, 403, 'a page of another site may not ask this server')
      const { headers, body } = request
      const answer = await answerRequest(contextOf(context, request), { url: publicUrl(request, PATH), headers, body })
      if (answer.contentType !== null) reply.type(answer.contentType)
      return reply.status(answer.status).header('cache-control', 'no-store').serializer(String).send(answer.body)
    },
  })
  app.route({
    ...{ method: ['GET', 'DELETE'], url: PATH, schema },
    handler: async (_request, reply) => {
      reply.header('allow', 'POST')
      return sendRefusal(reply, 405, 'this server keeps no session: only POST is answered')
    },
  })
}
