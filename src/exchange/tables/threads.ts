import type { Thread } from '../../model/index.ts'
import { columns, keyColumns, type Table } from '../table.ts'
import { beginningColumns, sideColumns } from './thread-columns.ts'

const countOf = ({ members }: Thread, wanted: Thread['members'][number]['role']): number =>
  members.filter(({ role }) => role === wanted).length

const daysOf = ({ members }: Thread): string[] => members.flatMap(({ date }) => date ?? [])

/** The same commitment across documents: how often it was told, and when last. */
export const THREADS: Table<Thread> = [
  ...keyColumns<Thread>({ thread: ['the id of the thread', ({ thread }) => thread] }),
  ...sideColumns<Thread>(),
  ...beginningColumns<Thread>(),
  ...columns<Thread>('whole', {
    members: ['in how many places it is told', ({ members }) => members.length],
    outlets: [
      'how many outlets tell it, those that are named',
      ({ members }) => new Set(members.flatMap(({ outlet }) => outlet ?? [])).size,
    ],
    reaffirmed: ['how often it was said anew on a later day', (row) => countOf(row, 'reaffirms')],
    contradicted: ['how often the opposite was said', (row) => countOf(row, 'contradicts')],
    postponed: ['how often a later day was set', (row) => countOf(row, 'postpones')],
    withdrawn: ['how often it was taken back', (row) => countOf(row, 'withdraws')],
  }),
  ...columns<Thread>('day', { lastDate: ['the latest day on which it was told', (row) => daysOf(row).sort().at(-1)] }),
]
