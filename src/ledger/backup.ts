import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { ActaError } from '../model/index.ts'
import type { SqlValue } from './codec.ts'
import type { Engine } from './engine.ts'
import { insertRows } from './insert-records.ts'
import { indexAgain } from './search/index-again.ts'
import { BASE_TABLES, type Tables } from './tables.ts'

const FORMAT = 1
const ROWS_PER_CHUNK = 200

type Table = keyof typeof BASE_TABLES
type Row = Readonly<Record<string, SqlValue>>

const TABLE_NAMES = Object.keys(BASE_TABLES) as Table[]

const isTable = (name: unknown): name is Table => TABLE_NAMES.includes(name as Table)

const noCounts = (): Record<Table, number> =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as Record<Table, number>

/** Every row of the ledger as one moment has it, as lines: a head, `[table, row]`, and a foot with the counts and a hash. */
export async function* backUp(engine: Engine): AsyncGenerator<string> {
  const cursor = await engine.openCursor()
  try {
    const hash = createHash('sha256')
    const counts = noCounts()
    const toLine = (value: unknown): string => {
      const line = `${JSON.stringify(value)}\n`
      hash.update(line)
      return line
    }
    yield toLine({ acta: 'backup', format: FORMAT })
    for (const table of TABLE_NAMES) {
      let query = cursor.db.selectFrom(table).selectAll()
      for (const column of BASE_TABLES[table]) query = query.orderBy(cursor.db.dynamic.ref<never>(column))
      for await (const row of query.stream(ROWS_PER_CHUNK)) {
        counts[table]++
        yield toLine([table, row])
      }
    }
    const sha256 = hash.digest('hex')
    yield toFoot(counts, sha256)
  } finally {
    await cursor.close()
  }
}

const toFoot = (counts: Record<Table, number>, sha256: string): string => `${JSON.stringify({ counts, sha256 })}\n`

const invalid = (line: number, what: string): ActaError =>
  new ActaError('backup-invalid', `line ${line} of the backup ${what}: nothing was restored; take another copy of it`)

/** Puts the rows of a backup into an empty ledger, all of them or none. */
export async function restore(engine: Engine, lines: AsyncIterable<string>): Promise<Record<Table, number>> {
  return engine.write(async (transaction) => {
    await expectEmpty(engine, transaction)
    const reader = new BackupReader(engine, transaction)
    for await (const line of lines) await reader.take(line)
    const counts = await reader.end()
    await indexAgain(engine, transaction)
    await engine.afterRestore(transaction)
    return counts
  })
}

async function expectEmpty(engine: Engine, transaction: Transaction<Tables>): Promise<void> {
  for (const table of TABLE_NAMES) {
    const row = await transaction.selectFrom(table).selectAll().limit(1).executeTakeFirst()
    if (!row) continue
    const message = `the ledger ${engine.name} holds records already: restore into a new one`
    throw new ActaError('usage', message)
  }
}

/** Takes a backup line by line; rows are put in some at a time. */
class BackupReader {
  readonly #engine: Engine
  readonly #transaction: Transaction<Tables>
  readonly #hash = createHash('sha256')
  readonly #counts = noCounts()
  #line = 0
  #isEnded = false
  #table: Table = 'document'
  #names: readonly string[] = []
  #rows: SqlValue[][] = []

  constructor(engine: Engine, transaction: Transaction<Tables>) {
    this.#engine = engine
    this.#transaction = transaction
  }

  async take(line: string): Promise<void> {
    this.#line++
    if (this.#isEnded) throw invalid(this.#line, 'comes after its end')
    const value = this.#parse(line)
    if (this.#line === 1) return this.#takeHead(value, line)
    if (!Array.isArray(value)) return this.#takeFoot(line)
    const [table, row] = value as [unknown, Row]
    if (!isTable(table) || typeof row !== 'object' || row === null) throw invalid(this.#line, 'is no row of a ledger')
    this.#hash.update(`${line}\n`)
    await this.#add(table, row)
  }

  async end(): Promise<Record<Table, number>> {
    if (!this.#isEnded) throw invalid(this.#line, 'is the last, but the end of the backup is missing')
    await this.#flush()
    return this.#counts
  }

  #parse(line: string): unknown {
    try {
      return JSON.parse(line)
    } catch {
      throw invalid(this.#line, 'is no JSON')
    }
  }

  #takeHead(value: unknown, line: string): void {
    const { acta, format } = (value ?? {}) as { acta?: unknown; format?: unknown }
    if (acta !== 'backup') throw invalid(1, 'is not the head of a backup of Acta')
    if (format !== FORMAT) throw invalid(1, `has the format ${format}, and this version of Acta knows ${FORMAT}`)
    this.#hash.update(`${line}\n`)
  }

  #takeFoot(line: string): void {
    if (`${line}\n` !== toFoot(this.#counts, this.#hash.digest('hex'))) {
      throw invalid(this.#line, 'does not tell the rows and the hash of those before it')
    }
    this.#isEnded = true
  }

  async #add(table: Table, row: Row): Promise<void> {
    const names = Object.keys(row)
    const isSame =
      table === this.#table &&
      names.length === this.#names.length &&
      names.every((name, at) => name === this.#names[at])
    if (!isSame) {
      await this.#flush()
      const known: Set<string> = new Set(await this.#engine.columnsOf(this.#transaction, table))
      const other = names.find((name) => !known.has(name))
      if (other !== undefined)
        throw invalid(this.#line, `has a column "${other}" of ${table} that this version does not know`)
      this.#table = table
      this.#names = names
    }
    this.#rows.push(Object.values(row))
    this.#counts[table]++
    if (this.#rows.length >= ROWS_PER_CHUNK) await this.#flush()
  }

  async #flush(): Promise<void> {
    const rows = this.#rows.splice(0)
    try {
      await insertRows(this.#engine, this.#transaction, { table: this.#table, names: this.#names, rows })
    } catch (error) {
      if (!this.#engine.isMisfit(error)) throw error
      throw invalid(this.#line, `or one of the ${rows.length} before it does not fit the others`)
    }
  }
}
