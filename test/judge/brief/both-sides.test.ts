import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBrief } from '../../../src/judge/brief/make-brief.ts'
import { type Brief, eventStatusSchema, eventTypeSchema, makeCluster } from '../../../src/model/index.ts'
import { CAST, InventedReport, inventEvidence, inventVerdict, partsOf } from './invented-report.ts'

const SWAPPED: { readonly [word: string]: string } = Object.fromEntries(
  [
    ['VDA', 'OSK'],
    ['Vardia', 'Oskelia'],
    ['Ada Brenn', 'Ilya Torvik'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
)

/** A value in which two parties have changed their places. */
function swap<Value>(value: Value): Value {
  if (typeof value === 'string') return (SWAPPED[value] ?? value) as Value
  if (Array.isArray(value)) return value.map(swap) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, swap(each)])) as Value
}

const who = fc.constantFrom(...Object.values(CAST))
const side = fc.uniqueArray(who, { maxLength: 2 })
const day = fc.constantFrom('2031-04-30', '2031-05-14', '2031-06-18', '2031-06-19', undefined)
const deed = fc.record({
  from: side,
  to: side,
  type: fc.constantFrom(...eventTypeSchema.options),
  status: fc.constantFrom(...eventStatusSchema.options),
  teller: fc.option(who),
})
const speech = fc.record({ speaker: who, isCopied: fc.boolean() })
const report = fc.record({
  publishedOn: day,
  deeds: fc.array(deed, { maxLength: 4 }),
  speeches: fc.array(speech, { maxLength: 2 }),
})

interface Given {
  publishedOn: string | undefined
  deeds: readonly { from: Side; to: Side; type: 'AID'; status: 'claimed'; teller: Side[number] | null }[]
  speeches: readonly { speaker: Side[number] }[]
}
type Side = readonly (typeof CAST)[keyof typeof CAST][]

function toReport({ publishedOn, deeds, speeches }: Given, number: number): InventedReport {
  const sentences = [...deeds, ...speeches].map((_, at) => `It was done ${at} of ${number}.`)
  const made = new InventedReport(sentences.join(' '), publishedOn === undefined ? {} : { publishedOn })
  for (const [at, { from, to, type, status, teller }] of deeds.entries()) {
    const claimedIn = teller === null ? null : made.says(teller, sentences[at]!)
    made.does(from, `done ${at} of ${number}`, { to, type, status, claimedIn })
  }
  for (const [at, { speaker }] of speeches.entries()) made.says(speaker, sentences[deeds.length + at]!)
  return made
}

const toParts = (given: readonly Given[], bound: Side) => {
  const reports = given.map(toReport)
  const documents = reports.map(({ document }) => ({
    id: document.id,
    ref: 'r',
    outlet: null,
    date: null,
    similarity: 1,
  }))
  const verdicts = bound.map((by, at) =>
    inventVerdict({
      by,
      thread: `thread-${at}`,
      statusBy: [{ name: by[0], serves: by[1] }],
      evidence: reports
        .slice(0, 1)
        .flatMap((each) => (each.text === '' ? [] : [inventEvidence(each, 'It was done', { by })])),
    }),
  )
  const clusters = documents.length > 1 ? [makeCluster(documents.slice(0, 2))] : []
  return { ...partsOf(reports), verdicts, clusters }
}

const briefOf = (party: string, parts: ReturnType<typeof toParts>): Brief =>
  makeBrief({ ...parts, party: { wanted: party, name: party, code: party, names: [] } })

describe('makeBrief', () => {
  it('treats both parties the same: with their names exchanged, they have one another’s briefs', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 4 }), fc.array(who, { maxLength: 3 }), (given, bound) => {
        const parts = toParts(given as Given[], bound)
        const { texts, ...rows } = parts
        const exchanged = { ...swap(rows), texts }
        expect(briefOf('OSK', exchanged)).toEqual(swap(briefOf('VDA', parts)))
      }),
    )
  })

  it('asserts nothing without the words of a text, and nothing of a later day', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 4 }), (given) => {
        const parts = toParts(given as Given[], [])
        const brief = briefOf('VDA', parts)
        const rows = [...brief.days.flatMap(({ said, did }) => [...said, ...did]), ...brief.received]
        for (const { source, alsoIn } of rows) {
          for (const { document, spans, words, date } of [source, ...alsoIn]) {
            expect(words).toBe(spans.map(({ start, end }) => parts.texts.get(document!)!.slice(start, end)).join(' … '))
            expect(words).not.toBe('')
            expect((date ?? '') <= parts.asOf).toBe(true)
          }
        }
      }),
    )
  })

  it('counts in the balance what is asserted and claimed, and each of it once in the months', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 4 }), (given) => {
        const { balance } = briefOf('VDA', toParts(given as Given[], []))
        for (const direction of ['given', 'received'] as const) {
          for (const [quad, tally] of Object.entries(balance[direction])) {
            const months = balance.periods.map((each) => each[direction][quad as 'verbal-conflict'])
            const sum = (key: 'asserted' | 'claimed') => months.reduce((all, month) => all + month[key], 0)
            expect({ asserted: sum('asserted'), claimed: sum('claimed') }).toEqual(tally)
          }
        }
      }),
    )
  })
})
