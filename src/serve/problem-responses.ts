import type { z } from 'zod'
import { problemSchema } from '../api/index.ts'

/** What a route takes, as far as it says what can be wrong with it. */
interface Takes {
  isGuarded?: boolean
  scope?: string | undefined
  params?: z.ZodType | undefined
  /** what it can tell besides */
  faults?: readonly number[]
  body?: boolean
}

const MEANINGS: { readonly [status: number]: string } = {
  400: 'A part of the query, the path or the body is not as it should be',
  401: 'A token is needed, or the one that was sent is refused',
  403: 'The token does not allow this',
  404: 'There is no such record',
  409: 'More than one record begins with the id',
  410: 'The text was taken out on request',
  413: 'The body is over the limit of size',
  414: 'A part of the path is too long',
  415: 'The body is of a type that the path does not take',
  421: 'The request names a host that this server is not',
  429: 'There were too many requests',
  503: 'The server cannot answer now',
}

const hasKeys = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && 'shape' in schema && Object.keys(schema.shape as object).length > 0

/** The faults that a route can tell, as its responses by status. */
export function problemResponses({ isGuarded = true, scope, params, faults = [], body = false }: Takes) {
  const statuses = [
    400,
    ...(isGuarded ? [401] : []),
    ...(scope === undefined ? [] : [403]),
    ...faults,
    ...(body ? [413] : []),
    ...(hasKeys(params) ? [414] : []),
    ...(body ? [415] : []),
    ...[421, 429, 503],
  ]
  const content = { 'application/problem+json': { schema: problemSchema } }
  return Object.fromEntries(statuses.map((status) => [status, { description: MEANINGS[status]!, content }]))
}

/** An answer of a media type that is not JSON. */
export const asType = (type: string, schema: z.ZodType, description: string) => ({
  description,
  content: { [type]: { schema } },
})
