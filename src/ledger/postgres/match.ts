import type { Phrase, SearchTerms } from '../search/query.ts'

const toPhrase = ({ terms, isPrefix }: Phrase): string => {
  const words = terms.map((term, at) => `'${term}'${isPrefix && at === terms.length - 1 ? ':*' : ''}`)
  return `(${words.join(' <-> ')})`
}

/** A search as the text of a tsquery; terms hold letters and digits only. */
export function toTsQuery({ all, without }: SearchTerms): string {
  const found = all.map((phrases) => `(${phrases.map(toPhrase).join(' | ')})`)
  return [...found, ...without.map((phrase) => `!${toPhrase(phrase)}`)].join(' & ')
}

/** Words with their places as the text of a tsvector; PostgreSQL keeps places up to 16,383 and 256 of one word. */
export function toTsVector(terms: readonly string[]): string {
  const places = new Map<string, number[]>()
  for (const [at, term] of terms.entries()) {
    const own = places.get(term)
    if (own) own.push(at + 1)
    else places.set(term, [at + 1])
  }
  return [...places].map(([term, own]) => `'${term}':${own.join(',')}`).join(' ')
}
