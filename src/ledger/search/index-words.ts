import { type Span, type Statement, sliceSpan } from '../../model/index.ts'
import type { SearchEntry } from '../engine.ts'
import { findTerms } from './terms.ts'

/** So many words of a text are one entry: a long text is found by its best part, and no database refuses it. */
const WORDS_PER_PART = 8000

const NOWHERE = { readingId: null, statementId: null, part: null } as const

const termsOf = (text: string): string[] => findTerms(text).map(({ term }) => term)

const entriesWithWords = (entries: readonly SearchEntry[]): SearchEntry[] =>
  entries.filter(({ terms }) => terms.length > 0)

/** The entry of a title that another witness gives. */
export const titleEntries = (documentId: string, title: string): SearchEntry[] =>
  entriesWithWords([{ ...NOWHERE, documentId, part: 0, terms: termsOf(title) }])

/** The entries of a text, with the title that its first witness gives before it. */
export function textEntries(documentId: string, text: string, title = ''): SearchEntry[] {
  const terms = [...termsOf(title), ...termsOf(text)]
  const entries: SearchEntry[] = []
  for (let from = 0; from < terms.length; from += WORDS_PER_PART) {
    const part = entries.length + 1
    entries.push({ ...NOWHERE, documentId, part, terms: terms.slice(from, from + WORDS_PER_PART) })
  }
  return entries
}

const wordsAt = (text: string, spans: readonly Span[]): string => spans.map((span) => sliceSpan(text, span)).join(' ')

/** The entries of what was said. */
export const statementEntries = (
  { documentId, readingId, text }: { documentId: string; readingId: string; text: string },
  statements: readonly Pick<Statement, 'id' | 'content'>[],
): SearchEntry[] =>
  entriesWithWords(
    statements.map(({ id, content }) => ({
      documentId,
      readingId,
      statementId: id,
      part: null,
      terms: termsOf(wordsAt(text, content)),
    })),
  )
