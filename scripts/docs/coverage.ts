import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const REASONS = 'docs/decisions/0001-dependencies.md'

/** Every folder under src, as "src/language/times/". */
const sourceFolders = (root: string): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .map((path) => `${path}/`)
    .sort()

/** Folders of src that the map leaves out, as sentences. */
export function findUnmapped(root: string): string[] {
  const map = readFileSync(join(root, 'docs/map.md'), 'utf8')
  return sourceFolders(root)
    .filter((folder) => !map.includes(`\`${folder}\``))
    .map((folder) => `docs/map.md does not say what ${folder} is for: name it there as \`${folder}\``)
}

/** Packages without their line of reason in the decisions, and reasons for packages that are gone, as sentences. */
export function findUnreasoned(root: string): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const note = readFileSync(join(root, REASONS), 'utf8')
  const reasoned = [...note.matchAll(/^\| `([^`]+)` \| ./gm)].map(([, name]) => name!)
  const used = Object.keys({ ...dependencies, ...devDependencies })
  return [
    ...used.filter((name) => !reasoned.includes(name)).map((name) => `${REASONS} does not say why Acta needs ${name}`),
    ...reasoned
      .filter((name) => !used.includes(name))
      .map((name) => `${REASONS} gives a reason for ${name}, which is gone`),
  ]
}
