import type { ThreadParty } from '../../model/index.ts'
import { withoutPhrases } from './concepts.ts'

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]s)?|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu
const IN_ONE = /(?<=[\p{L}\d])-(?=\p{L})/gu
/** So many letters at the beginning make "Oskelian" a word of Oskelia. */
const STEM_LETTERS = 3

const stemOf = (word: string): string => word.slice(0, STEM_LETTERS).toLowerCase()

/** Whether a word names a party, as a name or its adjective: "Oskelia's", "Oskelian". */
function namerOf(parties: readonly ThreadParty[]): (word: string) => boolean {
  const names = parties.flatMap(({ name, serves }) => [...name.split(/\s+/), serves ?? ''])
  const stems = new Set(names.filter((name) => /^\p{Lu}.{2}/u.test(name)).map(stemOf))
  return (word) => /^\p{Lu}.{2}/u.test(word) && stems.has(stemOf(word))
}

/** The words and marks of a target in lower case, without the names of those who are bound. */
export function goalWords(summary: string, by: readonly ThreadParty[]): string[] {
  const isName = namerOf(by)
  const tokens = withoutPhrases(summary).replace(IN_ONE, ' ').match(TOKEN) ?? []
  return tokens.filter((token, at) => at === 0 || !isName(token)).map((token) => token.toLowerCase())
}
