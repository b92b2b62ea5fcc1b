import { ActaError, type ErrorCode, toPrinted } from '../../model/index.ts'
import type { DocumentReader } from '../../pipeline/index.ts'
import { parseLine } from '../../read/index.ts'

/** One line to read, on its way to a worker. */
export interface LineTask {
  line: string
  withText: boolean
}

/** What became of a line: the reading as a line of JSON, or what was wrong. */
export type LineOutcome = { output: string } | { fault: { code: ErrorCode; message: string } } | { bug: string }

/** Reads one line of `acta code`. Whatever is wrong with it is its outcome, so that the run can go on. */
export function codeLine({ line, withText }: LineTask, reader: DocumentReader): LineOutcome {
  try {
    const { text, description } = parseLine(line)
    return { output: `${JSON.stringify(toPrinted(reader.read(text, description), withText))}\n` }
  } catch (error) {
    if (error instanceof ActaError) return { fault: { code: error.code, message: error.message } }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
