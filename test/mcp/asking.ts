import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { onTestFinished } from 'vitest'
import { computeView, Views } from '../../src/answers/index.ts'
import type { Ledger } from '../../src/ledger/index.ts'
import type { McpContext } from '../../src/mcp/index.ts'
import { makeMcpServer } from '../../src/mcp/make-mcp-server.ts'
import { parseLine } from '../../src/read/index.ts'
import { inventedReader } from '../invented-reader.ts'
import { now } from '../serve/running.ts'

type AtEnd = (end: () => Promise<void>) => void

/** What the tests answer from, without a token and without the address of a server. */
export const contextOf = (ledger: Ledger, given: Partial<McpContext> = {}): McpContext => ({
  ...{ ledger, now, version: '9.9.9', token: null },
  views: new Views({ ledger, now, line: { ask: (at) => computeView(ledger, at) } }),
  reader: {
    parse: parseLine,
    read: async ({ text, description }) => inventedReader().read(text, description),
  },
  onBug: (error) => {
    throw error
  },
  ...given,
})

/** A client of the official library, joined to a server in this process until the test ends, or the given hook says so. */
export async function joinClient(context: McpContext, atEnd: AtEnd = onTestFinished): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'test', version: '1' })
  await Promise.all([makeMcpServer(context).connect(there), client.connect(here)])
  atEnd(() => client.close())
  return client
}

/** What a tool gave. */
export interface Given {
  text: string
  isError: boolean
  // biome-ignore lint/suspicious/noExplicitAny: the client has held it against the schema of the tool
  value: any
}

/** Asks a tool; the client checks what is structured against the schema that the server gave. */
export async function ask(client: Client, name: string, args: Record<string, unknown> = {}): Promise<Given> {
  const result = (await client.callTool({ name, arguments: args })) as CallToolResult
  const [content] = result.content
  if (content?.type !== 'text') throw new Error('the tool gave no text')
  return { text: content.text, isError: result.isError === true, value: result.structuredContent }
}

/** The names of the tools that a client is offered; asked first, so that the client knows what the answers must be. */
export const toolNames = async (client: Client): Promise<string[]> =>
  (await client.listTools()).tools.map(({ name }) => name)
