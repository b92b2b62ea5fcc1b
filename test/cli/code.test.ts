import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanUpAfterAll, ended, folderWith, packageFolder, parseLines, runActa, startActa } from './installed.ts'
import { expectSchema } from './schema-check.ts'

cleanUpAfterAll()

const toLine = (id: number, text: string, more: object = {}) => `${JSON.stringify({ id, text, ...more })}\n`
const range = (length: number) => Array.from({ length }, (_, at) => at)

/** Long and short documents in turns, so that the threads finish out of order. */
const unevenLines = (count: number) =>
  range(count).map((id) => toLine(id, 'Ada Brenn said that the truce would hold. '.repeat(id % 7 === 0 ? 200 : 1)))

describe('acta code', () => {
  it('gives readings in the order of the lines, the same with any number of threads', async () => {
    const input = unevenLines(60).join('')
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => runActa(['code', '--jobs', jobs], { input })))
    expect([two!.code, two!.err]).toEqual([0, ''])
    expect(two!.out).toBe(one!.out)
    const readings = parseLines(two!.out)
    await expectSchema('reading', readings)
    expect(readings.map(({ document }) => document.ref)).toEqual(range(60).map(String))
  })

  it('takes the description from the line and leaves other keys aside', async () => {
    const given = { title: 'T', date: '2031-05-14', outlet: 'O', url: 'x:y', other: { a: 1 } }
    const { out } = await runActa(['code', '--with-text'], { input: toLine(7, '  Talks began.\r\n', given) })
    expect(parseLines(out)[0].document).toMatchObject({
      ...{ ref: '7', title: 'T', publishedOn: '2031-05-14', outlet: 'O', url: 'x:y', text: '  Talks began.\r\n' },
    })
  })

  it('reads with other weights where a folder is given, and tells of one that has none', async () => {
    const folder = folderWith({ 'acta.bin': 'no weights' })
    const { code, out, err } = await runActa(['code', '--weights', folder], { input: toLine(1, 'Talks began.') })
    expect([code, out]).toEqual([30, ''])
    expect(err).toMatch(/^acta: .*acta\.bin cannot be used: it is no file of weights/)
    const packaged = await runActa(['code', '--weights', join(packageFolder(), 'weights')], {
      input: toLine(1, 'Talks began.'),
    })
    expect(packaged.out).toBe((await runActa(['code'], { input: toLine(1, 'Talks began.') })).out)
  })

  it('tells each bad line with its number and reads the others', async () => {
    const lines = [toLine(1, 'Talks began.'), 'not JSON\n', '\n', '{"id":"x"}\n', toLine(5, 'Talks ended.'), '[1]\n']
    const { code, out, err } = await runActa(['code', '--jobs', '2'], { input: lines.join('') })
    expect(code).toBe(1)
    expect(parseLines(out).map(({ document }) => document.ref)).toEqual(['1', '5'])
    expect(err.match(/^acta: line \d+:/gm)).toEqual(['acta: line 2:', 'acta: line 4:', 'acta: line 6:'])
  })

  it('stops at the first bad line with --strict, after the readings before it', async () => {
    const input = [toLine(1, 'Talks began.'), 'not JSON\n', toLine(3, 'Talks ended.')].join('')
    const { code, out, err } = await runActa(['code', '--strict'], { input })
    expect(code).toBe(19)
    expect(parseLines(out).map(({ document }) => document.ref)).toEqual(['1'])
    expect(err).toMatch(/^acta: line 2: .*\n$/)
  })

  it('gives a reading at once, while the input is still open', async () => {
    const child = startActa(['code', '--jobs', '2'])
    const first = new Promise<string>((done) => child.stdout.once('data', (chunk: Buffer) => done(chunk.toString())))
    const end = ended(child)
    child.stdin.write(toLine(1, 'Talks began.'))
    expect(parseLines(await first)[0].document.ref).toBe('1')
    child.stdin.end()
    expect((await end).code).toBe(0)
  })

  it('ends quietly when nobody reads any more', async () => {
    const child = startActa(['code'])
    child.stdin.on('error', () => {})
    child.stdin.end(unevenLines(3000).join(''))
    child.stdout.once('data', () => child.stdout.destroy())
    const { code, err } = await ended(child)
    expect([code, err]).toEqual([0, ''])
  })

  it('stops at Ctrl-C with whole lines and 130', async () => {
    const child = startActa(['code'])
    child.stdout.once('data', () => child.kill('SIGINT'))
    const end = ended(child)
    child.stdin.write(unevenLines(20).join(''))
    const { code, out, err } = await end
    expect(code).toBe(130)
    expect(err).toMatch(/^acta: stopped/)
    expect(out.endsWith('\n')).toBe(true)
    expect(parseLines(out).length).toBeGreaterThan(0)
  })

  it('takes no more lines than it can give readings of, when its output is not read', async () => {
    const child = startActa(['code', '--jobs', '1', '--with-text'])
    child.stdin.on('error', () => {})
    let taken = 0
    for (const id of range(100)) child.stdin.write(toLine(id, 'x'.repeat(100_000)), () => taken++)
    await new Promise((done) => child.stdout.once('readable', done))
    for (let before = -1; before < taken; ) {
      before = taken
      await new Promise((done) => setTimeout(done, 1000))
    }
    expect(taken).toBeGreaterThan(1)
    expect(taken).toBeLessThan(50)
    child.kill('SIGKILL')
  })

  it('tells the line at which a worker crashed, and reads the others', async () => {
    const copy = folderWith()
    cpSync(packageFolder(), copy, { recursive: true, verbatimSymlinks: true })
    const worker = join(copy, 'dist', 'cli', 'bulk', 'line-worker.js')
    const work = 'codeLine(task, reader)'
    const crashing = `(task.line.includes('crash') ? process.exit(1) : ${work})`
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(work, crashing))
    const input = ['Talks began.', 'crash', 'Talks ended.'].map((text, at) => toLine(at + 1, text)).join('')
    const ran = await runActa(['code', '--jobs', '1'], { input, bin: join(copy, 'bin', 'acta') })
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/^acta: line 2 could not be read.*worker.*\n$/) })
    expect(parseLines(ran.out).map(({ document }) => document.ref)).toEqual(['1', '3'])
  })

  it.runIf(process.platform === 'linux')(
    'needs no more memory for 120 MB of lines than for 20 MB',
    async () => {
      const [short, long] = [await peakMemoryOf(200), await peakMemoryOf(1200)]
      expect(long / short).toBeLessThan(1.5)
    },
    60_000,
  )
})

/** The most memory, in kB, that a run over so many lines of 100 kB takes. */
async function peakMemoryOf(lines: number): Promise<number> {
  const child = startActa(['code', '--jobs', '2'])
  const line = toLine(1, 'Talks began.', { padding: 'x'.repeat(100_000) })
  const end = ended(child)
  for (const _ of range(lines)) {
    if (!child.stdin.write(line)) await new Promise((done) => child.stdin.once('drain', done))
  }
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  child.stdin.end()
  const { code, out } = await end
  expect(code).toBe(0)
  expect(parseLines(out)).toHaveLength(lines)
  return Number(/VmHWM:\s+(\d+)/.exec(status)![1])
}
