import { type Progress, progressSchema, type Verdict } from '../../model/index.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { toSideCell } from './thread-columns.ts'

/** How far one party of a target is, with the verdict. */
export interface TargetRow {
  verdict: Verdict
  progress: Progress
}

/**
 * The rows of the table of targets: one for each party of a target; none of another kind.
 * Example: `toTargetRows(verdict).map(({ progress }) => progress.party.name)` is `['Vardia', 'Oskelia']`.
 */
export const toTargetRows = (verdict: Verdict): TargetRow[] =>
  verdict.progress.map((progress) => ({ verdict, progress }))

const { period, value, lastStep, neededStep, cost } = progressSchema.shape

/** Targets held against figures, a row a party. */
export const TARGETS: Table<TargetRow> = [
  ...keyColumns<TargetRow>({
    thread: ['the id of the thread', ({ verdict }) => verdict.thread],
    party: [
      'the party, as "Oskelia (OSK)": a name, its code in brackets',
      ({ progress }) => toSideCell([progress.party]),
    ],
  }),
  ...columns<TargetRow>('text', {
    summary: ["the words of the target's action", ({ verdict }) => verdict.summary],
  }),
  ...columns<TargetRow>('number', { target: ['the number to reach', ({ verdict }) => verdict.quantity?.value] }),
  ...columns<TargetRow>('text', {
    unit: ['the unit of that number', ({ verdict }) => verdict.quantity?.unit],
    status: ['on track, behind, met, missed or not enough evidence', ({ progress }) => progress.status],
  }),
  ...columns<TargetRow>('day', {
    asOf: ['the day in the world: nothing published later counts', ({ verdict }) => verdict.asOf],
    dueBy: ['the last day in force', ({ verdict }) => verdict.dueBy],
  }),
  ...columns<TargetRow>('text', {
    indicator: ['what is measured', ({ progress }) => progress.indicator],
    period: [`the period ${meaningOf(period)}`, ({ progress }) => progress.period],
  }),
  ...columns<TargetRow>('number', {
    value: [meaningOf(value), ({ progress }) => progress.value],
    lastStep: [meaningOf(lastStep), ({ progress }) => progress.lastStep],
    neededStep: [meaningOf(neededStep), ({ progress }) => progress.neededStep],
    cost: [meaningOf(cost), ({ progress }) => progress.cost?.value],
  }),
  ...columns<TargetRow>('text', {
    costUnit: ['the currency of that money', ({ progress }) => progress.cost?.unit],
    costPeriod: ['the period of the GDP that it is counted by', ({ progress }) => progress.cost?.period],
    costSource: ['who published that GDP', ({ progress }) => progress.cost?.source],
  }),
]
