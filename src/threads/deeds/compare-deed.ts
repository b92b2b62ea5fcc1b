import type { DeedJoin } from '../../model/index.ts'
import { rounded, roundedParts, timePart, type WeightOf, weigh, weightedMean } from '../commitment-threads/compare.ts'
import { isSamePerson } from '../commitment-threads/parties.ts'
import { isLight, isPersonal } from '../commitment-threads/word-groups.ts'
import { type Act, type BodiesOf, daysAfter, isOffItsDay, isOnItsDay } from './act.ts'
import type { Deed } from './deed.ts'
import { actPart, objectPart, partyPart, placePart, recipientPart } from './parts.ts'
import { hasFailed, isDoing, isPutOff, isThing, isUndone, typesOf } from './ways-of-doing.ts'

type Parts = DeedJoin['parts']

/** A deed held against an act that was promised, threatened, asked for or made a condition. */
export interface DeedComparison {
  score: number
  parts: Parts
  /** whether it is the opposite of the act */
  isOpposite: boolean
  /** whether it is less than all of it */
  isPart: boolean
  /** whether it calls the act off */
  isUndone?: boolean
}

/** Deeds count from this score on. */
export const BEARS = 0.7
/** Of what an act is about, so much must stand in the clause of the deed. */
export const LEAST_OBJECT = 0.5
const WEIGHTS = { recipient: 0.15, act: 0.25, object: 0.4, place: 0.1, time: 0.1 }

/** Names that the act itself has and the deed replaces by others: another dam, another prisoner. */
function isOfAnother({ words, doer, other }: Act, deed: Deed): boolean {
  const own = [...words.names].filter((each) => !doer.codes.has(each) && !other.codes.has(each))
  return own.length > 0 && deed.words.names.size > 0 && !own.some((each) => deed.named.has(each))
}

/** A step towards the act is not the act. */
function isStageApart({ words, about }: Act, deed: Deed): boolean {
  const isOther = (stage: string): boolean => !deed.words.stages.has(stage) && !typesOf(stage).includes(deed.type!)
  if ([...words.stages].some(isOther)) return true
  const isOfType = deed.type !== null && about.types.includes(deed.type)
  return words.stages.size === 0 && deed.words.stages.size > 0 && words.verb !== deed.words.verb && !isOfType
}

/** Whether the deed is less than what the act is: of some where all were meant, of fewer, of a part. */
function isPartOf({ words }: Act, { words: done }: Deed): boolean {
  if (done.scopes.has('part') && !words.scopes.has('part')) return true
  const [meant] = words.numbers
  const [count] = done.numbers
  if (meant !== undefined) return count === undefined ? done.rest.has('TRUCE') : count < meant
  const isWhole = words.scopes.has('all') || words.scopes.has('remaining')
  return isWhole && !done.scopes.has('all') && count !== undefined
}

/** Whether no word that tells the act from others of its type stands in the deed: then party and type alone would join them. */
const isByTypeAlone = (act: Act, { words }: Deed): boolean => {
  const all = [...act.words.rest].filter((each) => !act.doer.codes.has(each) && !isLight(each) && !isThing(each))
  return !all.some((each) => words.rest.has(each) || words.verb === each)
}

/** An act that is a person's own and needs no object: "resigns". */
const isOwnAct = ({ words, doer }: Act, deed: Deed): boolean =>
  words.verb !== null && isPersonal(words.verb) && words.verb === deed.words.verb && isSamePerson(doer, deed.actors)

/** Holds a deed against an act; null where it is another's, another act, about something else, or too little of all. */
export function compareDeed(act: Act, deed: Deed, bodiesOf: BodiesOf): DeedComparison | null {
  if (!isDoing(deed, act.words) || (daysAfter(act, deed) ?? 0) < 0) return null
  const done = actPart(act, deed)
  if (done === null) return null
  const object = objectPart(act, deed)
  if (object !== null && object < LEAST_OBJECT) return null
  const party = partyPart(act.doer, deed, bodiesOf)
  if (party === 0) return null
  const isCalledOff = isUndone(act.words, deed)
  if (!isCalledOff && isOffItsDay(act, deed)) return null
  const recipient = recipientPart(act, deed)
  if (isStageApart(act, deed) || (recipient !== 1 && !isCalledOff && isOfAnother(act, deed))) return null
  if (object === null && recipient !== 1 && !isOwnAct(act, deed)) return null
  const place = placePart(act, deed)
  const isTold = recipient === 1 || place === 1 || isOwnAct(act, deed) || isOnItsDay(act, deed)
  if (isByTypeAlone(act, deed) && !isTold) return null
  const parts = {
    party,
    recipient,
    act: done.value,
    object,
    place,
    time: timePart(daysAfter(act, deed)),
  }
  const score = rounded(Math.sqrt(party) * weightedMean(parts, WEIGHTS))
  if (score < BEARS) return null
  const isNegated = act.words.isNegated !== (deed.status === 'negated' || hasFailed(deed))
  return {
    score,
    parts: roundedParts(parts),
    isOpposite: done.isOpposite !== isNegated,
    isPart: isPartOf(act, deed),
    isUndone: isCalledOff && !isPutOff(deed),
  }
}

/** The words of what was asked, without those who were asked. */
export const askedIn = ({ words: { verb, rest }, doer }: Act): string[] =>
  [...rest, ...(verb === null ? [] : [verb])].filter((each) => !doer.codes.has(each) && !isLight(each))

/** Holds a refusal against what was asked: by those who were asked, of what was asked. */
export function compareRefusal(act: Act, deed: Deed, weightOf: WeightOf): DeedComparison | null {
  if (deed.type !== 'REJECT') return null
  const party = partyPart(act.doer, deed)
  const asked = askedIn(act)
  const shared = asked.filter((each) => deed.sentence.has(each))
  if (party === 0 || shared.length === 0) return null
  const object = weigh(shared, weightOf) / weigh(asked, weightOf)
  const recipient = recipientPart(act, deed)
  if (object < LEAST_OBJECT) return null
  const parts = { party, recipient, act: 1, object, place: placePart(act, deed), time: timePart(daysAfter(act, deed)) }
  return {
    score: rounded(Math.sqrt(party) * weightedMean(parts, WEIGHTS)),
    parts: roundedParts(parts),
    isOpposite: true,
    isPart: false,
  }
}
