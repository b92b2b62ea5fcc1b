import {
  type TableRows,
  toBriefRows,
  toClusterRows,
  toEvidenceRows,
  toTargetRows,
  toWitnessRows,
} from '../../src/exchange/index.ts'
import { makeBrief } from '../../src/judge/index.ts'
import {
  makeCluster,
  makeCodedEvent,
  makeCommitment,
  makeCorrection,
  makeObservation,
  makeQuotation,
  makeRedaction,
  makeReview,
  type Thread,
  type Verdict,
} from '../../src/model/index.ts'
import {
  CAST,
  InventedReport,
  inventEvidence,
  inventThread,
  inventVerdict,
  partsOf,
} from '../judge/brief/invented-report.ts'
import { ACTORS, DOCUMENT, STATEMENT, TEXT } from './invented-told.ts'

const { VARDIA, OSKELIA } = CAST

/** A report in which a word stands wherever a document may bring one. */
export function reportWith(word: string): InventedReport {
  const text = `${word}. Vardia struck ${word}. It left ${word}.`
  const report = new InventedReport(text, { ref: word, outlet: word, title: word, publishedOn: '2031-05-14' })
  const said = report.says([word, 'VDA', 'person'], `${word}.`, { addressees: [report.idOf(OSKELIA)] })
  report.does([VARDIA, [word, 'VDA']], `struck ${word}`, { to: [OSKELIA], status: 'claimed', claimedIn: said })
  report.does([OSKELIA], 'left', { to: [VARDIA], place: word })
  return report
}

const DRAWN_BY = { rule: 'invented', version: '1' }

/** A pledge of Vardia in the text of the told records. */
export const COMMITMENT = {
  record: makeCommitment(DOCUMENT.id, {
    ...{ kind: 'pledge', standing: 'made', strength: 'firm', by: ACTORS.map(({ id }) => id), toward: [] },
    action: [{ start: TEXT.indexOf('hold'), end: TEXT.indexOf(' line') }],
    condition: null,
    deadline: { text: 'by June', earliest: '2031-05-31', latest: '2031-06-30', basis: 'implied' },
    quantity: null,
    from: STATEMENT.record.id,
    spans: [{ start: TEXT.indexOf('We will'), end: TEXT.indexOf('" Vardia') }],
    confidence: 0.8,
    drawnBy: DRAWN_BY,
  }),
  document: STATEMENT.document,
  actors: ACTORS,
  text: TEXT,
}

/** A verdict on a pledge that was kept, as a report with a word everywhere tells it, with what tells it. */
export function verdictWith(
  word: string,
  given: Partial<Omit<Verdict, 'by'>> & { by?: readonly [name: string, serves: string | null] } = {},
): { verdict: Verdict; thread: Thread; texts: ReadonlyMap<string, string>; report: InventedReport } {
  const report = reportWith(word)
  const { document, text } = report
  const thread = inventThread(report, `struck ${word}`)
  const told = inventEvidence(report, `left ${word}`, { claimedBy: [[word, 'OSK']] })
  const figure = makeObservation({
    ...{ indicator: word, actor: 'VDA', period: '2031', value: -2.5, unit: word, source: word },
    ...{ definition: null, vintage: null },
  })
  const counted = { ...told, id: 'evidence-2', document: null, spans: [], observation: figure, outlet: null }
  const progress = {
    ...{ party: { name: word, serves: 'OSK' }, status: 'behind' as const, indicator: word, period: '2031', value: 1.5 },
    ...{ lastStep: 0.5, neededStep: -1, cost: { value: 1e21, unit: 'EUR', period: '2030', source: word } },
  }
  const verdict = inventVerdict({
    ...{
      thread: thread.thread,
      first: thread.first,
      summary: word,
      status: 'kept' as const,
      proposed: 'kept' as const,
    },
    ...{ rule: { id: 'pledge/kept', version: '1' }, reason: `It was done: ${word}.`, dueBy: '2031-06-30' },
    ...{ evidence: [told, counted], restsOn: [told.id, counted.id], progress: [progress] },
    ...{ condition: { text: word, state: 'open' as const }, deadline: { ...DEADLINE, text: word } },
    quantity: { value: 3, unit: word, of: word },
    by: [word, 'VDA'],
    ...given,
  })
  return { verdict, thread, texts: new Map([[document.id, text]]), report }
}

const DEADLINE = { earliest: '2031-06-30', latest: '2031-06-30', basis: 'stated' as const }

/** A person's word on a verdict. */
export const reviewBy = (by: string, reason: string) =>
  makeReview({
    ...{ decision: 'confirm', subjects: ['commitment-1'], by, reason, at: '2031-06-19T08:00:00.000Z' },
    judged: { status: 'kept', asOf: '2031-06-18', evidence: ['evidence-1'] },
  })

const decided = (word: string) => ({ by: word, reason: word, at: '2031-06-19T08:00:00.000Z' })

/** A row or more of every table, with a word wherever a document or a person may bring one. */
export function rowsWith(word: string): { readonly [Name in keyof TableRows]: TableRows[Name][] } {
  const { verdict, thread, texts, report } = verdictWith(word)
  const { document, text, actors, statements } = report
  const [statement] = statements
  const told = { document: { ...document, url: word }, text, actors }
  const { id, ref = word } = document
  const place = { ref, outlet: word, date: '2031-05-14', spans: [report.spanOf(word)] }
  const witness = {
    ...{ ...place, label: 'altered' as const, alarms: ['name' as const], document: id, statement: null, isBest: true },
    ...{ score: 0.5, differences: [] },
  }
  const quotation = makeQuotation(
    { document: id, span: witness.spans[0]! },
    { speakers: [{ name: word, serves: null }], best: place, witnesses: [witness] },
  )
  const clustered = { id, ref, outlet: word, date: null, similarity: 1 }
  const coded = makeCodedEvent({
    ...{ dataset: word, ref: word, type: 'AID', mode: word, quad: 'material-cooperation', status: 'asserted' },
    ...{ actors: [{ name: word, code: null }], recipients: [], happenedOn: '2031-05-14', publishedOn: null },
    ...{ place: word, text: word, url: word },
  })
  const brief = makeBrief({ party: 'VDA', ...partsOf([report]), threads: [thread], verdicts: [verdict] })
  return {
    changes: [{ changedOn: '2031-05-14', before: null, verdict }],
    statements: statements.map(({ record }) => ({ record, ...told })),
    events: report.events.map(({ record }) => ({ record, ...told })),
    commitments: [COMMITMENT],
    observations: verdict.evidence.flatMap(({ observation }) => observation ?? []),
    'coded-events': [coded],
    documents: [
      {
        document: told.document,
        reader: { name: word, version: '1' },
        counts: { actors: 1, statements: 1, events: 2, commitments: 0, findings: 0 },
      },
    ],
    actors: actors.map((record) => ({ record, ...told })),
    verdicts: [verdict],
    evidence: toEvidenceRows(verdict, texts),
    threads: [thread],
    due: [{ ...verdict, daysLeft: -3 }],
    quotations: toWitnessRows(quotation, texts),
    duplicates: toClusterRows(makeCluster([clustered, { ...clustered, id: 'a'.repeat(64) }])),
    reviews: [reviewBy(word, word)],
    corrections: [makeCorrection({ documentId: id, replacedBy: null, publishedOn: '2031-05-16', ...decided(word) })],
    redactions: [makeRedaction({ documentId: id, ...decided(word) })],
    search: [
      {
        ...{ noun: 'statement', score: 1.25, statement: statement!.record, ...told },
        passages: [{ span: report.spanOf(`struck ${word}`) }],
      },
    ],
    targets: toTargetRows(verdict),
    brief: toBriefRows(brief),
  }
}
