import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cleanUpAfterAll, folderWith, launcher, runActa } from './installed.ts'

cleanUpAfterAll()

const BIN = fileURLToPath(new URL('../../bin', import.meta.url))

/** Stands for the compiler: builds a program that says so, or fails. */
const COMPILER = `
const { mkdirSync, writeFileSync } = require('node:fs')
const folder = process.argv[process.argv.indexOf('--outDir') + 1] + '/cli'
mkdirSync(folder, { recursive: true })
writeFileSync(folder + '/main.js', 'console.log("built anew")')
`
const BROKEN_COMPILER = 'console.log("src/a.ts(1,1): error"); process.exit(2)'

/** A clone with a stand-in for the compiler, and the time when its files were made. */
function cloneWith(files: { [name: string]: string }, times: { [name: string]: number } = {}): string {
  const clone = folderWith({ 'package.json': '{ "type": "module" }', 'src/cli/main.ts': '', ...files })
  cpSync(BIN, join(clone, 'bin'), { recursive: true })
  for (const [name, time] of Object.entries(times)) utimesSync(join(clone, name), time, time)
  return clone
}

const launch = (clone: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'bin', 'acta')], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** Launches where the file system forbids one of its calls. */
function launchForbidden(clone: string, call: string) {
  const program = `
    require('fs').${call} = () => { throw Object.assign(new Error('forbidden'), { code: 'EACCES' }) }
    require(${JSON.stringify(join(clone, 'bin', 'acta'))})`
  return spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
}

const TSC = 'node_modules/typescript/bin/tsc'
const OLD_BUILD = 'console.log("built before")'

describe('bin/acta', () => {
  it('builds a clone that is not built, and leaves nothing else behind', () => {
    const clone = cloneWith({ [TSC]: COMPILER })
    expect(launch(clone)).toEqual({ status: 0, stdout: 'built anew\n', stderr: '' })
    expect(readdirSync(join(clone, 'node_modules'))).toEqual(['typescript'])
  })

  it.each([
    ['again where a source is newer', { 'dist/cli/main.js': 1000, 'src/cli/main.ts': 2000 }, 'built anew\n'],
    ['not where the build is newer', { 'dist/cli/main.js': 2000, 'src/cli/main.ts': 1000 }, 'built before\n'],
  ])('builds %s', (_, times, stdout) => {
    const clone = cloneWith({ [TSC]: COMPILER, 'dist/cli/main.js': OLD_BUILD }, times)
    expect(launch(clone)).toEqual({ status: 0, stdout, stderr: '' })
  })

  it('says what to do where the compiler is not installed', () => {
    const { status, stderr } = launch(cloneWith({}))
    expect([status, stderr]).toEqual([70, expect.stringMatching(/^acta: .*npm install.*\n$/)])
  })

  it('says why where the sources cannot be built, and keeps the build from before', () => {
    const files = { [TSC]: BROKEN_COMPILER, 'dist/cli/main.js': OLD_BUILD }
    const clone = cloneWith(files, { 'dist/cli/main.js': 1000 })
    expect(launch(clone)).toMatchObject({
      status: 70,
      stderr: expect.stringMatching(/npm run build.*src\/a\.ts\(1,1\)/),
    })
    expect(readdirSync(join(clone, 'dist', 'cli'))).toEqual(['main.js'])
  })

  it.each(['mkdirSync', 'renameSync'])('runs the build from before, with a warning, where %s is forbidden', (call) => {
    const files = { [TSC]: COMPILER, 'dist/cli/main.js': OLD_BUILD }
    const clone = cloneWith(files, { 'dist/cli/main.js': 1000 })
    const { status, stdout, stderr } = launchForbidden(clone, call)
    expect([status, stdout]).toEqual([0, 'built before\n'])
    expect(stderr).toMatch(/^acta: [^\n]*\(EACCES\); the old build runs\n$/)
    expect(readdirSync(join(clone, 'node_modules'))).toEqual(['typescript'])
  })

  it('runs the build from before, with a warning, where the compiler is not installed', () => {
    const clone = cloneWith({ 'dist/cli/main.js': OLD_BUILD }, { 'dist/cli/main.js': 1000 })
    expect(launch(clone)).toMatchObject({
      ...{ status: 0, stdout: 'built before\n', stderr: expect.stringMatching(/^acta: .*npm install.*\n$/) },
    })
  })

  it('fails where nothing is built and nothing may be', () => {
    const { status, stderr } = launchForbidden(cloneWith({ [TSC]: COMPILER }), 'mkdirSync')
    expect([status, stderr]).toEqual([70, expect.stringMatching(/^acta: this clone is not built.*EACCES.*\n$/)])
  })

  it('says what is needed where Node is too old', () => {
    const program = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); require(${JSON.stringify(launcher())})`
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, 'acta: this is Node 18.20.0, and Acta needs 20.19 or newer: see nodejs.org\n'])
  })

  it.skipIf(process.platform === 'win32')('runs by its name, also through a link', async () => {
    const link = join(folderWith(), 'acta')
    chmodSync(launcher(), 0o755)
    symlinkSync(launcher(), link)
    const { stdout } = spawnSync(link, ['--version'], { encoding: 'utf8' })
    expect(stdout).toBe((await runActa(['--version'])).out)
  })
})
