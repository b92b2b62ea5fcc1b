import type { Event } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, type Table } from '../table.ts'
import { sideOf, type Told, wordsOf } from '../told.ts'
import { documentColumns } from './document-columns.ts'
import { recordColumns } from './record-columns.ts'

type Row = Told<Event>

/** Who did what to whom: a side that nobody known fills is given as the text has it. */
export const EVENTS: Table<Row> = [
  ...columns<Row>('text', {
    id: ({ record }) => record.id,
    type: ({ record }) => record.type,
    quad: ({ record }) => record.quad,
    status: ({ record }) => record.status,
    actors: (row) => toPartyCell(sideOf(row.record.actors, row.record.actorSpans, row)),
    recipients: (row) => toPartyCell(sideOf(row.record.recipients, row.record.recipientSpans, row)),
  }),
  ...columns<Row>('day', {
    happenedFrom: ({ record }) => record.happenedOn?.from,
    happenedTo: ({ record }) => record.happenedOn?.to,
  }),
  ...columns<Row>('text', {
    precision: ({ record }) => record.happenedOn?.precision,
    basis: ({ record }) => record.happenedOn?.basis,
    place: ({ record }) => record.place,
    text: ({ record, text }) => wordsOf(record.spans, text),
    claimedIn: ({ record }) => record.claimedIn,
  }),
  ...recordColumns<Event>(({ spans }) => spans),
  ...documentColumns<Row>(),
]
