import { type Change, changeSchema } from '../../model/index.ts'
import { type Column, columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { VERDICTS } from './verdicts.ts'

const { changedOn, before } = changeSchema.shape

const ofVerdict = ({ cellOf, ...column }: Column<Change['verdict']>): Column<Change> => ({
  ...column,
  cellOf: ({ verdict }) => cellOf(verdict),
})

/** The days on which verdicts became others. */
export const CHANGES: Table<Change> = [
  ...keyColumns<Change>({ changedOn: [meaningOf(changedOn), (row) => row.changedOn] }, 'day'),
  ...columns<Change>('text', { before: [meaningOf(before), (row) => row.before] }),
  ...VERDICTS.map(ofVerdict),
]
