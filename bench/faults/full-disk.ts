import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ERRORS } from '../../src/model/index.ts'
import { startServer } from '../../test/postgres/server.ts'
import { ACTA, inventLines, recordedRefs } from './kill-adding.ts'

const MB = 1024 * 1024
/** PostgreSQL's programs and a new server take 100 MB of it. */
const DISK_MB = 320
/** How much of it is free when a round begins. */
const ROOMS_MB = [0, 1, 2, 4, 8, 16]
/** More documents than there is room for in any round. */
const MOST = 5000
const READY_WITHIN_MS = 30_000

/** A log that is written over soon, so that the disk is not full of it alone. */
const SMALL_LOG = ['-c', 'max_wal_size=48MB', '-c', 'min_wal_size=32MB']

/** The faults that may end it: the disk is full, or the server has stopped for want of room. */
const EXPECTED: readonly number[] = [ERRORS['ledger-full'].exitCode, ERRORS['ledger-unreachable'].exitCode]

const UNSHARE = 'unshare'

/** Runs this program again where a small file system lies in a folder; the file system is gone with it. Null where none can be made. */
export function onSmallDisk(args: readonly string[]): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'acta-small-'))
  const script = `mount -t tmpfs -o size=${DISK_MB}m none "$1" || exit 99; shift; exec "$@"`
  const mounted = (command: readonly string[]) =>
    spawnSync(UNSHARE, ['-m', 'sh', '-c', script, 'sh', folder, ...command], {
      stdio: 'inherit',
      env: { ...process.env, TMPDIR: folder },
    }).status
  try {
    if (process.getuid?.() !== 0 || mounted(['true']) !== 0) return null
    return mounted([process.execPath, ...process.execArgv, process.argv[1]!, ...args])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const freeBytes = (): number => {
  const { bavail, bsize } = statfsSync(tmpdir())
  return bavail * bsize
}

/** Takes all room but so many bytes; gives what makes room again. */
function takeRoom(leaveBytes: number): () => void {
  const path = join(tmpdir(), 'rest')
  const file = openSync(path, 'w')
  for (let rest = freeBytes() - leaveBytes; rest > 0; rest -= MB) writeSync(file, Buffer.alloc(Math.min(MB, rest), 1))
  closeSync(file)
  return () => rmSync(path)
}

function add(place: string, lines: readonly string[]) {
  const input = `${lines.join('\n')}\n`
  const command = [ACTA, 'add', '--jsonl', '-', '--ledger', place]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' })
  const refs = stdout.split('\n').filter((line) => line !== '')
  return { status: status ?? -1, refs: refs.map((line) => line.split('\t')[2]!), message: stderr.trim() }
}

interface Disk {
  engine: string
  place: string
  seed: number
  /** what the ledger needs to be reached again */
  recover: () => Promise<void>
}

/** Adds documents until the disk is full, from several amounts of room; gives how much was wrong. */
async function fillDisk({ engine, place, seed, recover }: Disk): Promise<number> {
  const lines = inventLines(MOST * ROOMS_MB.length, seed)
  const acknowledged = new Set<string>()
  let wrong = 0
  for (const room of ROOMS_MB) {
    const makeRoom = takeRoom(room * MB)
    const { status, refs, message } = add(place, lines.slice(acknowledged.size, acknowledged.size + MOST))
    makeRoom()
    await recover()
    for (const ref of refs) acknowledged.add(ref)
    const found = await recordedRefs(place)
    const lost = [...acknowledged].filter((ref) => !found.refs.has(ref)).length
    const untold = found.refs.size - acknowledged.size + lost
    const after = add(place, [lines[acknowledged.size]!])
    for (const ref of after.refs) acknowledged.add(ref)
    const isClear = EXPECTED.includes(status) && /\broom\b/.test(message)
    wrong += lost + found.faults + (isClear ? 0 : 1) + (untold > 1 ? 1 : 0) + (after.status === 0 ? 0 : 1)
    console.log(
      `${engine}, ${room} MB: status ${status}, ${refs.length} acknowledged, ${lost} lost, ${untold} recorded and not told, ${found.faults} faults, then status ${after.status}\n  ${message}`,
    )
  }
  return wrong
}

/** To be run on a small disk. */
export async function fillDisks(engine: string, seed: number): Promise<number> {
  let wrong = 0
  if (engine !== 'postgres')
    wrong += await fillDisk({ engine: 'SQLite', place: join(tmpdir(), 'acta.db'), seed, recover: async () => {} })
  if (engine !== 'sqlite') wrong += await fillServer(seed)
  return wrong
}

async function fillServer(seed: number): Promise<number> {
  const server = await startServer(SMALL_LOG)
  if (!server) throw new Error('no PostgreSQL comes with npm for this machine')
  const { address: place } = server
  const again: ChildProcess[] = []
  const recover = async () => {
    for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until; ) {
      const running = again.at(-1) ?? server.process
      if (running.exitCode !== null) again.push(startAgain(running))
      if (await answers(place)) return
      await new Promise((done) => setTimeout(done, 200))
    }
    throw new Error('the server does not start again')
  }
  try {
    return await fillDisk({ engine: 'PostgreSQL', place, seed, recover })
  } finally {
    for (const running of again) if (running.exitCode === null) await stop(running)
    await server.stop()
  }
}

/** A server that stopped, over the same data, as the user that owns them. */
const startAgain = ({ spawnfile, spawnargs }: ChildProcess): ChildProcess => {
  const { uid, gid } = statSync(spawnargs[spawnargs.indexOf('-D') + 1]!)
  return spawn(spawnfile, spawnargs.slice(1), { uid, gid, cwd: tmpdir(), stdio: 'ignore' })
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGINT')
  await once(server, 'exit')
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client(address)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('CREATE TEMP TABLE probe (x TEXT)')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
