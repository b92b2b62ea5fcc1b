import type { Ledger, Recorded } from '../ledger/index.ts'
import { ActaError, type Reading } from '../model/index.ts'
import type { DocumentReader } from '../pipeline/index.ts'
import type { Source, SourceFault } from '../read/index.ts'
import { loadReader } from './rooms.ts'
import type { Tally } from './tally.ts'
import { breathe, type Terminal } from './terminal.ts'

/** A source that is safe in the ledger. */
export interface RecordedSource {
  source: Source
  reading: Reading
  recorded: Recorded
}

interface Recording {
  sources: AsyncIterable<Source | SourceFault>
  ledger: LazyLedger
  tally: Tally
  /** the file of the user's own tables */
  actors?: string | undefined
}

/** A ledger that is opened, and made, when the first document is there to be recorded. */
export class LazyLedger {
  readonly #open: () => Promise<Ledger>
  #opened: Ledger | undefined

  constructor(open: () => Promise<Ledger>) {
    this.#open = open
  }

  async get(): Promise<Ledger> {
    this.#opened ??= await this.#open()
    return this.#opened
  }

  async close(): Promise<void> {
    await this.#opened?.close()
  }
}

/**
 * Reads sources and records each in a transaction of its own; gives each once it is safe on the disk. A source that
 * cannot be read is told and the others are recorded; a ledger that fails ends it.
 */
export async function* recordSources(
  terminal: Terminal,
  { sources, ledger, tally, actors }: Recording,
): AsyncGenerator<RecordedSource, void, undefined> {
  const reader = await loadReader(actors)
  for await (const source of sources) {
    await breathe(terminal)
    const result = 'fault' in source ? source.fault : await recordSource(source, reader, await ledger.get())
    if (result instanceof ActaError) {
      await tally.report(result)
    } else {
      tally.countDone()
      yield result
    }
  }
}

/** A document that the ledger cannot keep is a fault of that document alone. */
async function recordSource(
  source: Source,
  reader: DocumentReader,
  ledger: Ledger,
): Promise<RecordedSource | ActaError> {
  const { path, firstLine } = source
  const reading = reader.read(source.text, source.description)
  try {
    return { source, reading, recorded: await ledger.recordReading(reading, { path, firstLine }) }
  } catch (error) {
    if (error instanceof ActaError && error.code.startsWith('document-')) return error
    throw error
  }
}
