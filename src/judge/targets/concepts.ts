import { stemmer } from 'stemmer'

/** Words of several parts that count as one, before the text is cut up. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bgross domestic product\b/gi, 'GDP'],
  [/\bgross national (?:income|product)\b/gi, 'GNI'],
  [/\barmed (?:forces|services)\b/gi, 'military'],
  [/\bgreenhouse[- ]gas emissions?\b|\bgreenhouse[- ]gas(?:es)?\b/gi, 'emissions'],
  [/\bcarbon[- ]dioxide\b|\bco2\b|\bco₂/gi, 'carbon'],
  [/\bper cent\b/gi, 'percent'],
]
const SAME = new Map(
  [
    ['defence', 'defense military'],
    ['spending', 'spend spends spent expenditure expenditures outlay outlays budget budgets'],
    ['troops', 'troop soldier soldiers servicemen personnel'],
  ].flatMap(([concept, words]) => words!.split(' ').map((word): [string, string] => [word, concept!])),
)
/** Words that every measure can have: who counts, how often, that it is a number, a goal. */
const GENERIC = new Set(
  (
    'a an the of in on at for and or to as by per with from into its their his her our my your it this that these those all each every own ' +
    'total overall annual annually yearly year years month months week weeks day days national public government general state number count ' +
    'level levels rate rates share shares proportion ratio percentage percent amount core estimate estimated estimates goal goals target targets ' +
    'mark threshold ceiling floor minimum maximum least most more less than about around up down out'
  ).split(' '),
)
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu

/** Puts one word for what newspapers and publishers write as several. */
export const withoutPhrases = (text: string): string =>
  PHRASES.reduce((so, [phrase, word]) => so.replace(phrase, word), text)

/** What a text measures, as stems in order, each once: "military expenditure" and "spending on defence" are the same. */
export function conceptsOf(text: string): string[] {
  const words = (withoutPhrases(text).toLowerCase().match(WORD) ?? []).filter((word) => !GENERIC.has(word))
  return [...new Set(words.map((word) => stemmer(SAME.get(word) ?? word)))].sort()
}
