import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import PgCursor from 'pg-cursor'
import { ActaError } from '../../model/index.ts'
import type { Engine } from '../engine.ts'
import { isLatest, loadMigrations, type Migration } from '../migrations.ts'
import { BUSY_TIMEOUT_MS, type LedgerOptions } from '../options.ts'
import type { Tables } from '../tables.ts'
import { toServerName } from './address.ts'
import { migrate, versionOf } from './migrate.ts'
import { PostgresEngine } from './postgres-engine.ts'
import { toServerFault } from './postgres-fault.ts'

/** The oldest server that has all that the schema asks for. */
const OLDEST = 15
const CONNECT_TIMEOUT_MS = 10_000
const MOST_CONNECTIONS = 10
const INT8 = 20

/** Numbers of rows are far from the limit of exact numbers. */
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Opens the ledger on a server. */
export const openServer = (address: string, options: LedgerOptions): Promise<Engine> =>
  openServerAt(address, options, loadMigrations('postgres'))

/** Opens a ledger whose schema has the given steps. */
export async function openServerAt(
  address: string,
  options: LedgerOptions,
  migrations: readonly Migration[],
): Promise<Engine> {
  const name = toServerName(address)
  const pool = toPool(address)
  try {
    await prepare(pool, { name, options, migrations })
  } catch (error) {
    await pool.end()
    throw toServerFault(name, error)
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: PgCursor }) })
  return new PostgresEngine({ db, name, busyTimeoutMs: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS })
}

function toPool(address: string): pg.Pool {
  if (!URL.canParse(address)) {
    const message = `${toServerName(address)} is no address of a PostgreSQL server: write postgres://user@host/database`
    throw new ActaError('usage', message)
  }
  const pool = new pg.Pool({
    connectionString: address,
    types,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'acta',
  })
  // A connection that is lost between two questions is told by the next one.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

interface Opening {
  name: string
  options: LedgerOptions
  migrations: readonly Migration[]
}

async function prepare(pool: pg.Pool, { name, options, migrations }: Opening): Promise<void> {
  const { readOnly = false, create = !readOnly } = options
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
    const version = Math.floor(Number(rows[0]?.version) / 10_000)
    if (version < OLDEST) {
      throw new ActaError('usage', `${name} is PostgreSQL ${version}: Acta needs ${OLDEST} or newer`)
    }
    const schema = await versionOf(client)
    if (schema === 0 && !create) {
      const message = `there is no ledger at ${name} yet: record a document with \`acta add\` first`
      throw new ActaError('ledger-missing', message)
    }
    if (isLatest(name, schema, migrations)) return
    const { busyTimeoutMs = BUSY_TIMEOUT_MS } = options
    await client.query("SELECT set_config('lock_timeout', $1, FALSE)", [`${Math.max(1, Math.trunc(busyTimeoutMs))}ms`])
    await migrate(client, name, migrations)
    await client.query('RESET lock_timeout')
  } finally {
    client.release()
  }
}
