import { z } from 'zod'
import { HEAD_SPANS_OF, makeLineAt, type Noun, type RecordOf, wordsOf } from '../../answers/index.ts'
import { OPERATIONS } from '../../api/index.ts'
import { type Reading, readingSchema } from '../../model/index.ts'
import type { McpContext } from '../context.ts'
import { placeText, quoteLine } from '../print/lines.ts'
import { commitmentHead, eventHead, statementHead } from '../print/record-lines.ts'
import { toTool } from '../tool.ts'

const MOST_SHOWN = 40

type Told = Exclude<Noun, 'actor'>

const HEAD_OF: { [Each in Told]: (record: RecordOf[Each] & { parties: Reading['actors'] }) => string } = {
  statement: statementHead,
  event: eventHead,
  commitment: commitmentHead,
}

function section<Each extends Told>(
  noun: Each,
  { records, reading, text }: { records: readonly RecordOf[Each][]; reading: Reading; text: string },
): string[] {
  const lineAt = makeLineAt(text, { path: null, firstLine: null })
  const { id, ref = id, outlet = null, publishedOn: date = null } = reading.document
  const head = HEAD_OF[noun]
  const more = records.length - MOST_SHOWN
  return [
    ...['', `## ${noun}s: ${records.length}`],
    ...records.slice(0, MOST_SHOWN).flatMap((record) => {
      const spans = HEAD_SPANS_OF[noun](record)
      const line = lineAt(spans[0]?.start ?? 0)
      return [
        head({ ...record, parties: reading.actors }),
        quoteLine(wordsOf(text, spans)),
        `  ${placeText({ document: id, ref, outlet, date, line, spans })}`,
      ]
    }),
    ...(more > 0 ? [`… and ${more} more, in the structured part of this answer`] : []),
  ]
}

/** A document as the tools take it: a schema that has a name of its own cannot be that of a tool. */
export const documentSchema = z.strictObject(OPERATIONS.previewReading.body.shape)

/** Reads a document and records nothing. */
export const makeReadText = (reader: NonNullable<McpContext['reader']>) =>
  toTool({
    name: 'read_text',
    title: 'Read a text',
    description:
      'Reads a document that is given as text and says what Acta finds in it: statements, events and commitments with their spans. Records nothing, so that what it finds is in no list and the ids are known to no other tool.',
    input: documentSchema,
    output: z.object(readingSchema.shape),
    answer: async (_context, asked) => {
      const document = reader.parse(JSON.stringify(asked))
      const { text } = document
      const read = await reader.read(document)
      const { text: _text, ...head } = read.document
      const reading: z.infer<typeof readingSchema> = { ...read, document: head }
      const { statements, events, commitments, findings } = reading
      const lines = [
        '# Read, not recorded',
        ...section('statement', { records: statements, reading, text }),
        ...section('event', { records: events, reading, text }),
        ...section('commitment', { records: commitments, reading, text }),
        ...(findings.length > 0 ? ['', `${findings.length} places could not be read: see the structured part`] : []),
      ]
      return { value: reading, lines }
    },
  })
