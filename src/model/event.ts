import { z } from 'zod'
import { confidenceSchema, drawnBySchema } from './drawn-by.ts'
import { toId } from './id.ts'
import { momentSchema } from './moment.ts'
import { joinSpans, spanSchema } from './span.ts'

/** PLOVER's sixteen types, in the order of its manual from verbal cooperation to material conflict. */
export const eventTypeSchema = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])
export type EventType = z.infer<typeof eventTypeSchema>

export const quadSchema = z.enum(['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'])
export type Quad = z.infer<typeof quadSchema>

/** The quad class of each PLOVER type. Source: the PLOVER manual's table of types. */
export const QUAD_OF: Readonly<Record<EventType, Quad>> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  CONCEDE: 'verbal-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  RETREAT: 'material-cooperation',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
}

/** How an event stands in the text: told as fact, told by somebody, or not (yet) done at all. */
export const eventStatusSchema = z.enum(['asserted', 'claimed', 'denied', 'planned', 'conditional', 'negated'])
export type EventStatus = z.infer<typeof eventStatusSchema>

/**
 * One PLOVER event: who did what to whom, when and where, and whether the text says that it happened.
 * Example: "Vardia struck the port" is ASSAULT, asserted; "Vardia threatened to strike" is THREATEN asserted and ASSAULT planned.
 */
export const eventSchema = z
  .object({
    id: z.string(),
    type: eventTypeSchema,
    quad: quadSchema,
    actors: z.array(z.string()).describe('ids of those who act'),
    recipients: z.array(z.string()).describe('ids of those acted upon or toward'),
    actorSpans: z.array(spanSchema).describe('the mentions that fill the acting side in this clause'),
    recipientSpans: z.array(spanSchema).describe('the mentions that fill the receiving side in this clause'),
    happenedOn: momentSchema.nullable(),
    place: z.string().nullable(),
    status: eventStatusSchema,
    claimedIn: z.string().nullable().describe('the statement that claims or denies it'),
    spans: z.array(spanSchema).min(1).describe("the event's words"),
    confidence: confidenceSchema,
    drawnBy: drawnBySchema,
  })
  .meta({ id: 'Event', description: 'One PLOVER event' })

export type Event = z.infer<typeof eventSchema>

/** Makes an event: quad class from the type, id from the document, type, words and the two sides. */
export function makeEvent(documentId: string, fields: Omit<Event, 'id' | 'quad'>): Event {
  const spans = joinSpans(fields.spans)
  const actorSpans = joinSpans(fields.actorSpans)
  const recipientSpans = joinSpans(fields.recipientSpans)
  const id = toId('event', [documentId, fields.type, fields.status, spans, actorSpans, recipientSpans])
  return { ...fields, spans, actorSpans, recipientSpans, quad: QUAD_OF[fields.type], id }
}
