import type { Phrase, SearchTerms } from '../search/query.ts'

const toPhrase = ({ terms, isPrefix }: Phrase): string => `"${terms.join(' ')}"${isPrefix ? '*' : ''}`

/** A search in the language of FTS5; terms hold letters and digits only. */
export function toFtsQuery({ all, without }: SearchTerms): string {
  const found = all.map((phrases) => `(${phrases.map(toPhrase).join(' OR ')})`).join(' AND ')
  return without.length === 0 ? found : `(${found}) NOT (${without.map(toPhrase).join(' OR ')})`
}
