import { type Quotation, type QuotationWitness, quotationLabelSchema, quotationSchema } from '../../model/index.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { reachOf } from '../told.ts'
import { PARTIES, WORDS } from './cell-notes.ts'
import { maybeWords, toSideCell } from './thread-columns.ts'

/** A witness with the quotation that it is of. */
export interface WitnessRow {
  quotation: Quotation
  witness: QuotationWitness
  texts: ReadonlyMap<string, string>
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map()

/**
 * The rows of the table of quotations: one for each witness.
 * Example: `toWitnessRows(quotation, texts)[0].witness.isBest` is true.
 *
 * Shape: texts by the id of their document; without the text of its document a witness has no words
 */
export const toWitnessRows = (quotation: Quotation, texts = NO_TEXTS): WitnessRow[] =>
  quotation.witnesses.map((witness) => ({ quotation, witness, texts }))

const { score, statement, ref } = quotationSchema.shape.witnesses.element.shape

/** The same words across outlets, a row a witness. */
export const QUOTATIONS: Table<WitnessRow> = [
  ...keyColumns<WitnessRow>({
    quotation: ['the id of the quotation', ({ quotation }) => quotation.quotation],
    document: ["the id of the witness' document", ({ witness }) => witness.document],
  }),
  ...keyColumns<WitnessRow>(
    {
      start: ['where the words begin in the text, in UTF-16 code units', ({ witness }) => reachOf(witness.spans).start],
    },
    'whole',
  ),
  ...columns<WitnessRow>('whole', {
    end: ['where the words end: the code unit after the last one', ({ witness }) => reachOf(witness.spans).end],
  }),
  ...columns<WitnessRow>('text', {
    speakers: [`those who say it, as ${PARTIES}`, ({ quotation }) => toSideCell(quotation.speakers)],
    label: [meaningOf(quotationLabelSchema), ({ witness }) => witness.label],
    alarms: [
      'what a difference from the best witness changes: negation, number …',
      ({ witness }) => witness.alarms.join('; '),
    ],
    best: [
      'true or false: whether it is the witness that the others are held against',
      ({ witness }) => `${witness.isBest}`,
    ],
    words: [
      `the words of the witness, where the text is at hand; ${WORDS}`,
      ({ witness, texts }) => maybeWords(witness, texts),
    ],
  }),
  ...columns<WitnessRow>('number', { score: [meaningOf(score), ({ witness }) => witness.score] }),
  ...columns<WitnessRow>('whole', {
    differences: ['in how many places its words differ from the best', ({ witness }) => witness.differences.length],
  }),
  ...columns<WitnessRow>('text', {
    statement: [meaningOf(statement), ({ witness }) => witness.statement],
    ref: [meaningOf(ref), ({ witness }) => witness.ref],
    outlet: ['who published it', ({ witness }) => witness.outlet],
  }),
  ...columns<WitnessRow>('day', { date: ['the day of publication', ({ witness }) => witness.date] }),
]
