import { type Observation, observationSchema } from '../../model/index.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'

const { indicator, actor, period, unit, source, definition, vintage } = observationSchema.shape

/** Figures of data sets, in the columns that they are read from. */
export const OBSERVATIONS: Table<Observation> = [
  ...keyColumns<Observation>({ id: ['the id of the figure', (figure) => figure.id] }),
  ...columns<Observation>('text', {
    indicator: [meaningOf(indicator), (figure) => figure.indicator],
    actor: [meaningOf(actor), (figure) => figure.actor],
    period: [meaningOf(period), (figure) => figure.period],
  }),
  ...columns<Observation>('number', { value: ['the figure itself', ({ value }) => value] }),
  ...columns<Observation>('text', {
    unit: [meaningOf(unit), (figure) => figure.unit],
    source: [meaningOf(source), (figure) => figure.source],
    definition: [meaningOf(definition), (figure) => figure.definition],
    vintage: [meaningOf(vintage), (figure) => figure.vintage],
  }),
]
