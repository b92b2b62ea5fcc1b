import { z } from 'zod'
import { isoDateSchema } from '../model/index.ts'

const LONGEST_NAME = 200
const LONGEST_CURSOR = 600
export const MOST_ITEMS = 500
const USUAL_ITEMS = 50

const UNKEPT = /[\0\p{Surrogate}]/u

/** A text that every database keeps and that comes back as it was. */
export const plainText = (text: z.ZodString) =>
  text.refine((given) => !UNKEPT.test(given), {
    error: 'holds a NUL character or half of a surrogate pair: take it out',
  })

const short = plainText(z.string().min(1).max(LONGEST_NAME))

/** From when the record is looked at; every list takes both. */
export const lensShape = {
  asOf: isoDateSchema.optional().describe('a day in the world: nothing published later counts'),
  knownAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe(
      'a moment of recording: nothing recorded later counts. An answer says its own, with which it can be had again',
    ),
}

/** Which part of a list. */
export const pageShape = {
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(USUAL_ITEMS).describe('how many items at most'),
  cursor: z.string().min(1).max(LONGEST_CURSOR).optional().describe('the `next` of the page before'),
}

/** First and last day. */
export const daysShape = {
  from: isoDateSchema.optional().describe('the first day of publication'),
  to: isoDateSchema.optional().describe('the last day of publication'),
}

export const actorShape = {
  actor: short.optional().describe("a part of an actor's name, or the code of whom it serves"),
}

export const refShape = { ref: short.optional().describe("the caller's own id of a document") }

/** Yes or no, as an address writes it. */
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true')

export const idShape = {
  id: z
    .string()
    .regex(/^(?:[a-z]+-)?[0-9a-f]{4,64}$/)
    .describe('the id of a record, or its first digits, four at least'),
}
