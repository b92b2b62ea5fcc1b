import {
  ADVERB,
  ARTICLE,
  CONJUNCTION,
  DETERMINER,
  PREPOSITION,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  type Token,
} from '../language/index.ts'
import { NEVER_IN_NAME } from './not-actors.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Small words inside a family name: "van der Berg", "bin Said". */
export const PARTICLE = words(
  'de da do dos das di du del della der den van von vom zu zum ter ten te la le bin ibn bint al el ul ud y e',
)

/** Titles of address: no office. */
export const HONORIFIC: ReadonlyMap<string, 'male' | 'female' | null> = new Map<string, 'male' | 'female' | null>([
  ['mr', 'male'],
  ['mr.', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['mrs', 'female'],
  ['mrs.', 'female'],
  ['ms', 'female'],
  ['ms.', 'female'],
  ['dame', 'female'],
  ['lady', 'female'],
  ['baroness', 'female'],
  ['dr', null],
  ['dr.', null],
  ['prof', null],
  ['prof.', null],
])

const SUFFIX = words('Jr Jr. Sr Sr. II III IV')
const CAPITALISED = /^(?:\p{Lu}\p{M}*['’]?\p{L}|\p{Lu}\.|(?:al|el|as|ar|ad|an|at|ash|bin|d|l|ul|ud)[-'’]\p{Lu}\p{L})/u
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]+$/u

/** Whether a token is the kind of word that names are made of. */
export const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && CAPITALISED.test(token.text) && !NEVER_IN_NAME.has(token.text)

export const isSuffix = (token: Token | undefined): boolean => token !== undefined && SUFFIX.has(token.text)

/** Whether a token is in capitals throughout: "NATO". Initials of two letters count only alone. */
export const isAcronym = (token: Token): boolean => ACRONYM.test(token.text)

export const isInitial = (token: Token): boolean => /^(?:\p{Lu}\.)+$/u.test(token.text)

export const isCapitalised = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

const CLOSED = [ADVERB, ARTICLE, CONJUNCTION, DETERMINER, PREPOSITION, SUBJECT_PRONOUN, SUBORDINATOR]

/** Words that open a sentence more often than a name does. */
const OPENER = words(
  `speaking talking asked asking citing responding reacting writing according addressing following including regarding critics officials supporters opponents experts analysts
  police protesters voters lawmakers diplomats reporters journalists people nobody everybody someone something nothing anyone everyone news media sources former current senior top
  fellow dear thanks thank please yes no well oh let look see think consider remember imagine take make give get go come keep put say tell ask try want need know believe
  will would can could should may might must do does did is are was were has have had been be being not never always often sometimes usually clearly obviously certainly
  unlike like worse better best early late recent new old good bad big small great high low long short young poor rich black white real true false full open close
  given instead besides whatever whoever wherever whenever whether neither none nor per via thus hence else asked pressed born raised based backed led`,
)

/** Whether a capitalised word that opens a sentence is likely no name: a closed-class word, a common opener, or seen in lower case. */
export function isOpener(token: Token, lowerWords: ReadonlySet<string>): boolean {
  const { lower } = token
  if (CLOSED.some((closed) => closed.has(lower)) || OPENER.has(lower) || lowerWords.has(lower)) return true
  return /^\p{L}{3,}(?:ing|ly)$/u.test(lower)
}
