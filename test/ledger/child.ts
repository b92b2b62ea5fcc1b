import { existsSync, writeSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'
import { isServerAddress, openLedger } from '../../src/ledger/index.ts'
import { loadMigrations, type Migration } from '../../src/ledger/migrations.ts'
import { openServerAt } from '../../src/ledger/postgres/open-server.ts'
import { openAt } from '../../src/ledger/sqlite/open-file.ts'
import { ActaError } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'

// Another process for the tests of several: `child.ts COMMAND PATH ...`. Every line it prints is written at once.

const print = (line: string) => writeSync(1, `${line}\n`)
const pause = () => new Promise((done) => setTimeout(done, 5))
const now = () => '2031-05-20T08:00:00.000Z'

const COMMANDS: { [name: string]: (path: string, ...rest: string[]) => Promise<void> } = {
  /** Records documents from one number to another; prints each reading and outcome once it is acknowledged. */
  async record(path, from, to) {
    const ledger = await openLedger(path, { now })
    for (let number = Number(from); number < Number(to); number++) {
      const { readingId, outcome } = await ledger.recordReading(inventReading({ number, statements: 30 }))
      print(`${readingId} ${outcome}`)
    }
    await ledger.close()
  },

  /** Claims every job that is free; prints each id once it is this process's own. */
  async claim(path) {
    const ledger = await openLedger(path, { now })
    print('ready')
    for (let none = 0; none < 20; ) {
      const job = await ledger.claimJob({ owner: String(process.pid), leaseMs: 60_000 })
      if (job) print(job.id)
      else {
        none++
        await pause()
      }
    }
    await ledger.close()
  },

  /** Makes many ledgers, each as soon as its signal is there. */
  async make(path, count) {
    process.stdin.once('end', () => process.exit(0)).resume()
    print('ready')
    for (let at = 0; at < Number(count); at++) {
      while (!existsSync(`${path}.go`)) await pause()
      const ledger = await openLedger(`${path}${at}`, { now })
      await ledger.recordReading(inventReading({ number: process.pid }))
      await ledger.close()
      print('made')
    }
    process.stdin.destroy()
  },

  /** Holds the lock for writing until it is told to end. */
  async hold(path) {
    const database = new DatabaseSync(path)
    database.exec('BEGIN IMMEDIATE')
    print('held')
    await new Promise((done) => process.stdin.once('end', done).resume())
    database.exec('ROLLBACK')
    database.close()
  },

  /** Brings an earlier ledger up to date; where a step is named, its SQL goes on with more. */
  async migrate(path, number, more) {
    const engine = isServerAddress(path) ? 'postgres' : 'sqlite'
    const steps = loadMigrations(engine).map((step) => (step.number === Number(number) ? goOn(step, more!) : step))
    print('opening')
    const opened = await (engine === 'sqlite' ? openAt : openServerAt)(path, { now }, steps)
    print('opened')
    await opened.close()
  },

  /** Opens for writing, then for reading alone; prints the count of documents or the code of what went wrong. */
  async open(path) {
    for (const readOnly of [false, true]) print(await countDocuments(path, readOnly))
  },
}

/** The step with more after it; says when it is taken. */
const goOn = ({ number, sql }: Migration, more: string): Migration => ({
  number,
  get sql() {
    print('taken')
    return `${sql}; ${more}`
  },
})

async function countDocuments(path: string, readOnly: boolean): Promise<string> {
  try {
    const ledger = await openLedger(path, { now, readOnly })
    let count = 0
    for await (const _ of ledger.listDocuments()) count++
    await ledger.close()
    return String(count)
  } catch (error) {
    if (error instanceof ActaError) return error.code
    throw error
  }
}

const [name = '', path = '', ...rest] = process.argv.slice(2)
await COMMANDS[name]!(path, ...rest)
