import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Scope } from '../api/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Token } from '../model/index.ts'
import { ServeError } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** whose token came with the request */
    token: Token | null
  }
}

const BEARER = /^Bearer ([\x21-\x7e]{1,200})$/i

/** The token in the head of a request: null where none is, which is another thing than one that is refused. */
async function tokenOf(ledger: Ledger, { headers }: FastifyRequest): Promise<Token | null> {
  const { authorization } = headers
  if (authorization === undefined) return null
  const secret = BEARER.exec(authorization)?.[1]
  const token = secret === undefined ? null : await ledger.verifyToken(secret)
  if (token) return token
  throw new ServeError(
    'token-refused',
    'the token is unknown, revoked or expired: `acta token list` shows those there are',
  )
}

/** Sees that a request may do what it asks for: reading is open where the server says so, the rest takes a token. */
export const makeGuard =
  (ledger: Ledger, { isReadingOpen }: { isReadingOpen: boolean }) =>
  (scope: Scope | undefined) =>
  async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    request.token = await tokenOf(ledger, request)
    if (scope === undefined && (isReadingOpen || request.token)) return
    if (!request.token)
      throw new ServeError(
        'token-needed',
        'send `Authorization: Bearer TOKEN`; `acta token create` makes a token on the machine of the ledger',
      )
    if (scope !== undefined && !request.token.scopes.includes(scope))
      throw new ServeError('scope-missing', `the token ${request.token.name} does not allow "${scope}"`)
  }
