import { setTimeout } from 'node:timers/promises'
import { inventDocument, inventTexts } from './invent-documents.ts'

/** So many documents are sent at a time, and so often. */
const BATCH = 2
const PAUSE_MS = 500

/** What became of the documents that were sent. */
export interface Written {
  sent: number
  recorded: number
  failed: number
  /** answers other than 202, as they came */
  refused: string[]
}

interface Job {
  id: string
  finishedAt: string | null
  outcomes: { recorded: number; failed: number }
}

/** Sends documents as lines of JSON all the time, until it is stopped; then waits for the jobs that are left. */
export class Writer {
  readonly #server: { url: string; token: string }
  readonly #stop = new AbortController()
  readonly #jobs: string[] = []
  readonly #written: Written = { sent: 0, recorded: 0, failed: 0, refused: [] }

  constructor(server: { url: string; token: string }) {
    this.#server = server
  }

  /** Begins with a document of the given number. */
  async run(from: number, seed: number): Promise<void> {
    const texts = inventTexts(1000, seed + 1)
    while (!this.#stop.signal.aborted) {
      const at = from + this.#written.sent
      const lines = Array.from({ length: BATCH }, (_, more) => JSON.stringify(inventDocument(texts, at + more)))
      await this.#send(lines.join('\n'))
      await setTimeout(PAUSE_MS, undefined, { signal: this.#stop.signal }).catch(() => {})
    }
  }

  async #send(body: string): Promise<void> {
    const response = await fetch(`${this.#server.url}/api/documents`, {
      ...{ method: 'POST', body },
      headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${this.#server.token}` },
    })
    if (response.status === 202) this.#jobs.push(((await response.json()) as Job).id)
    else this.#written.refused.push(`${response.status}: ${await response.text()}`)
    this.#written.sent += BATCH
  }

  /** How many were recorded by now. */
  async stop(): Promise<Written> {
    this.#stop.abort()
    for (const id of this.#jobs) {
      const response = await fetch(`${this.#server.url}/api/jobs/${id}`)
      const { outcomes } = (await response.json()) as Job
      this.#written.recorded += outcomes.recorded
      this.#written.failed += outcomes.failed
    }
    return this.#written
  }
}
