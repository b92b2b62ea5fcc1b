import { z } from 'zod'
import { actorSchema, documentSchema, isoDateSchema, spanSchema } from '../model/index.ts'

const MOST_ITEMS = 100
const USUAL_ITEMS = 20

/** What a model can take in at once is less than what a program can. */
export const limitSchema = z.int().min(1).max(MOST_ITEMS).default(USUAL_ITEMS).describe('how many items at most')

/** A document as an answer names it. */
export const namedDocumentSchema = documentSchema.omit({ text: true, length: true, language: true })

/** An actor as an answer names it. */
export const namedActorSchema = actorSchema.pick({ id: true, name: true, kind: true, serves: true })

/** Where words stand, and which. */
export const wordsShape = {
  document: z.string().nullable().describe('the id; null of a figure, and of an event that another coder drew'),
  ref: z.string().describe("the caller's own id of the document, else its hash; of a figure its source"),
  outlet: z.string().nullable(),
  date: isoDateSchema.nullable().describe('of publication'),
  line: z.int().min(1).nullable().describe("the line of the document's source where the words begin"),
  spans: z.array(spanSchema).describe('UTF-16 code units, half-open, into the text of the document'),
  words: z.string().nullable().describe('untrusted; null where the text was taken out'),
}

export const wordsSchema = z.object(wordsShape)

/** The envelope of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('the cursor of the next page; null on the last'),
    asOf: z.string().nullable().describe('the day that it is of; null where none was asked for'),
    knownAt: z.string().nullable().describe('the moment that it is of; null where none was asked for'),
  })

/** An actor of a record without where it is mentioned. */
export const toNamedActor = ({ id, name, kind, serves }: z.infer<typeof namedActorSchema>) => ({
  id,
  name,
  kind,
  serves,
})
