import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../../src/ledger/index.ts'
import { startServer } from '../../test/postgres/server.ts'
import { dumpFile, dumpServer } from './dump.ts'

// Writes the schema of a new ledger beside the steps that make it: `npm run schema`.

const SQL = new URL('../../sql/', import.meta.url)
const now = () => new Date().toISOString()

const folder = mkdtempSync(join(tmpdir(), 'acta-schema-'))
try {
  const path = join(folder, 'acta.db')
  await (await openLedger(path, { now })).close()
  writeFileSync(new URL('sqlite/schema.sql', SQL), dumpFile(path))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const server = await startServer()
if (server) {
  try {
    await (await openLedger(server.address, { now })).close()
    writeFileSync(new URL('postgres/schema.sql', SQL), await dumpServer(server.address))
  } finally {
    await server.stop()
  }
} else console.warn('no PostgreSQL comes with npm for this machine: sql/postgres/schema.sql is as it was')
