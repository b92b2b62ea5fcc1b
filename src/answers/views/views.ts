import type { Ledger } from '../../ledger/index.ts'
import type { ViewAsked, ViewAt, ViewName, ViewValues } from './view.ts'

/** A view as it was worked out. */
export interface View<Name extends ViewName> {
  value: ViewValues[Name]
  asOf: string
  /** nothing that was recorded later counts in it */
  knownAt: string
}

interface Kept {
  view: View<ViewName>
  /** what the record was like */
  change: string
  tookMs: number
}

interface ViewsOptions {
  ledger: Pick<Ledger, 'lastChange'>
  /** what works a view out: here, or in a worker */
  line: { ask(at: ViewAt): Promise<ViewValues[ViewName]> }
  now(): string
  /** so many are kept, the last used ones */
  most?: number
  /** what took longer is given as it last was, and worked out anew meanwhile */
  patienceMs?: number
}

const MOST_KEPT = 16
const PATIENCE_MS = 1000
const DAY_LENGTH = 10

/** Whose lens a view has; without a moment it is of now. */
export interface ViewLens {
  asOf?: string | undefined
  knownAt?: string | undefined
}

/** What is worked out of the whole record, kept while the record is as it was. */
export class Views {
  readonly #options: ViewsOptions
  readonly #kept = new Map<string, Kept>()
  readonly #underWay = new Map<string, Promise<Kept>>()

  constructor(options: ViewsOptions) {
    this.#options = options
  }

  /** The view, up to date; one that takes long may be as it last was, unless it is asked for fresh. */
  async get<Name extends ViewName>(
    asked: Extract<ViewAsked, { view: Name }>,
    { asOf, knownAt, isFresh = false }: ViewLens & { isFresh?: boolean },
  ): Promise<View<Name>> {
    const { now, ledger, patienceMs = PATIENCE_MS } = this.#options
    const moment = now()
    const then = knownAt === undefined ? undefined : new Date(knownAt).toISOString()
    const past = then !== undefined && then < moment ? then : undefined
    const lens = { asOf: asOf ?? moment.slice(0, DAY_LENGTH), knownAt: past }
    const key = JSON.stringify([asked, lens])
    const change = past === undefined ? await ledger.lastChange() : ''
    const kept = this.#kept.get(key)
    if (kept && kept.change === change) return this.#use(key, kept) as View<Name>
    const made = this.#make(key, { ...asked, asOf: lens.asOf, knownAt: past ?? moment }, change)
    if (!kept || isFresh || kept.tookMs <= patienceMs) return this.#use(key, await made) as View<Name>
    made.catch(() => {})
    return this.#use(key, kept) as View<Name>
  }

  #use(key: string, kept: Kept): View<ViewName> {
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= (this.#options.most ?? MOST_KEPT)) break
      this.#kept.delete(oldest)
    }
    return kept.view
  }

  /** Works it out once, however many wait for it. */
  #make(key: string, at: ViewAt, change: string): Promise<Kept> {
    const underWay = this.#underWay.get(key)
    if (underWay) return underWay
    const begun = performance.now()
    const made = this.#options.line
      .ask(at)
      .then((value): Kept => {
        const { asOf, knownAt } = at
        const kept = { view: { value, asOf, knownAt }, change, tookMs: performance.now() - begun }
        this.#kept.set(key, kept)
        return kept
      })
      .finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, made)
    return made
  }
}
