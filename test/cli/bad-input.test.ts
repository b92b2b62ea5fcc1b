import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE, cleanUpAfterAll, folderWith, runActa } from './installed.ts'

cleanUpAfterAll()

const MEGABYTE = 1_000_000

const FILES = {
  'good.txt': ARTICLE,
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'binary.txt': Uint8Array.from({ length: 300 }, (_, at) => at % 256),
  'latin.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x63, 0x61, 0x66, 0xe9),
  'huge.txt': 'Talks began. '.repeat((17 * MEGABYTE) / 13),
  'head.md': '---\ntitle: [\n---\nTalks began.',
  'lines.jsonl': 'not JSON\n',
  'folder/picture.png': 'x',
}

/** Arguments, the exit code, and what the one line of standard error must say. */
const SOURCES: [string[], number, RegExp][] = [
  [['missing.txt'], 10, /there is no file or folder missing\.txt: check/],
  [['folder'], 12, /folder holds no article: put/],
  [['empty.txt'], 13, /empty\.txt has no words: give/],
  [['blank.txt'], 13, /blank\.txt has no words: give/],
  [['binary.txt'], 14, /binary\.txt is not text but binary data: name/],
  [['latin.txt'], 15, /latin\.txt is not valid UTF-8 \(byte 0xE9 at offset 3\): save/],
  [['huge.txt'], 16, /huge\.txt has 17 MB; a document may have 16 MB: split/],
  [['good.txt', '--date', '2031-02-30'], 17, /"2031-02-30" is no day of the calendar: write/],
  [['head.md'], 18, /head\.md, line \d+: the front matter cannot be read: it is not YAML/],
  [['lines.jsonl'], 19, /lines\.jsonl, line 1: the line is not JSON: write/],
]

const bytesOf = (folder: string, name = 'acta.db') => readFileSync(join(folder, name)).toString('base64')

let cwd: string

beforeAll(async () => {
  cwd = folderWith(FILES)
  await runActa(['add', 'good.txt'], { cwd })
})

describe('a source that cannot be read', () => {
  it.each(SOURCES)('%j ends with %i and one sentence, and the ledger stays as it was', async (args, code, message) => {
    const before = bytesOf(cwd)
    const ran = await runActa(['add', ...args], { cwd })
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toMatch(message)
    expect(ran.err).toMatch(/^acta: [^\n]+\n$/)
    expect(bytesOf(cwd)).toBe(before)
  })

  it('makes no ledger where nothing is recorded', async () => {
    const ran = await runActa(['add', 'missing.txt', '--ledger', 'new.db'], { cwd })
    expect(ran.code).toBe(10)
    expect(existsSync(join(cwd, 'new.db'))).toBe(false)
  })

  it.each([
    [['read', 'missing.txt'], '', 10, /there is no file or folder missing\.txt/],
    [['read', '-'], '', 13, /standard input has no words/],
    [['start', 'binary.txt'], '', 14, /binary\.txt is not text/],
  ])('%j ends with a sentence and a code too', async (args, input, code, message) => {
    const ran = await runActa(args, { cwd, input })
    expect(ran).toMatchObject({ code, out: '', err: expect.stringMatching(message) })
  })
})

describe('a ledger that cannot be used', () => {
  it('is missing', async () => {
    const ran = await runActa(['statements', '--ledger', 'none.db'], { cwd })
    expect(ran).toMatchObject({
      code: 20,
      out: '',
      err: expect.stringMatching(/no ledger at .*none\.db yet: .*acta add/),
    })
    expect(existsSync(join(cwd, 'none.db'))).toBe(false)
  })

  it('is a folder', async () => {
    const ran = await runActa(['add', 'good.txt', '--ledger', 'folder'], { cwd })
    expect(ran).toMatchObject({ code: 21, out: '', err: expect.stringMatching(/folder is a folder: name a file/) })
  })

  it('is another file', async () => {
    const before = bytesOf(cwd, 'latin.txt')
    for (const args of [['add', 'good.txt'], ['events']]) {
      const ran = await runActa([...args, '--ledger', 'latin.txt'], { cwd })
      expect(ran).toMatchObject({ code: 22, out: '', err: expect.stringMatching(/not a ledger of Acta/) })
    }
    expect(bytesOf(cwd, 'latin.txt')).toBe(before)
  })

  it('was written by a newer version', async () => {
    const folder = folderWith()
    copyFileSync(join(cwd, 'acta.db'), join(folder, 'acta.db'))
    const database = new DatabaseSync(join(folder, 'acta.db'))
    database.exec('PRAGMA user_version = 9999; PRAGMA journal_mode = DELETE')
    database.close()
    const before = bytesOf(folder)
    const ran = await runActa(['add', join(cwd, 'good.txt')], { cwd: folder })
    expect(ran).toMatchObject({ code: 23, out: '', err: expect.stringMatching(/newer version/) })
    expect(bytesOf(folder)).toBe(before)
  })
})

/** Arguments, the exit code, and what standard error must say. */
const MISUSES: [string[], number, RegExp][] = [
  [['red'], 2, /unknown command 'red' \(Did you mean read\?\); `acta --help`/],
  [['read'], 2, /missing required argument 'source'/],
  [['read', 'a', 'b'], 2, /too many arguments/],
  [['read', 'good.txt', '--jason'], 2, /unknown option '--jason' \(Did you mean --json\?\)/],
  [['add'], 2, /name what to add/],
  [['code', '--jobs', '0'], 2, /--jobs.*whole number of at least 1/],
  [['code', '--jobs', '257'], 2, /--jobs.*at most 256/],
  [['add', '-', '-'], 2, /standard input can be read only once/],
  [['start', '-', 'good.txt', '-'], 2, /standard input can be read only once/],
  [['add', '--jsonl', 'good.txt'], 2, /--jsonl says that standard input holds a document a line/],
  [['statements', '--from', '2031-06-01', '--to', '2031-05-01'], 2, /--from 2031-06-01 is later than --to 2031-05-01/],
  [['events', '--type', 'WAR'], 2, /--type.*AGREE, CONSULT.*`acta help events` shows/],
  [['schema', 'verdict'], 2, /reading, actors, statements/],
  [['statements', '--from', 'May'], 17, /"May" is no day of the calendar/],
  [['statements', '--known-at', 'May'], 17, /"May" is no moment/],
  [['show', 'statement-ffff'], 27, /no record begins with "statement-ffff"/],
  [['show', 'zz'], 27, /"zz" is no id/],
]

describe('a command that is not understood', () => {
  it.each(MISUSES)('%j ends with %i and says what is wrong', async (args, code, message) => {
    const ran = await runActa(args, { cwd })
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toMatch(message)
    expect(ran.err).toMatch(/^acta: [^\n]+\n$/)
  })
})
