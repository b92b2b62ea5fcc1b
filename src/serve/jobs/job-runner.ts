import { setTimeout } from 'node:timers/promises'
import type { Ledger } from '../../ledger/index.ts'
import type { DocumentDescription, Job, JobOutcome, Reading } from '../../model/index.ts'
import type { WorkerLine } from '../worker-line.ts'
import type { JobAnswers, JobTask } from './job-task.ts'

interface RunnerOptions {
  ledger: Ledger
  line: WorkerLine<JobTask, JobAnswers[JobTask['do']]>
  /** who holds a job: another server of the same ledger leaves it alone until the lease has run out */
  owner: string
  /** what became of one more document */
  onDocument(outcome: JobOutcome): void
  onTrouble(error: unknown): void
}

const LEASE_MS = 15_000
const RENEW_MS = 5_000
/** A job that another server had, or that another process made, is looked for so often. */
const LOOK_MS = 2_000
/** After something went wrong that is not of the job. */
const REST_MS = 1_000
/** A document that ends the worker so often is given up. */
const MOST_TRIES = 2
const WATCH_MS = 300

/** Does the jobs of a ledger, one after the other, one document after the other. */
export class JobRunner {
  readonly #options: RunnerOptions
  readonly #stop = new AbortController()
  #nudge = new AbortController()
  #running: Promise<void> | undefined

  constructor(options: RunnerOptions) {
    this.#options = options
  }

  start(): void {
    this.#running = this.#run()
  }

  /** There is a new job. */
  wake(): void {
    this.#nudge.abort()
  }

  /** Reads a document and records nothing. */
  read(text: string, description: DocumentDescription): Promise<Reading> {
    return this.#options.line.ask({ do: 'read', text, description }) as Promise<Reading>
  }

  /** The job each time that it has come further, the last time when it has ended or the server stops. */
  async *watch(id: string, signal: AbortSignal): AsyncGenerator<Job, void, undefined> {
    let told: Job | undefined
    while (!signal.aborted) {
      const job = await this.#options.ledger.findJob(id)
      if (job.done !== told?.done || job.state !== told.state) yield job
      told = job
      if (job.finishedAt !== null || this.#stop.signal.aborted) return
      await rest(WATCH_MS, signal, this.#stop.signal)
    }
  }

  /** Ends after the document that is under way; the rest of its job is done when a server runs again. */
  async stop(): Promise<void> {
    this.#stop.abort()
    this.#nudge.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    const { ledger, owner, onTrouble } = this.#options
    while (!this.#stop.signal.aborted) {
      try {
        const job = await ledger.claimJob({ owner, leaseMs: LEASE_MS })
        if (job) await this.#do(job)
        else await this.#waitForWork()
      } catch (error) {
        onTrouble(error)
        await rest(REST_MS, this.#stop.signal)
      }
    }
  }

  async #waitForWork(): Promise<void> {
    await rest(LOOK_MS, this.#stop.signal, this.#nudge.signal)
    if (this.#nudge.signal.aborted) this.#nudge = new AbortController()
  }

  async #do(claimed: Job): Promise<void> {
    const { ledger, owner } = this.#options
    let job = claimed
    let renewed = performance.now()
    let tries = 0
    while (job.state === 'running' && !this.#stop.signal.aborted) {
      if (performance.now() - renewed > RENEW_MS) {
        await ledger.renewLease({ job: job.id, owner, leaseMs: LEASE_MS })
        renewed = performance.now()
      }
      try {
        const next = (await this.#options.line.ask({ do: 'next', job: job.id })) as Job
        this.#count(job, next)
        job = next
        tries = 0
      } catch (error) {
        this.#options.onTrouble(error)
        if (++tries < MOST_TRIES) await rest(REST_MS, this.#stop.signal)
        else job = await this.#giveUp(job.id, error)
      }
    }
    if (this.#stop.signal.aborted && job.state === 'running')
      await ledger.renewLease({ job: job.id, owner, leaseMs: 0 })
  }

  async #giveUp(job: string, error: unknown): Promise<Job> {
    const { ledger } = this.#options
    const [item] = await ledger.nextJobItems(job, 1)
    if (!item) return ledger.findJob(job)
    const message = `the document ended what reads it (${(error as Error).message})`
    return ledger.completeJobItem({ job, index: item.index, outcome: 'failed', fault: { code: 'bug', message } })
  }

  #count({ outcomes: before }: Job, { outcomes: after }: Job): void {
    for (const [outcome, count] of Object.entries(after) as [JobOutcome, number][])
      for (let more = count - before[outcome]; more > 0; more--) this.#options.onDocument(outcome)
  }
}

/** Waits, unless one of the signals ends it. */
async function rest(ms: number, ...signals: AbortSignal[]): Promise<void> {
  await setTimeout(ms, undefined, { signal: AbortSignal.any(signals) }).catch(() => {})
}
