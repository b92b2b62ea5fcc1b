import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import type { ServeOptions } from '../../src/serve/options.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import { OWN_STATES } from '../cli/own-states.ts'
import { type MakeLedger, newLedger, temporaryFolder } from '../ledger/temporary.ts'
import { type InventedRecord, recordInvented } from './invented-record.ts'

type AtEnd = (end: () => Promise<void>) => void

/** The secrets of tokens: `bad` is of the shape of one and of nobody. */
export interface Tokens {
  read: string
  add: string
  review: string
  bad: string
}

/** A server over the invented record, or over an empty one. */
export interface Running extends RunningServer {
  ledger: Ledger
  place: string
  tokens: Tokens
  /** the lines of the log */
  log: string[]
  record: InventedRecord
}

/** The workers are files of the build. */
export const WORKERS = new URL('../../dist/serve/', import.meta.url)

export const START_DAY = '2031-08-20'
const START = Date.parse(`${START_DAY}T08:00:00Z`)
const begun = performance.now()

/** A clock that goes, in the days after the invented dossier. */
export const now = (): string => new Date(START + Math.floor(performance.now() - begun)).toISOString()

/** One token of each scope. */
export async function makeTokens(ledger: Ledger): Promise<Tokens> {
  const make = async (scope: 'read' | 'add' | 'review') =>
    (await ledger.createToken({ name: `a ${scope} token`, scopes: [scope], expiresOn: null })).secret
  const [read, add, review] = [await make('read'), await make('add'), await make('review')]
  return { read, add, review, bad: `acta_00000000_${'0'.repeat(43)}` }
}

/** How the servers of the tests are run, unless a test says else. */
export const usual = (ledger: Ledger, place: string): ServeOptions => ({
  ...{ ledger, place, host: '127.0.0.1', port: 0, now, version: '9.9.9' },
  ...{ publicHosts: [], isReadingOpen: true, rate: 0, workers: WORKERS },
})

interface RunningOptions extends Partial<ServeOptions> {
  isEmpty?: boolean
  make?: MakeLedger
}

/** Starts a server that is stopped, with its ledger gone, after the test or when the given hook says so. */
export async function startRunning(
  { isEmpty = false, make = newLedger, ...options }: RunningOptions = {},
  atEnd: AtEnd = onTestFinished,
): Promise<Running> {
  const { ledger, path: place } = await make({ now }, atEnd)
  const tokens = await makeTokens(ledger)
  const nothing = { redacted: '', twins: '', twinCommitments: '', corrected: '' }
  const record = isEmpty ? nothing : await recordInvented(ledger)
  const actors = join(temporaryFolder(atEnd), 'states.yaml')
  writeFileSync(actors, OWN_STATES)
  const log: string[] = []
  const server = await startServer({
    ...usual(ledger, place),
    ...{ actors, log: { write: (line: string) => void log.push(line) } },
    ...options,
  })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= server.stop()
    return stopped
  }
  atEnd(stop)
  return { ...server, stop, ledger, place, tokens, log, record }
}

export const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` })
