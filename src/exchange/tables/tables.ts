import type {
  Actor,
  Change,
  CodedEvent,
  Commitment,
  Correction,
  Due,
  Event,
  Observation,
  Redaction,
  Review,
  Statement,
  Thread,
  Verdict,
} from '../../model/index.ts'
import type { Table } from '../table.ts'
import type { Told } from '../told.ts'
import { ACTORS } from './actors.ts'
import { BRIEF, type BriefRow } from './brief.ts'
import { CHANGES } from './changes.ts'
import { CODED_EVENTS } from './coded-events.ts'
import { COMMITMENTS } from './commitments.ts'
import { CORRECTIONS, REDACTIONS, REVIEWS } from './decisions.ts'
import { type CountedDocument, DOCUMENTS } from './documents.ts'
import { type ClusterRow, DUPLICATES } from './duplicates.ts'
import { EVENTS } from './events.ts'
import { EVIDENCE, type EvidenceRow } from './evidence.ts'
import { OBSERVATIONS } from './observations.ts'
import { QUOTATIONS, type WitnessRow } from './quotations.ts'
import { SEARCH, type SearchRow } from './search.ts'
import { STATEMENTS } from './statements.ts'
import { TARGETS, type TargetRow } from './targets.ts'
import { THREADS } from './threads.ts'
import { DUE, VERDICTS } from './verdicts.ts'

/** What a row is made from in each table of what a ledger holds. */
export interface LedgerRows {
  statements: Told<Statement>
  events: Told<Event>
  commitments: Told<Commitment>
  observations: Observation
  'coded-events': CodedEvent
  documents: CountedDocument
  actors: Told<Actor>
}

/** What a row is made from in each table: besides what a ledger holds what it comes to, and what persons decided. */
export interface TableRows extends LedgerRows {
  verdicts: Verdict
  changes: Change
  evidence: EvidenceRow
  threads: Thread
  due: Due
  quotations: WitnessRow
  duplicates: ClusterRow
  reviews: Review
  corrections: Correction
  redactions: Redaction
  search: SearchRow
  targets: TargetRow
  brief: BriefRow
}

/** The tables that can be written of a ledger without working anything out. */
export type TableName = keyof LedgerRows

/** Every table with its columns: names are those of the contract, texts are the words of the spans. */
export const TABLES: { readonly [Name in keyof TableRows]: Table<TableRows[Name]> } = {
  statements: STATEMENTS,
  events: EVENTS,
  commitments: COMMITMENTS,
  observations: OBSERVATIONS,
  'coded-events': CODED_EVENTS,
  documents: DOCUMENTS,
  actors: ACTORS,
  verdicts: VERDICTS,
  changes: CHANGES,
  evidence: EVIDENCE,
  threads: THREADS,
  due: DUE,
  quotations: QUOTATIONS,
  duplicates: DUPLICATES,
  reviews: REVIEWS,
  corrections: CORRECTIONS,
  redactions: REDACTIONS,
  search: SEARCH,
  targets: TARGETS,
  brief: BRIEF,
}
