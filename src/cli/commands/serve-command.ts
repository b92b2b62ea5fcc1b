import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ActorsOption, actorsOption, type LedgerOption, ledgerOption } from '../options.ts'
import { openLedger } from '../rooms.ts'
import type { Terminal } from '../terminal.ts'

const PORT = 4180
const LARGEST_PORT = 65_535
const RATE = 600
const PACKAGE = new URL('../../../package.json', import.meta.url)

const EXAMPLES = `
Examples:
  acta serve
  acta serve --port 8080 --ledger talks.db
  acta token create --name newsroom --scope add,review
  acta serve --host 0.0.0.0 --public-host acta.example.org

Without --host only this machine reaches it, and reading needs no token. Adding
documents and decisions needs one always, and so does reading where others can
reach it, unless --open-reading is given; put TLS before it then. /openapi.json
and /docs tell what can be asked, /metrics what Prometheus reads. Ctrl-C, or
SIGTERM, ends it: what is under way is finished, the rest of a job is done when
it runs again. With --log, each request is a line of JSON on standard error,
without the words that were asked for.`

interface ServeOptions extends ActorsOption, LedgerOption {
  host: string
  port: number
  publicHost: string[]
  openReading?: boolean
  rate: number
  log?: boolean
}

function parseWhole(text: string, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number <= most) return number
  throw new InvalidArgumentError(`It must be a whole number from 0 to ${most}.`)
}

const gather = (each: string, before: string[]): string[] => [...before, each.toLowerCase()]

/** `acta serve`: the ledger over HTTP. */
export function addServeCommand(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .summary('serve the ledger over HTTP')
    .description('Serves the ledger over HTTP until it is stopped: lists, verdicts, search, adding and deciding.')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <number>', 'the port to listen on; 0 for any that is free')
        .argParser((text) => parseWhole(text, LARGEST_PORT))
        .default(PORT),
    )
    .addOption(
      new Option('--public-host <name>', 'a name that it is reached by; may be given more than once')
        .argParser(gather)
        .default([], 'those of loopback'),
    )
    .option('--open-reading', 'let those read who have no token, from elsewhere too')
    .addOption(
      new Option('--rate <number>', 'requests a minute from one address; 0 for no limit. Reading on loopback has none')
        .argParser((text) => parseWhole(text, Number.MAX_SAFE_INTEGER))
        .default(RATE),
    )
    .option('--log', 'write a line of JSON for each request to standard error')
    .addOption(ledgerOption(terminal))
    .addOption(actorsOption())
    .addHelpText('after', EXAMPLES)
    .action((options: ServeOptions) => serve(terminal, options))
}

async function serve(terminal: Terminal, options: ServeOptions): Promise<void> {
  const { host, port, publicHost, rate, actors } = options
  const { out, err, now, signal } = terminal
  const { startServer, isLoopback } = await import('../../serve/index.ts')
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
  const ledger = await openLedger(options.ledger, { now })
  try {
    const server = await startServer({
      ...{ ledger, place: options.ledger, host, port, now, version, rate, actors, publicHosts: publicHost },
      isReadingOpen: options.openReading ?? isLoopback(host),
      ...(options.log && { log: { write: (line: string) => void err.write(line) } }),
    })
    await out.write(`Acta serves ${ledger.name} at ${server.url}\n`)
    if (!signal.aborted) await once(signal, 'abort')
    await server.stop()
  } finally {
    await ledger.close()
  }
}
