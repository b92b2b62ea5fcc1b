import { holdsNul, invalid } from './decoded.ts'

/** An escape that may stand for a NUL character or for half of a pair. */
const DOUBTFUL = /\\u(?:0000|d[89a-f])/i
const LONE_SURROGATE = /\p{Surrogate}/u

function checkString(_: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (value.includes('\0')) throw holdsNul()
  if (LONE_SURROGATE.test(value)) {
    throw invalid('it holds half of a surrogate pair, such as \\ud83d alone: write the whole character')
  }
  return value
}

/** The object that a line of JSON holds, without characters that cannot be kept. */
export function parseJsonLine(line: string): { [key: string]: unknown } {
  if (line.includes('\0')) throw holdsNul()
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw invalid('it is not JSON: write one object a line', cause)
  }
  if (DOUBTFUL.test(line)) JSON.parse(line, checkString)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as { [key: string]: unknown }
  throw invalid('it is JSON but no object: write one object a line')
}
