import { z } from 'zod'
import { sha256 } from './id.ts'
import { isoDateSchema } from './moment.ts'

/**
 * One text as it was published. `text` is exactly as given: never trimmed, normalised or prefixed with the title.
 * Example: `{ id: "9f86…", outlet: "The Vardian Post", publishedOn: "2025-04-04", language: "en", length: 5203 }`.
 */
export const documentSchema = z
  .object({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the text, hex'),
    ref: z.string().optional().describe("the caller's own id; a file's path as given"),
    title: z.string().optional(),
    outlet: z.string().optional().describe('who published it'),
    url: z.string().optional(),
    publishedOn: isoDateSchema.optional(),
    language: z.string().describe('BCP 47; "und" where it could not be told'),
    length: z.int().min(0).describe('UTF-16 code units of the text'),
    text: z.string().optional().describe('the text exactly as given; left out unless asked for'),
  })
  .meta({ id: 'Document', description: 'One text as it was published' })

/** A document as it is printed: its text may be left out. */
export type DocumentRecord = z.infer<typeof documentSchema>

/** A document as the stages read it: its text is there. */
export interface Document extends DocumentRecord {
  text: string
}

/** What a caller knows of a document besides its text. */
export type DocumentDescription = Pick<DocumentRecord, 'ref' | 'title' | 'outlet' | 'url' | 'publishedOn'>

/** Makes the document of a text: its id and length follow from the text, the rest is the caller's. */
export const makeDocument = (text: string, description: DocumentDescription, language: string): Document => ({
  id: sha256(text),
  ...description,
  language,
  length: text.length,
  text,
})

/** The document without its text, for printing and storing. */
export function withoutText(document: DocumentRecord): DocumentRecord {
  const { text: _, ...rest } = document
  return rest
}
