import { type Statement, statementSchema } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { sideOf, type Told, wordsOf } from '../told.ts'
import { PARTIES, WORDS } from './cell-notes.ts'
import { documentColumns } from './document-columns.ts'
import { recordColumns } from './record-columns.ts'

type Row = Told<Statement>

const { source, cue, content, via, within } = statementSchema.shape

/** Who said what: the words of the three spans beside the fields. */
export const STATEMENTS: Table<Row> = [
  ...keyColumns<Row>({ id: ['the id of the statement', ({ record }) => record.id] }),
  ...columns<Row>('text', {
    act: ['what the speaker does by saying it: assert, promise, deny …', ({ record }) => record.act],
    manner: ['direct, indirect or mixed', ({ record }) => record.manner],
    speakers: [`those who say it, as ${PARTIES}`, (row) => toPartyCell(sideOf(row.record.speakers, [], row))],
    speakerBasis: ['whether the speaker is stated, implied or unknown', ({ record }) => record.speakerBasis],
    addressees: [
      `the hearers that the text names, as ${PARTIES}`,
      (row) => toPartyCell(sideOf(row.record.addressees, [], row)),
    ],
    via: [meaningOf(via), ({ record }) => record.via],
    source: [`${meaningOf(source)}; ${WORDS}`, ({ record, text }) => wordsOf(record.source, text)],
    cue: [`${meaningOf(cue)}; ${WORDS}`, ({ record, text }) => wordsOf(record.cue, text)],
    content: [`${meaningOf(content)}; ${WORDS}`, ({ record, text }) => wordsOf(record.content, text)],
  }),
  ...columns<Row>('day', {
    saidFrom: ['the first day on which it can have been said', ({ record }) => record.saidOn?.from],
    saidTo: ['the last day on which it can have been said', ({ record }) => record.saidOn?.to],
  }),
  ...columns<Row>('text', { within: [`the id of ${meaningOf(within)}`, ({ record }) => record.within] }),
  ...recordColumns<Statement>((record) => record.content),
  ...documentColumns<Row>(),
]
