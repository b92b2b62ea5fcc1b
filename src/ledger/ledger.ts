import type {
  Actor,
  CodedEvent,
  Commitment,
  Correction,
  Event,
  Job,
  JobItem,
  Observation,
  Reading,
  Redaction,
  Review,
  Statement,
  Token,
  TokenWithUse,
} from '../model/index.ts'
import type {
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
import type { JobFilter, JobWithFaults } from './find-jobs.ts'
import type {
  CorrectionToRecord,
  FoundRecord,
  LedgerReport,
  Listed,
  ListedDocument,
  ListedReading,
  Origin,
  Recorded,
  RecordedRow,
  Recording,
  RedactionToRecord,
  ReviewToRecord,
  SearchHit,
} from './found.ts'
import type { CompletedItem, JobItemFilter, WaitingItem } from './job-items.ts'
import type { JobToCreate, Lease } from './jobs.ts'
import type { TokenToCreate, TokenToRevoke, TokenUse } from './tokens.ts'

/**
 * The append-only record. Lists are in the order of publication, documents without a day last, and then in the order of
 * the text; they are read while they are walked, from one moment, and take no notice of what is recorded meanwhile. With `after` a
 * list goes on from the `position` of one of its records, at the same cost however deep it is.
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
   * Records what a person decided: that actors, or commitments, are one or are not; what a thread is; that a commitment or a piece of
   * evidence is none. A later decision of the same stands.
   * Example: `await ledger.recordReview({ decision: 'merge', subjects: [one, other], judged: null, by: 'Ada Brenn', reason: 'one person' })`.
   *
   * Errors: 'record-missing' where a subject is not there, 'usage' where a decision of its sort cannot be of the subjects, or the kind of
   * the commitment cannot have the status
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
   * A short text that is another one whenever something of the record was recorded, so that a caller can tell whether what it worked
   * out still holds; tokens and jobs do not change it.
   * Example: `const isCurrent = (await ledger.lastChange()) === seen`.
   */
  lastChange(): Promise<string>
  /**
   * Makes what lets a program in over HTTP; the secret is given this once, and only its hash is kept.
   * Example: `const { secret } = await ledger.createToken({ name: 'newsroom', scopes: ['add'], expiresOn: '2031-12-31' })`.
   *
   * Errors: 'usage' where a token that is good has the name, or the day is past
   */
  createToken(token: TokenToCreate): Promise<{ token: Token; secret: string }>
  /** The token of a secret; null where it is unknown, revoked or expired. */
  verifyToken(secret: string): Promise<Token | null>
  /** All tokens, in the order in which they were made, with how often each was used and for what last. */
  listTokens(): Promise<TokenWithUse[]>
  /** How many tokens are neither revoked nor expired. */
  countTokens(): Promise<number>
  /**
   * Takes a token back, by its id or name, from now on.
   * Example: `await ledger.revokeToken({ token: 'newsroom', by: 'Ada Brenn', reason: 'left in a chat' })`.
   *
   * Errors: 'record-missing' where there is none, 'usage' where it was revoked before
   */
  revokeToken(revocation: TokenToRevoke): Promise<Token>
  /**
   * Puts on the record what a token was used for.
   * Example: `await ledger.recordTokenUse({ token: token.id, action: 'POST /api/documents', subject: job.id })`.
   */
  recordTokenUse(use: TokenUse): Promise<void>
  /**
   * Makes a job of documents that are to be read and recorded, all of them or none; it outlives the process.
   * Example: `await ledger.createJob({ items: [{ text, description: { ref: 'a' } }], by: token.id })`.
   *
   * Errors: 'usage' without a document, 'document-binary' for a NUL character, which no database keeps in a text
   */
  createJob(job: JobToCreate): Promise<Job>
  /**
   * Takes the oldest job that nobody works at, or whose lease has run out; null where there is none. No two get the same one.
   * Example: `const job = await ledger.claimJob({ owner: randomUUID(), leaseMs: 30_000 })`.
   *
   * Units: the lease in milliseconds by the clock of whoever asks
   */
  claimJob(lease: Lease): Promise<Job | null>
  /** Keeps a job for longer, or gives it back with 0 milliseconds; false where it is over, or another has taken it. */
  renewLease(lease: Lease & { job: string }): Promise<boolean>
  /** The first documents of a job that are not done yet, in their order. */
  nextJobItems(jobId: string, limit: number): Promise<WaitingItem[]>
  /**
   * Says what became of a document of a job, and takes its text out of the job; said twice, the first holds. The job is done with its
   * last document.
   * Example: `await ledger.completeJobItem({ job: job.id, index, outcome: 'recorded', readingId })`.
   *
   * Errors: 'record-missing' where there is no such job
   */
  completeJobItem(item: CompletedItem): Promise<Job>
  /** Ends a job before its end, and takes the texts out that are not done; one that is over stays as it is. */
  cancelJob(jobId: string): Promise<Job>
  /**
   * The one job whose id begins so, with the first hundred of its documents that failed.
   *
   * Errors: 'record-missing', and 'record-ambiguous' with some of the ids that begin so
   */
  findJob(idPrefix: string): Promise<JobWithFaults>
  /** Jobs, the newest first; a hundred unless more are asked for. */
  listJobs(filter?: JobFilter): Promise<Job[]>
  /** The documents of a job in their order, with what became of each; a thousand unless more are asked for. */
  listJobItems(jobId: string, filter?: JobItemFilter): Promise<JobItem[]>
  /** Deletes the jobs that were over before a moment, and gives how many; what they recorded stays. */
  deleteOldJobs(finishedBefore: string): Promise<number>
  /**
   * Every row of the record as one moment has it, as lines of JSON with a head and a foot that tells how many there are.
   * Tokens, their uses and jobs belong to one installation: they are in no backup, and a restore leaves them as they are.
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
