import { type Evidence, type Thread, type ThreadParty, threadSchema } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { type Cell, type Column, columns, meaningOf } from '../table.ts'
import { joinWords } from '../told.ts'
import { PARTIES } from './cell-notes.ts'

/** What a thread and a verdict both tell. */
export type ThreadHead = Omit<Thread, 'members'>

/** Sides of a thread as one cell. */
export const toSideCell = (parties: readonly ThreadParty[]): string =>
  toPartyCell(parties.map(({ name, serves }) => ({ name, code: serves })))

/** The words of spans, or null where the text is not at hand. */
export const maybeWords = (
  { document, spans }: Pick<Evidence, 'document' | 'spans'>,
  texts: ReadonlyMap<string, string>,
): Cell => {
  const text = document === null ? undefined : texts.get(document)
  if (text === undefined || spans.length === 0) return null
  return joinWords(spans.map(({ start, end }) => text.slice(start, end)))
}

const { basis, summary } = threadSchema.shape

/** Who is bound to what: the sides and the words. */
export const sideColumns = <Row extends ThreadHead>(): Column<Row>[] =>
  columns<Row>('text', {
    kind: ['pledge, threat, agreement, target, demand or forecast', ({ kind }) => kind],
    by: [`those bound, as ${PARTIES}`, ({ by }) => toSideCell(by)],
    toward: [`those it is owed to, aimed at or asked of, as ${PARTIES}`, ({ toward }) => toSideCell(toward)],
    summary: [meaningOf(summary), (row) => row.summary],
  })

/** Where a thread begins, and what was first set. */
export const beginningColumns = <Row extends ThreadHead>(): Column<Row>[] => [
  ...columns<Row>('text', {
    basis: [`whether its beginning is stated or implied; ${meaningOf(basis)}`, (row) => row.basis],
  }),
  ...columns<Row>('text', {
    firstRef: ["the caller's own id of the document it begins in, else its hash", ({ first }) => first.ref],
  }),
  ...columns<Row>('day', { firstDate: ['the day of publication of that document', ({ first }) => first.date] }),
  ...columns<Row>('text', { deadline: ['the words that set the deadline', ({ deadline }) => deadline?.text] }),
  ...columns<Row>('day', {
    deadlineEarliest: [
      'the first day on which the last day can fall, as first set',
      ({ deadline }) => deadline?.earliest,
    ],
    deadlineLatest: ['the last day on which the last day can fall, as first set', ({ deadline }) => deadline?.latest],
  }),
  ...columns<Row>('number', {
    quantity: ['the amount in full units, as first set', ({ quantity }) => quantity?.value],
  }),
  ...columns<Row>('text', {
    unit: ['the unit of the amount', ({ quantity }) => quantity?.unit],
    quantityOf: ['what it is an amount of, as written', ({ quantity }) => quantity?.of],
  }),
]
