import { randomUUID } from 'node:crypto'
import type { ServerOptions } from 'node:http'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { makeGuard } from './auth.ts'
import type { ServeContext } from './context.ts'
import { addMetrics } from './metrics.ts'
import { addOpenApi } from './open-api.ts'
import {
  BODY_LIMIT_BYTES,
  CHECK_TIMEOUTS_MS,
  HEADERS_TIMEOUT_MS,
  IDLE_TIMEOUT_MS,
  LONGEST_PARAM,
  MOST_CONNECTIONS,
  REQUEST_TIMEOUT_MS,
  type ServeOptions,
} from './options.ts'
import { ServeError, sendProblem } from './problem.ts'
import { refuseConnection, refuseRequest } from './refused.ts'
import { serveRoutes } from './routes/routes.ts'
import { CONTENT_SECURITY_POLICY, isLoopback, makeHostCheck } from './security.ts'

const MINUTE_MS = 60_000
/** What stands before the path where a request names the whole address. */
const AUTHORITY = /^https?:\/\/[^/?#]*\/?/i

/** The words of documents, of questions and of tokens stay out of the log: it has the pattern of the path alone. */
const LOGGED = {
  req: ({ method, routeOptions, id, ip }: FastifyRequest) => ({ method, path: routeOptions.url ?? null, id, ip }),
  err: ({ name, message, stack }: Error) => ({ type: name, message, stack: stack ?? '' }),
}

/** Makes the application: its guards, then its routes. */
export async function makeApp(
  options: ServeOptions,
  contextOf: (app: FastifyInstance, metrics: ReturnType<typeof addMetrics>) => ServeContext,
): Promise<FastifyInstance> {
  const { ledger, log, isReadingOpen, publicHosts, rate } = options
  const app = Fastify({
    logger: log ? { level: 'info', stream: log, serializers: LOGGED } : false,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: IDLE_TIMEOUT_MS,
    keepAliveTimeout: HEADERS_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PARAM },
    return503OnClosing: false,
    http: { connectionsCheckingInterval: CHECK_TIMEOUTS_MS } as ServerOptions,
    rewriteUrl: ({ url = '/' }) => url.replace(AUTHORITY, '/'),
    frameworkErrors: refuseRequest,
    clientErrorHandler: refuseConnection,
  })
  app.server.maxConnections = MOST_CONNECTIONS
  app.server.headersTimeout = HEADERS_TIMEOUT_MS
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(sendProblem)
  app.setNotFoundHandler((request, reply) => sendProblem(nothingAt(app, request.method, request.url), request, reply))
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('token', null)
  const metrics = addMetrics(app)
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity: false })
  app.addHook('onRequest', makeHostCheck(publicHosts))
  refuseWhenStopping(app)
  await app.register(etag, { weak: false })
  if (rate > 0) await limitRate(app, rate)
  await addOpenApi(app, options.version)
  const guard = makeGuard(ledger, { isReadingOpen })
  await serveRoutes(app, contextOf(app, metrics), { guard, metrics })
  return app
}

/** What comes on a connection that was open before is told that the server stops. */
function refuseWhenStopping(app: FastifyInstance): void {
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.addHook('onRequest', async () => {
    if (isStopping) throw new ServeError('not-ready', 'the server is about to stop: ask again in a while')
  })
}

/** Counted before a token is looked at and where there is nothing at the path, so that nobody can try without end. */
async function limitRate(app: FastifyInstance, rate: number): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: rate,
    timeWindow: MINUTE_MS,
    allowList: (request) => request.method === 'GET' && isLoopback(request.ip),
    errorResponseBuilder: (_request, { after }) =>
      new ServeError('too-many-requests', `this address has asked ${rate} times within a minute: wait ${after}`),
  })
  app.addHook('onRequest', app.rateLimit())
}

const METHODS = ['GET', 'POST'] as const

/** What is wrong where no route is: the path, or the method. */
function nothingAt(app: FastifyInstance, method: string, url: string): ServeError {
  const path = url.split('?')[0]!
  const others = METHODS.filter((each) => each !== method && app.findRoute({ method: each, url: path }) !== null)
  if (others.length === 0)
    return new ServeError('path-unknown', `there is nothing at ${path}: /openapi.json tells what there is`)
  return new ServeError('method-unknown', `${path} takes ${others.join(', ')}`, { allow: others.join(', ') })
}
