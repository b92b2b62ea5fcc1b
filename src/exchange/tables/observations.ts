import type { Observation } from '../../model/index.ts'
import { columns, type Table } from '../table.ts'

/** Figures of data sets, in the columns that they are read from. */
export const OBSERVATIONS: Table<Observation> = [
  ...columns<Observation>('text', {
    id: ({ id }) => id,
    indicator: ({ indicator }) => indicator,
    actor: ({ actor }) => actor,
    period: ({ period }) => period,
  }),
  ...columns<Observation>('number', { value: ({ value }) => value }),
  ...columns<Observation>('text', {
    unit: ({ unit }) => unit,
    source: ({ source }) => source,
    definition: ({ definition }) => definition,
    vintage: ({ vintage }) => vintage,
  }),
]
