import { type Evidence, evidenceSchema, type Verdict } from '../../model/index.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { PARTIES, WORDS } from './cell-notes.ts'
import { maybeWords, toSideCell } from './thread-columns.ts'

/** A piece of evidence with the verdict that it stands in. */
export interface EvidenceRow {
  verdict: Verdict
  evidence: Evidence
  texts: ReadonlyMap<string, string>
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map()

/**
 * The rows of the table of evidence: one for each piece of a verdict.
 * Example: `toEvidenceRows(verdict, texts).length` is `verdict.evidence.length`.
 *
 * Shape: texts by the id of their document; without the text of a document a piece has no words
 */
export const toEvidenceRows = (verdict: Verdict, texts = NO_TEXTS): EvidenceRow[] =>
  verdict.evidence.map((evidence) => ({ verdict, evidence, texts }))

const shape = evidenceSchema.shape

/** One thing that bears on a thread, with its words or its figure. */
export const EVIDENCE: Table<EvidenceRow> = [
  ...keyColumns<EvidenceRow>({
    thread: ['the id of the thread that was judged', ({ verdict }) => verdict.thread],
    id: [`the id ${meaningOf(shape.id)}`, ({ evidence }) => evidence.id],
  }),
  ...columns<EvidenceRow>('text', {
    kind: ['the kind of commitment', ({ verdict }) => verdict.kind],
    status: ['the status of the thread', ({ verdict }) => verdict.status],
    bearing: ['what it says of the thread: fulfils, violates, claimed-violation …', ({ evidence }) => evidence.bearing],
    decisive: [
      'true or false: whether the rule decided by it',
      ({ verdict, evidence }) => `${verdict.restsOn.includes(evidence.id)}`,
    ],
    by: [`${meaningOf(shape.by)}, as ${PARTIES}`, ({ evidence }) => toSideCell(evidence.by)],
    claimedBy: [`${meaningOf(shape.claimedBy)}; as ${PARTIES}`, ({ evidence }) => toSideCell(evidence.claimedBy)],
    type: [`the PLOVER type ${meaningOf(shape.type)}`, ({ evidence }) => evidence.type],
    turn: [meaningOf(shape.turn), ({ evidence }) => evidence.turn],
    words: [
      `the words that tell it, where the text is at hand; ${WORDS}`,
      ({ evidence, texts }) => maybeWords(evidence, texts),
    ],
    indicator: ['of a figure: what is measured', ({ evidence }) => evidence.observation?.indicator],
    period: ['of a figure: the period', ({ evidence }) => evidence.observation?.period],
  }),
  ...columns<EvidenceRow>('number', {
    value: ['of a figure: the figure itself', ({ evidence }) => evidence.observation?.value],
  }),
  ...columns<EvidenceRow>('text', { unit: ['of a figure: its unit', ({ evidence }) => evidence.observation?.unit] }),
  ...columns<EvidenceRow>('day', {
    date: ['the day of publication', ({ evidence }) => evidence.date],
    happenedOn: [meaningOf(shape.happenedOn), ({ evidence }) => evidence.happenedOn],
    until: [meaningOf(shape.until), ({ evidence }) => evidence.until],
  }),
  ...columns<EvidenceRow>('number', {
    joinScore: [
      'how well it fits the thread, 0 to 1; empty of what needs no join',
      ({ evidence }) => evidence.join?.score,
    ],
  }),
  ...columns<EvidenceRow>('text', {
    joinRule: ['the rule that joined it, with its version', ({ evidence }) => evidence.join?.rule],
  }),
  ...columns<EvidenceRow>('whole', {
    rivals: ['how many other threads it could be about', ({ evidence }) => evidence.rivals.length],
  }),
  ...columns<EvidenceRow>('text', {
    record: [meaningOf(shape.record), ({ evidence }) => evidence.record],
    document: ["the document's id; empty of a figure and a coded event", ({ evidence }) => evidence.document],
    ref: [meaningOf(shape.ref), ({ evidence }) => evidence.ref],
    outlet: ['who published it', ({ evidence }) => evidence.outlet],
  }),
]
