/** How a ledger is opened. */
export interface LedgerOptions {
  /** nothing can be recorded; also opens a file that may not be written */
  readOnly?: boolean
  /** whether a new ledger may be made; by default only where it may be written */
  create?: boolean
  /** how long to wait for another process's writing */
  busyTimeoutMs?: number
  /** the most pages a file may have; a server has limits of its own */
  maxPages?: number
  /** the moment of recording, ISO 8601 */
  now: () => string
}

export const BUSY_TIMEOUT_MS = 5000
