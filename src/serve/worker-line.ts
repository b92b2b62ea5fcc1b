import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { ActaError, type ErrorCode } from '../model/index.ts'
import { ServeError } from './problem.ts'

/** What a worker is sent, and what it answers. */
export interface Sent<Asked> {
  number: number
  asked: Asked
}

/** Asks a worker to let go of what it has open, and to end. */
export const END = 'end'

export type Answered<Answer> =
  | { number: number; answer: Answer }
  | { number: number; fault: { code: ErrorCode | null; message: string } }

const END_WITHIN_MS = 10_000

interface Waiting<Answer> {
  resolve(answer: Answer): void
  reject(error: Error): void
}

interface LineOptions {
  file: URL
  /** handed to the worker as its `workerData` */
  shared: unknown
  /** so many may wait; further ones are refused */
  most: number
  /** what the worker prints, and why it ended */
  onTrouble(message: string): void
}

/**
 * A worker thread that answers one question after the other, begun when the first is asked and begun again after it has ended.
 *
 * Errors: those of the worker; 'not-ready' where too many wait, and where it ended while it was asked
 */
export class WorkerLine<Asked, Answer> {
  readonly #options: LineOptions
  readonly #waiting = new Map<number, Waiting<Answer>>()
  #worker: Worker | undefined
  #number = 0
  #isClosed = false

  constructor(options: LineOptions) {
    this.#options = options
  }

  ask(asked: Asked): Promise<Answer> {
    if (this.#isClosed) throw new ServeError('not-ready', 'the server is about to stop: ask again in a while')
    if (this.#waiting.size >= this.#options.most)
      throw new ServeError('not-ready', 'too much is being worked out already: ask again in a while', {
        'retry-after': '10',
      })
    this.#worker ??= this.#start()
    const number = this.#number++
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#worker!.postMessage({ number, asked } satisfies Sent<Asked>)
    })
  }

  /** Ends the worker after what it is at; one that takes too long is stopped. */
  async close(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    if (!worker) return
    const ended = once(worker, 'exit')
    worker.postMessage(END)
    const late = setTimeout(() => void worker.terminate(), END_WITHIN_MS)
    await ended
    clearTimeout(late)
  }

  #start(): Worker {
    const { file, shared, onTrouble } = this.#options
    const worker = new Worker(file, { workerData: shared, stdout: true, stderr: true })
    for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk) => onTrouble(String(chunk)))
    let reason = 'it was ended'
    worker.on('message', (answered: Answered<Answer>) => this.#settle(answered))
    worker.on('error', (error: Error) => {
      reason = error.message
      onTrouble(`a worker has failed: ${error.stack ?? reason}`)
    })
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
      const fault = new ServeError('not-ready', `what works this out has ended (${reason}): ask again`)
      for (const { reject } of this.#waiting.values()) reject(fault)
      this.#waiting.clear()
    })
    return worker
  }

  #settle(answered: Answered<Answer>): void {
    const waiting = this.#waiting.get(answered.number)
    this.#waiting.delete(answered.number)
    if ('answer' in answered) waiting?.resolve(answered.answer)
    else if (answered.fault.code) waiting?.reject(new ActaError(answered.fault.code, answered.fault.message))
    else waiting?.reject(new Error(answered.fault.message))
  }
}
