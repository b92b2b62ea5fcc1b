import type { ActionWords } from '../commitment-threads/action-words.ts'
import type { Side } from '../commitment-threads/parties.ts'
import { isLight } from '../commitment-threads/word-groups.ts'
import { isThing, typesOf } from './ways-of-doing.ts'

/** What an act is about, without what is done and without its own parties. */
export interface About {
  /** what it is done with or to */
  objects: readonly string[]
  /** these, and the words that tell how it is done */
  all: readonly string[]
}

/** Reads from the words of an act what it is about. */
export function aboutOf({ verb, rest }: ActionWords, doer: Side): About {
  const objects = [...rest].filter(
    (each) =>
      each !== verb && !doer.codes.has(each) && typesOf(each).length === 0 && !isThing(each) && !isLight(each),
  )
  const nouns = [...rest, ...(verb !== null && isThing(verb) ? [verb] : [])].filter(
    (each) => typesOf(each).length > 0 || isThing(each),
  )
  return { objects, all: [...objects, ...nouns] }
}
