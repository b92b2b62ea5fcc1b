import { type Cluster, type DocumentRecord, makeCluster } from '../../model/index.ts'
import { dayNumber } from '../days.ts'
import { type Fingerprint, toFingerprint } from './fingerprint.ts'
import { CONTAINS, isNearDuplicate, likenessOf, RESEMBLES } from './likeness.ts'
import { BANDS, estimateResemblance, keyOf, toSignature } from './signature.ts'

export interface DocumentWithText {
  document: DocumentRecord
  text: string
}

/** A report is copied within so many days; later, the same words are the same form or a look back. */
const MOST_DAYS = 5
/** So many of the latest texts with a key are compared with a new one: the time stays linear. */
const LATEST = 16
/** The estimate of what two texts share may be so much too low. */
const SLACK = 0.2
/** Two texts with so much in common are one report without regard to what else stands in the cluster. */
const CLOSE = 0.6
/** So many of a set's texts stand for all of it. */
const EARLIEST = 3

interface Compared {
  document: DocumentRecord
  day: number | null
  print: Fingerprint
  signature: Uint32Array
}

function toCompared({ document, text }: DocumentWithText): Compared {
  const print = toFingerprint(text)
  const day = dayNumber(document.publishedOn)
  return { document, day, print, signature: toSignature(print.runs) }
}

const byPublication = ({ document: one }: Compared, { document: other }: Compared): number => {
  const [a, b] = [one, other].map(({ publishedOn, id }) => `${publishedOn ?? '9999'} ${id}`) as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}

const isNear = ({ day: one }: Compared, { day: other }: Compared): boolean =>
  one === null || other === null || Math.abs(one - other) <= MOST_DAYS

/** Whether the signatures leave it open that two texts are one report. */
function mayBeOne(one: Compared, other: Compared): boolean {
  const estimate = estimateResemblance(one.signature, other.signature) + SLACK
  const sizes = [one.print.runs.length, other.print.runs.length]
  const shared = (estimate / (1 + estimate)) * (sizes[0]! + sizes[1]!)
  return estimate >= RESEMBLES || shared >= CONTAINS * Math.min(...sizes)
}

/** Texts that share keys, joined into sets. */
class Joiner {
  readonly #all: readonly Compared[]
  readonly #parent: Uint32Array
  readonly #earliest = new Map<number, readonly number[]>()

  constructor(all: readonly Compared[]) {
    this.#all = all
    this.#parent = Uint32Array.from(all, (_, at) => at)
  }

  find(at: number): number {
    let root = at
    while (this.#parent[root] !== root) root = this.#parent[root]!
    for (let each = at; each !== root; ) {
      const next = this.#parent[each]!
      this.#parent[each] = root
      each = next
    }
    return root
  }

  #earliestOf = (root: number): readonly number[] => this.#earliest.get(root) ?? [root]

  /**
   * Joins two texts that are one report. One that holds the other may hold more reports, as a digest does: then the earliest texts of both
   * sets must be one report too, each with each.
   */
  compare(here: number, there: number): void {
    const [root, other] = [this.find(here), this.find(there)]
    if (root === other) return
    const resemblance = this.#resemblance(here, there)
    if (resemblance === null || (resemblance < CLOSE && !this.#areOne(root, other))) return
    const first = Math.min(root, other)
    const earliest = [...this.#earliestOf(root), ...this.#earliestOf(other)].sort((a, b) => a - b)
    this.#earliest.set(first, earliest.slice(0, EARLIEST))
    this.#parent[Math.max(root, other)] = first
  }

  #areOne(root: number, other: number): boolean {
    const others = this.#earliestOf(other)
    return this.#earliestOf(root).every((one) => others.every((each) => this.#resemblance(one, each) !== null))
  }

  /** The resemblance of two texts; null where they are not one report. */
  #resemblance(here: number, there: number): number | null {
    const [one, other] = [this.#all[here]!, this.#all[there]!]
    if (!isNear(one, other) || !mayBeOne(one, other)) return null
    const likeness = likenessOf(one.print, other.print)
    return isNearDuplicate(one.print, other.print, likeness) ? likeness.resemblance : null
  }
}

/** The texts with runs of words, in the order of a band's keys and then of publication. */
function inBand(all: readonly Compared[], band: number): { order: Uint32Array; keys: Uint32Array } {
  const keys = Uint32Array.from(all, ({ signature }) => keyOf(signature, band))
  const order = Uint32Array.from(all.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b)
  return { order: order.filter((at) => all[at]!.print.runs.length > 0), keys }
}

/**
 * Joins documents whose texts are nearly the same and that were published within five days into clusters: copies of a wire report, light
 * edits, another headline or credit, a part cut off, a live report that has grown. A form filled in with other numbers or names is another report.
 * Example: `findDuplicates([{ document, text }, …])[0].first.ref` is the ref of the earliest.
 *
 * Shape: documents with their texts -> clusters of two or more in the order of their first document; a document is given once
 * Source: MinHash with bands finds what to compare, the runs of words themselves decide
 */
export function findDuplicates(documents: Iterable<DocumentWithText>): Cluster[] {
  const byId = new Map<string, Compared>()
  for (const each of documents) if (!byId.has(each.document.id)) byId.set(each.document.id, toCompared(each))
  const all = [...byId.values()].sort(byPublication)
  const joiner = new Joiner(all)
  for (let band = 0; band < BANDS; band++) {
    const { order, keys } = inBand(all, band)
    for (const [place, at] of order.entries())
      for (let back = place - 1; back >= 0 && place - back <= LATEST && keys[order[back]!] === keys[at]; back--)
        joiner.compare(order[back]!, at)
  }
  return toClusters(all, joiner)
}

function toClusters(all: readonly Compared[], joiner: Joiner): Cluster[] {
  const sets = new Map<number, Compared[]>()
  for (const [at, each] of all.entries()) {
    const root = joiner.find(at)
    const set = sets.get(root)
    if (set) set.push(each)
    else sets.set(root, [each])
  }
  return [...sets.values()]
    .filter((set) => set.length > 1)
    .map((set) =>
      makeCluster(
        set.map(({ document, print }) => ({
          id: document.id,
          ref: document.ref ?? document.id,
          outlet: document.outlet ?? null,
          date: document.publishedOn ?? null,
          similarity: likenessOf(set[0]!.print, print).containment,
        })),
      ),
    )
}
