import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import type { DocumentDescription, ThreadParty, Verdict } from '../../src/model/index.ts'
import { type DocumentReader, loadMemberships, loadReader } from '../../src/pipeline/index.ts'
import { readSources } from '../../src/read/index.ts'
import { findEvidence, type ThreadedDocument } from '../../src/threads/index.ts'
import { inventedReader } from '../invented-reader.ts'
import { INVENTED_DOSSIER } from './invented-dossier.ts'
import { Swapping } from './swapping.ts'

const FOLDER = fileURLToPath(new URL('../../examples/dossier-2025/', import.meta.url))
const DAYS = ['2025-03-20', '2025-04-15', '2025-06-30', '2025-10-31']
/** Persons that the tables know on one side only: they are called otherwise, whichever side they are on. */
const RENAMED: readonly (readonly [string, string])[] = [
  ['Sergey Lavrov', 'Ilya Torvik'],
  ['Lavrov', 'Torvik'],
  ['Dmitry Peskov', 'Jan Hale'],
  ['Peskov', 'Hale'],
  ['Sergey Naryshkin', 'Tomas Dorn'],
  ['Yuri Ushakov', 'Mirel Kosta'],
  ['Yaroslav Moskalik', 'Pell Orsay'],
  ['Andriy Yermak', 'Ada Brenn'],
  ['Yermak', 'Brenn'],
  ['Oleksandr Syrskyi', 'Sefa Aldane'],
  ['Olha Stefanishyna', 'Ada Marr'],
  ['Artem Semenikhin', 'Jan Weld'],
  ['Volodymyr Artyukh', 'Ilya Sorn'],
]
const RUSSIA_AND_UKRAINE = new Swapping({
  codes: ['RUS', 'UKR'],
  words: [
    ['Russia', 'Ukraine'],
    ['Russian', 'Ukrainian'],
    ['Russians', 'Ukrainians'],
    ['Moscow', 'Kyiv'],
    ['Kremlin', 'Rada'],
    ['Vladimir Putin', 'Volodymyr Zelenskyy'],
    ['Putin', 'Zelenskyy'],
    ['Kursk', 'Sumy'],
    ['Krasnodar', 'Odesa'],
    ['Belgorod', 'Kharkiv'],
    ['Rostov', 'Luhansk'],
    ['Sochi', 'Kryvyi Rih'],
  ],
})
const VARDIA_AND_OSKELIA = new Swapping({
  codes: ['VDA', 'OSK'],
  words: [
    ['Vardia', 'Oskelia'],
    ['Vardian', 'Oskelian'],
    ['Vard', 'Oskel'],
  ],
})

interface Report {
  text: string
  description: DocumentDescription
}
type PlaceOf = (ref: string, offset: number) => number

const stay: PlaceOf = (_, offset) => offset
const placesIn = (reports: readonly Report[], swapping: Swapping): PlaceOf => {
  const texts = new Map(reports.map(({ text, description }) => [description.ref, swapping.inText(text)]))
  return (ref, offset) => texts.get(ref)!.placeOf(offset)
}
const swapTexts = (reports: readonly Report[], swapping: Swapping): Report[] =>
  reports.map((report) => ({ ...report, text: swapping.inText(report.text).text }))
const readAll = (reports: readonly Report[], reader: DocumentReader): ThreadedDocument[] =>
  reports.map(({ text, description }) => ({ ...reader.read(text, description), text }))
/** What was read, with the two sides swapped in the records and in the text. */
const swapRecords = (documents: readonly ThreadedDocument[], swapping: Swapping): ThreadedDocument[] =>
  documents.map(({ text, ...records }) => {
    const swapped = swapping.inText(text)
    return { ...swapping.inValue(records, swapped.placeOf), text: swapped.text }
  })

const codesOf = (parties: readonly ThreadParty[]): string =>
  [...new Set(parties.map(({ serves, name }) => serves ?? name))].sort().join(' and ')

/** A verdict in a line: where its thread begins, and what came of it by which evidence. */
function inShort(verdict: Verdict, placeOf: PlaceOf): string {
  const { first, kind, by, toward, status, statusBy, evidence } = verdict
  const told = evidence.map(
    (each) =>
      `${each.ref} ${placeOf(each.ref, each.spans[0]!.start)} ${each.bearing} by ${codesOf(each.by)} says ${codesOf(each.claimedBy)}`,
  )
  const head = `${first.ref} ${placeOf(first.ref, first.spans[0]!.start)} ${kind} of ${codesOf(by)} toward ${codesOf(toward)}`
  return `${head}: ${status} by ${codesOf(statusBy)}; ${told.sort().join('; ')}`
}

/** Verdicts that are not the same once the sides are swapped back. */
function changedBy(reports: readonly Report[], { reader, swapping }: { reader: DocumentReader; swapping: Swapping }) {
  const judgeTexts = (texts: readonly Report[]): Verdict[] =>
    judge(findEvidence(readAll(texts, reader)), { asOf: '2031-12-31' })
  const before = judgeTexts(reports)
  const places = placesIn(reports, swapping)
  const after = judgeTexts(swapTexts(reports, swapping)).map((verdict) => swapping.inValue(verdict, (place) => place))
  const [here, there] = [
    before.map((verdict) => inShort(verdict, places)),
    after.map((verdict) => inShort(verdict, stay)),
  ]
  const lost = here.filter((each) => !there.includes(each))
  const made = there.filter((each) => !here.includes(each))
  return { verdicts: before, changed: lost.length > made.length ? lost : made }
}

const dossier: Report[] = []

beforeAll(async () => {
  for await (const source of readSources([FOLDER], {}, { stdin: process.stdin }))
    if (!('fault' in source)) {
      const text = RENAMED.reduce((words, [name, other]) => words.replaceAll(name, other), source.text)
      dossier.push({ text, description: source.description })
    }
})

describe('two parties that change places', () => {
  const { bodiesOf } = loadMemberships()
  const swapCode = (code: string): string => RUSSIA_AND_UKRAINE.inValue(code, (place) => place)

  it('in what was read of the dossier swap the verdicts, and nothing else is changed, on any day', () => {
    const documents = readAll(dossier, loadReader())
    const before = findEvidence(documents, { bodiesOf })
    const after = findEvidence(swapRecords(documents, RUSSIA_AND_UKRAINE), {
      bodiesOf: (code) => bodiesOf(swapCode(code)).map(swapCode),
    })
    const withoutPlaces = (verdicts: readonly Verdict[]) =>
      JSON.parse(JSON.stringify(verdicts, (key, value) => (/^(?:spans|id|restsOn)$/.test(key) ? undefined : value)))
    for (const asOf of DAYS) {
      const [here, there] = [judge(before, { asOf }), judge(after, { asOf })]
      const sides = here.flatMap(({ statusBy }) => statusBy.map(({ serves }) => serves))
      expect(sides.length).toBeGreaterThan(0)
      const back = RUSSIA_AND_UKRAINE.inValue(withoutPlaces(there), (place) => place)
      expect(withoutPlaces(there)).not.toEqual(withoutPlaces(here))
      expect(back).toEqual(withoutPlaces(here))
    }
  }, 60_000)

  it('in the texts of the dossier, read anew, swap the verdicts of 95 in 100 threads at least', () => {
    const { verdicts, changed } = changedBy(dossier, { reader: loadReader(), swapping: RUSSIA_AND_UKRAINE })
    expect(verdicts.length).toBeGreaterThan(35)
    expect(changed.length / verdicts.length, changed.join('\n')).toBeLessThanOrEqual(0.05)
  }, 60_000)

  it('in texts about invented states swap all verdicts', () => {
    const reports = INVENTED_DOSSIER.map(([publishedOn, text], at) => ({
      text,
      description: { publishedOn, ref: `report ${at}` },
    }))
    const { verdicts, changed } = changedBy(reports, { reader: inventedReader(), swapping: VARDIA_AND_OSKELIA })
    expect(new Set(verdicts.map(({ status }) => status)).size).toBeGreaterThan(4)
    expect(changed).toEqual([])
  })
})
