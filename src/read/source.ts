import type { ActaError, DocumentDescription } from '../model/index.ts'

/** One text to read, with where it was found. */
export interface Source {
  /** exactly as given; the text of a file is its bytes as UTF-8, a byte-order mark at the start included */
  text: string
  description: DocumentDescription
  /** as given, or under the folder as given; null for standard input */
  path: string | null
  /** the line of a .jsonl source, or the first line of the text in a .md file with front matter */
  firstLine: number | null
}

/** A source that could not be read, and why; the others are read nevertheless. */
export interface SourceFault {
  fault: ActaError
  path: string | null
  /** the line of a .jsonl source; null where the whole source is at fault */
  line: number | null
}

/** What the caller says of every document that does not say it itself: a document's own values win. */
export type Defaults = { [Key in Exclude<keyof DocumentDescription, 'ref'>]?: string | undefined }

type Given = { [Key in keyof DocumentDescription]?: string | undefined }

const KEYS = ['ref', 'title', 'outlet', 'url', 'publishedOn'] as const

/** A description of what is given; empty values count as not given. */
export function describeDocument(own: Given, defaults: Given = {}): DocumentDescription {
  const description: DocumentDescription = {}
  for (const key of KEYS) {
    const value = own[key] || defaults[key]
    if (value) description[key] = value
  }
  return description
}

/** Whether a text has a word or a number. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A value of a document in a message: quoted, and not too long. */
export const quote = (value: string): string => JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value)
