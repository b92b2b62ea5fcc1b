import { type Event, eventSchema } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { sideOf, type Told, wordsOf } from '../told.ts'
import { PARTIES, WORDS } from './cell-notes.ts'
import { documentColumns } from './document-columns.ts'
import { recordColumns } from './record-columns.ts'

type Row = Told<Event>

const { claimedIn, spans } = eventSchema.shape
const AS_WRITTEN = 'as the text has them where nobody known fills the side'

/** Who did what to whom: a side that nobody known fills is given as the text has it. */
export const EVENTS: Table<Row> = [
  ...keyColumns<Row>({ id: ['the id of the event', ({ record }) => record.id] }),
  ...columns<Row>('text', {
    type: ["one of PLOVER's sixteen types", ({ record }) => record.type],
    quad: ['quad class: verbal or material, cooperation or conflict', ({ record }) => record.quad],
    status: ['asserted, claimed, denied, planned, conditional or negated', ({ record }) => record.status],
    actors: [
      `those who act, ${AS_WRITTEN}: ${PARTIES}`,
      (row) => toPartyCell(sideOf(row.record.actors, row.record.actorSpans, row)),
    ],
    recipients: [
      `those acted upon or toward, ${AS_WRITTEN}: ${PARTIES}`,
      (row) => toPartyCell(sideOf(row.record.recipients, row.record.recipientSpans, row)),
    ],
  }),
  ...columns<Row>('day', {
    happenedFrom: ['the first day on which it can have happened', ({ record }) => record.happenedOn?.from],
    happenedTo: ['the last day on which it can have happened', ({ record }) => record.happenedOn?.to],
  }),
  ...columns<Row>('text', {
    precision: [
      'how exactly the day is told: day, week, month, quarter, year',
      ({ record }) => record.happenedOn?.precision,
    ],
    basis: ['of the day: stated in the text, or implied', ({ record }) => record.happenedOn?.basis],
    place: ['where it happened, as written', ({ record }) => record.place],
    text: [`${meaningOf(spans)}; ${WORDS}`, ({ record, text }) => wordsOf(record.spans, text)],
    claimedIn: [`the id of ${meaningOf(claimedIn)}`, ({ record }) => record.claimedIn],
  }),
  ...recordColumns<Event>((record) => record.spans),
  ...documentColumns<Row>(),
]
