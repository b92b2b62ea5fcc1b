import { cpSync, existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import pg from 'pg'
import { dumpFile, dumpServer } from '../../scripts/schema/dump.ts'

/** Where ledgers are made, copied and looked at past Acta. */
export interface Places {
  make(name: string): Promise<string>
  copy(from: string, name: string): Promise<string>
  remove(place: string): Promise<void>
  /** the schema, once nobody is at work there any more */
  dump(place: string): Promise<string>
  /** whether somebody is in a transaction */
  isBusy(place: string): Promise<boolean>
  /** ends the connections from the server's side, where there is one, and tells whether one was in a transaction */
  disconnect: ((place: string) => Promise<boolean>) | null
}

const ENDS = ['', '-wal', '-shm']

/** Files in the folder of one. */
export const filePlaces = (path: string): Places => ({
  make: async (name) => join(dirname(path), name),
  copy: async (from, name) => {
    const to = join(dirname(path), name)
    for (const end of ENDS) if (existsSync(from + end)) cpSync(from + end, to + end)
    return to
  },
  remove: async (place) => {
    for (const end of ENDS) rmSync(place + end, { force: true })
  },
  dump: async (place) => dumpFile(place),
  isBusy: async (place) => {
    const database = new DatabaseSync(place, { timeout: 0 })
    try {
      database.exec('BEGIN IMMEDIATE; ROLLBACK')
      return false
    } catch {
      return true
    } finally {
      database.close()
    }
  },
  disconnect: null,
})

const nameOf = (place: string): string => new URL(place).pathname.slice(1)

/** Databases beside one on its server. */
export function serverPlaces(address: string): Places {
  const ask = async (sql: string, values: unknown[] = []) => {
    const client = new pg.Client(address)
    await client.connect()
    try {
      return (await client.query(sql, values)).rows
    } finally {
      await client.end()
    }
  }
  const create = async (name: string, template: string) => {
    await ask(`CREATE DATABASE ${name} TEMPLATE ${template}`)
    const place = new URL(address)
    place.pathname = `/${name}`
    return place.href
  }
  const connections = async (place: string, more = '') => {
    const sql = `SELECT xact_start IS NOT NULL AS within ${more} FROM pg_stat_activity WHERE datname = $1`
    return (await ask(sql, [nameOf(place)])) as { within: boolean }[]
  }
  return {
    make: (name) => create(name, 'template1'),
    copy: (from, name) => create(name, nameOf(from)),
    remove: async (place) => void (await ask(`DROP DATABASE ${nameOf(place)} WITH (FORCE)`)),
    dump: async (place) => {
      while ((await connections(place)).length > 0) await new Promise((done) => setTimeout(done, 5))
      return dumpServer(place)
    },
    isBusy: async (place) => (await connections(place)).some(({ within }) => within),
    disconnect: async (place) => (await connections(place, ', pg_terminate_backend(pid)')).some(({ within }) => within),
  }
}
