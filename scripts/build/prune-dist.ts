import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Removes what was built of sources that are gone; the rest of the build stays where others may be running it. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

for (const entry of readdirSync(join(ROOT, 'dist'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const built = join(entry.parentPath, entry.name)
  const source = relative(join(ROOT, 'dist'), built).replace(/(?:\.d\.ts|\.js)(?:\.map)?$/, '.ts')
  if (!existsSync(join(ROOT, 'src', source))) rmSync(built)
}
