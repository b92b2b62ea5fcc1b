export type {
  ActorFilter,
  CodedEventFilter,
  CommitmentFilter,
  EventFilter,
  Lens,
  ListFilter,
  ObservationFilter,
  ReviewFilter,
  SearchFilter,
  StatementFilter,
} from './filters.ts'
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
export type { Ledger } from './ledger.ts'
export { isServerAddress, nameOf, openLedger } from './open-ledger.ts'
export type { LedgerOptions } from './options.ts'
