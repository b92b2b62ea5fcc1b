import { z } from 'zod'
import { ActaError } from '../model/index.ts'
import { lensShape, plainText } from './query.ts'

const LARGEST_ORDINAL = 2 ** 31 - 1

/** Writes where a page ended, so that the next can begin there. */
export const toCursor = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString('base64url')

/**
 * Reads where a page begins.
 *
 * Errors: 'usage' where it is no cursor that such a list gives
 */
export function fromCursor<Position>(schema: z.ZodType<Position>, cursor: string): Position {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new ActaError('usage', 'the cursor is none of this list: give the `next` of its page before, or leave it out')
  }
}

/** The place of a record in a list of records. */
export const positionSchema = z.strictObject({
  publishedOn: lensShape.asOf.unwrap().nullable(),
  sequence: z.int().min(0),
  ordinal: z.int().min(-1).max(LARGEST_ORDINAL),
})

/** A place in a list that was worked out at one moment. */
export const offsetSchema = z.strictObject({
  offset: z.int().min(0),
  ...lensShape,
})

/** The id of the last that was given. */
export const afterSchema = z.strictObject({ after: plainText(z.string().min(1).max(100)) })
