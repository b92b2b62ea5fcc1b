import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from '../../test/postgres/server.ts'
import { fillDisks, onSmallDisk } from './full-disk.ts'
import { killAdding } from './kill-adding.ts'
import { killMigration } from './kill-migration.ts'
import type { Trial } from './trial.ts'

/**
 * npm run bench:faults [-- --kills 200 --documents 2000 --seed 1 --engine sqlite]: `acta add` is killed at random moments; what it
 * printed must be there, nothing may be half recorded, and `acta check` must pass. Needs a build.
 *
 * --migration: a process that brings an earlier ledger up to date is killed, 50 times unless --kills says otherwise.
 *
 * --full-disk: `acta add` on a disk without room, several times; it needs Linux and root, who may mount a small disk.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'both' },
    migration: { type: 'boolean', default: false },
    'full-disk': { type: 'boolean', default: false },
    'on-small-disk': { type: 'boolean', default: false },
  },
})

const [tried, usualKills] = values.migration ? [killMigration, 50] : [killAdding, 200]
const size = {
  kills: Number(values.kills ?? usualKills),
  documents: Number(values.documents),
  seed: Number(values.seed),
}

async function run(trial: Trial): Promise<void> {
  if ((await tried(trial)) > 0) process.exitCode = 1
}

async function runOnEngines(): Promise<void> {
  if (values.engine !== 'postgres') {
    const folder = mkdtempSync(join(tmpdir(), 'acta-faults-'))
    try {
      await run({ ...size, engine: 'SQLite', place: join(folder, 'acta.db') })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  if (values.engine !== 'sqlite') {
    const server = await startServer([])
    if (!server) throw new Error('no PostgreSQL comes with npm for this machine')
    try {
      await run({ ...size, engine: 'PostgreSQL', place: server.address })
    } finally {
      await server.stop()
    }
  }
}

function runOnSmallDisk(): void {
  const status = onSmallDisk(['--on-small-disk', '--engine', values.engine, '--seed', values.seed])
  if (status === null) console.log('full disk: skipped, since no small disk can be mounted here (root on Linux can)')
  process.exitCode = status ?? 0
}

if (values['on-small-disk']) process.exitCode = (await fillDisks(values.engine, size.seed)) > 0 ? 1 : 0
else if (values['full-disk']) runOnSmallDisk()
else await runOnEngines()
