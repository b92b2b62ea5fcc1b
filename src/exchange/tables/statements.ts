import type { Statement } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, type Table } from '../table.ts'
import { sideOf, type Told, wordsOf } from '../told.ts'
import { documentColumns } from './document-columns.ts'
import { recordColumns } from './record-columns.ts'

type Row = Told<Statement>

/** Who said what: the words of the three spans beside the fields. */
export const STATEMENTS: Table<Row> = [
  ...columns<Row>('text', {
    id: ({ record }) => record.id,
    act: ({ record }) => record.act,
    manner: ({ record }) => record.manner,
    speakers: (row) => toPartyCell(sideOf(row.record.speakers, [], row)),
    speakerBasis: ({ record }) => record.speakerBasis,
    addressees: (row) => toPartyCell(sideOf(row.record.addressees, [], row)),
    via: ({ record }) => record.via,
    source: ({ record, text }) => wordsOf(record.source, text),
    cue: ({ record, text }) => wordsOf(record.cue, text),
    content: ({ record, text }) => wordsOf(record.content, text),
  }),
  ...columns<Row>('day', { saidFrom: ({ record }) => record.saidOn?.from, saidTo: ({ record }) => record.saidOn?.to }),
  ...columns<Row>('text', { within: ({ record }) => record.within }),
  ...recordColumns<Statement>(({ content }) => content),
  ...documentColumns<Row>(),
]
