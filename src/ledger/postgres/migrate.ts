import type { PoolClient } from 'pg'
import { ActaError } from '../../model/index.ts'
import { isLatest, type Migration } from '../migrations.ts'

/** Any number: writers and migrations of one schema hold the lock of it and of the schema's own number. */
export const LOCK = 0x41637461

/** The version of the schema on a server; 0 where there is no ledger, or one is only being made. */
export async function versionOf(client: PoolClient): Promise<number> {
  // to_regclass may answer from before a lock that was waited for
  const { rows } = await client.query(
    "SELECT 1 FROM pg_class WHERE relname = 'acta_schema' AND pg_table_is_visible(oid)",
  )
  if (rows.length === 0) return 0
  const found = await client.query<{ number: number }>('SELECT max(number) AS number FROM acta_schema')
  return Number(found.rows[0]?.number ?? 0)
}

/** Brings a new or older ledger up to date: all missing steps in one transaction, one process at a time. */
export async function migrate(client: PoolClient, name: string, migrations: readonly Migration[]): Promise<void> {
  if (isLatest(name, await versionOf(client), migrations)) return
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [LOCK])
    const version = await versionOf(client)
    if (!isLatest(name, version, migrations)) await applyMissing(client, { name, version, migrations })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

interface Missing {
  name: string
  version: number
  migrations: readonly Migration[]
}

async function applyMissing(client: PoolClient, { name, version, migrations }: Missing): Promise<void> {
  if (version === 0) {
    const { rows } = await client.query(
      "SELECT 1 WHERE to_regclass('document') IS NOT NULL OR to_regclass('reading') IS NOT NULL",
    )
    if (rows.length > 0) {
      throw new ActaError(
        'ledger-foreign',
        `${name} holds tables of another program that Acta would need: name another database`,
      )
    }
    await client.query(
      'CREATE TABLE acta_schema (number INTEGER NOT NULL PRIMARY KEY, taken_at TIMESTAMPTZ NOT NULL DEFAULT now())',
    )
  }
  for (const { number, sql } of migrations) {
    if (number <= version) continue
    await client.query(sql)
    await client.query('INSERT INTO acta_schema (number) VALUES ($1)', [number])
  }
}
