import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, collect, newLedger, openTemporary, query, temporaryFolder } from './temporary.ts'

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
})
