import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type ColumnType, TABLES, type Table, toCsv } from '../../src/exchange/index.ts'
import { collect } from '../ledger/temporary.ts'
import { rowsWith } from './invented-answers.ts'

const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[]

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** The table of a name and its rows, whatever they are made from. */
const tableOf = (name: keyof typeof TABLES, word: string) => ({
  table: TABLES[name] as Table<unknown>,
  rows: rowsWith(word)[name] as readonly unknown[],
})

const cellsOf = (name: keyof typeof TABLES, word: string): { [column: string]: unknown }[] => {
  const { table, rows } = tableOf(name, word)
  return rows.map((row) => Object.fromEntries(table.map((column) => [column.name, column.cellOf(row)])))
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether a cell holds what its type says. */
const HELD: { readonly [Type in ColumnType]: (cell: unknown) => boolean } = {
  whole: Number.isInteger,
  number: Number.isFinite,
  day: (cell) => typeof cell === 'string' && DAY.test(cell),
  text: (cell) => typeof cell === 'string',
}

describe('every table', () => {
  it.each(NAMES)('says what each column holds, once: %s', (name) => {
    const { table } = tableOf(name, 'bay')
    expect(new Set(table.map((column) => column.name)).size).toBe(table.length)
    for (const { title, description } of table) {
      expect(title).toMatch(/^[A-Z][a-zA-Z ]*$/)
      expect(description.length).toBeGreaterThan(2)
      expect(description).not.toMatch(/\b(null|undefined)\b/)
    }
  })

  it.each(NAMES)('holds in each cell what its type says, and each key once: %s', (name) => {
    const { table } = tableOf(name, 'bay')
    const rows = cellsOf(name, 'bay')
    expect(rows.length).toBeGreaterThan(0)
    const keys = table.filter(({ isKey }) => isKey).map((column) => column.name)
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => JSON.stringify(keys.map((key) => row[key])))).size).toBe(rows.length)
    for (const row of rows) {
      for (const { name: column, type, isKey } of table) {
        const cell = row[column]
        if (isKey) expect(cell, column).not.toBeNull()
        if (cell !== null) expect(HELD[type](cell), column).toBe(true)
      }
    }
  })

  it.each(NAMES)('runs no formula that a document or a person brings: %s', async (name) => {
    const word = '=HYPERLINK("https://x.example";"a")'
    const { table, rows } = tableOf(name, word)
    const text = (await collect(toCsv(table, each(rows)))).join('')
    const [, ...cells] = parse(text) as string[][]
    expect(cells).toHaveLength(rows.length)
    for (const row of cells) {
      row.forEach((cell, at) => {
        const { type } = table[at]!
        if (type === 'text' || type === 'day') expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      })
    }
    if (name !== 'commitments') expect(text).toContain('=HYPERLINK')
  })
})

describe('tables of what a ledger comes to', () => {
  it('tell a verdict with its rule and how much bears on it', () => {
    expect(cellsOf('verdicts', 'bay')).toMatchObject([
      {
        ...{ kind: 'pledge', by: 'bay (VDA)', summary: 'bay', status: 'kept', rule: 'pledge/kept', ruleVersion: '1' },
        ...{ confirmed: 'false', reviewedBy: null, dueBy: '2031-06-30', deadlineLatest: '2031-06-30', quantity: 3 },
        ...{ firstRef: 'bay', firstDate: '2031-05-14', evidence: 2, decisive: 2, claimed: 2, newSinceReview: 0 },
      },
    ])
    expect(cellsOf('due', 'bay')).toMatchObject([{ daysLeft: -3, status: 'kept', dueBy: '2031-06-30' }])
  })

  it('tell evidence with its words, or with its figure', () => {
    expect(cellsOf('evidence', 'bay')).toMatchObject([
      { bearing: 'fulfils', decisive: 'true', words: 'left bay', by: 'Vardia (VDA)', claimedBy: 'bay (OSK)' },
      { words: null, document: null, indicator: 'bay', period: '2031', value: -2.5, unit: 'bay' },
    ])
  })

  it('tell a witness, a document of a cluster and a party of a target in a row each', () => {
    expect(cellsOf('quotations', 'bay')).toMatchObject([
      { label: 'altered', alarms: 'name', best: 'true', words: 'bay' },
    ])
    expect(cellsOf('duplicates', 'bay').map(({ similarity, documents }) => [similarity, documents])).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(cellsOf('targets', 'bay')).toMatchObject([
      { party: 'bay (OSK)', status: 'behind', target: 3, value: 1.5, neededStep: -1, costUnit: 'EUR' },
    ])
  })

  it('tell what a search found with who says it', () => {
    expect(cellsOf('search', 'bay')).toMatchObject([
      { noun: 'statement', speakers: 'bay (VDA)', act: 'assert', passages: 'struck bay', score: 1.25 },
    ])
  })

  it('tell what a brief holds, deeds of others and claims marked', () => {
    expect(
      cellsOf('brief', 'bay').map(({ section, kind, status, claimedBy }) => [section, kind, status, claimedBy]),
    ).toEqual([
      ['settled', 'pledge', 'kept', ''],
      ['said', 'assert', null, ''],
      ['did', 'ASSAULT', 'claimed', 'bay (VDA)'],
      ['received', 'ASSAULT', 'asserted', ''],
    ])
  })

  it('leave the words out where no text is at hand', () => {
    const { verdict } = rowsWith('bay').evidence[0]!
    const column = TABLES.evidence.find(({ name }) => name === 'words')!
    expect(column.cellOf({ verdict, evidence: verdict.evidence[0]!, texts: new Map() })).toBeNull()
  })
})
