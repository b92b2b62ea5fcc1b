import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { computeView, Views } from '../../answers/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import type { McpReader } from '../../mcp/index.ts'
import { ActaError, type Token } from '../../model/index.ts'
import type { DocumentReader } from '../../pipeline/index.ts'
import { parseLine } from '../../read/index.ts'
import { type ActorsOption, actorsOption, type LedgerOption, ledgerOption } from '../options.ts'
import { toEnding } from '../report.ts'
import { loadReader, openLedger } from '../rooms.ts'
import type { Terminal } from '../terminal.ts'

const PACKAGE = new URL('../../../package.json', import.meta.url)

const EXAMPLES = `
Examples:
  acta mcp --ledger talks.db
  ACTA_TOKEN=acta_5f0c1a2b_… acta mcp --ledger talks.db

A program that runs a language model starts it and speaks the Model Context
Protocol with it on standard input and output. The model may search, list, ask
why, and have a text read. Only where the variable ACTA_TOKEN holds a token that
allows it (\`acta token create\`) may it hand in documents, which a running
\`acta serve\` records, or put decisions on the record. It ends with its input.
\`acta serve\` offers the same over HTTP at /mcp. The protocol is an optional part
of Acta: \`npm install @modelcontextprotocol/sdk\` where it is installed.`

interface McpOptions extends ActorsOption, LedgerOption {}

/** `acta mcp`: what a language model may ask, on standard input and output. */
export function addMcpCommand(program: Command, terminal: Terminal): void {
  program
    .command('mcp')
    .summary('answer a language model on standard input and output')
    .description('Answers a language model on standard input and output: the Model Context Protocol.')
    .addOption(ledgerOption(terminal))
    .addOption(actorsOption())
    .addHelpText('after', EXAMPLES)
    .action((options: McpOptions) => answerModel(terminal, options))
}

async function answerModel(terminal: Terminal, { ledger: place, actors }: McpOptions): Promise<void> {
  const { stdin, out, err, env, now, signal } = terminal
  const secret = env.ACTA_TOKEN || undefined
  const ledger = await openLedger(place, { readOnly: secret === undefined, create: false, now })
  try {
    const token = secret === undefined ? null : await tokenOf(ledger, secret)
    const { serveStdio } = await import('../../mcp/index.ts')
    const context = {
      ...{ ledger, now, token, reader: readerOf(actors), version: versionOf() },
      views: new Views({ ledger, now, line: { ask: (at) => computeView(ledger, at) } }),
      onBug: (error: unknown) => void err.write(toEnding(error, env).message).catch(() => {}),
      ...(secret !== undefined && { isTokenGood: async () => (await ledger.verifyToken(secret)) !== null }),
    }
    await serveStdio(context, { stdin, stdout: out.stream, signal })
  } finally {
    await ledger.close()
  }
}

const versionOf = (): string => (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version

/** The token of the environment; the secret itself is never told. */
async function tokenOf(ledger: Ledger, secret: string): Promise<Token> {
  const token = await ledger.verifyToken(secret)
  if (token) return token
  throw new ActaError(
    'usage',
    'the token in ACTA_TOKEN is unknown to this ledger, revoked or expired: `acta token list` shows those there are; unset ACTA_TOKEN to read only',
  )
}

/** What reads documents: loaded with the first one, and kept. */
function readerOf(actors: string | undefined): McpReader {
  let loaded: Promise<DocumentReader> | undefined
  return {
    parse: parseLine,
    read: async ({ text, description }) => {
      loaded ??= loadReader(actors)
      return (await loaded).read(text, description)
    },
  }
}
