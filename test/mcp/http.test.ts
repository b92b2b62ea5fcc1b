import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { bearer, type Running, startRunning } from '../serve/running.ts'
import { ask, toolNames } from './asking.ts'

let open: Running
let closed: Running
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  const atEnd = (end: () => Promise<void>) => void ends.push(end)
  open = await startRunning({}, atEnd)
  closed = await startRunning({ isEmpty: true, isReadingOpen: false }, atEnd)
  return async () => {
    for (const end of ends.reverse()) await end()
  }
}, 120_000)

/** A client of the official library. */
async function httpClient({ url }: Running, headers: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } })
  await client.connect(transport as Parameters<Client['connect']>[0])
  onTestFinished(() => client.close())
  return client
}

const ACCEPT = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' }
const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${open.url}/mcp`, { method: 'POST', body, headers: { ...ACCEPT, ...headers } })

describe('/mcp', () => {
  it('answers the official client with addresses of the server, and lets nobody write without a token', async () => {
    const client = await httpClient(open)
    const names = await toolNames(client)
    expect(names).toContain('brief')
    expect(names).not.toContain('review')
    const { value, text } = await ask(client, 'list_commitments', { limit: 1 })
    const [{ id, url }] = value.items
    expect(url).toBe(`${open.url}/api/records/${id}`)
    expect(text).toContain(url)
    expect(await (await fetch(url)).json()).toMatchObject({ noun: 'commitment', record: { id } })
  })

  it('answers what is worked out of the whole record', async () => {
    const client = await httpClient(open)
    const { value } = await ask(client, 'list_verdicts', { asOf: '2031-08-01', limit: 1 })
    const [{ thread, url }] = value.items
    expect((await ask(client, 'why', { id: thread, asOf: '2031-08-01' })).value.verdict.thread).toBe(thread)
    expect(url).toBe(`${open.url}/api/verdicts/${thread}`)
    expect((await ask(client, 'brief', { party: 'VDA' })).value.url).toBe(`${open.url}/api/brief/VDA`)
  })

  it('reads a text and records nothing', async () => {
    const { value } = await ask(await httpClient(open), 'read_text', { text: '"We stay," Ada Brenn of Vardia said.' })
    expect(value.statements).toHaveLength(1)
  })

  it('does what a token allows: the document is read and recorded by the server', async () => {
    const client = await httpClient(open, bearer(open.tokens.add))
    expect(await toolNames(client)).toContain('add_document')
    const text = 'Vardia will reopen the bridge at Kett by 1 September, Ada Brenn said.'
    const { value } = await ask(client, 'add_document', { text, id: 'by mcp', date: '2031-08-19' })
    expect(value.url).toBe(`${open.url}/api/jobs/${value.job.id}`)
    await expect.poll(async () => (await open.ledger.findJob(value.job.id)).state, { timeout: 30_000 }).toBe('done')
    expect((await ask(client, 'list_commitments', { ref: 'by mcp' })).value.items).toHaveLength(1)
  })

  it('is closed to those without a token where reading is', async () => {
    await expect(httpClient(closed)).rejects.toThrow(/401|token/i)
    await expect(httpClient(closed, bearer(closed.tokens.bad))).rejects.toThrow(/401|token/i)
    expect(await toolNames(await httpClient(closed, bearer(closed.tokens.read)))).toContain('search')
  })

  it.each(['GET', 'DELETE'])('has no session, so that %s is told to be no method', async (method) => {
    const response = await fetch(`${open.url}/mcp`, { method, headers: { accept: 'text/event-stream' } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32000 }, id: null })
  })

  it.each([
    [{ origin: 'http://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ accept: 'application/json' }, 406],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'mcp-protocol-version': '1999-01-01' }, 400],
  ])('refuses a request with %j with %d', async (headers, status) => {
    expect((await post(LIST, headers as unknown as Record<string, string>)).status).toBe(status)
  })

  it('takes a page of its own, and keeps nothing between requests', async () => {
    const response = await post(LIST, { origin: open.url })
    expect([response.status, response.headers.get('mcp-session-id')]).toEqual([200, null])
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ id: 1, result: { tools: expect.any(Array) } })
  })

  it.each([
    ['{', 400],
    ['{"method":"tools/list"}', 400],
    ['[]', 202],
    [`{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"x":"${'x'.repeat(1_000_000)}"}}`, 413],
  ])('of the body %.40s answers %d', async (body, status) => {
    expect((await post(body)).status).toBe(status)
  })

  it('is not in the description of the API', async () => {
    const described = (await (await fetch(`${open.url}/openapi.json`)).json()) as { paths: object }
    expect(Object.keys(described.paths)).not.toContain('/mcp')
    expect(Object.keys(described.paths)).toContain('/api/records/{id}')
  })
})
