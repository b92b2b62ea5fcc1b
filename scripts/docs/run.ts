import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findUnmapped, findUnreasoned } from './coverage.ts'
import { toErrorReference } from './error-reference.ts'
import { findBrokenLinks } from './links.ts'
import { toModelReference } from './model-reference.ts'
import { toRulesReference } from './rules-reference.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const GENERATED: Record<string, string> = {
  'docs/model.md': toModelReference(new URL('../../src/model/', import.meta.url)),
  'docs/errors.md': toErrorReference(),
  'docs/rules.md': toRulesReference(),
}

const pages = ['README.md', 'CHANGELOG.md'].concat(
  readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
)

/** Generated pages that are not what `npm run docs` would write, as sentences. */
const findStale = (): string[] =>
  Object.entries(GENERATED)
    .filter(([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text)
    .map(([path]) => `${path} is not what the sources say: run npm run docs`)

const isCheck = process.argv.includes('--check')
if (!isCheck) for (const [path, text] of Object.entries(GENERATED)) writeFileSync(join(ROOT, path), text)
const faults = [...findStale(), ...findBrokenLinks(ROOT, pages), ...findUnmapped(ROOT), ...findUnreasoned(ROOT)]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
