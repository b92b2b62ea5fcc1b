import { rounded, roundedParts, timePart, type WeightOf, weigh, weightedMean } from '../commitment-threads/compare.ts'
import type { DeedComparison } from './compare-deed.ts'
import type { Deed } from './deed.ts'
import type { Matter } from './matter.ts'

/** Sentences are about an agreement from this score on. */
export const IS_ABOUT = 0.6
const NO_PARTY = 0.5
const SOME_PARTIES = 0.75
const OTHER_OBJECT = 0.2
const UNTOLD_OBJECT = 0.45
const OTHER_PLACE = 0.3
const LEAST_OBJECT = 0.5
/** A state by its code. */
const STATE = /^[A-Z]{3}$/
/** A sentence that does not name all parties must have so much of what tells the agreement from others, or its place. */
const TELLING_OBJECT = 0.6
const WEIGHTS = { act: 0.2, object: 0.4, place: 0.25, time: 0.15 }
/** Words that every agreement can have, so that they tell none from another. */
const OF_ANY = new Set(
  (
    'TRUCE AGREEMENT TALKS SIGN PLAN END ATTACK RESUME moratorium pact memorandum peac immedi full uncondit propos diplomat potenti new war ' +
    'conflict militari DEFENCE announc reach mediat led enter infrastructur facil hostil all part interim final call make agre initi cessat term effect ' +
    'violat breach break broke broken flout defianc infring observ honour respect comply expir laps collaps breakdown suspend halt paus termin ' +
    'LEAVE extend prolong renew restor confirm RATIFY deni replac supersed took place phase stage first second ceasefir part'
  ).split(' '),
)

const TRUCE_CONCEPTS = ['TRUCE', 'moratorium']

/** Whether a sentence speaks of a truce, and not of another agreement. */
export const isOfTruce = ({ sentence }: Deed): boolean => TRUCE_CONCEPTS.some((each) => sentence.has(each))

/** The parties of an agreement: of a truce also those it is declared toward. */
export const partiesOf = ({ doer, other, kind }: Matter): Set<string> =>
  new Set(kind === 'demand' ? [] : [...doer.codes, ...other.codes])

/** What tells an agreement from others: its words that not every one has, without its parties. */
function ownWords({ action: { verb, rest } }: Matter, parties: ReadonlySet<string>): string[] {
  const all = [...(verb === null ? [] : [verb]), ...rest]
  return all.filter((each) => !OF_ANY.has(each) && !parties.has(each) && !STATE.test(each))
}

const isSide = (code: string, { actors, recipients }: Deed): boolean =>
  actors.codes.has(code) || recipients.codes.has(code)

const isSayer = (code: string, { claimedBy }: Deed): boolean => claimedBy.some(({ serves }) => serves === code)

/** Whether a sentence brings in somebody whom the agreement does not name, and who does not only say it. */
function hasStranger({ named }: Matter, deed: Deed): boolean {
  for (const codes of [deed.named, deed.actors.codes, deed.recipients.codes])
    for (const code of codes)
      if (!named.has(code) && (STATE.test(code) || isSide(code, deed)) && !isSayer(code, deed)) return true
  return false
}

/** How many names a sentence shares at least with an agreement that it is about: all its parties, or all whom the sentence brings in. */
export function leastNames(deed: Deed): number {
  const names = new Set([...deed.named, ...deed.actors.codes, ...deed.recipients.codes])
  const broughtIn = [...names].filter((code) => (STATE.test(code) || isSide(code, deed)) && !isSayer(code, deed))
  return broughtIn.length > 1 ? 2 : 1
}

/** How far a sentence is between the parties of an agreement; null where it brings in others instead. */
function partyPart(matter: Matter, parties: ReadonlySet<string>, deed: Deed): number | null {
  let shared = 0
  for (const code of parties) if (deed.named.has(code) || isSide(code, deed)) shared++
  if (shared === parties.size && shared > 1) return 1
  if (hasStranger(matter, deed)) return null
  if (shared === 0) return NO_PARTY
  return parties.size === 1 ? 1 : SOME_PARTIES
}

/** Whether the words of the cue tell of an agreement about something: "violating the energy truce". */
const namesAnother = ({ words, named }: Deed): boolean =>
  [...words.rest].some((each) => !OF_ANY.has(each) && !named.has(each) && !STATE.test(each))

/** The share of an agreement's own words that a sentence has; null where it has none that tell it. */
function objectPart(words: readonly string[], deed: Deed, weightOf: WeightOf): number | null {
  if (words.length === 0) return null
  const shared = words.filter((each) => deed.sentence.has(each))
  if (shared.length === 0) return namesAnother(deed) ? OTHER_OBJECT : UNTOLD_OBJECT
  return Math.max(UNTOLD_OBJECT, Math.min(1, (2 * weigh(shared, weightOf)) / weigh(words, weightOf)))
}

/** Places that the agreement's sentences name, as far as this one names places. */
function placePart(matter: Matter, parties: ReadonlySet<string>, deed: Deed): number | null {
  const places = [...matter.named].filter((each) => !parties.has(each))
  const others = [...deed.named].filter((each) => !parties.has(each))
  if (places.length === 0 || others.length === 0) return null
  return places.some((each) => deed.named.has(each)) ? 1 : OTHER_PLACE
}

/** Holds a sentence about an agreement against one; null where it is about another, or agrees too little. */
export function compareTurn(matter: Matter, deed: Deed, weightOf: WeightOf): DeedComparison | null {
  if (!matter.isAgreement || matter.isTruce !== isOfTruce(deed)) return null
  if (matter.day !== null && deed.day !== null && deed.day < matter.day) return null
  const parties = partiesOf(matter)
  const party = partyPart(matter, parties, deed)
  if (party === null) return null
  const object = objectPart(ownWords(matter, parties), deed, weightOf)
  const place = placePart(matter, parties, deed)
  const isNamedInPart = party < 1 || parties.size === 1
  if (isNamedInPart && place !== 1 && (party === NO_PARTY || (object ?? 0) < TELLING_OBJECT)) return null
  if (!matter.isTruce && (object ?? 0) < LEAST_OBJECT && (party < 1 || object !== null)) return null
  const days = matter.day === null || deed.day === null ? null : deed.day - matter.day
  const parts = { party, recipient: null, act: 1, object, place, time: timePart(days) }
  const score = rounded(Math.sqrt(party) * weightedMean(parts, WEIGHTS))
  return score < IS_ABOUT ? null : { score, parts: roundedParts(parts), isOpposite: false, isPart: false }
}

/** What stands for another word in a report of an attack: a refinery is energy. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  energi: ['power', 'electr', 'oil', 'ga', 'fuel', 'refineri', 'pipelin', 'grid', 'nuclear', 'substat'],
}

const isIn = (word: string, words: ReadonlySet<string>): boolean =>
  words.has(word) || (STANDS_FOR[word]?.some((each) => words.has(each)) ?? false)

/** Holds an attack against a truce: one party's on another, or at a place or on a thing that the truce names. */
export function compareAttack(matter: Matter, deed: Deed, weightOf: WeightOf): DeedComparison | null {
  if (!matter.isTruce || deed.type !== 'ASSAULT' || deed.turn !== null) return null
  if (matter.day === null || deed.day === null || deed.day < matter.day) return null
  const parties = partiesOf(matter)
  const [actors, recipients] = [deed.actors.codes, deed.recipients.codes]
  const isByParty = [...actors].some((code) => parties.has(code))
  const isOnParty = [...recipients].some((code) => parties.has(code) && !actors.has(code))
  const words = ownWords(matter, parties)
  const shared = words.filter((each) => isIn(each, deed.words.rest))
  const place = placePart(matter, parties, deed)
  const object = words.length === 0 ? null : weigh(shared, weightOf) / weigh(words, weightOf)
  if (!isByParty || !(isOnParty || place === 1)) return null
  if (object === null ? !isOnParty : object < LEAST_OBJECT && !(isOnParty && place === 1 && shared.length > 0))
    return null
  const recipient = isOnParty ? 1 : null
  const parts = { party: 1, recipient, act: 1, object, place, time: timePart(deed.day - matter.day) }
  const values = [recipient, object, place, parts.time].filter((each) => each !== null)
  const score = values.reduce((sum, each) => sum + each, 0) / values.length
  return { score: rounded(score), parts: roundedParts(parts), isOpposite: true, isPart: false }
}
