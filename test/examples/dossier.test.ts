import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { OBSERVATION_HEADER, parseObservationRow, readCsv, textBytes } from '../../src/exchange/index.ts'
import { judge } from '../../src/judge/index.ts'
import type { Observation, Reading } from '../../src/model/index.ts'
import { sliceSpan } from '../../src/model/index.ts'
import { loadMemberships, loadReader } from '../../src/pipeline/index.ts'
import { readSources } from '../../src/read/index.ts'
import { findEvidence } from '../../src/threads/index.ts'

const FOLDER = fileURLToPath(new URL('../../examples/dossier-2025/', import.meta.url))
const FILES = readdirSync(FOLDER)
const REPORTS = FILES.filter((name) => name.endsWith('.md'))
/** A paper may print on the morrow what a report tells. */
const ONE_DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}/

interface Head {
  title: string
  date: string
  outlet: string
  sources: { fact: string; source: string; address?: string }[]
}

function parseReport(name: string): { head: Head; text: string } {
  const [, head, ...text] = readFileSync(FOLDER + name, 'utf8').split(/^---\n/m)
  return { head: parse(head!, { schema: 'failsafe' }) as Head, text: text.join('') }
}

const readings: { reading: Reading; text: string }[] = []
const faults: string[] = []

beforeAll(async () => {
  const reader = loadReader()
  for await (const source of readSources([FOLDER], {}, { stdin: process.stdin })) {
    if ('fault' in source) faults.push(source.fault.message)
    else readings.push({ reading: reader.read(source.text, source.description), text: source.text })
  }
}, 60_000)

/** Whom the actors of a reading serve. */
const served = ({ actors }: Reading, ids: readonly string[]): (string | null)[] =>
  ids.map((id) => actors.find((actor) => actor.id === id)!.serves)

describe('the reports of the dossier', () => {
  it('are reports and figures and nothing else', () => {
    expect(FILES.filter((name) => !REPORTS.includes(name))).toEqual(['nato-gdp.csv', 'nato-spending.csv'])
    expect(REPORTS.length).toBeGreaterThanOrEqual(41)
  })

  it.each(REPORTS)('%s has its day, its outlet and a source for what it says', (name) => {
    const { head } = parseReport(name)
    expect(head.date).toBe(DAY.exec(name)?.[0])
    expect([head.title, head.outlet].map((value) => typeof value)).toEqual(['string', 'string'])
    expect(head.sources.length).toBeGreaterThan(0)
    for (const { fact, source, address } of head.sources) {
      expect(fact).toMatch(/\S/)
      expect(source).toMatch(/\S/)
      if (address !== undefined) expect(new URL(address).protocol).toBe('https:')
      const day = /\d{4}-\d{2}-\d{2}/.exec(source)?.[0]
      if (day !== undefined) expect(Date.parse(day) - Date.parse(head.date)).toBeLessThanOrEqual(ONE_DAY_MS)
    }
  })

  it.each(REPORTS)('%s puts no words into the mouth of anybody', (name) => {
    expect(parseReport(name).text).not.toMatch(/["“”„«»]/)
  })

  it('are all read, in English, without a finding', () => {
    expect(faults).toEqual([])
    expect(readings).toHaveLength(REPORTS.length)
    const odd = readings.filter(({ reading: { document, findings } }) => document.language !== 'en' || findings.length)
    expect(odd.map(({ reading }) => basename(reading.document.ref!))).toEqual([])
  })

  it('each hold somebody who says something and something that happened; together as much as a first look needs', () => {
    const total = { statements: 0, commitments: 0, events: 0 }
    for (const { reading } of readings) {
      const { statements, commitments, events } = reading
      expect([basename(reading.document.ref!), statements.length > 0, events.length > 0]).toEqual([
        basename(reading.document.ref!),
        true,
        true,
      ])
      total.statements += statements.length
      total.commitments += commitments.length
      total.events += events.length
    }
    expect(total.statements).toBeGreaterThanOrEqual(150)
    expect(total.commitments).toBeGreaterThanOrEqual(70)
    expect(total.events).toBeGreaterThanOrEqual(240)
  })
})

describe('the threads that the dossier is about', () => {
  it('the energy ceasefire is told with the accusations of both sides, each as a claim', () => {
    const claims = readings.flatMap(({ reading, text }) =>
      reading.events
        .filter(({ status, spans }) => {
          const words = spans.map((span) => sliceSpan(text, span)).join(' ')
          return status === 'claimed' && /violat/.test(words) && /ceasefire/.test(words)
        })
        .flatMap(({ actors }) => served(reading, actors)),
    )
    expect(new Set(claims)).toEqual(new Set(['RUS', 'UKR']))
    const count = (code: string) => claims.filter((each) => each === code).length
    expect(count('RUS')).toBeGreaterThanOrEqual(3)
    expect(count('UKR')).toBeGreaterThanOrEqual(3)
  })

  it.each([
    ['agreement', 'RUS', /ceasefire for energy infrastructure/],
    ['agreement', 'RUS', /start a negotiating process/],
    ['demand', 'USA', /30-day ceasefire/],
    ['threat', 'USA', /secondary sanctions/],
    ['threat', 'GBR', /further sanctions/],
    ['forecast', 'USA', /within weeks, not months/],
    ['target', 'NATO', /5 percent of GDP on defence by 2035/],
    ['target', 'DEU', /3\.5 percent of GDP by 2029/],
    ['pledge', 'RUS', /three-day ceasefire/],
  ] as const)('a %s by %s is read: %s', (kind, code, words) => {
    const found = readings.flatMap(({ reading, text }) =>
      reading.commitments.filter(
        ({ action, by, ...commitment }) =>
          commitment.kind === kind &&
          served(reading, by).includes(code) &&
          words.test(action.map((span) => sliceSpan(text, span)).join(' ')),
      ),
    )
    expect(found.length).toBeGreaterThan(0)
  })

  it.each([
    ['2025-08-06', 'USA', 'IND'],
    ['2025-10-15', 'GBR', 'RUS'],
    ['2025-10-22', 'USA', 'RUS'],
    ['2025-05-20', 'EU', 'RUS'],
  ])('on %s %s lays a sanction on %s', (day, by, on) => {
    const { reading } = readings.find((each) => each.reading.document.publishedOn === day)!
    const sanctions = reading.events.filter(({ type, status }) => type === 'SANCTION' && status === 'asserted')
    const sides = sanctions.map(({ actors, recipients }) => [served(reading, actors), served(reading, recipients)])
    expect(sides).toContainEqual([[by], [on]])
  })
})

describe('the verdicts of the dossier', () => {
  const verdictsOn = (asOf: string) => {
    const told = readings.filter(({ reading: { document } }) => document.publishedOn! <= asOf)
    const documents = told.map(({ reading, text }) => ({ ...reading, text }))
    return judge(findEvidence(documents, { bodiesOf: loadMemberships().bodiesOf }), { asOf })
  }
  const statusOf = (asOf: string, words: RegExp): string[] =>
    verdictsOn(asOf).flatMap(({ summary, status }) => (words.test(summary) ? [status] : []))

  it.each<[string, RegExp, string]>([
    ['2025-03-18', /ceasefire for energy infrastructure/, 'in force'],
    ['2025-03-19', /ceasefire for energy infrastructure/, 'violation claimed'],
    ['2025-05-31', /ceasefire for energy infrastructure/, 'disputed'],
    ['2025-04-30', /within weeks, not months/, 'window open'],
    ['2025-06-30', /within weeks, not months/, 'window closed'],
    ['2025-05-11', /impose further sanctions on Russia/, 'open'],
    ['2025-05-20', /impose further sanctions on Russia/, 'carried out'],
    ['2025-05-26', /release 1,000 prisoners/, 'kept'],
    ['2025-05-31', /halt their attacks in the Black Sea/, 'announced'],
  ])('on %s %s is %s', (asOf, words, status) => expect(statusOf(asOf, words)).toEqual([status]))
})

describe('the figures of the dossier', () => {
  it('are, for 31 members of NATO, one series of five years on one definition and edition', async () => {
    const spending = await readFigures('nato-spending.csv')
    const members = new Set(spending.map(({ actor }) => actor))
    expect(members.size).toBe(31)
    for (const member of members) {
      const periods = spending.filter(({ actor }) => actor === member).map(({ period }) => period)
      expect([member, ...periods]).toEqual([member, '2021', '2022', '2023', '2024', '2025'])
    }
    const bases = spending.map(({ indicator, unit, source, definition, vintage }) =>
      [indicator, unit, source, definition, vintage].join('|'),
    )
    expect(new Set(bases).size).toBe(1)
    expect(spending[0]).toMatchObject({ unit: '% of GDP', source: 'CIA, The World Factbook' })
    expect([spending[0]!.definition, spending[0]!.vintage]).not.toContain(null)
    for (const { value } of spending) expect(value > 0.2 && value < 10).toBe(true)
  })

  it('give the output in dollars of each member with a figure of its spending', async () => {
    const output = await readFigures('nato-gdp.csv')
    const spending = await readFigures('nato-spending.csv')
    expect(output).toHaveLength(32)
    expect(new Set(output.map(({ unit }) => unit))).toEqual(new Set(['USD']))
    const members = output.map(({ actor }) => actor)
    for (const { actor } of spending) expect(members).toContain(actor)
    for (const { indicator, value } of output) {
      expect(indicator).toContain('GDP')
      expect(value > 1e9 && value < 1e14).toBe(true)
    }
  })
})

async function readFigures(name: string): Promise<Observation[]> {
  const figures: Observation[] = []
  for await (const row of readCsv(textBytes(createReadStream(FOLDER + name), name), OBSERVATION_HEADER)) {
    if ('fault' in row) throw row.fault
    figures.push(parseObservationRow(row.cells))
  }
  return figures
}
