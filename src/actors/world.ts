import { tokenise } from '../language/index.ts'
import { lexiconOf, phraseAt } from './lexicon.ts'
import { holderNamed } from './office-holders.ts'
import type { ActorTables } from './tables.ts'

/** Kinds of words that stand for a state or body, or for who serves it. */
const STANDS_FOR = /^(?:institution|state|adjective|organisation)$/
const NO_NOUNS: ReadonlySet<string> = new Set()

/** What the tables tell of names and words, for those who join mentions. */
export interface World {
  /** the gender that a name is given to: of a holder of an office, else by the first name; null where it is given to both or unknown */
  genderOf(name: string): 'male' | 'female' | null
  /** the nouns, in lower case, in which the names of an organisation end, by its code: "alliance" */
  nounsOf(code: string): ReadonlySet<string>
  /** the code of the state that a word is the name or adjective of; null where it is none */
  stateOf(word: string): string | null
  /** whether a code is a state's */
  isState(code: string): boolean
  /** the code of the state or organisation that a publisher is an organ of: "White Palace, press office"; null for outlets */
  issuerOf(publisher: string): string | null
  /** the codes of whom the parts of a list name or serve, null for a part that names nobody: "President Brenn and Minister Torvik of Oskelia" */
  codesOf(list: string): (string | null)[]
}

/** The world as some tables know it. */
export function worldOf(tables: ActorTables): World {
  const lexicon = lexiconOf(tables)
  const genderOf = (name: string): 'male' | 'female' | null => {
    const holder = holderNamed(tables, name)
    if (holder?.gender) return holder.gender
    const given = name.includes(' ') ? lexicon.genderOf.get(name.slice(0, name.indexOf(' '))) : undefined
    return given === 'male' || given === 'female' ? given : null
  }
  const stateOf = (word: string): string | null => {
    const phrase = lexicon.known.get(word)?.find(({ words }) => words.length === 1)?.value
    return phrase && !phrase.doubtful && /^(?:state|adjective)$/.test(phrase.kind) ? phrase.code : null
  }
  const issuerOf = (publisher: string): string | null => {
    const tokens = tokenise(publisher)
    for (let at = 0; at < tokens.length; at++) {
      const value = phraseAt(lexicon.known, tokens, { at, end: tokens.length, lower: false })?.value
      if (value?.kind === 'outlet') return null
      if (value && STANDS_FOR.test(value.kind)) return value.code
    }
    return null
  }
  const codesOf = (list: string): (string | null)[] => {
    const tokens = tokenise(list)
    const parts: { code: string | null; words: number }[] = [{ code: null, words: 0 }]
    for (let at = 0; at < tokens.length; ) {
      const part = parts.at(-1)!
      const known = phraseAt(lexicon.known, tokens, { at, end: tokens.length, lower: false })
      if (known && STANDS_FOR.test(known.value.kind)) part.code ??= known.value.code
      if (/^(?:,|and|&)$/.test(tokens[at]!.lower)) parts.push({ code: null, words: 0 })
      else if (tokens[at]!.kind === 'word') part.words++
      at = known?.end ?? at + 1
    }
    return parts.filter(({ words }) => words > 0).map(({ code }) => code)
  }
  const isState = (code: string): boolean => lexicon.stateCodes.has(code)
  return { genderOf, stateOf, isState, issuerOf, codesOf, nounsOf: (code) => lexicon.nounsOf.get(code) ?? NO_NOUNS }
}
