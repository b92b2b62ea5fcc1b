export type {
  ActorFilter,
  CodedEventFilter,
  CommitmentFilter,
  EventFilter,
  Lens,
  ListFilter,
  ListPosition,
  ObservationFilter,
  ReviewFilter,
  SearchFilter,
  StatementFilter,
} from './filters.ts'
export type { JobFilter, JobWithFaults } from './find-jobs.ts'
export type {
  CorrectionToRecord,
  FoundRecord,
  LedgerFault,
  LedgerReport,
  Listed,
  ListedDocument,
  ListedReading,
  Origin,
  Passage,
  Place,
  Recorded,
  RecordedRow,
  Recording,
  RedactionToRecord,
  ReviewToRecord,
  SearchHit,
} from './found.ts'
export type { CompletedItem, JobItemFilter, WaitingItem } from './job-items.ts'
export type { JobDocument, JobToCreate, Lease } from './jobs.ts'
export type { Ledger } from './ledger.ts'
export { isServerAddress, nameOf, openLedger } from './open-ledger.ts'
export type { LedgerOptions } from './options.ts'
export type { TokenToCreate, TokenToRevoke, TokenUse } from './tokens.ts'
