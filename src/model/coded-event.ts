import { z } from 'zod'
import { eventStatusSchema, eventTypeSchema, quadSchema } from './event.ts'
import { toId } from './id.ts'
import { isoDateSchema } from './moment.ts'

/** A side of a coded event: as the data set names it, and its code where it has one. */
export const codedPartySchema = z
  .object({ name: z.string().min(1), code: z.string().nullable().describe('ISO 3166 alpha-3, NATO, EU, UN …') })
  .meta({ id: 'CodedParty' })

export type CodedParty = z.infer<typeof codedPartySchema>

/**
 * An event that another coder drew from a text that the ledger does not hold: evidence with a source and without spans.
 * Example: `{ dataset: "GDELT 2.0", ref: "1234567", type: "CONSULT", happenedOn: "2031-05-14", actors: [{ name: "VARDIA", code: "VDA" }] … }`.
 */
export const codedEventSchema = z
  .object({
    id: z.string(),
    dataset: z.string().min(1).describe('the data set that has it'),
    ref: z.string().min(1).describe('its id there'),
    type: eventTypeSchema,
    mode: z.string().nullable().describe('the mode that PLOVER or the data set gives it'),
    quad: quadSchema,
    status: eventStatusSchema,
    actors: z.array(codedPartySchema),
    recipients: z.array(codedPartySchema),
    happenedOn: isoDateSchema.nullable(),
    publishedOn: isoDateSchema
      .nullable()
      .describe('from when it counts in the world; the day of the event where nothing else is told'),
    place: z.string().nullable(),
    text: z.string().nullable().describe('the words that the data set quotes for it'),
    url: z.string().nullable(),
  })
  .meta({ id: 'CodedEvent', description: 'An event that another coder drew' })

export type CodedEvent = z.infer<typeof codedEventSchema>

/** Makes a coded event; one that its data set has changed since is another one. */
export function makeCodedEvent(fields: Omit<CodedEvent, 'id'>): CodedEvent {
  const { dataset, ref, type, mode, status, actors, recipients, happenedOn, publishedOn, place } = fields
  const parts = [dataset, ref, type, mode, status, actors, recipients, happenedOn, publishedOn, place]
  return { ...fields, id: toId('coded-event', parts) }
}
