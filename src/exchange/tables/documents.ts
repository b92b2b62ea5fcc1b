import type { DocumentRecord, Reader } from '../../model/index.ts'
import { columns, type Table } from '../table.ts'
import { documentColumns } from './document-columns.ts'

/** A document with how much was read in it. */
export interface CountedDocument {
  document: DocumentRecord
  reader: Reader
  counts: { actors: number; statements: number; events: number; commitments: number; findings: number }
}

export const DOCUMENTS: Table<CountedDocument> = [
  ...documentColumns<CountedDocument>(),
  ...columns<CountedDocument>('text', {
    language: ({ document }) => document.language,
    reader: ({ reader }) => `${reader.name} ${reader.version}`,
  }),
  ...columns<CountedDocument>('whole', {
    length: ({ document }) => document.length,
    actors: ({ counts }) => counts.actors,
    statements: ({ counts }) => counts.statements,
    events: ({ counts }) => counts.events,
    commitments: ({ counts }) => counts.commitments,
    findings: ({ counts }) => counts.findings,
  }),
]
