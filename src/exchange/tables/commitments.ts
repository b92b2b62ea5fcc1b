import {
  type Commitment,
  commitmentSchema,
  conditionSchema,
  deadlineSchema,
  quantitySchema,
} from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { sideOf, type Told, wordsOf } from '../told.ts'
import { PARTIES, WORDS } from './cell-notes.ts'
import { documentColumns } from './document-columns.ts'
import { recordColumns } from './record-columns.ts'

type Row = Told<Commitment>

const { action, from, spans } = commitmentSchema.shape

/** Who is bound to what by when, with the words of the action and the condition. */
export const COMMITMENTS: Table<Row> = [
  ...keyColumns<Row>({ id: ['the id of the commitment', ({ record }) => record.id] }),
  ...columns<Row>('text', {
    kind: ['pledge, threat, agreement, target, demand or forecast', ({ record }) => record.kind],
    standing: ['whether the text tells it as made, alleged, denied or hypothetical', ({ record }) => record.standing],
    strength: ['firm, intended or considered', ({ record }) => record.strength],
    by: [`those bound, as ${PARTIES}`, (row) => toPartyCell(sideOf(row.record.by, [], row))],
    toward: [
      `those it is owed to, aimed at or asked of, as ${PARTIES}`,
      (row) => toPartyCell(sideOf(row.record.toward, [], row)),
    ],
    action: [`${meaningOf(action)}; ${WORDS}`, ({ record, text }) => wordsOf(record.action, text)],
    conditionKind: ['if, unless or until', ({ record }) => record.condition?.kind],
    condition: [
      `${meaningOf(conditionSchema.shape.spans)}; ${WORDS}`,
      ({ record, text }) => record.condition && wordsOf(record.condition.spans, text),
    ],
    conditionBinds: [
      `those who would have to fulfil the condition, as ${PARTIES}`,
      (row) => toPartyCell(sideOf(row.record.condition?.binds ?? [], [], row)),
    ],
    deadline: [`of the deadline, ${meaningOf(deadlineSchema.shape.text)}`, ({ record }) => record.deadline?.text],
  }),
  ...columns<Row>('day', {
    deadlineEarliest: ['the first day on which the last day can fall', ({ record }) => record.deadline?.earliest],
    deadlineLatest: ['the last day on which the last day can fall', ({ record }) => record.deadline?.latest],
  }),
  ...columns<Row>('number', { quantity: ['the amount in full units', ({ record }) => record.quantity?.value] }),
  ...columns<Row>('text', {
    unit: [`the unit of the amount: ${meaningOf(quantitySchema.shape.unit)}`, ({ record }) => record.quantity?.unit],
    quantityOf: [meaningOf(quantitySchema.shape.of), ({ record }) => record.quantity?.of],
    from: [`the id of ${meaningOf(from)}`, ({ record }) => record.from],
    text: [`${meaningOf(spans)}; ${WORDS}`, ({ record, text }) => wordsOf(record.spans, text)],
  }),
  ...recordColumns<Commitment>((record) => record.spans),
  ...documentColumns<Row>(),
]
