import { describe, expect, it } from 'vitest'
import { inventReading } from './invented-reading.ts'
import { collect, ENGINES } from './temporary.ts'

const COUNT = 20

describe.each(ENGINES)('lists with the newest first, in %s', (_engine, newLedger) => {
  it('begin with what was recorded last, whatever its day, and keep the order of each text', async () => {
    const { ledger } = await newLedger()
    const days = ['2031-05-02', undefined, '2031-05-01']
    for (let number = 0; number < COUNT; number++)
      await ledger.recordReading(inventReading({ number, publishedOn: days[number % 3], statements: 2 }))
    const documents = await collect(ledger.listDocuments({ isNewestFirst: true }))
    const sequences = documents.map(({ position }) => position.sequence)
    expect(sequences).toHaveLength(COUNT)
    expect(sequences).toEqual([...sequences].sort((one, other) => other - one))
    const statements = await collect(ledger.listStatements({ isNewestFirst: true, limit: 3 }))
    expect(statements.map(({ document }) => document.id)).toEqual([
      documents[0]!.document.id,
      documents[0]!.document.id,
      documents[1]!.document.id,
    ])
    expect(statements[0]!.position.ordinal).toBeLessThan(statements[1]!.position.ordinal)
  })

  it('leave out what the lens and the filter leave out', async () => {
    const { ledger } = await newLedger()
    for (const [number, publishedOn] of ['2031-05-01', '2031-05-03', '2031-05-02'].entries())
      await ledger.recordReading(inventReading({ number, publishedOn, statements: 1 }))
    const days = async (filter: object) =>
      (await collect(ledger.listStatements({ isNewestFirst: true, ...filter }))).map(
        ({ document }) => document.publishedOn,
      )
    expect(await days({ asOf: '2031-05-02' })).toEqual(['2031-05-02', '2031-05-01'])
    expect(await days({ from: '2031-05-02' })).toEqual(['2031-05-02', '2031-05-03'])
    expect(await days({ knownAt: '2000-01-01T00:00:00Z' })).toEqual([])
  })
})
