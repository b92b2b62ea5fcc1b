import type {
  Brief,
  BriefCommitment,
  BriefEvent,
  BriefParty,
  BriefSource,
  BriefStatement,
  ThreadParty,
} from '../../model/index.ts'
import { columns, keyColumns, type Table } from '../table.ts'
import { PARTIES, WORDS } from './cell-notes.ts'
import { toSideCell } from './thread-columns.ts'

type Section = 'open' | 'settled' | 'said' | 'did' | 'received'

/** One entry of a brief. */
export interface BriefRow {
  party: BriefParty
  section: Section
  id: string
  day: string | null
  from: readonly ThreadParty[]
  to: readonly ThreadParty[]
  /** the kind of a commitment, the act of a statement, the type of an event */
  kind: string
  status: string | null
  claimedBy: readonly ThreadParty[]
  dueBy: string | null
  rule: string | null
  source: BriefSource
}

const ofStatement = (each: BriefStatement, day: string | null) => ({
  ...{ section: 'said' as const, id: each.statement, day, from: each.speakers, to: each.addressees, kind: each.act },
  ...{ status: null, claimedBy: each.reportedBy, dueBy: null, rule: null, source: each.source },
})

const ofEvent = (section: 'did' | 'received', each: BriefEvent, day: string | null) => ({
  ...{ section, id: each.event, day, from: each.actors, to: each.recipients, kind: each.type, status: each.status },
  ...{ claimedBy: each.claimedBy, dueBy: null, rule: null, source: each.source },
})

const ofCommitment = (section: 'open' | 'settled', each: BriefCommitment) => ({
  ...{ section, id: each.thread, day: each.source.date, from: each.by, to: each.toward, kind: each.kind },
  ...{ status: each.status, claimedBy: [], dueBy: each.dueBy, rule: `${each.rule.id}@${each.rule.version}` },
  source: each.source,
})

/**
 * The rows of the table of a brief: what is open, what is settled, what was said, done and received.
 * Example: `toBriefRows(brief).filter(({ section }) => section === 'open').length` is `brief.open.length`.
 */
export function toBriefRows({ party, open, settled, days, received }: Brief): BriefRow[] {
  const rows = [
    ...open.map((each) => ofCommitment('open', each)),
    ...settled.map((each) => ofCommitment('settled', each)),
    ...days.flatMap(({ day, said }) => said.map((each) => ofStatement(each, day))),
    ...days.flatMap(({ day, did }) => did.map((each) => ofEvent('did', each, day))),
    ...received.map((each) => ofEvent('received', each, each.happenedOn?.from ?? each.source.date)),
  ]
  return rows.map((row) => ({ party, ...row }))
}

/** The entries of a brief, a row each. */
export const BRIEF: Table<BriefRow> = [
  ...keyColumns<BriefRow>({
    section: ['open, settled, said, did or received', ({ section }) => section],
    id: ['the id of the thread, statement or event', ({ id }) => id],
  }),
  ...columns<BriefRow>('text', { party: ['whom the brief is about', ({ party }) => party.name] }),
  ...columns<BriefRow>('day', {
    day: [
      'the day it was said or done, else of publication; of a commitment that of its first telling',
      ({ day }) => day,
    ],
  }),
  ...columns<BriefRow>('text', {
    from: [`those bound, speaking or acting, as ${PARTIES}`, ({ from }) => toSideCell(from)],
    to: [`those toward whom, as ${PARTIES}`, ({ to }) => toSideCell(to)],
    kind: ['the kind of a commitment, the act of a statement, the type of an event', ({ kind }) => kind],
    status: ['of a commitment what came of it, of an event how the text holds it', ({ status }) => status],
    claimedBy: [
      `who says that it was said or done, where no outlet does itself, as ${PARTIES}`,
      ({ claimedBy }) => toSideCell(claimedBy),
    ],
  }),
  ...columns<BriefRow>('day', { dueBy: ['of a commitment: the last day in force', ({ dueBy }) => dueBy] }),
  ...columns<BriefRow>('text', {
    rule: ['of a commitment: the rule that gave the status, with its version', ({ rule }) => rule],
    words: [`the words that tell it; ${WORDS}`, ({ source }) => source.words],
    document: ["the document's id", ({ source }) => source.document],
    ref: ["the caller's own id of the document, else its hash", ({ source }) => source.ref],
    outlet: ['who published it', ({ source }) => source.outlet],
  }),
  ...columns<BriefRow>('day', { publishedOn: ['the day of publication', ({ source }) => source.date] }),
]
