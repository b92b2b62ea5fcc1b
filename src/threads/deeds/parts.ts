import { compareVerbs } from '../commitment-threads/compare.ts'
import { isSamePerson, type Side } from '../commitment-threads/parties.ts'
import { isLight, oppositesTo } from '../commitment-threads/word-groups.ts'
import type { Act, BodiesOf } from './act.ts'
import type { Deed } from './deed.ts'
import { isMeeting, isPutOff, isUndone } from './ways-of-doing.ts'

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
export function actPart({ words, about }: Act, deed: Deed): { value: number; isOpposite: boolean } | null {
  const verbs = compareVerbs(words, deed.words)
  const isByType = deed.type !== null && about.types.includes(deed.type)
  if (verbs?.isOpposite) return verbs
  if (isUndone(words, deed)) return { value: 1, isOpposite: !isPutOff(deed) }
  if (verbs !== null && (words.verb === deed.words.verb || isByType)) return verbs
  if (isByType) return { value: SAME_TYPE, isOpposite: false }
  return verbs !== null && words.verb !== null && !isLight(words.verb) && deed.words.rest.has(words.verb) ? verbs : null
}

/** Whether a word, its opposite or a meeting for a meeting stands in the deed's clause. */
function isTold(word: string, { words: { verb, rest }, type }: Deed): boolean {
  if (rest.has(word) || verb === word || (type === 'CONSULT' && isMeeting(word))) return true
  for (const other of oppositesTo(word)) if (rest.has(other)) return true
  return false
}

/** The share of what the act is about that stands in the deed's clause; null where the act says nothing more. */
export function objectPart({ about: { words, weights, things, weight } }: Act, deed: Deed): number | null {
  if (words.length === 0) return null
  let [shared, hasThing] = [0, things === 0]
  for (let at = 0; at < words.length; at++) {
    if (!isTold(words[at]!, deed)) continue
    shared += weights[at]!
    if (at < things) hasThing = true
  }
  return hasThing ? shared / weight : 0
}

/** Places and others that the act names beside its parties, as far as the deed names them; null of none. */
export function placePart({ named, doer, other }: Act, deed: Deed): number | null {
  const places = [...named].filter((each) => !doer.codes.has(each) && !other.codes.has(each))
  if (places.length === 0) return null
  return places.some((each) => deed.named.has(each)) ? 1 : ELSEWHERE
}
