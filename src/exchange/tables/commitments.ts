import type { Commitment } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, type Table } from '../table.ts'
import { sideOf, type Told, wordsOf } from '../told.ts'
import { documentColumns } from './document-columns.ts'
import { recordColumns } from './record-columns.ts'

type Row = Told<Commitment>

/** Who is bound to what by when, with the words of the action and the condition. */
export const COMMITMENTS: Table<Row> = [
  ...columns<Row>('text', {
    id: ({ record }) => record.id,
    kind: ({ record }) => record.kind,
    standing: ({ record }) => record.standing,
    strength: ({ record }) => record.strength,
    by: (row) => toPartyCell(sideOf(row.record.by, [], row)),
    toward: (row) => toPartyCell(sideOf(row.record.toward, [], row)),
    action: ({ record, text }) => wordsOf(record.action, text),
    conditionKind: ({ record }) => record.condition?.kind,
    condition: ({ record, text }) => record.condition && wordsOf(record.condition.spans, text),
    conditionBinds: (row) => toPartyCell(sideOf(row.record.condition?.binds ?? [], [], row)),
    deadline: ({ record }) => record.deadline?.text,
  }),
  ...columns<Row>('day', {
    deadlineEarliest: ({ record }) => record.deadline?.earliest,
    deadlineLatest: ({ record }) => record.deadline?.latest,
  }),
  ...columns<Row>('number', { quantity: ({ record }) => record.quantity?.value }),
  ...columns<Row>('text', {
    unit: ({ record }) => record.quantity?.unit,
    quantityOf: ({ record }) => record.quantity?.of,
    from: ({ record }) => record.from,
    text: ({ record, text }) => wordsOf(record.spans, text),
  }),
  ...recordColumns<Commitment>(({ spans }) => spans),
  ...documentColumns<Row>(),
]
