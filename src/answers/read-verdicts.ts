import type { Ledger, Lens } from '../ledger/index.ts'
import { ActaError, type Change, type Thread, type Verdict } from '../model/index.ts'
import { beginningWith } from './named-commitments.ts'
import { readThreaded } from './read-threads.ts'

/** The verdicts of a ledger on one day, with the texts of its documents. */
export interface ReadVerdicts {
  verdicts: Verdict[]
  threads: Thread[]
  texts: ReadonlyMap<string, string>
}

/** What a ledger had when, and the day on which it is judged. */
export interface VerdictLens extends Lens {
  asOf: string
}

const gather = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** What the judge takes: threads with what bears on them, and the rest that the ledger has. */
async function gatherCase(ledger: Ledger, { asOf, knownAt }: VerdictLens, onDocument: () => Promise<void>) {
  const documents = await readThreaded(ledger, { asOf, knownAt }, onDocument)
  const [{ findEvidence }, { loadMemberships }] = await Promise.all([
    import('../threads/index.ts'),
    import('../pipeline/index.ts'),
  ])
  const reviews = await ledger.listReviews({ knownAt })
  const codedEvents = await gather(ledger.listCodedEvents({ asOf, knownAt }))
  const observations = await gather(ledger.listObservations({ knownAt }))
  const { membersOf, bodiesOf, nameOf } = loadMemberships()
  const threads = findEvidence(documents, { reviews, codedEvents, bodiesOf })
  return { documents, threads, options: { asOf, observations, reviews, membersOf, nameOf } }
}

/** Judges all that a ledger holds: what was published by the day, and recorded by the moment. */
export async function readVerdicts(
  ledger: Ledger,
  lens: VerdictLens,
  onDocument: () => Promise<void>,
): Promise<ReadVerdicts> {
  const { documents, threads, options } = await gatherCase(ledger, lens, onDocument)
  const { judge } = await import('../judge/index.ts')
  return {
    verdicts: judge(threads, options),
    threads: threads.map(({ thread }) => thread),
    texts: new Map(documents.map(({ document, text }) => [document.id, text])),
  }
}

/** The days on which verdicts became others, the latest first. */
export async function readChanges(
  ledger: Ledger,
  lens: VerdictLens,
  onDocument: () => Promise<void>,
): Promise<Change[]> {
  const { threads, options } = await gatherCase(ledger, lens, onDocument)
  const { findChanges } = await import('../judge/index.ts')
  return findChanges(threads, options)
}

/**
 * The verdict of the thread, or of the thread of the commitment, whose id begins so.
 *
 * Errors: 'record-missing', and 'record-ambiguous' where several begin so
 */
export function verdictNamed({ verdicts, threads }: Pick<ReadVerdicts, 'verdicts' | 'threads'>, id: string): Verdict {
  const ids = new Set([
    ...beginningWith(threads, id, ({ thread }) => thread).map(({ thread }) => thread),
    ...threads
      .filter(({ members }) => beginningWith(members, id, ({ commitment }) => commitment ?? '').length > 0)
      .map(({ thread }) => thread),
  ])
  const named = verdicts.filter(({ thread }) => ids.has(thread))
  if (named.length > 1)
    throw new ActaError(
      'record-ambiguous',
      `${named.length} threads begin with "${id}" or hold such a commitment: give more digits`,
    )
  if (named[0]) return named[0]
  throw new ActaError(
    'record-missing',
    `no thread that had begun by that day begins with "${id}": \`acta judge\` prints the ids, --as-of names another day`,
  )
}
