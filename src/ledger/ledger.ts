import type {
  Act,
  Actor,
  CodedEvent,
  Commitment,
  Correction,
  DocumentRecord,
  Event,
  EventStatus,
  EventType,
  Observation,
  Reader,
  Reading,
  Redaction,
  Review,
  Span,
  Statement,
} from '../model/index.ts'

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

/** From when the record is looked at. */
export interface Lens {
  /** a day in the world: no document published later counts. A document without a day always counts */
  asOf?: string | undefined
  /** a moment of recording: nothing recorded later counts */
  knownAt?: string | undefined
}

/** What a list is narrowed to; every part that is given must hold. */
export interface ListFilter extends Lens {
  /** a ref that one of the document's witnesses has, exactly */
  ref?: string | undefined
  /**
   * a part of an actor's name, in whatever case, or the code of whom it serves; on any side of a record, or a member of
   * a group there
   */
  actor?: string | undefined
  /** first and last day of publication, both included; a document without a day is in no such range */
  from?: string | undefined
  to?: string | undefined
  /** ids of documents */
  documents?: readonly string[] | undefined
  limit?: number | undefined
}

export interface StatementFilter extends ListFilter {
  act?: Act | undefined
}

export interface EventFilter extends ListFilter {
  type?: EventType | undefined
  status?: EventStatus | undefined
}

export interface CommitmentFilter extends ListFilter {
  kind?: Commitment['kind'] | undefined
}

export interface ActorFilter extends ListFilter {
  kind?: Actor['kind'] | undefined
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
}

/** A document with what its reading in force holds. */
export interface ListedDocument extends Place {
  reader: Reader
  recordedAt: string
  counts: { actors: number; statements: number; events: number; commitments: number; findings: number }
}

/** A whole reading in force, its document without the text. */
export interface ListedReading extends Place {
  reading: Reading
  recordedAt: string
}

/** A decision of a person that is to be recorded. */
export type ReviewToRecord = Omit<Review, 'id' | 'at'>

export interface ReviewFilter {
  /** as if nothing recorded later were known: a moment */
  knownAt?: string | undefined
}

export interface SearchFilter extends Omit<ListFilter, 'documents'> {
  /** documents alone, or statements alone */
  noun?: 'document' | 'statement' | undefined
}

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

export interface ObservationFilter extends ReviewFilter {
  /** a part of the indicator's name, in whatever case */
  indicator?: string | undefined
  /** the actor's code or name, in whatever case */
  actor?: string | undefined
  /** first and last period, both included, compared as texts: 2030 is before 2030-05 */
  from?: string | undefined
  to?: string | undefined
  limit?: number | undefined
}

export interface CodedEventFilter extends Lens {
  dataset?: string | undefined
  /** a part of a party's name, in whatever case, or its code */
  actor?: string | undefined
  type?: EventType | undefined
  /** first and last day of the event, both included */
  from?: string | undefined
  to?: string | undefined
  limit?: number | undefined
}

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

/**
 * The append-only record. Lists are in the order of publication, documents without a day last, and then in the order of
 * the text; they are read while they are walked, from one moment, and take no notice of what is recorded meanwhile.
 *
 * Errors: every method fails with an ActaError of the ledger's codes; a day or moment that is none, with 'date-invalid'
 */
export interface Ledger {
  /** as messages name it: its path as it was given, or its address without the password */
  readonly name: string
  /**
   * Records one reading and where its text was found, in one transaction; what is known already adds nothing.
   * Example: `await ledger.recordReading(reading, { path: 'a.txt' })` is `{ outcome: 'recorded', readingId: 'reading-5…' }`.
   *
   * Shape: the document has its text, and no id stands twice in the reading; anything else is a bug of the caller
   * Errors: 'document-binary' for a NUL character, which no database keeps in a text
   */
  recordReading(reading: Reading, origin?: Origin): Promise<Recorded>
  /**
   * Records many, each in a transaction of its own, and gives each outcome once it is safe on the disk.
   * Example: `for await (const { outcome } of ledger.recordReadings(recordings)) print(outcome)`.
   */
  recordReadings(recordings: Iterable<Recording> | AsyncIterable<Recording>): AsyncIterable<Recorded>
  /**
   * The statements in force that a filter leaves.
   * Example: `ledger.listStatements({ actor: 'brenn', act: 'promise', asOf: '2031-05-14' })`.
   */
  listStatements(filter?: StatementFilter): AsyncIterable<Listed<Statement>>
  /**
   * The events in force that a filter leaves.
   * Example: `ledger.listEvents({ actor: 'VDA', type: 'CONSULT', status: 'asserted' })`.
   */
  listEvents(filter?: EventFilter): AsyncIterable<Listed<Event>>
  /**
   * The commitments in force that a filter leaves.
   * Example: `ledger.listCommitments({ kind: 'pledge', from: '2031-05-01', to: '2031-05-31' })`.
   */
  listCommitments(filter?: CommitmentFilter): AsyncIterable<Listed<Commitment>>
  /**
   * The actors that a filter leaves, one for each document that names them; with a group come its members.
   * Example: `ledger.listActors({ kind: 'person', limit: 20 })`.
   */
  listActors(filter?: ActorFilter): AsyncIterable<Listed<Actor>>
  /**
   * The documents that a filter leaves, with the counts of what was read in them.
   * Example: `ledger.listDocuments({ ref: 'news/a.txt' })`.
   */
  listDocuments(filter?: ListFilter): AsyncIterable<ListedDocument>
  /**
   * The whole readings in force that a filter leaves.
   * Example: `ledger.listReadings({ knownAt: '2031-05-20T08:00:00Z' })`.
   */
  listReadings(filter?: ListFilter): AsyncIterable<ListedReading>
  /**
   * The one record whose id begins so, with its evidence.
   * Example: `await ledger.findRecord('statement-5f0c')`, or `'5f0c'`: four digits at least, with the noun or without.
   *
   * Errors: 'record-missing', and 'record-ambiguous' with up to five of the ids that begin so
   */
  findRecord(idPrefix: string, lens?: Lens): Promise<FoundRecord>
  /**
   * The text of a document, exactly as it was given, checked against its hash.
   * Example: `sliceSpan(await ledger.documentText(document.id), statement.content[0])`.
   */
  documentText(documentId: string): Promise<string>
  /**
   * Records what a person decided of actors: that they are one, or that they are not. A later decision of the same pair stands.
   * Example: `await ledger.recordReview({ decision: 'merge', subjects: [one, other], by: 'Ada Brenn', reason: 'one person' })`.
   *
   * Errors: 'record-missing' where an id is no actor's, 'usage' where it is one actor alone
   */
  recordReview(review: ReviewToRecord): Promise<Review>
  /**
   * What persons decided, in the order of the decisions.
   * Example: `await ledger.listReviews({ knownAt: '2031-05-20T08:00:00Z' })`.
   */
  listReviews(filter?: ReviewFilter): Promise<Review[]>
  /**
   * Full text over documents and what was said, best first: words that must all be found, "words side by side", one OR another, -without, begin*.
   * Example: `for await (const { passages } of ledger.search('"joint patrols" -navy', { asOf: '2031-05-14' })) print(passages)`.
   *
   * Errors: 'usage' where no word is to be found
   */
  search(text: string, filter?: SearchFilter): AsyncIterable<SearchHit>
  /**
   * Records that an article was corrected, by another document of the ledger, or retracted: its readings no longer count.
   * Example: `await ledger.recordCorrection({ documentId, replacedBy: null, publishedOn: '2031-05-16', by: 'Ada Brenn', reason: 'retracted' })`.
   *
   * Errors: 'record-missing' where a document is not there, 'usage' where one would replace itself
   */
  recordCorrection(correction: CorrectionToRecord): Promise<Correction>
  /** Articles that were corrected or retracted, in the order of recording. */
  listCorrections(filter?: ReviewFilter): Promise<Correction[]>
  /**
   * Takes a text out, with its titles and all that was read in it; a tombstone stays, and the text is refused from then on.
   * Example: `await ledger.redact({ documentId, by: 'Ada Brenn', reason: 'order of a court' })`.
   *
   * Errors: 'record-missing' where the document is not there, 'document-redacted' where it was taken out before
   */
  redact(redaction: RedactionToRecord): Promise<Redaction>
  /** Texts that were taken out, in the order of recording. */
  listRedactions(): Promise<Redaction[]>
  /**
   * Records figures of data sets, many in one transaction, and gives each outcome once it is safe on the disk.
   * Example: `for await (const { outcome } of ledger.recordObservations(observations)) count(outcome)`.
   */
  recordObservations(observations: Iterable<Observation> | AsyncIterable<Observation>): AsyncIterable<RecordedRow>
  /** The figures that a filter leaves, by indicator, actor, period and recording. */
  listObservations(filter?: ObservationFilter): AsyncIterable<Observation>
  /** Records events that other coders drew, many in one transaction, and gives each outcome once it is safe on the disk. */
  recordCodedEvents(events: Iterable<CodedEvent> | AsyncIterable<CodedEvent>): AsyncIterable<RecordedRow>
  /** The coded events that a filter leaves, in the order of the days they happened and of recording. */
  listCodedEvents(filter?: CodedEventFilter): AsyncIterable<CodedEvent>
  /**
   * Every row of the ledger as one moment has it, as lines of JSON with a head and a foot that tells how many there are.
   * Example: `for await (const line of ledger.backUp()) file.write(line)`.
   */
  backUp(): AsyncIterable<string>
  /**
   * Puts the rows of a backup into this ledger, which must be empty: all of them or none.
   * Example: `await ledger.restore(lines)`.
   *
   * Errors: 'backup-invalid' where a line is not as it was written or the foot is missing, 'usage' where the ledger is not empty
   */
  restore(lines: AsyncIterable<string>): Promise<LedgerReport['counts']>
  /**
   * Proves the ledger whole: the database's files, the hash of every text, ids, counts, spans, what names what, the index of words.
   * Example: `const { faults } = await ledger.check()`.
   */
  check(): Promise<LedgerReport>
  /** Lets go of the file; a list that is still being walked keeps its own connection until it ends. */
  close(): Promise<void>
}
