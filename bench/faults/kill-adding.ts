import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openLedger } from '../../src/ledger/index.ts'
import { inventReports, seededRandom } from '../speed/invent-articles.ts'
import type { Trial } from './trial.ts'

export const ACTA = fileURLToPath(new URL('../../bin/acta', import.meta.url))

/** The last document of a round is followed by a kill within so many milliseconds. */
const JITTER_MS = 40
/** One round in so many is killed at any moment from its start: while the program loads, opens or brings the schema up to date. */
const ANY_MOMENT = 6
const ANY_MOMENT_MS = 1500

/** Invented documents, one a line of JSON, with the refs `report-0`, `report-1` ... */
export const inventLines = (count: number, seed: number): string[] =>
  inventReports({ count, seed }).map((text, at) => JSON.stringify({ id: `report-${at}`, text, date: '2031-05-14' }))

interface Round {
  lines: readonly string[]
  afterLines: number
  random: () => number
}

/** Adds documents in a process of its own that is killed after some were acknowledged; gives the refs it printed. */
async function addAndKill(ledger: string, { lines, afterLines, random }: Round): Promise<string[]> {
  const child = spawn(process.execPath, [ACTA, 'add', '--jsonl', '-', '--ledger', ledger])
  const printed: string[] = []
  const closed = new Promise((done) => child.once('close', done))
  child.stdin.on('error', () => {})
  if (afterLines === 0) setTimeout(() => child.kill('SIGKILL'), random() * ANY_MOMENT_MS)
  child.stdin.end(`${lines.join('\n')}\n`)
  createInterface({ input: child.stdout }).on('line', (line) => {
    printed.push(line.split('\t')[2]!)
    if (afterLines > 0 && printed.length === afterLines) setTimeout(() => child.kill('SIGKILL'), random() * JITTER_MS)
  })
  await closed
  return printed
}

/** The refs of the documents in a ledger, and how many faults its check finds. */
export async function recordedRefs(place: string): Promise<{ refs: Set<string>; faults: number }> {
  const ledger = await openLedger(place, { now: () => new Date().toISOString() })
  try {
    const refs = new Set<string>()
    for await (const { document } of ledger.listReadings()) refs.add(document.ref!)
    return { refs, faults: (await ledger.check()).faults.length }
  } finally {
    await ledger.close()
  }
}

/** Kills `acta add` so often, and tells what was lost, half recorded or found wrong; gives how much that was. */
export async function killAdding({ engine, place, kills, documents, seed }: Trial): Promise<number> {
  const random = seededRandom(seed)
  const lines = inventLines(documents, seed)
  const acknowledged = new Set<string>()
  let [lost, faults, unacknowledged] = [0, 0, 0]
  for (let kill = 0; kill < kills; kill++) {
    const from = Math.min(acknowledged.size, lines.length - 1)
    const share = (lines.length - acknowledged.size) / (kills - kill)
    const afterLines = kill % ANY_MOMENT === 0 ? 0 : 1 + Math.floor(random() * 2 * Math.max(0, share - 1))
    for (const ref of await addAndKill(place, { lines: lines.slice(from), afterLines, random })) acknowledged.add(ref)
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
  return lost + faults
}
