import { z } from 'zod'
import { documentSchema } from './document.ts'
import { toId } from './id.ts'
import { isoDateSchema } from './moment.ts'

/** One document of a cluster. */
export const clusteredDocumentSchema = z
  .object({
    id: documentSchema.shape.id,
    ref: z.string().describe("the caller's own id of the document, else its hash"),
    outlet: z.string().nullable(),
    date: isoDateSchema.nullable(),
    similarity: z
      .number()
      .min(0)
      .max(1)
      .describe("the share of the shorter text's runs of words that the first document's text has too, or the reverse"),
  })
  .meta({ id: 'ClusteredDocument', description: 'One document of a cluster' })

export type ClusteredDocument = z.infer<typeof clusteredDocumentSchema>

/**
 * Documents whose texts are nearly the same: one report, carried by several outlets.
 * Example: a wire report in one newspaper, and the same report under another headline and without its last paragraph in another.
 */
export const clusterSchema = z
  .object({
    cluster: z.string().describe('the id'),
    first: z.object({ id: documentSchema.shape.id, ref: z.string(), date: isoDateSchema.nullable() }),
    documents: z.array(clusteredDocumentSchema).min(2).describe('in the order of publication, the first included'),
  })
  .meta({ id: 'Cluster', description: 'Documents whose texts are nearly the same' })

export type Cluster = z.infer<typeof clusterSchema>

/** Makes a cluster of documents in the order of publication; it is known by the first. */
export function makeCluster(documents: readonly ClusteredDocument[]): Cluster {
  const { id, ref, date } = documents[0]!
  return { cluster: toId('cluster', [id]), first: { id, ref, date }, documents: [...documents] }
}
