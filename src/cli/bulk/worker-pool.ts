import { Worker } from 'node:worker_threads'

/** A worker thread ended before it had answered. */
export class WorkerCrash extends Error {}

interface Job<Task, Answer> {
  task: Task
  resolve(answer: Answer): void
  reject(error: Error): void
}

interface Hand<Task, Answer> {
  worker: Worker
  isReady: boolean
  /** given to the worker and not answered; the first is the one it works at */
  jobs: Job<Task, Answer>[]
  error?: Error
}

/** Tasks that a worker has at a time, so that it need not wait for the next one. */
const DEPTH = 2

/**
 * Starts a worker. What it may print goes to standard error: standard output holds the results alone, and a worker that
 * is left to pipe its own adds listeners to the streams of the process.
 */
function startWorker(file: URL, shared: unknown): Worker {
  const worker = new Worker(file, { workerData: shared, stdout: true, stderr: true })
  for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk) => process.stderr.write(chunk))
  return worker
}

/**
 * Worker threads that answer tasks, each in the order in which it gets them: it says 'ready' once, then one answer for
 * each task. One that crashes fails the task it was at; the tasks behind that are done by another.
 */
export class WorkerPool<Task, Answer> {
  readonly #file: URL
  readonly #most: number
  readonly #shared: unknown
  readonly #hands = new Set<Hand<Task, Answer>>()
  readonly #waiting: Job<Task, Answer>[] = []
  #isClosed = false
  #broken: Error | undefined

  /** What is shared is handed to each worker as its `workerData`. */
  constructor(file: URL, jobs: number, shared?: unknown) {
    this.#file = file
    this.#most = jobs
    this.#shared = shared
  }

  /** Errors: WorkerCrash where the worker ended while it was at this task; any other where no worker can start. */
  run(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject })
      this.#assign()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#hands].map(({ worker }) => worker.terminate()))
  }

  #assign(): void {
    for (let job = this.#waiting[0]; job; job = this.#waiting[0]) {
      if (this.#broken) {
        job.reject(this.#broken)
      } else {
        const hand = this.#leastBusy()
        if (!hand) return
        hand.jobs.push(job)
        hand.worker.postMessage(job.task)
      }
      this.#waiting.shift()
    }
  }

  /** A worker that can take another task: an idle one, else a new one if there may be more, else one with room. */
  #leastBusy(): Hand<Task, Answer> | undefined {
    const byLoad = [...this.#hands].sort((a, b) => a.jobs.length - b.jobs.length)
    const [first] = byLoad
    if (first?.jobs.length === 0) return first
    if (this.#hands.size < this.#most) return this.#start()
    return first && first.jobs.length < DEPTH ? first : undefined
  }

  #start(): Hand<Task, Answer> {
    const hand: Hand<Task, Answer> = { worker: startWorker(this.#file, this.#shared), isReady: false, jobs: [] }
    this.#hands.add(hand)
    hand.worker.on('message', (answer: Answer | 'ready') => {
      if (hand.isReady) hand.jobs.shift()?.resolve(answer as Answer)
      hand.isReady = true
      this.#assign()
    })
    hand.worker.on('error', (error: Error) => {
      hand.error = error
    })
    hand.worker.on('exit', () => this.#bury(hand))
    return hand
  }

  #bury(hand: Hand<Task, Answer>): void {
    this.#hands.delete(hand)
    if (this.#isClosed) return
    const reason = hand.error?.message ?? 'it ended by itself'
    if (hand.isReady) hand.jobs.shift()?.reject(new WorkerCrash(reason, { cause: hand.error }))
    else this.#broken ??= hand.error ?? new Error(reason)
    this.#waiting.unshift(...hand.jobs.splice(0))
    this.#assign()
  }
}
