import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openLedger } from '../../src/ledger/index.ts'
import { startServer } from '../../test/postgres/server.ts'
import { inventReports, seededRandom } from '../speed/invent-articles.ts'

/**
 * npm run bench:faults [-- --kills 200 --documents 2000 --seed 1 --engine sqlite]: `acta add` is killed at random moments; what it
 * printed must be there, nothing may be half recorded, and `acta check` must pass. Needs a build.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'both' },
  },
})
const ACTA = fileURLToPath(new URL('../../bin/acta', import.meta.url))
/** The last document of a round is followed by a kill within so many milliseconds. */
const JITTER_MS = 40
/** One round in so many is killed at any moment from its start: while the program loads, opens or brings the schema up to date. */
const ANY_MOMENT = 6
const ANY_MOMENT_MS = 1500

const random = seededRandom(Number(values.seed))
const lines = inventReports({ count: Number(values.documents), seed: Number(values.seed) }).map((text, at) =>
  JSON.stringify({ id: `report-${at}`, text, date: '2031-05-14' }),
)

/** Adds documents in a process of its own that is killed after some were acknowledged; gives the refs it printed. */
async function addAndKill(ledger: string, from: number, afterLines: number): Promise<string[]> {
  const child = spawn(process.execPath, [ACTA, 'add', '--jsonl', '-', '--ledger', ledger])
  const printed: string[] = []
  const closed = new Promise((done) => child.once('close', done))
  child.stdin.on('error', () => {})
  if (afterLines === 0) setTimeout(() => child.kill('SIGKILL'), random() * ANY_MOMENT_MS)
  child.stdin.end(`${lines.slice(from).join('\n')}\n`)
  createInterface({ input: child.stdout }).on('line', (line) => {
    printed.push(line.split('\t')[2]!)
    if (afterLines > 0 && printed.length === afterLines) setTimeout(() => child.kill('SIGKILL'), random() * JITTER_MS)
  })
  await closed
  return printed
}

async function recordedRefs(place: string): Promise<{ refs: Set<string>; faults: number }> {
  const ledger = await openLedger(place, { now: () => new Date().toISOString() })
  try {
    const refs = new Set<string>()
    for await (const { document } of ledger.listReadings()) refs.add(document.ref!)
    return { refs, faults: (await ledger.check()).faults.length }
  } finally {
    await ledger.close()
  }
}

/** Kills the process so often, and tells what was lost, half recorded or found wrong. */
async function run(engine: string, place: string): Promise<void> {
  const acknowledged = new Set<string>()
  const kills = Number(values.kills)
  let [lost, faults, unacknowledged] = [0, 0, 0]
  for (let kill = 0; kill < kills; kill++) {
    const from = Math.min(acknowledged.size, lines.length - 1)
    const share = (lines.length - acknowledged.size) / (kills - kill)
    const wanted = kill % ANY_MOMENT === 0 ? 0 : 1 + Math.floor(random() * 2 * Math.max(0, share - 1))
    for (const ref of await addAndKill(place, from, wanted)) acknowledged.add(ref)
    const recorded = await recordedRefs(place)
    lost += [...acknowledged].filter((ref) => !recorded.refs.has(ref)).length
    faults += recorded.faults
    unacknowledged = [...recorded.refs].filter((ref) => !acknowledged.has(ref)).length
    if ((kill + 1) % 20 === 0)
      console.log(`${engine}: ${kill + 1} kills, ${recorded.refs.size} documents, ${lost} lost, ${faults} faults`)
  }
  console.log(
    `${engine}: killed ${kills} times, ${acknowledged.size} documents acknowledged, ${lost} of them lost, ${unacknowledged} recorded and not yet told at the last kill, ${faults} faults found by the check`,
  )
  if (lost + faults > 0) process.exitCode = 1
}

if (values.engine !== 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'acta-faults-'))
  try {
    await run('SQLite', join(folder, 'acta.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (values.engine !== 'sqlite') {
  const server = await startServer([])
  if (!server) throw new Error('no PostgreSQL comes with npm for this machine')
  try {
    await run('PostgreSQL', server.address)
  } finally {
    await server.stop()
  }
}
