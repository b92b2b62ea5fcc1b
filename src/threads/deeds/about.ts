import type { EventType } from '../../model/index.ts'
import type { ActionWords } from '../commitment-threads/action-words.ts'
import type { WeightOf } from '../commitment-threads/compare.ts'
import type { Side } from '../commitment-threads/parties.ts'
import { isLight, oppositesTo } from '../commitment-threads/word-groups.ts'
import { isMeeting, isThing, typesByWords, typesOf } from './ways-of-doing.ts'

/** What an act is about, without what is done and without its own parties: things that it is done with or to, then words that tell how. */
export interface About {
  words: readonly string[]
  weights: readonly number[]
  /** how many of the words are things */
  things: number
  weight: number
  /** types of events by which it is done */
  types: readonly EventType[]
}

/** Reads from the words of an act what it is about. */
export function aboutOf(act: ActionWords, doer: Side, weightOf: WeightOf): About {
  const { verb, rest } = act
  const isNoun = (each: string): boolean => typesOf(each).length > 0 || isThing(each)
  const things = [...rest].filter((each) => each !== verb && !doer.codes.has(each) && !isNoun(each) && !isLight(each))
  const nouns = [...rest, ...(verb !== null && isThing(verb) ? [verb] : [])].filter(isNoun)
  const words = [...things, ...nouns]
  const weights = words.map(weightOf)
  const weight = weights.reduce((sum, each) => sum + each, 0)
  return { words, weights, things: things.length, weight, types: typesByWords(act) }
}

/** Words and types of deeds that are the act, its opposite or a part of it, with the share that each is of what the act is about. */
export function sharesOf({ words, weights, weight }: About, verb: string | null): Map<string, number> {
  if (words.length === 0)
    return new Map(verb === null ? [] : [verb, ...oppositesTo(verb), ...typesOf(verb)].map((each) => [each, 1]))
  const shares = new Map<string, number>()
  for (const [at, word] of words.entries())
    for (const each of [word, ...oppositesTo(word), ...(isMeeting(word) ? ['CONSULT'] : [])])
      shares.set(each, (shares.get(each) ?? 0) + weights[at]! / weight)
  return shares
}
