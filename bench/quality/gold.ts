import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  actSchema,
  commitmentSchema,
  eventStatusSchema,
  eventTypeSchema,
  isoDateSchema,
  type Span,
} from '../../src/model/index.ts'

/**
 * Words of a text as a person writes them down: "Brenn", "We will … June" from the first piece to the next end of the second,
 * "said #2" for its second place in the text; a list where there are gaps.
 */
const wordsSchema = z.union([z.string().min(1), z.array(z.string().min(1))])

/** Whom it is about: what they serve ("VDA"), else the name. */
const partiesSchema = z.array(z.string().min(1))

const goldSchema = z.strictObject({
  statements: z.array(
    z.strictObject({
      source: wordsSchema.default([]),
      cue: wordsSchema.default([]),
      content: wordsSchema,
      speakers: partiesSchema,
      act: actSchema,
    }),
  ),
  events: z.array(
    z.strictObject({
      type: eventTypeSchema,
      status: eventStatusSchema,
      words: wordsSchema,
      actors: partiesSchema,
      recipients: partiesSchema,
    }),
  ),
  commitments: z.array(
    z.strictObject({
      kind: commitmentSchema.shape.kind,
      action: wordsSchema,
      by: partiesSchema,
      /** the range in which the last day can fall, or the one day that it is */
      due: z.union([isoDateSchema, z.tuple([isoDateSchema, isoDateSchema])]).optional(),
      quantity: z.tuple([z.number(), z.string()]).optional(),
    }),
  ),
})

type Written = z.infer<typeof goldSchema>
type Located<T, Key extends string> = Omit<T, Key> & { [Name in Key]: Span[] }

/** What a person found in one text, with the spans of their words. */
export interface Gold {
  statements: Located<Written['statements'][number], 'source' | 'cue' | 'content'>[]
  events: Located<Written['events'][number], 'words'>[]
  commitments: Located<Written['commitments'][number], 'action'>[]
}

const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '')

/** The n-th place of a piece, from `from` on, that does not begin or end within a word. */
function findPiece(text: string, piece: string, { nth = 1, from = 0 }): Span {
  let start = from - 1
  for (let left = nth; left > 0; left--) {
    do start = text.indexOf(piece, start + 1)
    while (
      start >= 0 &&
      ((isWordAt(piece, 0) && isWordAt(text, start - 1)) ||
        (isWordAt(piece, piece.length - 1) && isWordAt(text, start + piece.length)))
    )
    if (start < 0) throw new Error(`the text does not have ${JSON.stringify(piece)} ${nth} times`)
  }
  return { start, end: start + piece.length }
}

function locatePart(text: string, written: string): Span {
  const [, words, nth] = /^([\s\S]*?)(?: #(\d+))?$/.exec(written)!
  const [first, last] = words!.split(' … ')
  const begin = findPiece(text, first!, nth === undefined ? {} : { nth: Number(nth) })
  return last === undefined ? begin : { start: begin.start, end: findPiece(text, last, { from: begin.end }).end }
}

const locate = (text: string, written: string | string[]): Span[] =>
  [written].flat().map((part) => locatePart(text, part))

/** Parses what a person wrote of a text, and finds the words in it. Words that are not there are an error. */
export function parseGold(yaml: string, text: string): Gold {
  const { statements, events, commitments } = goldSchema.parse(parse(yaml))
  return {
    statements: statements.map((one) => ({
      ...one,
      source: locate(text, one.source),
      cue: locate(text, one.cue),
      content: locate(text, one.content),
    })),
    events: events.map((one) => ({ ...one, words: locate(text, one.words) })),
    commitments: commitments.map((one) => ({ ...one, action: locate(text, one.action) })),
  }
}

export const readGold = (path: string, text: string): Gold => parseGold(readFileSync(path, 'utf8'), text)
