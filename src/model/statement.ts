import { z } from 'zod'
import { confidenceSchema, drawnBySchema } from './drawn-by.ts'
import { toId } from './id.ts'
import { momentSchema } from './moment.ts'
import { joinSpans, spanSchema } from './span.ts'

/** What a speaker does by saying it; definitions in docs/ontology.md. */
export const actSchema = z.enum([
  'assert',
  'assess',
  'promise',
  'threaten',
  'demand',
  'reject',
  'accuse',
  'deny',
  'agree',
  'support',
  'concede',
])
export type Act = z.infer<typeof actSchema>

/**
 * Who said what, in which words (attribution: source, cue and content).
 * Example: "We will hold the line," Brenn told reporters. Source "Brenn", cue "told", content the quoted words, direct.
 */
export const statementSchema = z
  .object({
    id: z.string(),
    speakers: z.array(z.string()).describe('ids of the actors who say it'),
    speakerBasis: z.enum(['stated', 'implied', 'unknown']),
    source: z.array(spanSchema).describe('the words that name the source'),
    cue: z.array(spanSchema).describe('the words that link source and content'),
    content: z.array(spanSchema).min(1).describe('what is said; quotation marks and a leading "that" included'),
    manner: z.enum(['direct', 'indirect', 'mixed']),
    act: actSchema,
    addressees: z.array(z.string()).describe('ids of the hearers that the text names'),
    via: z.string().nullable().describe('the outlet or platform it was said to or on'),
    saidOn: momentSchema.nullable(),
    within: z.string().nullable().describe('the statement that reports this one: A says that B said'),
    confidence: confidenceSchema,
    drawnBy: drawnBySchema,
  })
  .meta({ id: 'Statement', description: 'Who said what, in which words' })

export type Statement = z.infer<typeof statementSchema>

/** Makes a statement: spans in the order of the text and joined, id from the document and the three roles. */
export function makeStatement(documentId: string, fields: Omit<Statement, 'id'>): Statement {
  const source = joinSpans(fields.source)
  const cue = joinSpans(fields.cue)
  const content = joinSpans(fields.content)
  return { ...fields, source, cue, content, id: toId('statement', [documentId, source, cue, content]) }
}
