import type { DeedJoin, EventType } from '../../model/index.ts'
import type { ActionWords } from '../commitment-threads/action-words.ts'
import { compareVerbs, rounded, timePart, type WeightOf, weigh } from '../commitment-threads/compare.ts'
import { isSamePerson, type Side } from '../commitment-threads/parties.ts'
import { areOpposite, isLight, isPersonal } from '../commitment-threads/word-groups.ts'
import type { Deed } from './deed.ts'

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

/** The bodies that a state is a member of, by codes. */
export type BodiesOf = (code: string) => readonly string[]

/** The act that deeds are held against, and between whom. */
export interface Act {
  words: ActionWords
  doer: Side
  other: Side
  named: ReadonlySet<string>
  day: number | null
  /** the days in which the last day can fall, counted */
  due: { first: number; last: number } | null
}

/** Deeds count from this score on. */
export const BEARS = 0.7
/** Of what an act is about, so much must stand in the clause of the deed. */
const LEAST_OBJECT = 0.5
const SOME_OF = 0.85
const NAMED_ONLY = 0.6
/** Members threaten, and the union acts. */
const BY_BODY = 0.75
const ELSEWHERE = 0.3
const SAME_TYPE = 0.7
const WEIGHTS = { recipient: 0.15, act: 0.25, object: 0.4, place: 0.1, time: 0.1 }

/** PLOVER types by which acts of these words are done. */
const TYPES: Readonly<Record<string, readonly EventType[]>> = {
  LEAVE: ['RETREAT'],
  FREE: ['RETREAT'],
  RETURN: ['RETREAT'],
  SWAP: ['RETREAT', 'COOPERATE'],
  SEND: ['AID', 'COOPERATE'],
  SUPPORT: ['AID', 'SUPPORT'],
  DEPLOY: ['MOBILIZE'],
  IMPOSE: ['SANCTION', 'COERCE'],
  FORBID: ['SANCTION', 'COERCE'],
  sanction: ['SANCTION'],
  EXPEL: ['SANCTION', 'COERCE'],
  DETAIN: ['COERCE', 'SANCTION'],
  ATTACK: ['ASSAULT'],
  offens: ['ASSAULT'],
  MEET: ['CONSULT'],
  VISIT: ['CONSULT'],
  TALKS: ['CONSULT'],
  SIGN: ['AGREE', 'COOPERATE'],
  OPEN: ['CONCEDE', 'RETREAT'],
  END: ['CONCEDE', 'RETREAT'],
  CLOSE: ['COERCE', 'SANCTION'],
  ALLOW: ['CONCEDE'],
  TRUCE: ['CONCEDE', 'RETREAT'],
}
/** The PLOVER types by which what a word says is done. */
export const typesOf = (concept: string): readonly EventType[] => TYPES[concept] ?? []

/** Words by which something is done: to sign, to ratify and to recognise are deeds themselves. */
const PERFORMED = new Set([
  'SIGN',
  'RATIFY',
  'RECOGNISE',
  'SUPPORT',
  'JOIN',
  'AGREEMENT',
  'TRUCE',
  'END',
  'ALLOW',
  'condemn',
  'PUBLISH',
])
/** Concepts of putting off. */
const PUT_OFF = ['delay', 'postpon', 'defer']
/** Things that are imposed, held or sent, so that calling them off undoes the act. */
const THINGS = new Set([
  'sanction',
  'tariff',
  'duti',
  'MEET',
  'TALKS',
  'VISIT',
  'ELECTION',
  'embargo',
  'blockad',
  'mission',
  'offens',
])
const DONE_TYPES = new Set<EventType | null>([
  ...([
    'CONSULT',
    'CONCEDE',
    'COOPERATE',
    'AID',
    'RETREAT',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ] as const),
])
const SPOKEN_TYPES = new Set<EventType | null>(['AGREE', 'SUPPORT', 'REQUEST'])

const sharesAny = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const each of one) if (other.has(each)) return true
  return false
}

/** Whether the deed is of a kind by which the act can be done. */
function isDoing({ type }: Deed, { verb, rest }: ActionWords): boolean {
  if (DONE_TYPES.has(type)) return true
  if (!SPOKEN_TYPES.has(type)) return false
  return verb !== null && (PERFORMED.has(verb) || (isLight(verb) && [...rest].some((each) => PERFORMED.has(each))))
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
function recipientPart({ other, doer }: Act, { actors, recipients, named }: Deed): number | null {
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

/** Verbs that call off or put off what their object names: "cancels the summit", "postpones the tariffs". */
const UNDOING = new Set([
  'END',
  'DISMANTLE',
  'LEAVE',
  'drop',
  'abandon',
  'revers',
  'rescind',
  'revok',
  'retract',
  ...PUT_OFF,
])

/** Whether the deed calls or puts off the act: the act's verb, or a thing by which it is done, is what its verb is about. */
function isUndone({ verb, rest }: ActionWords, { words }: Deed): boolean {
  if (words.verb === null || !UNDOING.has(words.verb) || verb === null || UNDOING.has(verb)) return false
  return words.rest.has(verb) || [...rest].some((each) => THINGS.has(each) && words.rest.has(each))
}

export const isPutOff = ({ words }: Deed): boolean =>
  PUT_OFF.some((each) => words.verb === each || words.rest.has(each))

/** How the act and the deed agree in what is done: by the same words, else by the type; null where they do not. */
function actPart(words: ActionWords, deed: Deed): { value: number; isOpposite: boolean } | null {
  const verbs = compareVerbs(words, deed.words)
  const isByType = [words.verb, ...words.rest].some((each) => each !== null && TYPES[each]?.includes(deed.type!))
  if (verbs?.isOpposite) return verbs
  if (isUndone(words, deed)) return { value: 1, isOpposite: !isPutOff(deed) }
  if (verbs !== null && (words.verb === deed.words.verb || isByType)) return verbs
  if (isByType) return { value: SAME_TYPE, isOpposite: false }
  return verbs !== null && words.verb !== null && !isLight(words.verb) && deed.words.rest.has(words.verb) ? verbs : null
}

/** What an act is about, without what is done and without its own parties. */
function objectsOf({ words, doer }: Act): string[] {
  return [...words.rest].filter(
    (each) => each !== words.verb && !doer.codes.has(each) && !TYPES[each] && !isLight(each),
  )
}

/** Words for a meeting: one stands for the other. */
const MEETINGS = new Set(['MEET', 'TALKS', 'VISIT'])

/** The share of what the act is about that stands in the deed's clause; null where the act says nothing more. */
function objectPart(act: Act, { words, type }: Deed, weightOf: WeightOf): number | null {
  const objects = objectsOf(act)
  const nouns = [...act.words.rest].filter((each) => TYPES[each] !== undefined)
  const all = [...objects, ...nouns]
  if (all.length === 0) return null
  const isIn = (each: string): boolean =>
    words.rest.has(each) ||
    words.verb === each ||
    (MEETINGS.has(each) && type === 'CONSULT') ||
    [...words.rest].some((other) => areOpposite(each, other))
  if (objects.length > 0 && !objects.some(isIn)) return 0
  return weigh(all.filter(isIn), weightOf) / weigh(all, weightOf)
}

/** Places and others that the act names beside its parties, as far as the deed names them; null of none. */
function placePart({ named, doer, other }: Act, deed: Deed): number | null {
  const places = [...named].filter((each) => !doer.codes.has(each) && !other.codes.has(each))
  if (places.length === 0) return null
  return places.some((each) => deed.named.has(each)) ? 1 : ELSEWHERE
}

/** Names that the act itself has and the deed replaces by others: another dam, another prisoner. */
function isOfAnother({ words, doer, other }: Act, deed: Deed): boolean {
  const own = [...words.names].filter((each) => !doer.codes.has(each) && !other.codes.has(each))
  return own.length > 0 && deed.words.names.size > 0 && !own.some((each) => deed.named.has(each))
}

/** A step towards the act is not the act. */
function isStageApart({ words }: Act, deed: Deed): boolean {
  if ([...words.stages].some((stage) => !deed.words.stages.has(stage) && TYPES[stage]?.includes(deed.type!) !== true))
    return true
  const isOfType = [words.verb, ...words.rest].some((each) => each !== null && TYPES[each]?.includes(deed.type!))
  return words.stages.size === 0 && deed.words.stages.size > 0 && words.verb !== deed.words.verb && !isOfType
}

const meanOf = (parts: Parts): number => {
  let [sum, weights] = [0, 0]
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const value = parts[name as keyof Parts]
    if (value === null) continue
    sum += weight * value
    weights += weight
  }
  return sum / weights
}

/** Days from the undertaking to the deed: to when it happened, where that is told, else to when it was told. */
const daysAfter = ({ day }: Act, { day: told, happened }: Deed): number | null => {
  const done = happened ?? told
  return day === null || done === null ? null : done - day
}

/** News of a meeting is told within so many days. */
const MEETING_DAYS = 7

/** A meeting long before or after the day that was set for one is another. */
const isOffItsDay = ({ words, due }: Act, { day, happened }: Deed): boolean => {
  const isMeeting = [words.verb, ...words.rest].some((each) => each !== null && MEETINGS.has(each))
  const done = happened ?? day
  return isMeeting && due !== null && done !== null && (done < due.first || done > due.last + MEETING_DAYS)
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

/** Whether no word of what the act is about stands in the deed: then party and type alone would join them. */
const isByTypeAlone = (act: Act, { words }: Deed): boolean => {
  const all = [...act.words.rest].filter((each) => !act.doer.codes.has(each) && !isLight(each))
  return !all.some((each) => words.rest.has(each) || words.verb === each)
}

const SLACK_DAYS = 2

/** Whether the deed is of several parties, and was told when the act was due. */
const isOnItsDay = ({ due }: Act, { day, actors, recipients }: Deed): boolean =>
  due !== null &&
  day !== null &&
  due.first <= day &&
  day <= due.last + SLACK_DAYS &&
  new Set([...actors.codes, ...recipients.codes]).size > 1

/** An act that is a person's own and needs no object: "resigns". */
const isOwnAct = ({ words, doer }: Act, deed: Deed): boolean =>
  words.verb !== null && isPersonal(words.verb) && words.verb === deed.words.verb && isSamePerson(doer, deed.actors)

/** Words that say of a deed that nothing came of it: "the collapse of talks". */
const FAILED = ['collaps', 'breakdown', 'fail', 'failur', 'boycott']

const hasFailed = ({ words }: Deed): boolean => FAILED.some((each) => words.verb === each || words.rest.has(each))

/** What is known beside the two that are compared. */
export interface Measures {
  weightOf: WeightOf
  bodiesOf: BodiesOf
}

/** Holds a deed against an act; null where it is another's, another act or about something else. */
export function compareDeed(act: Act, deed: Deed, { weightOf, bodiesOf }: Measures): DeedComparison | null {
  if (!isDoing(deed, act.words) || (daysAfter(act, deed) ?? 0) < 0) return null
  if (!isUndone(act.words, deed) && isOffItsDay(act, deed)) return null
  const party = partyPart(act.doer, deed, bodiesOf)
  if (party === 0) return null
  const done = actPart(act.words, deed)
  const recipient = recipientPart(act, deed)
  if (
    done === null ||
    isStageApart(act, deed) ||
    (recipient !== 1 && !isUndone(act.words, deed) && isOfAnother(act, deed))
  )
    return null
  const object = objectPart(act, deed, weightOf)
  if (object === null ? recipient !== 1 && !isOwnAct(act, deed) : object < LEAST_OBJECT) return null
  if (isByTypeAlone(act, deed) && !isOwnAct(act, deed) && recipient !== 1 && !isOnItsDay(act, deed)) return null
  const parts = {
    party,
    recipient,
    act: done.value,
    object,
    place: placePart(act, deed),
    time: timePart(daysAfter(act, deed)),
  }
  const isNegated = act.words.isNegated !== (deed.status === 'negated' || hasFailed(deed))
  return {
    score: rounded(Math.sqrt(party) * meanOf(parts)),
    parts: roundedParts(parts),
    isOpposite: done.isOpposite !== isNegated,
    isPart: isPartOf(act, deed),
    isUndone: isUndone(act.words, deed) && !isPutOff(deed),
  }
}

/** Holds a refusal against what was asked: by those who were asked, of what was asked. */
export function compareRefusal(act: Act, deed: Deed, weightOf: WeightOf): DeedComparison | null {
  if (deed.type !== 'REJECT') return null
  const party = partyPart(act.doer, deed)
  const asked = [...act.words.rest, ...(act.words.verb === null ? [] : [act.words.verb])].filter(
    (each) => !act.doer.codes.has(each) && !isLight(each),
  )
  const shared = asked.filter((each) => deed.sentence.has(each))
  if (party === 0 || shared.length === 0) return null
  const object = weigh(shared, weightOf) / weigh(asked, weightOf)
  const recipient = recipientPart(act, deed)
  if (object < LEAST_OBJECT) return null
  const parts = { party, recipient, act: 1, object, place: placePart(act, deed), time: timePart(daysAfter(act, deed)) }
  return {
    score: rounded(Math.sqrt(party) * meanOf(parts)),
    parts: roundedParts(parts),
    isOpposite: true,
    isPart: false,
  }
}

export const roundedParts = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, value === null ? null : rounded(value)]),
  ) as Parts
