import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ServeError, type ServerProblem, sendProblem, toProblem } from './problem.ts'

/** What every answer has that no route gives. */
const BARE_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

/** Refuses a request whose path cannot be read, before any route or guard has seen it. */
export function refuseRequest(error: Error & { code: string }, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(BARE_HEADERS)
  const isTooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH'
  const refused = isTooLong
    ? new ServeError('path-too-long', 'a part of the path is too long: ids and names are shorter')
    : new ServeError('request-refused', 'the path is not as it should be: a % stands before two hexadecimal digits')
  sendProblem(refused, request, reply)
}

const BY_CODE: { readonly [code: string]: readonly [ServerProblem, string] } = {
  ERR_HTTP_REQUEST_TIMEOUT: ['request-too-slow', 'the request took too long to arrive: send it again'],
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'the head of the request is too large: send a shorter query'],
}

/** Refuses what is no request of HTTP, on the bare connection, and ends it. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [problem, detail] = BY_CODE[error.code ?? ''] ?? ['request-refused', 'this is no request that the server reads']
  const told = toProblem(new ServeError(problem, detail))
  const body = JSON.stringify({ ...told, instance: randomUUID() })
  const headers = {
    ...BARE_HEADERS,
    ...{ 'content-type': 'application/problem+json', 'content-length': Buffer.byteLength(body), connection: 'close' },
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  if (socket.writable)
    socket.write(`HTTP/1.1 ${told.status} ${STATUS_CODES[told.status]}\r\n${head.join('')}\r\n${body}`)
  socket.destroySoon()
}
