import type { CodedEvent } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, type Table } from '../table.ts'

/** Events that other coders drew, in the columns that they are read from. */
export const CODED_EVENTS: Table<CodedEvent> = [
  ...columns<CodedEvent>('text', { id: ({ id }) => id, dataset: ({ dataset }) => dataset, ref: ({ ref }) => ref }),
  ...columns<CodedEvent>('day', { date: ({ happenedOn }) => happenedOn }),
  ...columns<CodedEvent>('text', {
    type: ({ type }) => type,
    mode: ({ mode }) => mode,
    quad: ({ quad }) => quad,
    status: ({ status }) => status,
    actors: ({ actors }) => toPartyCell(actors),
    recipients: ({ recipients }) => toPartyCell(recipients),
    place: ({ place }) => place,
    text: ({ text }) => text,
    url: ({ url }) => url,
  }),
  ...columns<CodedEvent>('day', { published: ({ publishedOn }) => publishedOn }),
]
