import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Ledger, openLedger } from '../../src/ledger/index.ts'
import { loadReader } from '../../src/pipeline/index.ts'
import { startServer } from '../../test/postgres/server.ts'
import { inventReports } from '../speed/invent-articles.ts'

/**
 * npm run bench:ledger [-- --documents 2000 --statements 100000 --memory 20000 --seed 1 --engine sqlite]: documents a minute through `acta add`, how
 * long searches take, how memory grows, and bytes on the disk. Needs a build.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    statements: { type: 'string', default: '100000' },
    memory: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'both' },
  },
})
const ACTA = fileURLToPath(new URL('../../bin/acta', import.meta.url))
const seed = Number(values.seed)
const now = () => new Date().toISOString()

const toDay = (at: number): string => new Date(Date.UTC(2031, 0, 1 + (at % 360))).toISOString().slice(0, 10)

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce(
    (sum, name) => sum + (name.startsWith('acta.db') ? statSync(join(folder, name)).size : 0),
    0,
  )

/** Documents a minute, end to end, in one process with the program's start. */
function measureAdding(place: string, folder: string): void {
  const reports = inventReports({ count: Number(values.documents), seed })
  const file = join(folder, 'reports.jsonl')
  writeFileSync(file, reports.map((text, at) => JSON.stringify({ id: `${at}`, text, date: toDay(at) })).join('\n'))
  const begin = performance.now()
  execFileSync(process.execPath, [ACTA, 'add', file, '--ledger', place], { maxBuffer: 1 << 28 })
  const minutes = (performance.now() - begin) / 60_000
  console.log(`added ${reports.length} short documents: ${Math.round(reports.length / minutes)} a minute`)
}

/** Memory is looked at once in so many documents. */
const DOCUMENTS_PER_SAMPLE = 5000

async function fill(ledger: Ledger): Promise<number> {
  const reader = loadReader()
  const reports = inventReports({ count: 4000, seed })
  let statements = 0
  const memory: string[] = []
  const most = Number(values.memory)
  for (let at = 0; at < most || statements < Number(values.statements); at++) {
    const text = `${at >= reports.length ? `Again ${at}. ` : ''}${reports[at % reports.length]}`
    const reading = reader.read(text, { ref: `${at}`, publishedOn: toDay(at), title: text.slice(0, 40) })
    await ledger.recordReading(reading)
    statements += reading.statements.length
    if (at % DOCUMENTS_PER_SAMPLE === 0) memory.push(`${at}: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
  }
  console.log(`memory while adding: ${memory.join(', ')}`)
  return statements
}

const SEARCHES = [
  'withdraw',
  '"grain deal"',
  'sanctions tariffs',
  'prisoner OR pipeline',
  'negoti*',
  'harbour -winter',
  'zeppelin',
]

async function measureSearching(ledger: Ledger, statements: number): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < 5; round++)
    for (const text of SEARCHES)
      for (const noun of ['statement', undefined] as const) {
        const begin = performance.now()
        for await (const _ of ledger.search(text, { noun, limit: 20 }));
        times.push(performance.now() - begin)
      }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1)
  console.log(
    `searched ${statements} statements: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, slowest ${at(1)} ms`,
  )
}

async function measure(engine: string, place: string, folder: string): Promise<void> {
  console.log(engine)
  measureAdding(place, folder)
  const ledger = await openLedger(place, { now })
  try {
    const statements = await fill(ledger)
    await measureSearching(ledger, statements)
    const begin = performance.now()
    const { faults, counts } = await ledger.check()
    console.log(
      `checked ${counts.document} documents in ${((performance.now() - begin) / 1000).toFixed(1)} s, ${faults.length} faults`,
    )
    if (engine === 'SQLite')
      console.log(`on the disk: ${Math.round(sizeOf(folder) / counts.document!)} bytes a document of 60 words`)
  } finally {
    await ledger.close()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'acta-bench-ledger-'))
const server = values.engine === 'sqlite' ? null : await startServer([])
try {
  if (values.engine !== 'postgres') await measure('SQLite', join(folder, 'acta.db'), folder)
  if (server) await measure('PostgreSQL', server.address, folder)
} finally {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
