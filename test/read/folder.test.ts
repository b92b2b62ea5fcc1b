import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brief, folderOf, readAll } from './temporary.ts'

const isWindows = process.platform === 'win32'

describe('a folder', () => {
  it('gives its articles by name, with all below it, and passes over what is hidden or of another kind', async () => {
    const names = ['b.txt', 'a/z.md', 'a.jsonl', 'a/b/c.TXT', 'Z.txt', '\u{1f600}.txt', '\uffee.txt', 'é.txt']
    const others = ['.hidden.txt', '.git/a.txt', 'node_modules/a.txt', 'page.html', 'a.txt.bak', 'README']
    const folder = folderOf(Object.fromEntries([...names, ...others].map((name) => [name, '{"text": "Talks."}'])))
    const expected = ['Z.txt', 'a/b/c.TXT', 'a/z.md', 'a.jsonl:1', 'b.txt', 'é.txt', '\uffee.txt', '\u{1f600}.txt']
    for (const named of [folder, `${folder}/`]) {
      expect((await readAll([named])).map(brief)).toEqual(expected.map((name) => `${folder}/${name}`))
    }
  })

  it('goes on after a file at fault', async () => {
    const folder = folderOf({ 'a.txt': 'Talks.', 'b.txt': '', 'c.txt': 'Talks.' })
    const items = await readAll([folder])
    expect(items.map(brief)).toEqual([`${folder}/a.txt`, 'document-empty', `${folder}/c.txt`])
    expect(items[1]).toMatchObject({ path: `${folder}/b.txt` })
  })

  it('without articles is told so', async () => {
    const folder = folderOf({ 'page.html': 'x', '.a.txt': 'x' })
    mkdirSync(join(folder, 'below.txt'))
    const message = `the folder ${folder} holds no article: put .txt, .md or .jsonl files into it, or name another`
    expect(await readAll([folder])).toMatchObject([
      { path: folder, line: null, fault: { code: 'folder-without-articles', message } },
    ])
  })

  it.skipIf(isWindows)('has links to files read, and neither loops nor pipes', async () => {
    const folder = folderOf({ 'a.txt': 'Talks.', 'b/c.txt': 'Talks.' })
    symlinkSync(join(folder, 'a.txt'), join(folder, 'd.txt'))
    symlinkSync(folder, join(folder, 'b', 'loop'))
    symlinkSync(folder, join(folder, 'b', 'loop.txt'))
    symlinkSync('nothing', join(folder, 'e.txt'))
    spawnSync('mkfifo', [join(folder, 'f.txt')])
    const expected = ['a.txt', 'b/c.txt', 'd.txt'].map((name) => `${folder}/${name}`)
    expect((await readAll([folder])).map(brief)).toEqual([...expected, 'source-missing'])
  })

  it.skipIf(isWindows)('may be named by a link', async () => {
    const folder = folderOf({ 'real/a.txt': 'Talks.' })
    symlinkSync('real', join(folder, 'link'))
    expect((await readAll([`${folder}/link`])).map(brief)).toEqual([`${folder}/link/a.txt`])
  })
})
