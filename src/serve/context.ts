import type { Views } from '../answers/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { JobRunner } from './jobs/job-runner.ts'

/** What the routes answer from. */
export interface ServeContext {
  ledger: Ledger
  /** what is worked out of the whole record */
  views: Views
  jobs: JobRunner
  now(): string
  version: string
}
