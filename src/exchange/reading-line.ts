import { type Reading, readingSchema, type Span, sha256 } from '../model/index.ts'
import { invalid, quoted } from './decoded.ts'
import { parseJsonLine } from './json-line.ts'

/**
 * A reading with its text as a line of JSON, without the line's end.
 * Example: `toReadingLine(reading, await ledger.documentText(reading.document.id))`.
 */
export const toReadingLine = (reading: Reading, text: string): string =>
  JSON.stringify({ ...reading, document: { ...reading.document, text } })

/**
 * The reading that a line holds, checked to be of its text.
 * Example: `parseReadingLine(toReadingLine(reading, text))` gives the reading again.
 *
 * Errors: 'line-invalid' and 'document-binary', without the number of the line
 */
export function parseReadingLine(line: string): Reading {
  const parsed = readingSchema.safeParse(parseJsonLine(line))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(`its ${quoted(issue!.path.join('.'))} is not as a reading has it: ${issue!.message}`)
  }
  const { document } = parsed.data
  if (document.text === undefined) throw invalid('its document has no text: export with `acta export --format jsonl`')
  if (sha256(document.text) !== document.id || document.text.length !== document.length) {
    throw invalid('its document is not the one of its text: id or length differ, so the text was changed')
  }
  checkSpans(parsed.data, document.length)
  return parsed.data
}

function checkSpans(reading: Reading, length: number): void {
  const ids = new Set<string>()
  for (const record of [...reading.actors, ...reading.statements, ...reading.events, ...reading.commitments]) {
    if (ids.has(record.id)) throw invalid(`it holds ${record.id} twice: leave one out`)
    ids.add(record.id)
    const outside = spansIn(Object.values(record)).find(({ start, end }) => start >= end || end > length)
    if (outside) throw invalid(`${record.id} has a span outside its text, ${outside.start} to ${outside.end}`)
  }
}

/** The spans among some values, in lists and in the parts of a record. */
function spansIn(values: readonly unknown[]): Span[] {
  return values.flatMap((value) => {
    if (typeof value !== 'object' || value === null) return []
    if ('start' in value && 'end' in value) return [value as Span]
    return spansIn(Object.values(value))
  })
}
