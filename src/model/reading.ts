import { z } from 'zod'
import { actorSchema } from './actor.ts'
import { commitmentSchema } from './commitment.ts'
import { documentSchema, withoutText } from './document.ts'
import { eventSchema } from './event.ts'
import { findingSchema } from './finding.ts'
import { toId } from './id.ts'
import { statementSchema } from './statement.ts'

/** Which reader made a reading. */
export const readerSchema = z.object({ name: z.string().min(1), version: z.string().min(1) }).meta({ id: 'Reader' })

export type Reader = z.infer<typeof readerSchema>

/** What Acta makes of one document: one line of `acta code`, or `acta read --json`. Lists are in the order of the text. */
export const readingSchema = z
  .object({
    document: documentSchema,
    actors: z.array(actorSchema),
    statements: z.array(statementSchema),
    events: z.array(eventSchema),
    commitments: z.array(commitmentSchema),
    findings: z.array(findingSchema),
    reader: readerSchema,
  })
  .meta({ id: 'Reading', description: 'What Acta makes of one document' })

export type Reading = z.infer<typeof readingSchema>

/** A reading is what one reader makes of one text published on one day: deadlines depend on the day. */
export const readingId = (reading: Pick<Reading, 'document' | 'reader'>): string =>
  toId('reading', [
    reading.document.id,
    reading.document.publishedOn ?? null,
    reading.reader.name,
    reading.reader.version,
  ])

/** The reading with its text left out, unless it was asked for. */
export const toPrinted = (reading: Reading, withText: boolean): Reading =>
  withText ? reading : { ...reading, document: withoutText(reading.document) }
