import { describe, expect, it } from 'vitest'
import { makeBrief } from '../../../src/judge/brief/make-brief.ts'
import { type Brief, briefSchema, type Cluster, makeCluster, makeObservation } from '../../../src/model/index.ts'
import { CAST, InventedReport, inventEvidence, inventThread, inventVerdict, partsOf } from './invented-report.ts'

const { ADA, ILYA, VARDIA, OSKELIA, TAMRIN } = CAST
const POST = 'The Vardian Post'
const on = (day: string, to = day) => ({ from: day, to, precision: 'day', basis: 'implied' }) as const

/** The days of a brief in short. */
const inShort = ({ days }: Brief) =>
  days.map(({ day, said, bound, did }) => [
    day,
    [...said, ...bound].map(({ source }) => source.words),
    did.map(({ status, claimedBy, source }) => [status, ...claimedBy.map(({ name }) => name), source.words].join(' ')),
  ])

const sumUp = (counts: Brief['balance']['given']) =>
  Object.entries(counts)
    .filter(([, { asserted, claimed }]) => asserted + claimed > 0)
    .map(([quad, { asserted, claimed }]) => `${quad} ${asserted}+${claimed}`)

const clusterOf = (...reports: InventedReport[]): Cluster =>
  makeCluster(reports.map(({ document }) => ({ id: document.id, ref: 'r', outlet: null, date: null, similarity: 1 })))

describe('makeBrief', () => {
  it('puts what a party said beside what it did, day by day, and marks what is claimed, denied and planned', () => {
    const one = new InventedReport('“We will leave the bay.” Vardia struck the quay. Vardia will meet Oskelia.', {
      ref: 'a.txt',
      outlet: POST,
      publishedOn: '2031-05-14',
    })
    one.says(ADA, '“We will leave the bay.”')
    one.does([VARDIA], 'struck the quay', { happenedOn: on('2031-05-12') })
    one.does([VARDIA], 'will meet', { to: [OSKELIA], type: 'CONSULT', status: 'planned', happenedOn: on('2031-06-30') })
    const two = new InventedReport('Vardia shelled the port, Torvik said. Brenn denied that it fired.', {
      publishedOn: '2031-05-16',
    })
    const claim = two.says(ILYA, 'Vardia shelled the port')
    const denial = two.says(ADA, 'it fired')
    two.does([VARDIA], 'shelled the port', { to: [OSKELIA], status: 'claimed', claimedIn: claim })
    two.does([VARDIA], 'fired', { status: 'denied', claimedIn: denial })
    const brief = makeBrief({ party: 'Vardia', ...partsOf([one, two]) })
    expect(inShort(brief)).toEqual([
      ['2031-05-12', [], ['asserted struck the quay']],
      ['2031-05-14', ['“We will leave the bay.”'], ['planned will meet']],
      ['2031-05-16', ['it fired'], ['claimed Ilya Torvik shelled the port', 'denied Ada Brenn fired']],
    ])
    const { source } = brief.days[1]!.said[0]!
    expect(source).toMatchObject({ document: one.document.id, ref: 'a.txt', outlet: POST, date: '2031-05-14' })
    expect(source.spans.map(({ start, end }) => one.text.slice(start, end))).toEqual(['“We will leave the bay.”'])
    expect(briefSchema.parse(brief)).toEqual(brief)
  })

  it('takes nothing that was published after the day, and nothing outside the days that are asked for', () => {
    const reports = ['2031-05-01', '2031-05-31', '2031-06-18', '2031-06-19', undefined].map((publishedOn) => {
      const report = new InventedReport(`Vardia struck on ${publishedOn}.`, publishedOn ? { publishedOn } : {})
      return report.does([VARDIA], `struck on ${publishedOn}`)
    })
    const daysOf = (window: { from?: string; to?: string } = {}) =>
      makeBrief({ party: 'VDA', ...partsOf(reports), ...window }).days.map(({ day }) => day)
    expect(daysOf()).toEqual(['2031-05-01', '2031-05-31', '2031-06-18', null])
    expect(daysOf({ from: '2031-05-31' })).toEqual(['2031-05-31', '2031-06-18'])
    expect(daysOf({ to: '2031-05-31' })).toEqual(['2031-05-01', '2031-05-31'])
  })

  it.each([
    ['asserted', '2031-06-30', '2031-05-14', '2031-05'],
    ['asserted', '2031-04-02', '2031-04-02', '2031-04'],
    ['planned', '2031-04-02', '2031-05-14', null],
    ['conditional', '2031-06-30', '2031-05-14', null],
  ] as const)('tells what is %s for %s under %s', (status, happens, day, period) => {
    const report = new InventedReport('Vardia struck.', { publishedOn: '2031-05-14' })
    report.does([VARDIA], 'struck', { status, happenedOn: on(happens) })
    const { days, balance } = makeBrief({ party: 'VDA', ...partsOf([report]) })
    expect(days.map((each) => each.day)).toEqual([day])
    expect(balance.periods.map((each) => each.period)).toEqual(period === null ? [] : [period])
  })

  it('names who reports what somebody else said, and stands for groups by their members', () => {
    const report = new InventedReport('Torvik said that Brenn had told both sides to wait.', {
      publishedOn: '2031-05-14',
    })
    const outer = report.says(ILYA, 'Brenn had told both sides to wait')
    const both = report.idOf(['both sides', null, 'group'], [OSKELIA, TAMRIN])
    report.says(ADA, 'to wait', { within: outer, addressees: [both] })
    const [said] = makeBrief({ party: 'Ada Brenn', ...partsOf([report]) }).days[0]!.said
    expect(said!.reportedBy.map(({ name }) => name)).toEqual(['Ilya Torvik'])
    expect(said!.addressees.map(({ name }) => name)).toEqual(['Oskelia', 'Tamrin'])
  })

  it('gives the words of a side that is nobody known', () => {
    const report = new InventedReport('Vardia struck Port Oskel.', { publishedOn: '2031-05-14' })
    report.does([VARDIA], 'struck', { recipientSpans: [report.spanOf('Port Oskel')] })
    const brief = makeBrief({ party: 'VDA', ...partsOf([report]) })
    expect(brief.days[0]!.did[0]).toMatchObject({ recipients: [{ name: 'Port Oskel', serves: null }] })
    expect(brief.days[0]!.did[0]!.source.words).toBe('struck Port Oskel')
    expect(brief.balance.counterparts.map(({ party }) => party)).toEqual([null])
  })

  it('quotes the clause of a deed whole, not what stands in another paragraph or far away', () => {
    const far = 'and so on '.repeat(20)
    const text = `Vardia struck, not on Monday, Port Oskel.\n\nIt hit the mole ${far}of Tamrin.`
    const report = new InventedReport(text, { publishedOn: '2031-05-14' })
    const spans = (...words: string[]) => words.map((each) => report.spanOf(each))
    report.does([VARDIA], 'struck', { recipientSpans: spans('Port Oskel') })
    report.does([VARDIA], 'struck', { recipientSpans: spans('the mole') })
    report.does([VARDIA], 'hit', { recipientSpans: spans('Tamrin') })
    const [day] = makeBrief({ party: 'VDA', ...partsOf([report]) }).days
    expect(day!.did.map(({ source }) => source.words)).toEqual([
      'struck, not on Monday, Port Oskel',
      'struck … the mole',
      'hit … Tamrin',
    ])
  })
})

describe('copies of one report', () => {
  const TEXT = 'Vardia struck the quay. Vardia hit the mole.'
  const inReport = (text: string, ref: string, publishedOn = '2031-05-14') =>
    new InventedReport(text, { ref, publishedOn })
      .does([VARDIA], 'struck', { to: [OSKELIA] })
      .does([VARDIA], 'hit', { to: [OSKELIA] })

  it('count once, each telling kept with its place; reports in words of their own count each', () => {
    const reports = [inReport(TEXT, 'a'), inReport(`${TEXT} (Wire)`, 'b'), inReport(`Own words: ${TEXT}`, 'c')]
    const parts = partsOf(reports)
    const plain = makeBrief({ party: 'VDA', ...parts })
    const folded = makeBrief({ party: 'VDA', ...parts, clusters: [clusterOf(reports[0]!, reports[1]!)] })
    expect(sumUp(plain.balance.given)).toEqual(['material-conflict 6+0'])
    expect(sumUp(folded.balance.given)).toEqual(['material-conflict 4+0'])
    const [first, second, other] = folded.days[0]!.did
    expect([first, second, other].map((each) => each!.alsoIn.map(({ ref, words }) => `${ref} ${words}`))).toEqual([
      ['b struck'],
      ['b hit'],
      [],
    ])
  })

  it('are not what claims and what is told as fact are', () => {
    const claimed = new InventedReport(`${TEXT} So it is said.`, { ref: 'b', publishedOn: '2031-05-14' })
    claimed.does([VARDIA], 'struck', { to: [OSKELIA], status: 'claimed' })
    const reports = [inReport(TEXT, 'a'), claimed]
    const { balance } = makeBrief({ party: 'VDA', ...partsOf(reports), clusters: [clusterOf(...reports)] })
    expect(sumUp(balance.given)).toEqual(['material-conflict 2+1'])
  })

  it('say the same words once', () => {
    const reports = ['"Stay," she said.', '“Stay,” she said. (Wire)'].map((text, at) => {
      const report = new InventedReport(text, { ref: `${at}`, publishedOn: '2031-05-14' })
      report.says(ADA, at === 0 ? '"Stay,"' : '“Stay,”')
      return report
    })
    const brief = makeBrief({ party: 'brenn', ...partsOf(reports), clusters: [clusterOf(...reports)] })
    expect(brief.days[0]!.said.map(({ alsoIn }) => alsoIn.length)).toEqual([1])
  })
})

describe('the balance', () => {
  const report = new InventedReport('They met. It struck. He struck back. It may strike. She aided it. They talked.', {
    publishedOn: '2031-05-14',
  })
  report
    .does([VARDIA, OSKELIA], 'met', { to: [VARDIA, OSKELIA], type: 'CONSULT', happenedOn: on('2031-04-02') })
    .does([VARDIA], 'struck', { to: [OSKELIA, TAMRIN], status: 'claimed' })
    .does([ILYA], 'struck back', { to: [VARDIA] })
    .does([VARDIA], 'may strike', { to: [OSKELIA], status: 'planned' })
    .does([VARDIA], 'strike', { to: [OSKELIA], status: 'denied' })
    .does([ADA], 'aided', { type: 'AID', happenedOn: { ...on('2030-01-01', '2030-12-31'), precision: 'year' } })
    .does([ADA], 'talked', { to: [VARDIA], type: 'CONSULT' })
    .does([TAMRIN], 'struck back', { to: [OSKELIA] })
  const { balance, received } = makeBrief({ party: 'VDA', ...partsOf([report]) })

  it('tells what it did to others from what others did to it, and claims from facts', () => {
    expect(sumUp(balance.given)).toEqual([
      'verbal-cooperation 1+0',
      'material-cooperation 1+0',
      'material-conflict 0+1',
    ])
    expect(sumUp(balance.received)).toEqual(['verbal-cooperation 1+0', 'material-conflict 1+0'])
    expect(received.map(({ source }) => source.words)).toEqual(['met', 'struck back'])
  })

  it('has each counterpart with what went either way', () => {
    expect(
      balance.counterparts.map(({ party, given, received }) => [party?.name ?? null, sumUp(given), sumUp(received)]),
    ).toEqual([
      [
        'Oskelia',
        ['verbal-cooperation 1+0', 'material-conflict 0+1'],
        ['verbal-cooperation 1+0', 'material-conflict 1+0'],
      ],
      ['Tamrin', ['material-conflict 0+1'], []],
      [null, ['material-cooperation 1+0'], []],
    ])
  })

  it('has each month, and the year alone where the month is not known', () => {
    expect(balance.periods.map(({ period, given }) => [period, sumUp(given)])).toEqual([
      ['2030', ['material-cooperation 1+0']],
      ['2031-04', ['verbal-cooperation 1+0']],
      ['2031-05', ['material-conflict 0+1']],
    ])
  })
})

describe('commitments of a brief', () => {
  const first = new InventedReport('Vardia will leave the bay by June.', {
    ref: 'a',
    outlet: POST,
    publishedOn: '2031-05-14',
  })
  const pledge = inventThread(first, 'leave the bay by June')
  const later = new InventedReport('Vardia still fires, Torvik said.', { ref: 'b', publishedOn: '2031-06-10' })
  first.idOf(VARDIA)
  const { thread, first: told } = pledge
  const briefOf = (...verdicts: Parameters<typeof inventVerdict>[0][]) =>
    makeBrief({
      party: 'VDA',
      ...partsOf([first, later]),
      events: first.does([VARDIA], 'will leave', { status: 'planned' }).events,
      threads: [pledge],
      verdicts: verdicts.map((each) => inventVerdict({ thread, first: told, ...each })),
    })

  it('have their days left, the words they began with, and their evidence quoted', () => {
    const evidence = [
      inventEvidence(later, 'still fires', { bearing: 'claimed-violation', claimedBy: [ILYA] }),
      inventEvidence(later, 'still fires', {
        document: null,
        spans: [],
        ref: 'Bay Survey',
        bearing: 'observation',
        observation: makeObservation({
          indicator: 'ships in the bay',
          actor: 'VDA',
          period: '2031',
          value: 3,
          unit: 'ships',
          source: 'Bay Survey',
          definition: null,
          vintage: null,
        }),
      }),
    ]
    const [open] = briefOf({ dueBy: '2031-06-30', evidence, restsOn: [evidence[0]!.id] }).open
    expect(open!.evidence.map(({ isDecisive }) => isDecisive)).toEqual([true, false])
    expect(open).toMatchObject({ daysLeft: 12, source: { outlet: POST, words: 'leave the bay by June' } })
    expect(open!.evidence.map(({ source }) => source.words)).toEqual([
      'still fires',
      'ships in the bay, VDA, 2031: 3 ships',
    ])
    expect(open!.evidence[0]!.claimedBy).toEqual([{ name: 'Ilya Torvik', serves: 'OSK' }])
  })

  it('are open or settled, and only those of the party itself', () => {
    const brief = briefOf(
      { thread: 'thread-1', dueBy: '2031-07-30' },
      { thread: 'thread-2', status: 'kept', dueBy: '2031-05-30' },
      { thread: 'thread-3', dueBy: '2031-06-20' },
      { thread: 'thread-4' },
      { thread: 'thread-5', by: OSKELIA },
      { thread: 'thread-6', by: OSKELIA, toward: [{ name: 'Vardia', serves: 'VDA' }] },
    )
    expect(brief.open.map((each) => [each.thread, each.daysLeft])).toEqual([
      ['thread-3', 2],
      ['thread-1', 42],
      ['thread-4', null],
    ])
    expect(brief.settled.map((each) => each.thread)).toEqual(['thread-2'])
    expect(brief.days.flatMap(({ bound }) => bound).map((each) => each.thread)).toEqual([
      'thread-1',
      'thread-2',
      'thread-3',
      'thread-4',
    ])
  })

  it('are told by their summary alone where the document is not at hand', () => {
    const [open] = briefOf({ thread: 'thread-none' }).open
    expect(open!.source).toMatchObject({ document: null, outlet: null, words: 'leave the bay', ref: 'a' })
  })
})
