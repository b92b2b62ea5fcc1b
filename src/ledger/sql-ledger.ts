import type { CodedEvent, Job, Observation, Reading, Token } from '../model/index.ts'
import { backUp, restore } from './backup.ts'
import { checkLedger } from './check-ledger.ts'
import { listCorrections, recordCorrection } from './corrections.ts'
import { listCodedEvents, listObservations, recordRows } from './data-sets.ts'
import type { Engine } from './engine.ts'
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
import { findJob, type JobFilter, listJobs } from './find-jobs.ts'
import { documentText, findRecord } from './find-record.ts'
import type { CorrectionToRecord, Origin, Recorded, Recording, RedactionToRecord, ReviewToRecord } from './found.ts'
import { type CompletedItem, completeJobItem, type JobItemFilter, listJobItems, nextJobItems } from './job-items.ts'
import { cancelJob, claimJob, createJob, deleteOldJobs, type JobToCreate, type Lease, renewLease } from './jobs.ts'
import { lastChange } from './last-change.ts'
import type { Ledger } from './ledger.ts'
import { limited, listDocuments, listReadings, listRecords } from './list-records.ts'
import { recordReading } from './record-reading.ts'
import { listRedactions, redact } from './redactions.ts'
import { listReviews, recordReview } from './reviews.ts'
import { searchLedger } from './search/search-ledger.ts'
import {
  countTokens,
  createToken,
  listTokens,
  recordTokenUse,
  revokeToken,
  type TokenToCreate,
  type TokenToRevoke,
  type TokenUse,
  verifyToken,
} from './tokens.ts'

/** The ledger in a database. */
export class SqlLedger implements Ledger {
  readonly name: string
  readonly #engine: Engine
  readonly #now: () => string

  constructor(engine: Engine, now: () => string, name = engine.name) {
    this.name = name
    this.#engine = engine
    this.#now = now
  }

  recordReading(reading: Reading, origin: Origin = {}): Promise<Recorded> {
    return this.#try((engine) => recordReading(engine, { reading, origin, now: this.#now() }))
  }

  async *recordReadings(recordings: Iterable<Recording> | AsyncIterable<Recording>): AsyncGenerator<Recorded> {
    for await (const { reading, ...origin } of recordings) yield await this.recordReading(reading, origin)
  }

  listStatements(filter: StatementFilter = {}) {
    return this.#list(filter, listRecords(this.#engine, 'statement', { filter, conditions: { act: filter.act } }))
  }

  listEvents(filter: EventFilter = {}) {
    const conditions = { type: filter.type, status: filter.status }
    return this.#list(filter, listRecords(this.#engine, 'event', { filter, conditions }))
  }

  listCommitments(filter: CommitmentFilter = {}) {
    return this.#list(filter, listRecords(this.#engine, 'commitment', { filter, conditions: { kind: filter.kind } }))
  }

  listActors(filter: ActorFilter = {}) {
    return this.#list(filter, listRecords(this.#engine, 'actor', { filter, conditions: { kind: filter.kind } }))
  }

  listDocuments(filter: ListFilter = {}) {
    return this.#list(filter, listDocuments(this.#engine, filter))
  }

  listReadings(filter: ListFilter = {}) {
    return this.#list(filter, listReadings(this.#engine, filter))
  }

  findRecord(idPrefix: string, lens: Lens = {}) {
    return this.#try(({ reads }) => findRecord(reads, idPrefix, lens))
  }

  documentText(documentId: string) {
    return this.#try(({ reads }) => documentText(reads, documentId))
  }

  search(text: string, filter: SearchFilter = {}) {
    return this.#list(filter, searchLedger(this.#engine, text, filter))
  }

  recordReview(review: ReviewToRecord) {
    return this.#try((engine) => recordReview(engine, { review, now: this.#now() }))
  }

  listReviews(filter: ReviewFilter = {}) {
    return this.#try(({ reads }) => listReviews(reads, filter))
  }

  recordCorrection(correction: CorrectionToRecord) {
    return this.#try((engine) => recordCorrection(engine, { correction, now: this.#now() }))
  }

  listCorrections(filter: ReviewFilter = {}) {
    return this.#try(({ reads }) => listCorrections(reads, filter))
  }

  redact(redaction: RedactionToRecord) {
    return this.#try((engine) => redact(engine, { redaction, now: this.#now() }))
  }

  listRedactions() {
    return this.#try(({ reads }) => listRedactions(reads))
  }

  recordObservations(observations: Iterable<Observation> | AsyncIterable<Observation>) {
    return this.#list({}, recordRows(this.#engine, { table: 'observation', records: observations, now: this.#now }))
  }

  listObservations(filter: ObservationFilter = {}) {
    return this.#list(filter, listObservations(this.#engine, filter))
  }

  recordCodedEvents(events: Iterable<CodedEvent> | AsyncIterable<CodedEvent>) {
    return this.#list({}, recordRows(this.#engine, { table: 'coded_event', records: events, now: this.#now }))
  }

  listCodedEvents(filter: CodedEventFilter = {}) {
    return this.#list(filter, listCodedEvents(this.#engine, filter))
  }

  lastChange() {
    return this.#try(({ reads }) => lastChange(reads))
  }

  createToken(token: TokenToCreate) {
    return this.#try((engine) => createToken(engine, { token, now: this.#now() }))
  }

  verifyToken(secret: string): Promise<Token | null> {
    return this.#try(({ reads }) => verifyToken(reads, { secret, now: this.#now() }))
  }

  listTokens() {
    return this.#try(({ reads }) => listTokens(reads))
  }

  countTokens() {
    return this.#try(({ reads }) => countTokens(reads, this.#now()))
  }

  revokeToken(revocation: TokenToRevoke) {
    return this.#try((engine) => revokeToken(engine, { revocation, now: this.#now() }))
  }

  recordTokenUse(use: TokenUse) {
    return this.#try((engine) => recordTokenUse(engine, { use, now: this.#now() }))
  }

  createJob(job: JobToCreate): Promise<Job> {
    return this.#try((engine) => createJob(engine, { job, now: this.#now() }))
  }

  claimJob(lease: Lease) {
    return this.#try((engine) => claimJob(engine, { lease, now: this.#now() }))
  }

  renewLease(lease: Lease & { job: string }) {
    return this.#try((engine) => renewLease(engine, { ...lease, now: this.#now() }))
  }

  nextJobItems(job: string, limit: number) {
    return this.#try(({ reads }) => nextJobItems(reads, { job, limit }))
  }

  completeJobItem(item: CompletedItem) {
    return this.#try((engine) => completeJobItem(engine, { item, now: this.#now() }))
  }

  cancelJob(job: string) {
    return this.#try((engine) => cancelJob(engine, { job, now: this.#now() }))
  }

  findJob(idPrefix: string) {
    return this.#try(({ reads }) => findJob(reads, idPrefix))
  }

  listJobs(filter: JobFilter = {}) {
    return this.#try(({ reads }) => listJobs(reads, filter))
  }

  listJobItems(job: string, filter: JobItemFilter = {}) {
    return this.#try(({ reads }) => listJobItems(reads, job, filter))
  }

  deleteOldJobs(finishedBefore: string) {
    return this.#try((engine) => deleteOldJobs(engine, finishedBefore))
  }

  backUp() {
    return this.#list({}, backUp(this.#engine))
  }

  restore(lines: AsyncIterable<string>) {
    return this.#try((engine) => restore(engine, lines))
  }

  check() {
    return this.#try((engine) => checkLedger(engine))
  }

  close(): Promise<void> {
    return this.#engine.close()
  }

  async #try<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    try {
      return await work(this.#engine)
    } catch (error) {
      throw this.#engine.toFault(error)
    }
  }

  async *#list<T>({ limit }: { limit?: number | undefined }, items: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* limited(items, limit)
    } catch (error) {
      throw this.#engine.toFault(error)
    }
  }
}
