import { readdirSync, readFileSync } from 'node:fs'
import { ActaError } from '../model/index.ts'

/** One step of the schema: the number that its file begins with, and its SQL. */
export interface Migration {
  number: number
  sql: string
}

const FOLDER = new URL('../../sql/', import.meta.url)

/** The steps of the schema in their order, from the package's `sql/ENGINE/NNN-name.sql`. */
export function loadMigrations(engine: 'sqlite' | 'postgres'): Migration[] {
  const folder = new URL(`${engine}/`, FOLDER)
  return readdirSync(folder)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 3)), sql: readFileSync(new URL(name, folder), 'utf8') }))
}

/** Whether a ledger at a version has every step; one that has more than is known fails. */
export function isLatest(name: string, version: number, migrations: readonly Migration[]): boolean {
  const latest = migrations.at(-1)?.number ?? 0
  if (version <= latest) return version === latest
  const message = `the ledger ${name} was written by a newer version of Acta (schema ${version}, known ${latest}): update Acta`
  throw new ActaError('ledger-newer', message)
}
