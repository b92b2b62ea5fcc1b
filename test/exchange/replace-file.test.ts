import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFile } from '../../src/exchange/index.ts'
import { temporaryFolder } from '../ledger/temporary.ts'

async function* each(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}

async function* broken(): AsyncGenerator<string> {
  yield 'half'
  throw new Error('the ledger went away')
}

describe('writeFile', () => {
  it('puts a file in the place of another, with its rights', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'old', { mode: 0o600 })
    await writeFile(path, each('new', 'er'))
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['newer', 0o600])
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('leaves the earlier file and nothing else where the texts end with a fault', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.csv'), 'old')
    await expect(writeFile(join(folder, 'a.csv'), broken())).rejects.toThrow('the ledger went away')
    expect([readdirSync(folder), readFileSync(join(folder, 'a.csv'), 'utf8')]).toEqual([['a.csv'], 'old'])
  })

  it('writes where a link leads to', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'there'))
    writeFileSync(join(folder, 'there', 'a.csv'), 'old')
    symlinkSync(join('there', 'a.csv'), join(folder, 'link.csv'))
    await writeFile(join(folder, 'link.csv'), each('new'))
    expect(readFileSync(join(folder, 'there', 'a.csv'), 'utf8')).toBe('new')
  })

  it.each<[string, string, RegExp]>([
    ['a folder', '.', /is a folder/],
    ['a device', '/dev/null', /is no file/],
    ['a folder that is not there', 'none/a.csv', /cannot be written \(ENOENT\): check that its folder is there/],
  ])('refuses %s', async (_, name, message) => {
    const folder = temporaryFolder()
    const path = name.startsWith('/') ? name : join(folder, name)
    await expect(writeFile(path, each('new'))).rejects.toThrow(
      expect.objectContaining({ code: 'output-unwritable', message: expect.stringMatching(message) }),
    )
    expect(readdirSync(folder)).toEqual([])
  })
})
