import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const NOBODY = 65534
const HERE = fileURLToPath(import.meta.url)

function find(): { uid?: number; gid?: number } | null {
  if (process.platform === 'win32') return null
  if (process.getuid?.() !== 0) return {}
  const nobody = { uid: NOBODY, gid: NOBODY }
  const code = 'require("node:fs").readFileSync(process.argv[1])'
  const tried = spawnSync(process.execPath, ['-e', code, HERE], { ...nobody, timeout: 10_000 })
  if (tried.status === 0) return nobody
  console.warn('Another user may not run this Node or read this folder: the tests of missing rights are skipped')
  return null
}

/** As whom a process runs that file modes can keep out: root as nobody, anybody else as themselves; null where none can be started. */
export const WITHOUT_RIGHTS = find()
