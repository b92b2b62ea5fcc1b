import type { Ledger } from '../ledger/index.ts'

/** How a server is run. */
export interface ServeOptions {
  ledger: Ledger
  /** the ledger's path or address, which the workers open too */
  place: string
  host: string
  /** 0: any that is free */
  port: number
  now(): string
  version: string
  /** names that the server is reached by, besides those of loopback */
  publicHosts: readonly string[]
  /** whether those who have no token may read */
  isReadingOpen: boolean
  /** requests a minute from one address; 0 for no limit. Loopback has none for reading */
  rate: number
  /** where the log goes, a line of JSON each; none where it is left out */
  log?: { write(line: string): void }
  /** the folder of the workers as they are built */
  workers?: URL
  /** the user's own tables of actors, which documents are read with */
  actors?: string | undefined
}

/** The most that a body may have: two of the largest documents. */
export const BODY_LIMIT_BYTES = 32_000_000
/** How long a client may take to send its request, and how long a connection may say nothing. */
export const REQUEST_TIMEOUT_MS = 30_000
export const IDLE_TIMEOUT_MS = 60_000
export const HEADERS_TIMEOUT_MS = 10_000
/** How often it is looked whether a client has taken too long. */
export const CHECK_TIMEOUTS_MS = 2_000
/** The most characters of a part of a path, as the address writes it: 200 of a name, of three bytes each. */
export const LONGEST_PARAM = 1_800
/** Connections at once. */
export const MOST_CONNECTIONS = 1000
/** How long a stop waits for what is under way. */
export const STOP_WITHIN_MS = 10_000
