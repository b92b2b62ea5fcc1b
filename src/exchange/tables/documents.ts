import { type DocumentRecord, documentSchema, type Reader } from '../../model/index.ts'
import { columns, meaningOf, type Table } from '../table.ts'
import { ownDocumentColumns } from './document-columns.ts'

const { language, length } = documentSchema.shape

/** A document with how much was read in it. */
export interface CountedDocument {
  document: DocumentRecord
  reader: Reader
  counts: { actors: number; statements: number; events: number; commitments: number; findings: number }
}

export const DOCUMENTS: Table<CountedDocument> = [
  ...ownDocumentColumns<CountedDocument>(),
  ...columns<CountedDocument>('text', {
    language: [meaningOf(language), ({ document }) => document.language],
    reader: ['what read it, with its version', ({ reader }) => `${reader.name} ${reader.version}`],
  }),
  ...columns<CountedDocument>('whole', {
    length: [meaningOf(length), ({ document }) => document.length],
    actors: ['how many actors the text names', ({ counts }) => counts.actors],
    statements: ['how many statements were read in it', ({ counts }) => counts.statements],
    events: ['how many events were read in it', ({ counts }) => counts.events],
    commitments: ['how many commitments were read in it', ({ counts }) => counts.commitments],
    findings: ['how many things in it could not be read', ({ counts }) => counts.findings],
  }),
]
