'use strict'
const { spawnSync } = require('node:child_process')
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs')
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

/** What the file system says where a folder may not be written. */
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EXDEV']

/** Builds, or goes on with the build from before where this clone may be run but not built. */
function buildIfAble() {
  if (!existsSync(COMPILER)) return goOn('its compiler is not installed: run `npm install`')
  try {
    build()
  } catch (error) {
    if (!FORBIDDEN.includes(error.code)) throw error
    goOn(`its folder may not be written (${error.code})`)
  }
}

function goOn(hindrance) {
  if (!existsSync(MAIN)) fail(`is not built, and ${hindrance}`)
  console.error(`acta: this clone is newer than its build, and ${hindrance}; the old build runs`)
}

/** Builds aside and then puts the result in its place, so that no other process meets half of it. */
function build() {
  const aside = join(ROOT, 'node_modules', `.acta-build-${process.pid}`)
  mkdirSync(aside, { recursive: true })
  const args = [COMPILER, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', aside]
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
  try {
    if (status === 0) putInPlace(aside)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  if (status !== 0) fail(`could not be built, and \`npm run build\` shows why: ${stdout.split('\n')[0]}`)
}

/** The build from before is moved away first, not emptied, so that it is whole where it may not be replaced. */
function putInPlace(aside) {
  const before = `${aside}-before`
  try {
    moveIfThere(BUILT, before)
    renameSync(aside, BUILT)
  } catch (error) {
    if (!existsSync(MAIN)) moveIfThere(before, BUILT)
    if (!existsSync(MAIN) || FORBIDDEN.includes(error.code)) throw error
  } finally {
    rmSync(before, { recursive: true, force: true })
  }
}

function moveIfThere(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

function fail(message) {
  console.error(`acta: this clone ${message}`)
  process.exit(BUILD_FAILED)
}

if (isStale()) buildIfAble()
import(pathToFileURL(MAIN).href)
