import type { DocumentRecord } from '../../model/index.ts'
import { type Column, columns } from '../table.ts'

/** Where a record stands, the same at the end of every table. */
export const documentColumns = <Row extends { document: DocumentRecord }>(): Column<Row>[] => [
  ...columns<Row>('text', {
    document: ({ document }) => document.id,
    ref: ({ document }) => document.ref,
    title: ({ document }) => document.title,
    outlet: ({ document }) => document.outlet,
    url: ({ document }) => document.url,
  }),
  ...columns<Row>('day', { publishedOn: ({ document }) => document.publishedOn }),
]
