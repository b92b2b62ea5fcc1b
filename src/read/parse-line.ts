import { ActaError, type DocumentDescription } from '../model/index.ts'
import { checkDate } from './check-date.ts'
import { describeDocument, hasWords } from './source.ts'

/** What a line of `acta code` holds. */
export interface TextLine {
  text: string
  description: DocumentDescription
}

type Values = { readonly [key: string]: unknown }

const SHAPE = 'write one object a line, {"id": "a1", "text": "…", "date": "2025-04-04"}'
const LONE_SURROGATE = /\p{Surrogate}/u

const invalid = (message: string, cause?: unknown) => new ActaError('line-invalid', message, { cause })

/**
 * Reads one line of `acta code`: a JSON object with `text` and, where known, `id`, `title`, `date`, `outlet` and `url`.
 * Example: `parseLine('{"id":7,"text":"Talks began."}')` gives `{ text: 'Talks began.', description: { ref: '7' } }`.
 *
 * Shape: `text` exactly as given; null and empty values count as not given; other keys are left aside
 * Errors: 'line-invalid', 'document-empty' and 'date-invalid'; the message does not name the line's number
 */
export function parseLine(line: string): TextLine {
  const values = parseObject(line)
  const { text } = values
  if (typeof text !== 'string') {
    throw invalid(`"text" of the line ${text === undefined ? 'is missing' : 'is no string'}: ${SHAPE}`)
  }
  if (LONE_SURROGATE.test(text)) throw loneSurrogate('text')
  if (!hasWords(text)) throw new ActaError('document-empty', '"text" of the line has no words: leave the line out')
  const date = stringOf(values, 'date')
  const description = describeDocument({
    ref: refOf(values),
    title: stringOf(values, 'title'),
    outlet: stringOf(values, 'outlet'),
    url: stringOf(values, 'url'),
    publishedOn: date && checkDate(date),
  })
  return { text, description }
}

function parseObject(line: string): Values {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw invalid(`the line is not JSON: ${SHAPE}`, cause)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Values
  throw invalid(`the line is JSON but no object: ${SHAPE}`)
}

function stringOf(values: Values, key: string): string | undefined {
  const value = values[key] ?? undefined
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw invalid(`"${key}" of the line is no string: write it in quotes or leave it out`)
  if (LONE_SURROGATE.test(value)) throw loneSurrogate(key)
  return value
}

/** An id that is a number is kept by its digits, so it must be one that JavaScript's numbers keep. */
function refOf(values: Values): string | undefined {
  const { id } = values
  if (typeof id !== 'number') return stringOf(values, 'id')
  if (Math.abs(id) <= Number.MAX_SAFE_INTEGER) return String(id)
  throw invalid('"id" of the line is too large for a number: write it in quotes')
}

/** Such a text has no UTF-8, so it could be neither stored nor told from others by its hash. */
const loneSurrogate = (key: string) =>
  invalid(`"${key}" of the line holds half of a surrogate pair, such as \\ud83d alone: write the whole character`)
