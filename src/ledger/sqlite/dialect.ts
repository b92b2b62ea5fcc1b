import type { DatabaseSync } from '@photostructure/sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'

const MOST_STATEMENTS_KEPT = 256

type Connection = InstanceType<typeof DatabaseSync>
type Bound = Parameters<ReturnType<Connection['prepare']>['all']>

/**
 * The node:sqlite interface as kysely wants it; statements are kept, since recording a document runs the same few many
 * times.
 */
function toKyselyDatabase(database: Connection): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql)
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...(parameters as Bound)),
      run: (parameters) => statement.run(...(parameters as Bound)),
      iterate: (parameters) => statement.iterate(...(parameters as Bound)),
    }
  }
  return {
    close: () => {
      kept.clear()
      database.close()
    },
    prepare: (sql) => {
      const known = kept.get(sql)
      if (known) return known
      if (kept.size >= MOST_STATEMENTS_KEPT) kept.clear()
      const statement = prepare(sql)
      kept.set(sql, statement)
      return statement
    },
  }
}

/** Takes the write lock when a transaction begins, so that it can never lose it to another writer half-way. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Connection

  constructor(database: Connection) {
    super({ database: toKyselyDatabase(database) })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk ends the transaction by itself; a second end would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

/** kysely's SQLite over an open connection of the node:sqlite interface. */
export const sqliteDialect = (database: Connection): Dialect => ({
  createDriver: () => new ImmediateDriver(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (kysely: Kysely<unknown>) => new SqliteIntrospector(kysely),
})
