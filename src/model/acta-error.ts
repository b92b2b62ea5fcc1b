/**
 * Everything the caller or the world can do wrong, in one catalogue: each has an exit code of its own, the HTTP status of the same
 * fault, and what it means. The message of the error itself names the input and says what to do next.
 */
export const ERRORS = {
  usage: { exitCode: 2, httpStatus: 400, meaning: 'a command, option or argument is not one that Acta knows' },
  'source-missing': { exitCode: 10, httpStatus: 404, meaning: 'a file or folder is not there' },
  'source-unreadable': { exitCode: 11, httpStatus: 403, meaning: 'a file or folder may not be read' },
  'folder-without-articles': { exitCode: 12, httpStatus: 400, meaning: 'a folder holds no .txt, .md or .jsonl file' },
  'document-empty': { exitCode: 13, httpStatus: 400, meaning: 'a document has no words' },
  'document-binary': { exitCode: 14, httpStatus: 415, meaning: 'a document is not text' },
  'document-not-utf8': { exitCode: 15, httpStatus: 400, meaning: 'a document is not valid UTF-8' },
  'document-too-large': { exitCode: 16, httpStatus: 413, meaning: 'a document is over the limit of size' },
  'date-invalid': { exitCode: 17, httpStatus: 400, meaning: 'a date is no day of the calendar' },
  'front-matter-invalid': {
    exitCode: 18,
    httpStatus: 400,
    meaning: 'the head of a Markdown file is not the YAML that Acta reads',
  },
  'line-invalid': {
    exitCode: 19,
    httpStatus: 400,
    meaning: 'a line of a source, or a row of a table, is not what it should hold',
  },
  'ledger-missing': { exitCode: 20, httpStatus: 404, meaning: 'there is no ledger at the path' },
  'ledger-unwritable': { exitCode: 21, httpStatus: 403, meaning: 'the ledger or its folder may not be written' },
  'ledger-foreign': { exitCode: 22, httpStatus: 409, meaning: 'the file is no ledger of Acta' },
  'ledger-newer': { exitCode: 23, httpStatus: 409, meaning: 'the ledger was written by a newer version of Acta' },
  'ledger-busy': { exitCode: 24, httpStatus: 503, meaning: 'another process has been writing the ledger for too long' },
  'ledger-full': { exitCode: 25, httpStatus: 507, meaning: 'the disk, or the limit set on the ledger, is full' },
  'ledger-damaged': { exitCode: 26, httpStatus: 500, meaning: 'the ledger file is damaged' },
  'record-missing': { exitCode: 27, httpStatus: 404, meaning: 'no record has the id' },
  'record-ambiguous': { exitCode: 28, httpStatus: 409, meaning: 'more than one record begins with the id' },
  'output-unwritable': { exitCode: 29, httpStatus: 507, meaning: 'what Acta prints cannot be written' },
  'weights-invalid': { exitCode: 30, httpStatus: 500, meaning: 'a file of trained weights cannot be used' },
  'actors-invalid': { exitCode: 31, httpStatus: 400, meaning: "a file of one's own actors is not as Acta reads it" },
  'part-missing': { exitCode: 32, httpStatus: 501, meaning: 'an optional part of Acta is not installed' },
  'ledger-unreachable': { exitCode: 33, httpStatus: 503, meaning: 'the database server cannot be reached or was lost' },
  'document-redacted': { exitCode: 34, httpStatus: 410, meaning: 'the text of a document was taken out on request' },
  'backup-invalid': { exitCode: 35, httpStatus: 400, meaning: 'a file is no whole backup of a ledger' },
  interrupted: { exitCode: 130, httpStatus: 503, meaning: 'the person at the terminal stopped it' },
} as const

export type ErrorCode = keyof typeof ERRORS

/** A fault of the caller or the world. The message is for a person: what is wrong with which input, and the remedy. */
export class ActaError extends Error {
  readonly code: ErrorCode
  readonly exitCode: number
  readonly httpStatus: number

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ActaError'
    this.code = code
    this.exitCode = ERRORS[code].exitCode
    this.httpStatus = ERRORS[code].httpStatus
  }
}
