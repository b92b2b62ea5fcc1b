export type {
  ActorFilter,
  CommitmentFilter,
  EventFilter,
  FoundRecord,
  Ledger,
  Lens,
  Listed,
  ListedDocument,
  ListedReading,
  ListFilter,
  Origin,
  Place,
  Recorded,
  Recording,
  StatementFilter,
} from './ledger.ts'
export { type LedgerOptions, openLedger } from './open-ledger.ts'
