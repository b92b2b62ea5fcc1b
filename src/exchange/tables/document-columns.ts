import { type DocumentRecord, documentSchema } from '../../model/index.ts'
import { type Column, columns, keyColumns, meaningOf } from '../table.ts'

const { id, ref, outlet } = documentSchema.shape

interface Row {
  document: DocumentRecord
}

const described = <Each extends Row>(): Column<Each>[] => [
  ...columns<Each>('text', {
    ref: [meaningOf(ref), ({ document }) => document.ref],
    title: ["the document's headline", ({ document }) => document.title],
    outlet: [meaningOf(outlet), ({ document }) => document.outlet],
    url: ["the document's address", ({ document }) => document.url],
  }),
  ...columns<Each>('day', { publishedOn: ['the day of publication', ({ document }) => document.publishedOn] }),
]

const DOCUMENT = `the document's id: ${meaningOf(id)}`

/** Where a record stands, the same at the end of every table. */
export const documentColumns = <Each extends Row>(): Column<Each>[] => [
  ...columns<Each>('text', { document: [DOCUMENT, ({ document }) => document.id] }),
  ...described<Each>(),
]

/** The document that a row is of. */
export const ownDocumentColumns = <Each extends Row>(): Column<Each>[] => [
  ...keyColumns<Each>({ document: [DOCUMENT, ({ document }) => document.id] }),
  ...described<Each>(),
]
