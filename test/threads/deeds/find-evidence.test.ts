import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/judge/index.ts'
import { type Evidence, evidenceSchema, makeCodedEvent } from '../../../src/model/index.ts'
import { type EvidenceOptions, findEvidence } from '../../../src/threads/index.ts'
import { inventedReader } from '../../invented-reader.ts'

type Report = readonly [day: string, text: string]

const read = (reports: readonly Report[], options?: EvidenceOptions) =>
  findEvidence(
    reports.map(([publishedOn, text]) => ({ ...inventedReader().read(text, { publishedOn }), text })),
    options,
  )

/** "2031-05-20 fulfils by VDA", and who claims it. */
const inShort = ({ date, bearing, by, claimedBy }: Evidence): string => {
  const told = claimedBy.length === 0 ? '' : ` says ${claimedBy.map(({ serves, name }) => serves ?? name).join(', ')}`
  return `${date} ${bearing} by ${[...new Set(by.map(({ serves, name }) => serves ?? name))].join(', ') || '?'}${told}`
}

/** What bears on the thread whose first words have some words. */
function evidenceOf(words: string, reports: readonly Report[]): string[] {
  const threads = read(reports)
  const found = threads.find(({ thread }) => thread.summary.includes(words))
  if (!found)
    throw new Error(`no thread with "${words}" among ${threads.map(({ thread }) => thread.summary).join(' | ')}`)
  return found.evidence.map(inShort)
}

const TRUCE: Report = ['2031-05-01', 'Vardia and Oskelia agreed to a ceasefire on the Reed river.']
const WITHDRAW: Report = [
  '2031-05-01',
  'Vardia will withdraw its troops from the Tam valley by 30 June, Foreign Minister Ada Brenn said.',
]
const SANCTIONS: Report = [
  '2031-05-01',
  'Vardia threatened to impose sanctions on Oskelia unless Oskelia withdraws its troops from the Tam valley.',
]

describe('what bears on a commitment', () => {
  it.each<[string, string, Report[], string[]]>([
    [
      'the deed that was pledged',
      'withdraw its troops',
      [WITHDRAW, ['2031-06-20', 'Vardia withdrew its troops from the Tam valley on Friday.']],
      ['2031-06-20 fulfils by VDA'],
    ],
    [
      'not the same deed of another',
      'withdraw its troops',
      [WITHDRAW, ['2031-06-20', 'Tamrin withdrew its troops from the Tam valley on Friday.']],
      [],
    ],
    [
      'not the same deed at another place',
      'withdraw its troops',
      [WITHDRAW, ['2031-06-20', 'Vardia withdrew its troops from Lower Kett on Friday.']],
      [],
    ],
    [
      'not another deed of the same',
      'withdraw its troops',
      [WITHDRAW, ['2031-06-20', 'Vardia shelled Port Oskel on Friday.']],
      [],
    ],
    [
      'not what is planned',
      'withdraw its troops',
      [WITHDRAW, ['2031-06-20', 'Vardian troops could withdraw from the Tam valley on Sunday.']],
      [],
    ],
    [
      'an accusation as the word of the accuser',
      'ceasefire on the Reed river',
      [TRUCE, ['2031-05-09', 'Vardia accused Oskelia of violating the ceasefire.']],
      ['2031-05-09 claimed-violation by OSK says VDA'],
    ],
    [
      'an accusation of an attack, by whom it is made and of whom, also with a day between',
      'ceasefire on the Reed river',
      [TRUCE, ['2031-05-09', 'Vardia accused Oskelia on Friday of attacking a Vardian post on the Reed river.']],
      ['2031-05-09 claimed-violation by OSK says VDA'],
    ],
    [
      'a breach in the voice of the outlet',
      'ceasefire on the Reed river',
      [TRUCE, ['2031-05-09', 'Oskelia shelled Vardia on the Reed river, violating the ceasefire.']],
      ['2031-05-09 violates by OSK'],
    ],
    [
      'not the ceasefire of others',
      'ceasefire on the Reed river',
      [TRUCE, ['2031-05-09', 'Tamrin accused Lower Kett of violating the ceasefire.']],
      [],
    ],
    [
      'its end',
      'ceasefire on the Reed river',
      [TRUCE, ['2031-06-09', 'The ceasefire between Vardia and Oskelia expired on Monday.']],
      ['2031-06-09 withdraws by ?'],
    ],
    [
      'the sanctions that were threatened',
      'impose sanctions',
      [SANCTIONS, ['2031-05-20', 'Vardia imposed sanctions on Oskelia on Tuesday.']],
      ['2031-05-20 fulfils by VDA'],
    ],
    [
      'what makes the condition of a threat fall away',
      'impose sanctions',
      [SANCTIONS, ['2031-05-20', 'Oskelia withdrew its troops from the Tam valley on Tuesday.']],
      ['2031-05-20 condition-failed by OSK'],
    ],
  ])('%s', (_, words, reports, expected) => expect(evidenceOf(words, reports)).toEqual(expected))

  it('is told with its score and the parts of it, and fits its schema', () => {
    const [found] = read([WITHDRAW, ['2031-06-20', 'Vardia withdrew its troops from the Tam valley on Friday.']])
    const [evidence] = found!.evidence
    expect(evidenceSchema.parse(evidence)).toEqual(evidence)
    expect(evidence).toMatchObject({ type: 'RETREAT', join: { rule: 'deeds/act@1', parts: { party: 1, object: 1 } } })
    expect(evidence!.join!.score).toBeGreaterThan(0.8)
  })

  it('can be an event of another coder, where its words tell what it is about', () => {
    const coded = (text: string | null) =>
      makeCodedEvent({
        dataset: 'Invented Events',
        ref: '7',
        type: 'RETREAT',
        mode: null,
        quad: 'material-cooperation',
        status: 'asserted',
        actors: [{ name: 'Vardia', code: 'VDA' }],
        recipients: [],
        happenedOn: '2031-06-20',
        publishedOn: null,
        place: null,
        text,
        url: null,
      })
    const withText = read([WITHDRAW], { codedEvents: [coded('Vardia withdraws its troops from the Tam valley')] })
    expect(withText[0]!.evidence.map(inShort)).toEqual(['2031-06-20 fulfils by VDA'])
    const without = read([WITHDRAW], { codedEvents: [coded(null)] })
    expect(without[0]!.evidence).toEqual([])
  })

  it.each<[string, Report[], string[]]>([
    [
      'begins with the words that presuppose it, and goes on',
      [
        ['2031-05-09', 'Oskelia shelled Vardia on Friday, violating the ceasefire of last year.'],
        ['2031-05-20', 'Vardia accused Oskelia of violating the ceasefire.'],
      ],
      ['agreement by OSK, VDA: 2031-05-09 violates by OSK; 2031-05-20 claimed-violation by OSK says VDA'],
    ],
    ['needs two parties', [['2031-05-09', 'Shells fell on Port Vard despite the ceasefire.']], []],
    ['is not what is only wished for', [['2031-05-09', 'Vardia and Oskelia spoke about a ceasefire.']], []],
    [
      'is not begun where a report told its beginning',
      [TRUCE, ['2031-05-09', 'Oskelia shelled Vardia on Friday, violating the ceasefire.']],
      ['agreement by OSK, VDA: 2031-05-09 violates by OSK'],
    ],
  ])('a truce that no report tells of %s', (_, reports, expected) => {
    const truces = read(reports).filter(({ thread }) => thread.kind === 'agreement')
    const told = truces.map(({ thread: { kind, by }, evidence }) => {
      const codes = by.map(({ serves }) => serves).sort()
      return `${kind} by ${codes.join(', ')}: ${evidence.map(inShort).join('; ')}`
    })
    expect(told).toEqual(expected)
  })

  it('leads to the verdicts of a whole story', () => {
    const reports: Report[] = [
      WITHDRAW,
      TRUCE,
      ['2031-05-09', 'Vardia accused Oskelia of violating the ceasefire on the Reed river.'],
      ['2031-05-10', 'Oskelia accused Vardia of violating the ceasefire on the Reed river.'],
      ['2031-07-20', 'Vardia withdrew its troops from the Tam valley on Friday.'],
    ]
    const on = (asOf: string): Record<string, string> =>
      Object.fromEntries(
        judge(read(reports.filter(([day]) => day <= asOf)), { asOf }).map(({ kind, status }) => [kind, status]),
      )
    expect(on('2031-05-02')).toEqual({ pledge: 'open', agreement: 'in force' })
    expect(on('2031-05-09')).toEqual({ pledge: 'open', agreement: 'violation claimed' })
    expect(on('2031-06-30')).toEqual({ pledge: 'open', agreement: 'disputed' })
    expect(on('2031-07-01')).toEqual({ pledge: 'lapsed', agreement: 'disputed' })
    expect(on('2031-07-31')).toEqual({ pledge: 'kept late', agreement: 'disputed' })
  })
})
