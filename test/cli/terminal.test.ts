import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Output } from '../../src/cli/output.ts'
import { toEnding } from '../../src/cli/report.ts'
import { isColoured, lookOf } from '../../src/cli/terminal.ts'
import { ActaError, ERRORS, type ErrorCode } from '../../src/model/index.ts'
import {
  ARTICLE,
  cleanUpAfterAll,
  ended,
  folderWith,
  launcher,
  packageFolder,
  runActa,
  startActa,
} from './installed.ts'

cleanUpAfterAll()

const ESCAPE = '\u001b'
const HOSTILE = `${ESCAPE}]0;owned\u0007${ESCAPE}[31m\u202E`

const LONG = `A minister of ${'Vardia and '.repeat(40)}said that "${'unbroken'.repeat(60)}" was 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字.\n`

describe('text for a person', () => {
  it('has no colours in a pipe, also where the environment is one of continuous integration', async () => {
    const ran = await runActa(['read', '-'], { input: ARTICLE, env: { CI: '1', TERM: 'xterm-256color' } })
    expect(ran.out).not.toContain(ESCAPE)
  })

  it('has colours where FORCE_COLOR asks for them, and NO_COLOR wins over it', async () => {
    const asked = await runActa(['read', '-'], { input: ARTICLE, env: { FORCE_COLOR: '1' } })
    expect(asked.out).toContain(`${ESCAPE}[`)
    const denied = await runActa(['read', '-'], { input: ARTICLE, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })
    expect(denied.out).not.toContain(ESCAPE)
  })

  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
  ])('with %j on a terminal (%s) is coloured: %s', (env, isTerminal, expected) => {
    expect(isColoured(env, isTerminal)).toBe(expected)
  })

  it('is 80 columns wide at most, and narrower where the terminal is', async () => {
    for (const [env, width] of [
      [{}, 80],
      [{ COLUMNS: '40' }, 40],
      [{ COLUMNS: '400' }, 80],
    ] as const) {
      const { out } = await runActa(['read', '-', '--title', 'Talks '.repeat(40)], { input: ARTICLE + LONG, env })
      const widths = out.split('\n').map(columnsOf)
      expect(Math.max(...widths)).toBeLessThanOrEqual(width)
      expect(Math.max(...widths)).toBeGreaterThan(width - 12)
    }
  })

  it.each([
    [0, {}, 80],
    [undefined, {}, 80],
    [Number.NaN, {}, 80],
    [0, { COLUMNS: '40' }, 40],
    [60, {}, 60],
    [5, {}, 20],
  ])('on a terminal of %j columns, with %j, is %d wide', (columns, env, width) => {
    const out = new Output(Object.assign(new PassThrough(), { isTTY: true, columns }))
    expect(lookOf({ out, env }).width).toBe(width)
  })

  it('shows control characters of a document and of a path as marks', async () => {
    const cwd = folderWith()
    const input = `${JSON.stringify({ id: HOSTILE, title: HOSTILE, outlet: HOSTILE, text: `"We will ${HOSTILE} stay," Ada Brenn said.` })}\n`
    const added = await runActa(['add', '--jsonl'], { cwd, input })
    const listed = await runActa(['statements'], { cwd })
    const missing = await runActa(['read', `${ESCAPE}[31mno\u202E.txt`], { cwd })
    const unknown = await runActa([`${ESCAPE}[31m`], { cwd })
    for (const text of [added.out, listed.out, missing.err, unknown.err]) {
      expect(text).toMatch(/␛/)
      expect(text).not.toMatch(/[^\P{Cc}\n\t]|\u202e/u)
    }
    expect(listed.out).toContain('"We will ␛]0;owned␇␛[31m<U+202E> stay,"')
  })
})

/** Columns on a terminal: wide characters take two. */
const columnsOf = (line: string): number =>
  [...line].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0)

describe('toEnding', () => {
  const bug = new TypeError('x is not a function')

  it('ends with 70 for a bug, and shows where only when asked', () => {
    expect(toEnding(bug, {})).toEqual({
      exitCode: 70,
      message: expect.stringMatching(/^acta: a bug of Acta: x is not a.*\n$/),
    })
    expect(toEnding(bug, { ACTA_DEBUG: '1' }).message).toContain(bug.stack)
  })

  it('ends with the code of a fault, and never with 0', () => {
    for (const code of Object.keys(ERRORS) as ErrorCode[]) {
      const { exitCode, message } = toEnding(new ActaError(code, 'told'), {})
      expect([exitCode, message]).toEqual([ERRORS[code].exitCode, 'acta: told\n'])
      expect(exitCode).toBeGreaterThan(1)
    }
  })
})

describe('the process', () => {
  it('prints help without arguments, and help of each command with an example', async () => {
    const { code, out } = await runActa([])
    expect(code).toBe(0)
    const commands = [...out.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name!)
    expect(commands).toEqual(expect.arrayContaining(['start', 'read', 'code', 'add', 'statements', 'show', 'schema']))
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    for (const name of commands.filter((each) => each !== 'help')) {
      const help = await runActa([name, '--help'])
      expect([help.code, help.err]).toEqual([0, ''])
      expect(help.out).toMatch(new RegExp(`Examples:\n  acta ${name}\\b`))
      expect(Math.max(...help.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    }
  }, 60_000)

  it('prints its version', async () => {
    expect((await runActa(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([[['schema']], [['read', 'in']], [['--help']]])(
    'ends quietly when nobody reads the output of %j',
    async (args) => {
      const files = Array.from({ length: 30 }, (_, at) => [`in/${at}.txt`, ARTICLE])
      const child = startActa(args, { cwd: folderWith(Object.fromEntries(files)) })
      child.stdout.destroy()
      const { code, err } = await ended(child)
      expect([code, err]).toEqual([0, ''])
    },
  )

  it.runIf(process.platform === 'linux')('fails where its output cannot be written', async () => {
    const child = spawn(process.execPath, [launcher(), 'schema'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    })
    const code = await new Promise((done) => child.on('close', done))
    expect(code).toBe(29)
  })

  it('tells a folder on standard input from an input that is empty', async () => {
    const stdin = openSync(packageFolder(), 'r')
    const child = spawn(process.execPath, [launcher(), 'code'], { stdio: [stdin, 'ignore', 'ignore'] })
    expect(await new Promise((done) => child.on('close', done))).toBe(11)
  })
})
