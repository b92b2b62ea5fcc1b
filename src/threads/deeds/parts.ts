import type { ActionWords } from '../commitment-threads/action-words.ts'
import { compareVerbs, type WeightOf, weigh } from '../commitment-threads/compare.ts'
import { isSamePerson, type Side } from '../commitment-threads/parties.ts'
import { areOpposite, isLight } from '../commitment-threads/word-groups.ts'
import type { Act, BodiesOf } from './act.ts'
import type { Deed } from './deed.ts'
import { isDoneBy, isMeeting, isPutOff, isThing, isUndone, typesOf } from './ways-of-doing.ts'

const SOME_OF = 0.85
const NAMED_ONLY = 0.6
/** Members threaten, and the union acts. */
const BY_BODY = 0.75
const ELSEWHERE = 0.3
const SAME_TYPE = 0.7

const sharesAny = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const each of one) if (other.has(each)) return true
  return false
}

/** How far the deed is the doer's: 1 all of them, less for one of several or where it is only named. */
export function partyPart(doer: Side, { actors, named }: Deed, bodiesOf: BodiesOf = () => []): number {
  if (doer.codes.size > 0 && actors.codes.size > 0) {
    let shared = 0
    for (const code of doer.codes) if (actors.codes.has(code)) shared++
    if (shared > 0) return shared === doer.codes.size ? 1 : SOME_OF
    const isByBody = [...doer.codes].some((code) => bodiesOf(code).some((body) => actors.codes.has(body)))
    return isByBody ? BY_BODY : 0
  }
  if (isSamePerson(doer, actors)) return 1
  return actors.parties.length === 0 && sharesAny(doer.codes, named) ? NAMED_ONLY : 0
}

/** How far it is done to those the act was meant for; null where one of the two does not say. */
export function recipientPart({ other, doer }: Act, { actors, recipients, named }: Deed): number | null {
  const meant = [...other.codes].filter((code) => !doer.codes.has(code))
  const met = [...recipients.codes].filter((code) => !doer.codes.has(code))
  if (meant.length === 0)
    return doer.codes.size > 1 && [...doer.codes].every((code) => actors.codes.has(code) || recipients.codes.has(code))
      ? 1
      : null
  if (meant.some((code) => recipients.codes.has(code))) return 1
  if (meant.some((code) => named.has(code))) return NAMED_ONLY
  return met.length === 0 ? null : ELSEWHERE
}

/** How the act and the deed agree in what is done: by the same words, else by the type; null where they do not. */
export function actPart(words: ActionWords, deed: Deed): { value: number; isOpposite: boolean } | null {
  const verbs = compareVerbs(words, deed.words)
  const isByType = isDoneBy(words, deed.type)
  if (verbs?.isOpposite) return verbs
  if (isUndone(words, deed)) return { value: 1, isOpposite: !isPutOff(deed) }
  if (verbs !== null && (words.verb === deed.words.verb || isByType)) return verbs
  if (isByType) return { value: SAME_TYPE, isOpposite: false }
  return verbs !== null && words.verb !== null && !isLight(words.verb) && deed.words.rest.has(words.verb) ? verbs : null
}

/** What an act is about, without what is done and without its own parties. */
function objectsOf({ words, doer }: Act): string[] {
  return [...words.rest].filter(
    (each) =>
      each !== words.verb && !doer.codes.has(each) && typesOf(each).length === 0 && !isThing(each) && !isLight(each),
  )
}

/** The share of what the act is about that stands in the deed's clause; null where the act says nothing more. */
export function objectPart(act: Act, { words, type }: Deed, weightOf: WeightOf): number | null {
  const objects = objectsOf(act)
  const { verb, rest } = act.words
  const nouns = [...rest, ...(verb !== null && isThing(verb) ? [verb] : [])].filter(
    (each) => typesOf(each).length > 0 || isThing(each),
  )
  const all = [...objects, ...nouns]
  if (all.length === 0) return null
  const isIn = (each: string): boolean =>
    words.rest.has(each) ||
    words.verb === each ||
    (isMeeting(each) && type === 'CONSULT') ||
    [...words.rest].some((other) => areOpposite(each, other))
  if (objects.length > 0 && !objects.some(isIn)) return 0
  return weigh(all.filter(isIn), weightOf) / weigh(all, weightOf)
}

/** Places and others that the act names beside its parties, as far as the deed names them; null of none. */
export function placePart({ named, doer, other }: Act, deed: Deed): number | null {
  const places = [...named].filter((each) => !doer.codes.has(each) && !other.codes.has(each))
  if (places.length === 0) return null
  return places.some((each) => deed.named.has(each)) ? 1 : ELSEWHERE
}
