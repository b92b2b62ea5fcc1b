import { stemmer } from 'stemmer'

/** A word of a text as it is searched for, and where it stands. */
export interface Term {
  term: string
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'](?=\p{L})[\p{L}\p{M}]+)?/gu
const OTHER = /[^\p{L}\p{N}]+/gu
/** A longer run of letters is no word that anybody looks for. */
const LONGEST = 64

/** A word without case, accents and endings: "Strikes’" and "strike" are one. */
export function toTerm(word: string): string {
  const plain = word
    .replace(/[’']s?$/u, '')
    .normalize('NFKD')
    .replace(OTHER, '')
    .toLowerCase()
  return (/^[a-z]+$/.test(plain) ? stemmer(plain) : plain).slice(0, LONGEST)
}

/** The words of a text as they are searched for, in order. */
export function findTerms(text: string): Term[] {
  const terms: Term[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const term = toTerm(word)
    if (term !== '') terms.push({ term, start: index, end: index + word.length })
  }
  return terms
}
