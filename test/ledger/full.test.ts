import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { isOutOfRoom } from '../../src/ledger/sqlite/ledger-fault.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, collect, newLedger, openTemporary, query, temporaryFolder } from './temporary.ts'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

const UNSHARE = 'unshare'

/** Runs a shell script where it may mount file systems of its own, which are gone with it. */
const unshared = (script: string, args: readonly string[] = []) =>
  spawnSync(UNSHARE, ['-rm', 'sh', '-c', script, 'sh', ...args], { encoding: 'utf8' })

const canMount = process.platform === 'linux' && unshared('mount -t tmpfs none /mnt').status === 0

const ROOMY = { bsize: 4096, blocks: 1000, bavail: 500, files: 1000, ffree: 500 }

describe('a ledger without room', () => {
  it('keeps what it acknowledged, says that it is full, and goes on when there is room', async () => {
    const { ledger, path } = await newLedger({ maxPages: 90 })
    const acknowledged: string[] = []
    const fill = async () => {
      for (let number = 0; ; number++) {
        const { readingId } = await ledger.recordReading(inventReading({ number, statements: 20 }))
        acknowledged.push(readingId)
      }
    }
    await expect(fill()).rejects.toMatchObject({ code: 'ledger-full', message: expect.stringContaining(path) })
    expect(acknowledged.length).toBeGreaterThan(1)
    const recorded = () => query(path, 'SELECT id FROM reading ORDER BY sequence').map(({ id }) => id)
    expect(recorded()).toEqual(acknowledged)
    expect(query(path, 'PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }])
    expect(await collect(ledger.listReadings())).toHaveLength(acknowledged.length)
    await ledger.close()
    const roomy = await openTemporary(path)
    const next = inventReading({ number: acknowledged.length, statements: 20 })
    expect((await roomy.recordReading(next)).outcome).toBe('recorded')
    expect(await collect(roomy.listReadings())).toHaveLength(acknowledged.length + 1)
  })

  it('is not half-made', async () => {
    const path = join(temporaryFolder(), 'acta.db')
    await expect(openLedger(path, { ...new Clock(), maxPages: 5 })).rejects.toMatchObject({ code: 'ledger-full' })
    expect(statSync(path).size).toBe(0)
    expect((await (await openTemporary(path)).recordReading(inventReading())).outcome).toBe('recorded')
  })

  it.each([
    ['with room', {}, false],
    ['without a free block', { bavail: 0 }, true],
    ['with fewer blocks than a file needs', { bavail: 15 }, true],
    ['without room for another name', { ffree: 0 }, true],
    ['that counts no names', { files: 0, ffree: 0 }, false],
    ['that holds no files at all, as /proc', { blocks: 0, bavail: 0, files: 0, ffree: 0 }, false],
  ])('is known by its file system: one %s', (_, stats, expected) => {
    expect(isOutOfRoom({ ...ROOMY, ...stats })).toBe(expected)
  })

  it.runIf(canMount)('is full also where the index of the log cannot be made', { timeout: 30_000 }, async () => {
    const { ledger, path } = await newLedger()
    await ledger.recordReading(inventReading())
    await ledger.close()
    const folder = temporaryFolder()
    copyFileSync(path, join(folder, 'acta.db'))
    mkdirSync(join(folder, 'full'))
    const script = `
      mount -t tmpfs -o size=1m none "$1/full" && cp "$1/acta.db" "$1/full/" || exit 9
      dd if=/dev/zero of="$1/full/rest" bs=4k 2>/dev/null
      "$2" --import tsx "$3" open "$1/full/acta.db"`
    const { stdout, stderr } = unshared(script, [folder, process.execPath, CHILD])
    expect([stdout, stderr]).toEqual(['ledger-full\nledger-full\n', ''])
  })
})
