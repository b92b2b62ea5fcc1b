import type { EventType, ThreadParty } from '../../src/model/index.ts'
import { seededRandom } from '../speed/invent-articles.ts'

/** An act by its concept, with the type of event by which it is done. */
export interface Verb {
  concept: string
  type: EventType
}

const toVerbs = (type: EventType, concepts: string): Verb[] => concepts.split(' ').map((concept) => ({ concept, type }))

/** Groups of words and stems by the type of event that does them. */
const VERBS: readonly Verb[] = [
  ...toVerbs('RETREAT', 'LEAVE RETURN FREE evacu demobilis disarm'),
  ...toVerbs('SANCTION', 'IMPOSE EXPEL blacklist penalis freez downgrad'),
  ...toVerbs('AID', 'SEND SUPPORT DEFEND SPEND equip train feed rebuild fund financ shelter vaccin'),
  ...toVerbs('CONCEDE', 'END OPEN ALLOW CUT RECOGNISE pardon exempt compens apologis conced'),
  ...toVerbs('CONSULT', 'MEET VISIT host receiv conven'),
  ...toVerbs('COERCE', 'CLOSE DETAIN FORBID DISMANTLE seiz expropri censor confisc inspect'),
  ...toVerbs('MOBILIZE', 'DEPLOY RAISE mobilis alert fortifi arm rehears test'),
  ...toVerbs(
    'COOPERATE',
    'BUILD SWAP JOIN RESUME FINISH PUBLISH share extradit patrol connect standardis licens moderni insur',
  ),
  ...toVerbs('AGREE', 'SIGN RATIFY'),
  ...toVerbs('ASSAULT', 'ATTACK shell invad sabotag'),
]

const types = new Map(VERBS.map(({ concept, type }) => [concept, type]))

/** The type of the event by which an act of the world is done. */
export const typeOf = (concept: string): EventType => types.get(concept)!

const COMMON_THINGS =
  'TROOPS sanction PRISONER missil border DEFENCE aid tariff drone grain port ga oil energi embassi observ weapon base island rail bridg dam ' +
  'reactor export import visa fund asset ship convoi fish steel refuge school hospit court cabl satellit mine well canal road radar loan debt'
const OTHER_THINGS = 940
const PLACES = 2000
const PARTIES = 300
/** How skewed each is: of the parties the first five are in a third of all, as in the dossier. */
const POWERS = { verb: 0.8, thing: 0.7, place: 0.8, party: 1 }

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'dr', 'kl', 'st']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'or', 'en']

/** An invented word of some syllables, another for each number. */
function wordOf(number: number, syllables: number): string {
  const kinds = ONSETS.length * VOWELS.length
  let [word, rest] = ['', number]
  for (let at = 0; at < syllables; at++) {
    const syllable = (rest + at * 31) % kinds
    word += ONSETS[syllable % ONSETS.length]! + VOWELS[Math.floor(syllable / ONSETS.length)]!
    rest = Math.floor(rest / kinds)
  }
  return word
}

const LETTERS = 26
const FIRST_LETTER = 65

/** Codes that are no concept: all begin with X. */
const codeOf = (number: number): string =>
  `X${String.fromCharCode(FIRST_LETTER + Math.floor(number / LETTERS), FIRST_LETTER + (number % LETTERS))}`

/** Chance, the words of an invented world, and how often each comes: the first of a list most, as in the news. */
export interface World {
  /** whether something of this likelihood comes about */
  isDrawn(likelihood: number): boolean
  /** a whole number from 0 to below the bound */
  below(bound: number): number
  verb(): Verb
  thing(): string
  place(): string
  party(): ThreadParty
}

/** Places in a table of draws, many more than items. */
const DRAWS = 1 << 14

/** Draws from a list by Zipf's law: an item at a place comes the less often the later the place, by a power of it. */
function skewed<Item>(items: readonly Item[], power: number, random: () => number): () => Item {
  const weights = items.map((_, at) => (at + 1) ** -power)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const draws: Item[] = []
  let sum = 0
  for (const [at, item] of items.entries()) {
    sum += weights[at]!
    for (const end = Math.round((sum / total) * DRAWS); draws.length < end; ) draws.push(item)
  }
  return () => draws[Math.floor(random() * DRAWS)]!
}

const listOf = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** Makes the world; the same for the same seed. */
export function makeWorld(seed: number): World {
  const random = seededRandom(seed)
  const things = [...COMMON_THINGS.split(' '), ...listOf(OTHER_THINGS, (at) => wordOf(at, 2))]
  const places = listOf(PLACES, (at) => wordOf(at, 3))
  const parties = listOf(PARTIES, (at) => ({ name: `State ${codeOf(at)}`, serves: codeOf(at) }))
  return {
    isDrawn: (likelihood) => random() < likelihood,
    below: (bound) => Math.floor(random() * bound),
    verb: skewed(VERBS, POWERS.verb, random),
    thing: skewed(things, POWERS.thing, random),
    place: skewed(places, POWERS.place, random),
    party: skewed(parties, POWERS.party, random),
  }
}
