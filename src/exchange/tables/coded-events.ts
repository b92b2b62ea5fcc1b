import { type CodedEvent, codedEventSchema } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { PARTIES } from './cell-notes.ts'

const { dataset, ref, mode, publishedOn, text } = codedEventSchema.shape

/** Events that other coders drew, in the columns that they are read from. */
export const CODED_EVENTS: Table<CodedEvent> = [
  ...keyColumns<CodedEvent>({ id: ['the id of the coded event', (event) => event.id] }),
  ...columns<CodedEvent>('text', {
    dataset: [meaningOf(dataset), (event) => event.dataset],
    ref: [meaningOf(ref), (event) => event.ref],
  }),
  ...columns<CodedEvent>('day', { date: ['the day of the event', ({ happenedOn }) => happenedOn] }),
  ...columns<CodedEvent>('text', {
    type: ["one of PLOVER's sixteen types", ({ type }) => type],
    mode: [meaningOf(mode), (event) => event.mode],
    quad: ['quad class: verbal or material, cooperation or conflict', ({ quad }) => quad],
    status: ['asserted, claimed, denied, planned, conditional or negated', ({ status }) => status],
    actors: [`those who act, as ${PARTIES}`, ({ actors }) => toPartyCell(actors)],
    recipients: [`those acted upon or toward, as ${PARTIES}`, ({ recipients }) => toPartyCell(recipients)],
    place: ['where it happened', ({ place }) => place],
    text: [meaningOf(text), (event) => event.text],
    url: ['the address of what it was drawn from', ({ url }) => url],
  }),
  ...columns<CodedEvent>('day', { published: [meaningOf(publishedOn), (event) => event.publishedOn] }),
]
