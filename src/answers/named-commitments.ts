import type { Ledger } from '../ledger/index.ts'
import { ActaError, type Thread } from '../model/index.ts'

interface ThreadsNamed {
  /** threads are not recorded, so that they are read where an id may be of one */
  readThreads(): Promise<readonly Thread[]>
  /** the day that they are of, where it is not the last */
  asOf?: string
}

/** The commitments that ids stand for, of a thread its first. */
export async function namedCommitments(
  ledger: Ledger,
  ids: readonly string[],
  { readThreads, asOf }: ThreadsNamed,
): Promise<string[]> {
  let threads: readonly Thread[] | undefined
  const found: string[] = []
  for (const id of ids) {
    const commitment = id.startsWith('thread-') ? null : await commitmentId(ledger, id)
    if (typeof commitment === 'string') found.push(commitment)
    else {
      threads ??= await readThreads()
      found.push(firstOf(threads, id, { fault: commitment, asOf }))
    }
  }
  return found
}

/** The commitment of an id; the fault where no record has it. */
async function commitmentId(ledger: Ledger, id: string): Promise<string | ActaError> {
  try {
    const { noun, record } = await ledger.findRecord(id)
    if (noun === 'commitment') return record.id
    throw new ActaError(
      'usage',
      `${id} is the id of a ${noun}: \`acta threads\` prints those of commitments and threads`,
    )
  } catch (error) {
    if (error instanceof ActaError && error.code === 'record-missing') return error
    throw error
  }
}

function firstOf(
  threads: readonly Thread[],
  id: string,
  { fault, asOf }: { fault: ActaError | null; asOf: string | undefined },
): string {
  const named = beginningWith(threads, id, ({ thread }) => thread)
  if (named.length > 1)
    throw new ActaError('record-ambiguous', `${named.length} threads begin with "${id}": give more digits`)
  const first = named[0]?.members[0]?.commitment
  if (first) return first
  if (named[0])
    throw new ActaError(
      'usage',
      `${id} is a truce that a report only presupposes: it has no commitment to decide about`,
    )
  if (fault && asOf === undefined) throw fault
  const [day, remedy] = asOf === undefined ? ['', ''] : [` of ${asOf}`, ', and --as-of looks at another day']
  throw new ActaError('record-missing', `no thread${day} begins with "${id}": \`acta threads\` prints the ids${remedy}`)
}

const LEAST_DIGITS = 4

/** Those whose id begins so, with its noun or without: four digits of it at least. */
export function beginningWith<Each>(all: readonly Each[], id: string, idOf: (each: Each) => string): Each[] {
  const written = id.trim().toLowerCase()
  if (written.replace(/^[a-z]+-/, '').length < LEAST_DIGITS) return []
  return all.filter((each) => {
    const own = idOf(each)
    return own.startsWith(written) || own.slice(own.indexOf('-') + 1).startsWith(written)
  })
}
