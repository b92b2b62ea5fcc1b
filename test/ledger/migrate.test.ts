import { DatabaseSync } from '@photostructure/sqlite'
import { Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { loadMigrations } from '../../src/ledger/migrations.ts'
import { sqliteDialect } from '../../src/ledger/sqlite/dialect.ts'
import { takeMissing } from '../../src/ledger/sqlite/migrate.ts'

const tablesOf = (database: InstanceType<typeof DatabaseSync>) =>
  (database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]).map(
    ({ name }) => name,
  )

describe('the steps of the schema', () => {
  it('are numbered from one, without a gap', () => {
    const numbers = loadMigrations('sqlite').map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })

  it('are taken once', () => {
    const database = new DatabaseSync(':memory:')
    for (let time = 0; time < 2; time++) takeMissing(database, 'acta.db', loadMigrations('sqlite'))
    expect(tablesOf(database)).toContain('statement')
    database.close()
  })

  it('are not taken in a database that another program has begun meanwhile', () => {
    const database = new DatabaseSync(':memory:')
    database.exec('CREATE TABLE note (x TEXT)')
    expect(() => takeMissing(database, 'acta.db', loadMigrations('sqlite'))).toThrow(
      expect.objectContaining({ code: 'ledger-foreign' }),
    )
    expect(tablesOf(database)).toEqual(['note'])
    database.close()
  })
})

describe('a transaction that SQLite has ended by itself', () => {
  it('still tells why it failed', async () => {
    const db = new Kysely({ dialect: sqliteDialect(new DatabaseSync(':memory:')) })
    const failing = db.transaction().execute(async (transaction) => {
      await sql`rollback`.execute(transaction)
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    await db.destroy()
  })
})
