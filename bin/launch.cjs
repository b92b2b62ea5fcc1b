'use strict'
const { spawnSync } = require('node:child_process')
const { existsSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')

const ROOT = join(__dirname, '..')
const SOURCES = join(ROOT, 'src')
const BUILT = join(ROOT, 'dist')
const MAIN = join(BUILT, 'cli', 'main.js')
const COMPILER = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
const BUILD_FAILED = 70

/** Whether a clone's sources are newer than what was built of them; a package has no sources. */
function isStale() {
  if (!existsSync(SOURCES)) return false
  if (!existsSync(MAIN)) return true
  const builtMs = statSync(MAIN).mtimeMs
  const files = readdirSync(SOURCES, { recursive: true }).map((name) => statSync(join(SOURCES, name)))
  return files.some((stats) => stats.isFile() && stats.mtimeMs > builtMs)
}

/** Builds aside and then puts the result in its place, so that no other process meets half of it. */
function build() {
  if (!existsSync(COMPILER)) fail('is not built, and its compiler is not installed: run `npm install` first')
  const aside = join(ROOT, 'node_modules', `.acta-build-${process.pid}`)
  const args = [COMPILER, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', aside]
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
  if (status === 0) putInPlace(aside)
  rmSync(aside, { recursive: true, force: true })
  if (status !== 0) fail(`could not be built, and \`npm run build\` shows why: ${stdout.split('\n')[0]}`)
}

function putInPlace(aside) {
  rmSync(BUILT, { recursive: true, force: true })
  try {
    renameSync(aside, BUILT)
  } catch (error) {
    if (!existsSync(MAIN)) throw error
  }
}

function fail(message) {
  console.error(`acta: this clone ${message}`)
  process.exit(BUILD_FAILED)
}

if (isStale()) build()
import(pathToFileURL(MAIN).href)
