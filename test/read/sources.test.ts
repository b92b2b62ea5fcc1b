import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { WITHOUT_RIGHTS } from '../without-rights.ts'
import { brief, folderOf, readAll, readOne, streamOf } from './temporary.ts'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const isWindows = process.platform === 'win32'

const LINES = [
  '{"id": 7, "text": "Talks began.", "date": "2031-05-14"}',
  '',
  'not json',
  '{"text": "They ended.", "title": "The end"}',
  '{"id": "x", "text": ""}',
  '{"id": "y", "text": "Late.", "date": "2031-02-30"}',
].join('\n')

describe('a file', () => {
  it('gives its text exactly, with its path as ref and what the caller says of it', async () => {
    const path = join(folderOf({ 'a.txt': '\uFEFF\r\n Talks began. \n' }), 'a.txt')
    const defaults = { publishedOn: '2031-05-14', outlet: 'The Vardian Post', title: undefined, url: '' }
    expect(await readOne(path, defaults)).toStrictEqual({
      text: '\uFEFF\r\n Talks began. \n',
      description: { ref: path, outlet: 'The Vardian Post', publishedOn: '2031-05-14' },
      path,
      firstLine: null,
    })
  })

  it('of Markdown says of itself what it is, and the caller the rest', async () => {
    const path = join(folderOf({ 'a.MD': '---\ndate: 2031-05-14\n---\n\nTalks began.' }), 'a.MD')
    expect(await readOne(path, { publishedOn: '2031-01-01', outlet: 'The Vardian Post' })).toStrictEqual({
      text: '\nTalks began.',
      description: { ref: path, outlet: 'The Vardian Post', publishedOn: '2031-05-14' },
      path,
      firstLine: 4,
    })
  })

  it('of plain text has no front matter', async () => {
    const text = '---\ntitle: x\n---\nTalks.'
    expect((await readOne(join(folderOf({ 'a.txt': text }), 'a.txt'))).text).toBe(text)
  })

  it('without an ending is plain text', async () => {
    expect((await readOne(join(folderOf({ REPORT: 'Talks.' }), 'REPORT'))).text).toBe('Talks.')
  })

  it('of lines holds a document a line, and a bad line hides no other', async () => {
    const path = join(folderOf({ 'a.jsonl': LINES }), 'a.jsonl')
    const items = await readAll([path], { title: 'Untitled', publishedOn: '2031-01-01' })
    expect(items.map(brief)).toEqual(['7', 'line-invalid 3', `${path}:4`, 'document-empty 5', 'date-invalid 6'])
    expect(items[0]).toStrictEqual({
      text: 'Talks began.',
      description: { ref: '7', title: 'Untitled', publishedOn: '2031-05-14' },
      path,
      firstLine: 1,
    })
    const message = expect.stringContaining(`${path}, line 3: the line is not JSON: write one object a line`)
    expect(items[1]).toMatchObject({ path, line: 3, fault: { message } })
    expect(items[2]).toMatchObject({ description: { title: 'The end', publishedOn: '2031-01-01' }, firstLine: 4 })
  })
})

describe('a source that cannot be read', () => {
  const files = {
    'empty.txt': '',
    'blank.txt': '\uFEFF \n– …\n',
    'headed.md': '---\ntitle: Talks\n---\n',
    'empty.jsonl': '\n\n',
    'binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
    'binary.jsonl': Buffer.alloc(1000),
    'latin.txt': Buffer.from('café talks', 'latin1'),
    'latin.jsonl': Buffer.from('{"text": "café"}\n{"text": "talks"}', 'latin1'),
    'wide.txt': Buffer.from('\uFEFFTalks', 'utf16le'),
    'wide.jsonl': Buffer.from('\uFEFF{"text": "Talks"}', 'utf16le'),
    'open.md': '---\ntitle: Talks\n\nThey began.',
    'dated.md': '---\ndate: 2031-02-30\n---\nTalks.',
    'page.HTML': '<p>Talks.</p>',
    'paper.pdf': '%PDF-1.4',
    'many.json': '[]',
  }

  it.each([
    ['missing.txt', ['source-missing'], 'there is no file or folder F/missing.txt: check the path'],
    ['empty.txt/below.txt', ['source-missing'], 'there is no file or folder F/empty.txt/below.txt'],
    ['x'.repeat(300), ['source-missing'], 'there is no file or folder F/xxx'],
    ['nul\0.txt', ['source-missing'], 'there is no file or folder'],
    ['empty.txt', ['document-empty'], 'F/empty.txt has no words: give it a text'],
    ['blank.txt', ['document-empty'], 'F/blank.txt has no words'],
    ['headed.md', ['document-empty'], 'F/headed.md has no words'],
    ['empty.jsonl', ['document-empty'], 'F/empty.jsonl holds no documents: write one JSON object a line'],
    ['binary.txt', ['document-binary'], 'F/binary.txt is not text but binary data'],
    ['binary.jsonl', ['document-binary'], 'F/binary.jsonl is not text but binary data'],
    ['latin.txt', ['document-not-utf8'], 'F/latin.txt is not valid UTF-8 (byte 0xE9 at offset 3): save it as UTF-8'],
    ['latin.jsonl', ['document-not-utf8 1', 'F/latin.jsonl:2'], 'F/latin.jsonl, line 1: the line is not valid UTF-8'],
    ['wide.txt', ['document-not-utf8'], 'F/wide.txt seems to be UTF-16'],
    ['wide.jsonl', ['document-not-utf8'], 'F/wide.jsonl seems to be UTF-16'],
    ['open.md', ['front-matter-invalid'], 'F/open.md, line 1: the front matter is not closed'],
    ['dated.md', ['date-invalid'], 'F/dated.md, line 2: "2031-02-30" is no day of the calendar'],
    ['page.HTML', ['document-binary'], 'does not read (.html): save the text of the page as .txt'],
    ['paper.pdf', ['document-binary'], 'does not read (.pdf): save it as .txt'],
    ['many.json', ['document-binary'], 'does not read (.json): write one JSON object a line into a file named .jsonl'],
  ])('is named with the remedy: %j', async (name, briefs, message) => {
    const folder = folderOf(files)
    const path = `${folder}/${name}`
    const items = await readAll([path])
    expect(items.map((item) => brief(item)?.replace(folder, 'F'))).toEqual(briefs)
    expect(items[0]).toMatchObject({ path })
    const [first] = items
    expect('fault' in first! && first.fault.message.replaceAll(folder, 'F')).toContain(message)
  })

  it('hides no other', async () => {
    const folder = folderOf({ 'a.txt': 'Talks.', 'b.txt': 'Talks.' })
    const paths = ['a.txt', 'missing.txt', 'b.txt'].map((name) => join(folder, name))
    expect((await readAll(paths)).map(brief)).toEqual([paths[0], 'source-missing', paths[2]])
  })

  it('is not looked for on the web', async () => {
    await expect(readOne('https://example.org/1')).rejects.toMatchObject({
      code: 'source-missing',
      message: expect.stringContaining('save the text of the page and name the file'),
    })
  })

  it('is told from its size, and not read, where it is too large', async () => {
    const folder = folderOf({ 'a.txt': 'Talks.', 'b.txt': '', 'c.txt': '' })
    const [a = '', b = '', c = ''] = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name))
    truncateSync(a, 100_000_000)
    truncateSync(b, 16_000_001)
    truncateSync(c, 16_000_000)
    const before = process.memoryUsage().arrayBuffers
    const message = `${a} has 100 MB; a document may have 16 MB: split it into its articles`
    await expect(readOne(a)).rejects.toMatchObject({ code: 'document-too-large', message })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
    expect((await readAll([b, c])).map(brief)).toEqual(['document-too-large', 'document-binary'])
  })

  it('may have any size where it holds lines', { timeout: 30_000 }, async () => {
    const line = `{"text": "${'Talks. '.repeat(1_000_000)}"}\n`
    const path = join(
      folderOf({ 'a.jsonl': `${line.repeat(3)}{"text": "${'x'.repeat(16_000_000)}"}\n${line}` }),
      'a.jsonl',
    )
    expect((await readAll([path])).map(brief)).toEqual([
      `${path}:1`,
      `${path}:2`,
      `${path}:3`,
      'document-too-large 4',
      `${path}:5`,
    ])
  })

  it.skipIf(isWindows)('is not waited for where it is a pipe or a link to itself', async () => {
    const folder = folderOf()
    const [pipe = '', loop = '', dangling = ''] = ['pipe.txt', 'loop.txt', 'dangling.txt'].map((it) => join(folder, it))
    spawnSync('mkfifo', [pipe])
    symlinkSync(loop, loop)
    symlinkSync(join(folder, 'nothing'), dangling)
    const items = await readAll([pipe, loop, dangling, '/dev/zero'])
    expect(items.map(brief)).toEqual(['source-unreadable', 'source-unreadable', 'source-missing', 'source-unreadable'])
    expect(items.map((item) => 'fault' in item && item.fault.message)).toEqual([
      `${pipe} is a pipe or device, not a file: give it on standard input, acta read - < ${pipe}`,
      `${loop} is a link that leads back to itself: name the file that it was meant for`,
      `there is no file or folder ${dangling}: check the path and, if it is a link, where it leads`,
      '/dev/zero is a pipe or device, not a file: give it on standard input, acta read - < /dev/zero',
    ])
  })

  it.skipIf(!WITHOUT_RIGHTS)(
    'is told from one that is missing where the right to it is',
    { timeout: 30_000 },
    async () => {
      const names = ['a.txt', 'b.txt', 'c/d.txt', 'e.jsonl']
      const folder = folderOf(Object.fromEntries(names.map((name) => [name, '{"text": "Talks."}'])))
      mkdirSync(join(folder, 'f/g'), { recursive: true })
      chmodSync(folder, 0o755)
      for (const name of ['a.txt', 'e.jsonl', 'c', 'f/g']) chmodSync(join(folder, name), 0)
      const paths = [folder, join(folder, 'a.txt'), join(folder, 'c/d.txt'), join(folder, 'f')]
      const child = spawn(process.execPath, ['--import', 'tsx', CHILD, ...paths], { ...WITHOUT_RIGHTS })
      const [printed, errors] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'close')])
      for (const name of ['c', 'f/g']) chmodSync(join(folder, name), 0o755)
      const unreadable = (name: string) => `source-unreadable F/${name} may not be read: ask for the right to it`
      expect([errors, printed.replaceAll(folder, 'F').trimEnd().split('\n')]).toEqual([
        '',
        [
          unreadable('a.txt'),
          'F/b.txt',
          unreadable('c'),
          unreadable('e.jsonl'),
          unreadable('f/g'),
          unreadable('a.txt'),
          unreadable('c/d.txt'),
          unreadable('f/g'),
        ],
      ])
    },
  )
})

describe('standard input', () => {
  it('is one text, without a path or ref', async () => {
    const stdin = streamOf('Talks ', 'beg', 'an.\n')
    expect(await readOne('-', { outlet: 'The Vardian Post' }, { stdin })).toStrictEqual({
      text: 'Talks began.\n',
      description: { outlet: 'The Vardian Post' },
      path: null,
      firstLine: null,
    })
  })

  it('holds lines where the caller says so', async () => {
    const items = await readAll(['-'], {}, { stdin: streamOf(LINES), stdinFormat: 'jsonl' })
    expect(items.map(brief)).toEqual(['7', 'line-invalid 3', undefined, 'document-empty 5', 'date-invalid 6'])
    const message = expect.stringContaining('standard input, line 3: the line is not JSON')
    expect(items[1]).toMatchObject({ path: null, fault: { message } })
  })

  it('that begins as text is judged line by line', async () => {
    const stdin = streamOf('{"text": "Talks."}\n', '\u0001\u0001\0\n', '{"text": "Talks."}\n')
    const items = await readAll(['-'], {}, { stdin, stdinFormat: 'jsonl' })
    expect(items.map(brief)).toEqual([undefined, 'line-invalid 2', undefined])
  })

  it('is faulty as a file is, and is read no further than it has to be', async () => {
    let given = 0
    async function* endless() {
      for (; ; given++) yield Buffer.alloc(1_000_000, 'x')
    }
    await expect(readOne('-', {}, { stdin: endless() })).rejects.toMatchObject({
      code: 'document-too-large',
      message: 'standard input has more than 16 MB; a document may have 16 MB: split it into its articles',
    })
    expect(given).toBe(16)
    const message = 'standard input has no words: give it a text, or name another'
    await expect(readOne('-')).rejects.toMatchObject({ code: 'document-empty', message })
  })

  it('can be named once', async () => {
    expect((await readAll(['-', '-'], {}, { stdin: streamOf('Talks.') })).map(brief)).toEqual([undefined, 'usage'])
  })

  it('passes a bug on as it is', async () => {
    for (const bug of [new TypeError('a bug'), Object.assign(new Error('a bug'), { code: 'ERR_OF_OURS' })]) {
      // biome-ignore lint/correctness/useYield: the stream breaks before it gives anything
      async function* broken(): AsyncGenerator<Uint8Array> {
        throw bug
      }
      await expect(readAll(['-'], {}, { stdin: broken() })).rejects.toBe(bug)
    }
  })
})

describe.skipIf(isWindows)('a pipe of the shell', () => {
  it('is read to its end', { timeout: 30_000 }, () => {
    const command = `"${process.execPath}" --import tsx "${CHILD}" <(printf Talks.) <(sleep 0.2; printf More.)`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect([stderr, stdout]).toEqual(['', expect.stringMatching(/^\/dev\/fd\/\d+\n\/dev\/fd\/\d+\n$/)])
  })
})
