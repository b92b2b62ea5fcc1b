import { z } from 'zod'
import { eventTypeSchema } from '../model/index.ts'

/** One word that makes an event: a verb or a noun, what must stand with it, and where its sides are found. */
export const eventWordSchema = z
  .strictObject({
    type: eventTypeSchema,
    verb: z.string().min(1).optional().describe('the base form: "impose"'),
    noun: z.string().min(1).optional().describe('the singular, or the plural where only that counts: "talks"'),
    particle: z.string().min(1).optional().describe('the words that follow the verb: "for", "out"'),
    object: z.array(z.string().min(1)).min(1).optional().describe('one of these must stand in what follows'),
    unless: z.array(z.string().min(1)).min(1).optional().describe('none of these may stand in what follows'),
    to: z.array(z.string().min(1)).min(1).optional().describe('prepositions that bring in the receiving side'),
    of: z.enum(['actor', 'recipient']).optional().describe('the side that "of" brings in after a noun'),
    both: z.literal(true).optional().describe('the verb counts only between two parties'),
    swap: z.literal(true).optional().describe('the subject is the side that receives'),
    also: eventTypeSchema.optional().describe('a second event in the same words'),
  })
  .refine((word) => (word.verb === undefined) !== (word.noun === undefined), { error: 'needs a verb or a noun' })

export type EventWord = z.infer<typeof eventWordSchema>

export const eventLexiconSchema = z.array(eventWordSchema)

/** The words that make events: English knowledge, written by hand after the PLOVER manual's definitions. */
export type EventLexicon = z.infer<typeof eventLexiconSchema>
