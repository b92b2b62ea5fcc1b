import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReadingLine, toReadingLine } from '../../src/exchange/index.ts'
import type { Ledger } from '../../src/ledger/index.ts'
import { arbitraryReading } from '../ledger/arbitrary-reading.ts'
import { collect, newLedger } from '../ledger/temporary.ts'

const linesOf = async (ledger: Ledger): Promise<string[]> => {
  const lines: string[] = []
  for (const { reading } of await collect(ledger.listReadings())) {
    lines.push(toReadingLine(reading, await ledger.documentText(reading.document.id)))
  }
  return lines
}

const hasHalfPair = (value: unknown): boolean => /\p{Surrogate}/u.test(JSON.stringify(value))

describe('readings as lines', () => {
  it('make the same lines of another ledger', async () => {
    const some = fc.array(
      arbitraryReading.filter((reading) => !hasHalfPair(reading)),
      { minLength: 1, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(some, async (readings) => {
        const ends: (() => Promise<void>)[] = []
        const [first, second] = await Promise.all([0, 1].map(() => newLedger({}, (end) => void ends.unshift(end))))
        try {
          for (const reading of readings) await first!.ledger.recordReading(reading)
          const lines = await linesOf(first!.ledger)
          for (const line of lines) await second!.ledger.recordReading(parseReadingLine(line))
          expect(await linesOf(second!.ledger)).toEqual(lines)
          expect(lines.length).toBeGreaterThan(0)
        } finally {
          for (const end of ends) await end()
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})
