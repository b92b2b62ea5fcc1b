import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterSchema } from '../../../src/model/index.ts'
import { findDuplicates } from '../../../src/threads/index.ts'
import { EDITS, inventCopies, written } from './edits.ts'

const REPORT = `Vardia and Oskelia agreed on Tuesday to open the Salt bridge to lorries before the winter, ending nine months in which grain rotted in the sidings of both towns.

Foreign Minister Ada Brenn signed the paper in a customs shed near Oskel, watched by two dozen drivers who had slept in their cabs. She said the first convoy would cross on Friday, with 40 lorries on each side of the river.

Ilya Torvik, who leads Oskelia, did not attend. His office published a short note in which he called the paper "a start, and no more than that", and asked that the inspectors of the Northern Pact be given keys to the gate.

The bridge was shut in February after 3 customs officers were hurt in a quarrel about seals. Since then traders have paid boatmen to carry sacks across at night, and prices in Lower Tam have gone up by 60 percent.`

const OTHER_AUTHOR = `Lorries are to cross the Salt bridge again before winter, after Vardia and Oskelia settled their nine-month dispute on Tuesday in a customs shed outside Oskel.

Two dozen drivers cheered as Ada Brenn, the Vardian foreign minister, put her name to the deal. On Friday 40 vehicles will start from either bank, according to her.

No one came for Oskelia's leader, Ilya Torvik. A note from his staff described what had been reached as only a start, and wanted Northern Pact inspectors to hold keys for the gate.

Grain has spoiled since February, when a fight about seals left 3 officers injured and closed the crossing; Lower Tam now pays 60 percent more for flour, much of it rowed over in the dark.`

const bulletin = (
  day: string,
  places: readonly [string, string, string],
  numbers: readonly [number, number, number, number],
) =>
  `Morning bulletin of the border guard for ${day}. Over the past day the guard counted ${numbers[0]} boats on the river and ${numbers[1]} lorries at the gates, and turned back ${numbers[2]} persons without papers. Shots were heard near ${places[0]}, near ${places[1]} and near ${places[2]}; nobody was hurt, and the posts were manned through the night as usual. The level of the water at the weir was ${numbers[3]} centimetres. The guard asks all drivers to have their papers ready, to keep to the marked lane and to follow the orders of the officers at the gate.`

const LIVE = `09:00 The envoys have arrived at the palace in Vard and went in by the side door without a word. 09:20 A clerk carried a tray with eleven glasses up the stairs. 10:05 Ada Brenn left the hall for a call and came back after four minutes with a map under her arm. 10:40 The guards closed the square to cars, and buses were sent around by the river road.`
const LIVE_LATER = `${LIVE} 12:15 Ilya Torvik arrived by train and shook hands on the steps. 13:00 Lunch was brought in from the kitchen of the opera. 14:30 The spokeswoman said that two points were still open, and that nobody would leave before they were closed. 15:10 The market fell and rose again. 16:45 Lamps were lit in the hall, and a second table was carried in for the lawyers of both sides.`

const pairs: [string, string, string, number][] = [
  ['under another headline', REPORT, EDITS.headline!(REPORT, () => 0), 1],
  ['with another dateline and credit', REPORT, EDITS.dateline!(REPORT, () => 0), 1],
  ['with its last paragraph cut', REPORT, REPORT.slice(0, REPORT.lastIndexOf('\n\n')), 1],
  ['in capitals and with other marks', REPORT, EDITS.marks!(REPORT, () => 0), 1],
  [
    'of which a few words were changed',
    REPORT,
    REPORT.replace('signed the paper', 'put her name').replace('did not attend', 'stayed away'),
    1,
  ],
  ['as it grew through the day', LIVE, LIVE_LATER, 1],
  ['told by another author', REPORT, OTHER_AUTHOR, 2],
  [
    'made of the same form, with other numbers and places',
    bulletin('Monday', ['Reed', 'Selm', 'Karn'], [14, 212, 9, 141]),
    bulletin('Tuesday', ['Port Vard', 'Gull', 'Oskel'], [22, 187, 4, 139]),
    2,
  ],
  [
    'made of the same form, with other numbers alone',
    bulletin('Monday', ['Reed', 'Selm', 'Karn'], [14, 212, 9, 141]),
    bulletin('Tuesday', ['Reed', 'Selm', 'Karn'], [22, 187, 4, 139]),
    2,
  ],
  [
    'of a sentence that stands in it',
    REPORT,
    'Foreign Minister Ada Brenn signed the paper in a customs shed near Oskel.',
    2,
  ],
]

describe('near-duplicates', () => {
  it.each(pairs)('a report %s', (_, one, other, count) => {
    const clusters = findDuplicates([written(one, { ref: 'a' }), written(other, { ref: 'b' })])
    expect(2 - clusters.length).toBe(count)
    for (const cluster of clusters) {
      expect(clusterSchema.parse(cluster)).toEqual(cluster)
      expect(cluster.documents.every(({ similarity }) => similarity > 0.5)).toBe(true)
    }
  })

  it('are copies of five days, and the same words a week later are another report', () => {
    const copy = EDITS.headline!(REPORT, () => 0)
    const on = (day: string) =>
      findDuplicates([written(REPORT, { publishedOn: '2031-05-14' }), written(copy, { publishedOn: day })]).length
    expect(['2031-05-14', '2031-05-19', '2031-05-20', '2031-05-08'].map(on)).toEqual([1, 1, 0, 0])
  })

  it('are one cluster with the earliest first, however they are given', () => {
    const documents = [
      written(REPORT, { ref: 'wire', outlet: 'Northern Wire', publishedOn: '2031-05-14' }),
      written(
        EDITS.headline!(REPORT, () => 0),
        { ref: 'post', outlet: 'The Vardian Post', publishedOn: '2031-05-15' },
      ),
      written(
        EDITS.cut!(REPORT, () => 0),
        { ref: 'undated' },
      ),
    ]
    const [cluster, ...others] = findDuplicates(documents)
    expect(others).toEqual([])
    expect(cluster).toMatchObject({
      first: { ref: 'wire', date: '2031-05-14' },
      documents: [
        { ref: 'wire', outlet: 'Northern Wire', similarity: 1 },
        { ref: 'post', outlet: 'The Vardian Post', similarity: 1 },
        { ref: 'undated', outlet: null, date: null },
      ],
    })
    expect(findDuplicates([...documents].reverse())).toEqual([cluster])
  })

  it('are not joined by a digest that holds two reports whole', () => {
    const digest = `${REPORT}\n\n${LIVE_LATER}`
    for (const day of ['2031-05-13', '2031-05-15']) {
      const clusters = findDuplicates([
        written(REPORT, { ref: 'bridge', publishedOn: '2031-05-14' }),
        written(LIVE_LATER, { ref: 'live', publishedOn: '2031-05-14' }),
        written(digest, { ref: 'digest', publishedOn: day }),
      ])
      for (const { documents } of clusters) {
        const refs = documents.map(({ ref }) => ref)
        expect(refs.includes('bridge') && refs.includes('live')).toBe(false)
      }
    }
  })

  it('are found among many reports, and only they', () => {
    const documents = inventCopies({ reports: 150, seed: 4 })
    const reportOf = new Map(documents.map(({ document, report }) => [document.id, report]))
    const together = (groups: readonly (readonly string[])[]) =>
      new Set(
        groups.flatMap((ids) =>
          ids.flatMap((id, at) => ids.slice(at + 1).map((other) => [id, other].sort().join(' '))),
        ),
      )
    const byReport = new Map(
      documents.map(({ report }) => [report, documents.filter((each) => each.report === report)]),
    )
    const gold = together([...byReport.values()].map((copies) => copies.map(({ document }) => document.id)))
    const found = together(findDuplicates(documents).map((cluster) => cluster.documents.map(({ id }) => id)))
    const right = [...found].filter((pair) => gold.has(pair)).length
    expect(reportOf.size).toBeGreaterThan(300)
    expect(right / found.size).toBeGreaterThan(0.98)
    expect(right / gold.size).toBeGreaterThan(0.95)
  })

  it('hold each document once, whatever the texts are', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom(REPORT, LIVE, LIVE_LATER, `${REPORT} More.`)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(texts, (all) => {
        const ids = findDuplicates(all.map((text) => written(text))).flatMap(({ documents }) =>
          documents.map(({ id }) => id),
        )
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
