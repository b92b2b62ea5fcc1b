import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import {
  ARTICLE,
  cleanUpAfterAll,
  ended,
  folderWith,
  launcher,
  parseLines,
  runActa,
  startActa,
} from '../cli/installed.ts'
import { ask, toolNames } from './asking.ts'

cleanUpAfterAll()

let cwd: string
let ledgerPath: string

beforeAll(async () => {
  cwd = folderWith({ 'talks.txt': ARTICLE })
  ledgerPath = join(cwd, 'acta.db')
  expect((await runActa(['add', 'talks.txt', '--date', '2031-05-14'], { cwd })).code).toBe(0)
}, 60_000)

const INITIALIZE = {
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
}
const INITIALIZED = { jsonrpc: '2.0', method: 'notifications/initialized' }
const call = (id: number, name: string, args: object) => ({
  ...{ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args } },
})
const lines = (...messages: object[]): string => messages.map((each) => `${JSON.stringify(each)}\n`).join('')

/** A client of the official library with the installed program as its server. */
async function spawnClient(env: Record<string, string> = {}): Promise<Client> {
  const transport = new StdioClientTransport({
    ...{ command: process.execPath, args: [launcher(), 'mcp', '--ledger', ledgerPath], cwd, stderr: 'pipe' },
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport)
  onTestFinished(() => client.close())
  return client
}

/** A new token of the ledger. */
async function makeToken(
  scopes: readonly ('read' | 'add' | 'review')[],
  expiresOn: string | null = null,
): Promise<string> {
  const ledger = await openLedger(ledgerPath, { now: () => new Date().toISOString() })
  const name = `token ${scopes.join()} ${performance.now()}`
  const { secret } = await ledger.createToken({ name, scopes, expiresOn })
  await ledger.close()
  return secret
}

describe('acta mcp', () => {
  it('answers the official client, and writes nothing without a token', async () => {
    const client = await spawnClient()
    expect(client.getServerVersion()).toMatchObject({ name: 'acta' })
    const names = await toolNames(client)
    expect(names).toEqual(expect.arrayContaining(['search', 'read_text']))
    expect(names).not.toEqual(expect.arrayContaining(['add_document']))
    const { text, value } = await ask(client, 'list_statements', { act: 'promise' })
    expect(value.items[0]).toMatchObject({ line: 3, url: null })
    expect(text).toContain('> "We will withdraw our troops by the end of June,"')
    const read = await ask(client, 'read_text', { text: 'Norway agreed to a ceasefire on Tuesday.' })
    expect(read.value.document.length).toBeGreaterThan(10)
  })

  it('hands in documents where the variable holds a token that allows it', async () => {
    const client = await spawnClient({ ACTA_TOKEN: await makeToken(['add']) })
    expect(await toolNames(client)).toContain('add_document')
    const { value } = await ask(client, 'add_document', { text: 'Talks go on.' })
    expect(value).toMatchObject({ job: { state: 'queued', total: 1 }, url: null })
  })

  it.each(['acta_00000000_0000000000000000000000000000000000000000000', 'no token at all'])(
    'ends at once with a token that is bad, and does not print it: %s',
    async (secret) => {
      const { code, out, err } = await runActa(['mcp', '--ledger', ledgerPath], { cwd, env: { ACTA_TOKEN: secret } })
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/ACTA_TOKEN/)
      expect(err).not.toContain(secret)
    },
  )

  it('answers every question before it ends with its input, with nothing else on its output', async () => {
    const input = lines(INITIALIZE, INITIALIZED, call(2, 'list_verdicts', {}), call(3, 'search', { q: 'troops' }))
    const { code, out, err } = await runActa(['mcp', '--ledger', ledgerPath], { cwd, input: `no protocol\n${input}` })
    expect([code, err]).toEqual([0, ''])
    const answers = parseLines(out)
    expect(answers.map(({ id }) => id).sort()).toEqual([1, 2, 3])
    expect(answers.every(({ jsonrpc, result }) => jsonrpc === '2.0' && result !== undefined)).toBe(true)
  })

  it('does not wait at the end for what the client has cancelled', async () => {
    const cancelled = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } }
    const input = lines(INITIALIZE, INITIALIZED, call(2, 'list_verdicts', {}), cancelled)
    const { code, out } = await runActa(['mcp', '--ledger', ledgerPath], { cwd, input })
    expect([code, parseLines(out).map(({ id }) => id)]).toEqual([0, [1]])
  })

  it('ends with 130 on Ctrl-C', async () => {
    const child = startActa(['mcp', '--ledger', ledgerPath], { cwd })
    child.stdin.write(lines(INITIALIZE))
    await new Promise((done) => child.stdout.once('data', done))
    const ending = ended(child)
    child.kill('SIGINT')
    expect((await ending).code).toBe(130)
  })

  it('says on standard error that there is no ledger', async () => {
    const { code, out, err } = await runActa(['mcp', '--ledger', 'none.db'], { cwd, input: lines(INITIALIZE) })
    expect([code, out]).toEqual([20, ''])
    expect(err).toMatch(/none\.db/)
  })
})
