import { type Cluster, type ClusteredDocument, clusteredDocumentSchema } from '../../model/index.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'

/** A document with the cluster that it is in. */
export interface ClusterRow {
  cluster: Cluster
  document: ClusteredDocument
}

/**
 * The rows of the table of duplicates: one for each document of a cluster.
 * Example: `toClusterRows(cluster)[0].document.id` is `cluster.first.id`.
 */
export const toClusterRows = (cluster: Cluster): ClusterRow[] =>
  cluster.documents.map((document) => ({ cluster, document }))

const { similarity, ref } = clusteredDocumentSchema.shape

/** Documents that carry one report, a row a document. */
export const DUPLICATES: Table<ClusterRow> = [
  ...keyColumns<ClusterRow>({
    cluster: ['the id of the cluster', ({ cluster }) => cluster.cluster],
    document: ["the document's id", ({ document }) => document.id],
  }),
  ...columns<ClusterRow>('text', {
    ref: [meaningOf(ref), ({ document }) => document.ref],
    outlet: ['who published it', ({ document }) => document.outlet],
  }),
  ...columns<ClusterRow>('day', { date: ['the day of publication', ({ document }) => document.date] }),
  ...columns<ClusterRow>('number', { similarity: [meaningOf(similarity), ({ document }) => document.similarity] }),
  ...columns<ClusterRow>('text', {
    firstDocument: ['the id of the earliest document of the cluster', ({ cluster }) => cluster.first.id],
    firstRef: ["the caller's own id of that document, else its hash", ({ cluster }) => cluster.first.ref],
  }),
  ...columns<ClusterRow>('whole', {
    documents: ['how many documents carry the report', ({ cluster }) => cluster.documents.length],
  }),
]
