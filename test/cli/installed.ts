import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PARTS = ['bin', 'dist', 'data', 'sql', 'weights', 'package.json']

/** Where the tests of one file do their work. */
let workshop: string | undefined

/** To be called once in each file of tests: what they leave behind is gone afterwards. */
export function cleanUpAfterAll(): void {
  afterAll(() => {
    if (workshop) rmSync(workshop, { recursive: true, force: true })
    workshop = undefined
  })
}

/** The launcher of a copy that is laid out as the package is, without the sources. */
export function launcher(): string {
  workshop ??= makeWorkshop()
  return join(workshop, 'package', 'bin', 'acta')
}

/** The folder of the installed copy. */
export const packageFolder = (): string => dirname(dirname(launcher()))

function makeWorkshop(): string {
  if (!existsSync(join(ROOT, 'dist', 'cli', 'main.js'))) throw new Error('nothing is built: run `npm run build` first')
  const folder = mkdtempSync(join(tmpdir(), 'acta-cli-'))
  const installed = join(folder, 'package')
  for (const part of PARTS) cpSync(join(ROOT, part), join(installed, part), { recursive: true })
  symlinkSync(resolve(ROOT, 'node_modules'), join(installed, 'node_modules'), 'junction')
  const dossier = join(installed, 'examples', 'dossier-2025')
  mkdirSync(dossier, { recursive: true })
  writeFileSync(join(dossier, 'talks.md'), `---\ntitle: Talks\ndate: 2031-05-14\n---\n${ARTICLE}`)
  writeFileSync(join(dossier, 'spending.csv'), FIGURES)
  return folder
}

/** A new folder with the given files. */
export function folderWith(files: { readonly [name: string]: string | Uint8Array } = {}): string {
  const folder = mkdtempSync(join(dirname(packageFolder()), 'work-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Invented, as all people, states and words in the tests. */
export const ARTICLE = `Vardia and Oskelia agree to talks

"We will withdraw our troops by the end of June," Ada Brenn said on Tuesday in Tamrin.

"We reject the offer," Ilya Torvik told reporters. He said that the truce would hold.
`

const FIGURES = `indicator,actor,period,value,unit,source
military expenditure,VDA,2030,2.1,% of GDP,Vard Yearbook
military expenditure,OSK,2030,3.4,% of GDP,Vard Yearbook
`

/** What a process did. */
export interface Ran {
  code: number | null
  signal: string | null
  out: string
  err: string
}

interface RunOptions {
  cwd?: string
  input?: string | Uint8Array
  env?: NodeJS.ProcessEnv
  /** another launcher than that of the installed copy */
  bin?: string
}

/** The variables of a process that is no terminal's and has nothing set of ours. */
function cleanEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    NO_COLOR: _n,
    FORCE_COLOR: _f,
    ACTA_LEDGER: _l,
    DATABASE_URL: _u,
    ACTA_DEBUG: _d,
    COLUMNS: _c,
    NODE_OPTIONS: _o,
    ...rest
  } = process.env
  return { ...rest, ...env }
}

/** Starts Acta as a process of its own. */
export function startActa(args: readonly string[], { cwd, env = {}, bin = launcher() }: RunOptions = {}) {
  return spawn(process.execPath, [bin, ...args], { cwd, env: cleanEnv(env) })
}

/** Runs Acta as a process of its own, to its end. */
export async function runActa(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startActa(args, options)
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return ended(child)
}

/** What a process that was started has done, once it has ended. */
export async function ended(child: ReturnType<typeof startActa>): Promise<Ran> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((done) =>
    child.on('close', (code, signal) =>
      done({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    ),
  )
}

/** The objects of a text with one a line. */
// biome-ignore lint/suspicious/noExplicitAny: what is printed is checked by its schema
export const parseLines = (text: string): any[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
