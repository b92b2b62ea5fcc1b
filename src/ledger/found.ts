import type {
  Actor,
  Commitment,
  Correction,
  DocumentRecord,
  Event,
  Reader,
  Reading,
  Redaction,
  Review,
  Span,
  Statement,
} from '../model/index.ts'
import type { ListPosition } from './filters.ts'

/** Where a text was found: the file as given, and the line of a .jsonl file. */
export interface Origin {
  path?: string | null | undefined
  firstLine?: number | null | undefined
}

/** A reading to record; its document has its text. */
export interface Recording extends Origin {
  reading: Reading
}

/** What recording did: a reading is new, a known reading was found in another place, or all of it was known. */
export interface Recorded {
  outcome: 'recorded' | 'witness' | 'already'
  readingId: string
}

/** Where a listed thing stands: its document as the first witness describes it, without the text. */
export interface Place {
  document: DocumentRecord
  path: string | null
  firstLine: number | null
}

/** A record with its place, and the actors that its ids name, so that it can be printed. */
export interface Listed<Record> extends Place {
  record: Record
  actors: Actor[]
  position: ListPosition
}

/** A document with what its reading in force holds. */
export interface ListedDocument extends Place {
  reader: Reader
  recordedAt: string
  counts: { actors: number; statements: number; events: number; commitments: number; findings: number }
  position: ListPosition
}

/** A whole reading in force, its document without the text. */
export interface ListedReading extends Place {
  reading: Reading
  recordedAt: string
  position: ListPosition
}

/** A decision of a person that is to be recorded. */
export type ReviewToRecord = Omit<Review, 'id' | 'at'>

/** A part of a text, and where in the text the words stand that were searched for. */
export interface Passage {
  span: Span
  matches: Span[]
}

/** A document or a statement that a search finds. */
export interface SearchHit extends Place {
  noun: 'document' | 'statement'
  /** more is better; only hits of one search compare */
  score: number
  /** null where the document is found */
  statement: Statement | null
  /** who speaks the statement and to whom */
  actors: Actor[]
  passages: Passage[]
}

/** That an article was corrected or retracted, to be recorded. */
export type CorrectionToRecord = Omit<Correction, 'id' | 'at'>

/** That a text is to be taken out. */
export type RedactionToRecord = Omit<Redaction, 'id' | 'at'>

/** What recording a row of a data set did. */
export interface RecordedRow {
  outcome: 'recorded' | 'already'
  id: string
}

/** One thing that is wrong in a ledger. */
export interface LedgerFault {
  /** what was checked: `files`, `text`, `counts` … */
  check: string
  /** the id that it is about, or the table */
  subject: string
  message: string
}

/** How much of each thing a ledger holds. */
export interface LedgerReport {
  counts: { [table: string]: number }
  faults: LedgerFault[]
}

interface FoundPlace extends Place {
  text: string
  /** those that the ids of the record name, and the speakers of the statement that reports it */
  actors: Actor[]
  /** the statement that tells the record: that claims or denies an event, or reports another statement */
  reportedIn: Statement | null
  /** false where a later reading has taken the place of the one that holds the record */
  inForce: boolean
}

/** One record with its evidence. */
export type FoundRecord = FoundPlace &
  (
    | { noun: 'actor'; record: Actor }
    | { noun: 'statement'; record: Statement }
    | { noun: 'event'; record: Event }
    | { noun: 'commitment'; record: Commitment }
    | { noun: 'document'; record: DocumentRecord }
  )
