import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '../api/index.ts'
import { ActaError, ERRORS } from '../model/index.ts'

/** Faults that only a server has, beside the catalogue of all of Acta. */
const SERVER_PROBLEMS = {
  'path-unknown': { status: 404, title: 'there is nothing at the path' },
  'method-unknown': { status: 405, title: 'the path takes another method' },
  'input-invalid': { status: 400, title: 'a part of the query, the path or the body is not as it should be' },
  'body-invalid': { status: 400, title: 'the body is not what its type says' },
  'body-too-large': { status: 413, title: 'the body is over the limit of size' },
  'type-unknown': { status: 415, title: 'the body is of a type that the path does not take' },
  'token-needed': { status: 401, title: 'a token is needed' },
  'token-refused': { status: 401, title: 'the token is unknown, revoked or expired' },
  'scope-missing': { status: 403, title: 'the token does not allow this' },
  'host-refused': { status: 421, title: 'the request names a host that this server is not' },
  'too-many-requests': { status: 429, title: 'there were too many requests' },
  'not-ready': { status: 503, title: 'the server cannot answer now' },
  'path-too-long': { status: 414, title: 'a part of the path is too long' },
  'request-too-slow': { status: 408, title: 'the request took too long to arrive' },
  'headers-too-large': { status: 431, title: 'the head of the request is too large' },
  'request-refused': { status: 400, title: 'the request is not one that the server takes' },
  bug: { status: 500, title: 'a bug of Acta' },
} as const

export type ServerProblem = keyof typeof SERVER_PROBLEMS

/** A fault that only a server has. */
export class ServeError extends Error {
  readonly problem: ServerProblem
  readonly headers: Readonly<Record<string, string>>

  constructor(problem: ServerProblem, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = 'ServeError'
    this.problem = problem
    this.headers = headers
  }
}

type Told = Omit<Problem, 'instance'>

const told = (problem: ServerProblem, detail: string): Told => ({
  type: `urn:acta:problem:${problem}`,
  ...SERVER_PROBLEMS[problem],
  detail,
})

const BY_STATUS: { readonly [status: number]: ServerProblem } = {
  404: 'path-unknown',
  405: 'method-unknown',
  413: 'body-too-large',
  415: 'type-unknown',
  429: 'too-many-requests',
  503: 'not-ready',
}

/** A fault as it is told; whatever is no fault of the caller or the world is a bug, of which nothing is told. */
export function toProblem(error: unknown): Told {
  if (error instanceof ActaError) {
    const { code, httpStatus, message } = error
    return { type: `urn:acta:problem:${code}`, title: ERRORS[code].meaning, status: httpStatus, detail: message }
  }
  if (error instanceof ServeError) return told(error.problem, error.message)
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error)
  const { statusCode = 500, code = '', message } = error as FastifyError
  if (statusCode < 400 || statusCode >= 500) return told('bug', 'see the log of the server for the id of this request')
  if (code.startsWith('FST_ERR_CTP') && statusCode === 400) return told('body-invalid', message)
  const problem = BY_STATUS[statusCode]
  return problem ? told(problem, message) : { ...told('request-refused', message), status: statusCode }
}

/** So many are told of the parts of an input that are wrong. */
const MOST_FAULTS = 20
const RETRY_AFTER_S = '10'
/** Headers of what would have been answered. */
const OF_THE_ANSWER = ['content-disposition', 'link']

function invalid(error: {
  validationContext?: string | undefined
  validation: { instancePath: string; message?: string }[]
}): Told {
  const where =
    { querystring: 'query', params: 'path' }[error.validationContext ?? ''] ?? error.validationContext ?? 'body'
  const errors = error.validation.slice(0, MOST_FAULTS).map(({ instancePath, message = 'is not as it should be' }) => ({
    pointer: `/${where}${instancePath === '/' ? '' : instancePath}`,
    detail: message,
  }))
  return { ...told('input-invalid', errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ')), errors }
}

/** Whether more of the request may come than was read. */
const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

/** Answers a request with a fault; what is left of a body that is not wanted is not waited for. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error)
  if (problem.status >= 500) request.log.error({ err: error }, 'failed')
  if (error instanceof ServeError) reply.headers(error.headers)
  if (problem.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_S)
  if (request.body === undefined && hasBody(request)) reply.header('connection', 'close')
  for (const name of OF_THE_ANSWER) reply.removeHeader(name)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="acta"')
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send({ ...problem, instance: request.id })
}
