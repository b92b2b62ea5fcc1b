import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { canPin, makeToken, pinned, RunningActa } from './acta.ts'
import { buildLedger } from './build-ledger.ts'
import type { Load } from './load.ts'
import { HEAD, type Measures, measureLoad, toLine, toServerView } from './measures.ts'
import { Writer, type Written } from './writer.ts'

/**
 * npm run bench:serve [-- --seconds 120 --statements 100000 --connections 50 --keep --json FILE]: how long lists take
 * with many readers at once while documents are added. The server, its workers too, has one core, who asks another.
 * Needs a build.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    statements: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    json: { type: 'string' },
    'node-options': { type: 'string', default: '' },
  },
})

/** The bar of a list at the 95th percentile. */
const BAR_MS = 100
const MOST_WARM_UP_MS = 600_000
const LOAD = fileURLToPath(new URL('load.ts', import.meta.url))
const seed = Number(values.seed)
const folder = join(tmpdir(), 'acta-bench-serve')
const name = join(folder, `${values.statements}-${seed}`)

interface Outcome {
  load: Load
  written: Written
  metrics: string
  memory: ReturnType<RunningActa['memory']>
}

async function makeLedger(): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const place = `${name}.db`
  const isKept = existsSync(place)
  const begun = performance.now()
  const { documents, statements } = await buildLedger(place, { statements: Number(values.statements), seed })
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  console.log(`${documents} documents with ${statements} statements, ${isKept ? 'kept' : `made in ${seconds} s`}`)
  return place
}

/** What is worked out of the whole record is worked out once before it is measured; until then it is told to ask again. */
async function warmUp({ url }: RunningActa): Promise<void> {
  const begun = performance.now()
  for (let tries = 1; ; tries++) {
    const status = await fetch(`${url}/api/verdicts?limit=1`).then(
      (response) => response.text().then(() => response.status),
      (error: Error) => error.message,
    )
    if (status === 200) {
      console.log(`first verdicts after ${((performance.now() - begun) / 1000).toFixed(1)} s, asked for ${tries} times`)
      return
    }
    if (performance.now() - begun > MOST_WARM_UP_MS) throw new Error(`no verdicts: ${status}`)
    await setTimeout(1000)
  }
}

async function readAtOnce({ url }: RunningActa): Promise<Load> {
  const file = `${name}.load.json`
  const args = [LOAD, url, values.connections, values.seconds, values.seed, file]
  const child = spawn(...pinned(1, [process.execPath, '--import', 'tsx', ...args]), { stdio: 'inherit' })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`what asks has ended with ${status}`)
  return JSON.parse(readFileSync(file, 'utf8')) as Load
}

async function serve(place: string): Promise<Outcome> {
  const token = makeToken(place)
  const server = await RunningActa.start(place, values['node-options'].split(' ').filter(Boolean))
  try {
    await warmUp(server)
    const writer = new Writer({ url: server.url, token })
    const writing = writer.run(Date.now() % 1e9, seed)
    const load = await readAtOnce(server)
    const written = await writer.stop()
    await writing
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    return { load, written, metrics, memory: server.memory() }
  } finally {
    await server.stop()
  }
}

function print({ load, written, metrics, memory }: Outcome, { kinds, all }: ReturnType<typeof measureLoad>): void {
  console.log(HEAD)
  for (const [kind, measures] of kinds) console.log(toLine(kind, measures))
  console.log(toLine('all together', all))
  const perSecond = (all.count / load.seconds).toFixed(0)
  console.log(
    `${perSecond} requests/s, ${(load.bytes / load.seconds / 1e6).toFixed(1)} MB/s, ${load.errors} errors, ${load.timeouts} of them timeouts`,
  )
  for (const [status, { count, first }] of Object.entries(load.refused))
    console.log(`${count} with ${status}, so ${first}`)
  console.log(
    `documents sent ${written.sent}, recorded meanwhile ${written.recorded}, failed ${written.failed}, refused ${written.refused.length}`,
  )
  for (const refused of written.refused.slice(0, 3)) console.log(refused)
  console.log(`memory of the server: ${memory.now} MB, at most ${memory.peak} MB`)
  for (const [route, { count, p95AtMost }] of Object.entries(toServerView(metrics)))
    console.log(`the server's own view of ${route}: ${count} answers, p95 at most ${p95AtMost} ms`)
}

/** What is not as it should be. */
function findMissed({ load, written }: Outcome, kinds: readonly [string, Measures][]): string[] {
  const slow = kinds
    .filter(([, { p95 }]) => p95 >= BAR_MS)
    .map(([kind, { p95 }]) => `${kind}: p95 ${p95.toFixed(0)} ms`)
  const refused = Object.entries(load.refused).map(([status, { count }]) => `${count} answers with ${status}`)
  const lost = written.failed + written.refused.length
  return [
    ...slow,
    ...refused,
    ...(load.errors > 0 ? [`${load.errors} errors`] : []),
    ...(lost > 0 ? [`${lost} documents or sendings refused`] : []),
    ...(written.recorded === 0 ? ['no document was recorded meanwhile'] : []),
  ]
}

if (!canPin()) console.log('taskset is not here: the server may use every core, so the figures do not tell of one core')
const place = await makeLedger()
try {
  const outcome = await serve(place)
  const measured = measureLoad(outcome.load)
  print(outcome, measured)
  const missed = findMissed(outcome, measured.kinds)
  console.log(missed.length === 0 ? `every list is under ${BAR_MS} ms` : `the bar is missed: ${missed.join('; ')}`)
  if (values.json) {
    const { load, ...rest } = outcome
    const { took: _, ...counts } = load
    const kinds = Object.fromEntries(measured.kinds)
    writeFileSync(values.json, JSON.stringify({ ...rest, load: counts, kinds, all: measured.all, missed }, null, 2))
  }
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  if (!values.keep) for (const end of ['.db', '.db-wal', '.db-shm']) rmSync(`${name}${end}`, { force: true })
  rmSync(`${name}.load.json`, { force: true })
}
