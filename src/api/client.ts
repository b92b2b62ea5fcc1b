import type { z } from 'zod'
import type { OPERATIONS } from './operations.ts'
import { type OperationName, PATHS } from './paths.ts'
import type { Problem } from './problem.ts'

type Known = typeof OPERATIONS

/** What has no keys need not be given. */
type Part<Key extends string, Value> = Value extends undefined
  ? object
  : Record<never, never> extends Value
    ? { [Each in Key]?: Value }
    : { [Each in Key]: Value }

/** What an operation is asked with. */
export type AskedWith<Name extends OperationName> = Part<'params', z.input<Known[Name]['params']>> &
  Part<'query', z.input<Known[Name]['query']>> &
  Part<'body', z.input<Known[Name]['body']>>

export type AnswerOf<Name extends OperationName> = z.output<Known[Name]['answer']>

/** Every operation as a function. */
export type Client = {
  [Name in OperationName]: (asked?: AskedWith<Name>, options?: { signal?: AbortSignal }) => Promise<AnswerOf<Name>>
}

/** A fault that the server told. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

interface ClientOptions {
  /** where the server is: `http://127.0.0.1:4180`; in a page of its own, the empty text */
  url: string
  token?: string
  fetch?: typeof globalThis.fetch
}

interface Loose {
  params?: { [name: string]: string }
  query?: { [name: string]: unknown }
  body?: unknown
}

/**
 * Makes a client of a server: what it takes and gives is typed by the schemas of the API, and no schema is loaded.
 * Example: `(await makeClient({ url }).listStatements({ query: { actor: 'VDA' } })).items`.
 *
 * Errors: ProblemError with the problem that the server told
 */
export function makeClient(options: ClientOptions): Client {
  const calls = Object.entries(PATHS).map(([name, path]) => [
    name,
    (asked: Loose = {}, { signal }: { signal?: AbortSignal } = {}) => call(options, path, { asked, signal }),
  ])
  return Object.fromEntries(calls) as Client
}

/** The address of an operation with its parameters: what a link or a download needs. */
export function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, `${value}`)
  return search.size === 0 ? filled : `${filled}?${search}`
}

async function call(
  { url, token, fetch = globalThis.fetch }: ClientOptions,
  methodAndPath: string,
  { asked, signal }: { asked: Loose; signal: AbortSignal | undefined },
): Promise<unknown> {
  const [method, path] = methodAndPath.split(' ') as [string, string]
  const response = await fetch(url + addressOf(path, asked), {
    method,
    headers: {
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(asked.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    ...(signal && { signal }),
  })
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  if (response.ok) return isJson ? response.json() : response.text()
  if (isJson) throw new ProblemError((await response.json()) as Problem)
  throw new Error(`${method} ${path}: ${response.status}`)
}
