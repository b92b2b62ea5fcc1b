import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'
import type { McpContext } from './context.ts'
import { makeMcpServer } from './make-mcp-server.ts'

/** The questions that wait for an answer. */
class Waiting {
  readonly #ids = new Set<RequestId>()
  #onNone: (() => void) | undefined

  received(message: JSONRPCMessage): void {
    if (!('method' in message)) return
    if ('id' in message) this.#ids.add(message.id)
    else if (message.method === 'notifications/cancelled') this.#settle(message.params?.requestId as RequestId)
  }

  sent(message: JSONRPCMessage): void {
    if (!('method' in message) && message.id !== undefined) this.#settle(message.id)
  }

  /** Once every question has its answer. */
  async none(): Promise<void> {
    if (this.#ids.size > 0) await new Promise<void>((done) => (this.#onNone = done))
  }

  #settle(id: RequestId): void {
    this.#ids.delete(id)
    if (this.#ids.size === 0) this.#onNone?.()
  }
}

/** Standard input and output, with a count of what is still to be answered. */
class CountedTransport extends StdioServerTransport {
  readonly waiting = new Waiting()

  override async start(): Promise<void> {
    const { onmessage } = this
    this.onmessage = (message) => {
      this.waiting.received(message)
      onmessage?.(message)
    }
    await super.start()
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message)
    this.waiting.sent(message)
  }
}

interface Streams {
  stdin: Readable
  stdout: Writable
  /** ends the session at once */
  signal: AbortSignal
}

/** Answers a model on standard input and output until the input ends and every question has its answer, or the signal comes. */
export async function serveStdio(context: McpContext, { stdin, stdout, signal }: Streams): Promise<void> {
  const transport = new CountedTransport(stdin, stdout)
  const server = makeMcpServer(context)
  const closed = new Promise<void>((done) => (server.server.onclose = done))
  const aborted = signal.aborted ? Promise.resolve() : once(signal, 'abort')
  const ended = Promise.race([once(stdin, 'end'), once(stdin, 'close')]).catch(() => {})
  await server.connect(transport)
  await Promise.race([ended.then(() => transport.waiting.none()), closed, aborted])
  await server.close()
  signal.throwIfAborted()
}
