import { z } from 'zod'
import { confidenceSchema, drawnBySchema } from './drawn-by.ts'
import { toId } from './id.ts'
import { basisSchema, isoDateSchema } from './moment.ts'
import { joinSpans, spanSchema } from './span.ts'

/** What must come about first, and which side must bring it about. */
export const conditionSchema = z
  .object({
    kind: z.enum(['if', 'unless', 'until']),
    spans: z.array(spanSchema).min(1).describe('the condition with its conjunction'),
    binds: z.array(z.string()).describe('ids of the actors who would have to fulfil it'),
  })
  .meta({ id: 'Condition' })

export type Condition = z.infer<typeof conditionSchema>

/** The range in which the last day can fall. */
export const deadlineSchema = z
  .object({
    text: z.string().min(1).describe('the words that say it'),
    earliest: isoDateSchema.nullable().describe('null where the document has no date to count from'),
    latest: isoDateSchema.nullable(),
    basis: basisSchema,
  })
  .meta({ id: 'Deadline', description: 'The range in which the last day can fall' })

export type Deadline = z.infer<typeof deadlineSchema>

/** An amount in full units: 800 billion euros is 800000000000 EUR. */
export const quantitySchema = z
  .object({
    value: z.number(),
    unit: z.string().min(1).describe('"% of GDP", "%", an ISO 4217 code, "days", "persons", or the noun as written'),
    of: z.string().nullable().describe('what it is an amount of, as written'),
  })
  .meta({ id: 'Quantity' })

export type Quantity = z.infer<typeof quantitySchema>

/**
 * What somebody bound themselves to, asked for or announced as a test.
 * Example: "Vardia will withdraw by the end of June if the truce holds": pledge, firm, condition "if the truce holds", deadline 30 June.
 */
export const commitmentSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['pledge', 'threat', 'agreement', 'target', 'demand', 'forecast']),
    standing: z.enum(['made', 'alleged', 'denied', 'hypothetical']),
    strength: z.enum(['firm', 'intended', 'considered']),
    by: z
      .array(z.string())
      .describe('ids of those bound: the person and the state or organisation, where the text gives both'),
    toward: z.array(z.string()).describe('ids of those it is owed to, aimed at or asked of'),
    action: z.array(spanSchema).min(1).describe('the promised act, without "will", "would", "to"'),
    condition: conditionSchema.nullable(),
    deadline: deadlineSchema.nullable(),
    quantity: quantitySchema.nullable(),
    from: z.string().nullable().describe('the statement or event that carries it'),
    spans: z.array(spanSchema).min(1).describe('every clause that states it'),
    confidence: confidenceSchema,
    drawnBy: drawnBySchema,
  })
  .meta({ id: 'Commitment', description: 'What somebody bound themselves to' })

export type Commitment = z.infer<typeof commitmentSchema>

/** Makes a commitment: spans in the order of the text, id from the document, kind, action and clauses. */
export function makeCommitment(documentId: string, fields: Omit<Commitment, 'id'>): Commitment {
  const action = joinSpans(fields.action)
  const spans = joinSpans(fields.spans)
  return { ...fields, action, spans, id: toId('commitment', [documentId, fields.kind, action, spans]) }
}
