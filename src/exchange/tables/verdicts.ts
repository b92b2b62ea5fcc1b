import { type Due, type Verdict, verdictSchema } from '../../model/index.ts'
import { type Column, columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { PARTIES } from './cell-notes.ts'
import { beginningColumns, sideColumns, toSideCell } from './thread-columns.ts'

const { asOf, status, statusBy, reason, proposed, confirmed, dueBy, condition } = verdictSchema.shape

const statusColumns = <Row extends Verdict>(): Column<Row>[] => [
  ...columns<Row>('text', {
    status: [`what came of it: ${meaningOf(status)}`, (row) => row.status],
    statusBy: [`${meaningOf(statusBy)}, as ${PARTIES}`, (row) => toSideCell(row.statusBy)],
    rule: ['the rule that gave the status', ({ rule }) => rule.id],
    ruleVersion: ['the version of that rule', ({ rule }) => rule.version],
    reason: [meaningOf(reason), (row) => row.reason],
    proposed: [`${meaningOf(proposed)}, whatever a person says`, (row) => row.proposed],
    confirmed: [`true or false: ${meaningOf(confirmed)}`, (row) => `${row.confirmed}`],
    reviewedBy: ['the person whose word there is', ({ review }) => review?.by],
    reviewReason: ['why that person says so', ({ review }) => review?.reason],
  }),
  ...columns<Row>('day', {
    asOf: [meaningOf(asOf), (row) => row.asOf],
    dueBy: [meaningOf(dueBy), (row) => row.dueBy],
  }),
]

const restColumns = <Row extends Verdict>(): Column<Row>[] => [
  ...columns<Row>('text', {
    condition: [`the condition ${meaningOf(condition)}`, (row) => row.condition?.text],
    conditionState: ['open, met or failed', (row) => row.condition?.state],
  }),
  ...beginningColumns<Row>(),
  ...columns<Row>('whole', {
    evidence: ['how many pieces of evidence bear on it', (row) => row.evidence.length],
    decisive: ['how many of them the rule decided by', (row) => row.restsOn.length],
    claimed: [
      'how many of them somebody claims, and no outlet says in its own voice',
      (row) => row.evidence.filter(({ claimedBy }) => claimedBy.length > 0).length,
    ],
    newSinceReview: ['how many of them came up after a person had decided', (row) => row.reopenedBy.length],
  }),
]

const idOf = <Row extends Verdict>(): Column<Row>[] =>
  keyColumns<Row>({ thread: ['the id of the thread that was judged', ({ thread }) => thread] })

/** What came of each commitment on a day, by which rule, and how much bears on it. */
export const VERDICTS: Table<Verdict> = [
  ...idOf<Verdict>(),
  ...sideColumns<Verdict>(),
  ...statusColumns<Verdict>(),
  ...restColumns<Verdict>(),
]

/** What falls due, with the days that are left. */
export const DUE: Table<Due> = [
  ...idOf<Due>(),
  ...columns<Due>('whole', {
    daysLeft: ['how many days are left until the last day; below 0 where that is past', ({ daysLeft }) => daysLeft],
  }),
  ...sideColumns<Due>(),
  ...statusColumns<Due>(),
  ...restColumns<Due>(),
]
