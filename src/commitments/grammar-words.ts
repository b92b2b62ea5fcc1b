import { HEARSAY_ADVERB, inflect, isLyAdverb } from '../language/index.ts'

export { BE, DO, HAVE, HEARSAY_ADVERB, MODAL, PREPOSITION, WILL, WOULD } from '../language/index.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Every form of the verbs of a list. */
export const formsOf = (lemmas: string): ReadonlySet<string> =>
  new Set(lemmas.split(' ').flatMap((lemma) => [...inflect(lemma).keys()]))

export const NEGATIVE = words("not n't never no neither nor hardly cannot without")

export const FIRST_PERSON = words('i we')
export const SUBJECT_PRONOUN = words('he she it they we i you who there')
export const THIRD_PRONOUN = words('he she it they')
export const RELATIVE = words('who which that')
export const DETERMINER = words(
  'the a an this that these those its his her their our my your no any some each every both all several many few such other another',
)
/** Words that open a clause of their own. */
export const SUBORDINATOR = words(
  'that because after before while whilst although though if unless when whenever where whereas since until till whether once so as lest amid despite following how what why',
)
/** Words that end the clause of a promised act. */
export const BREAK = words(
  'because although though whereas whilst while since which who whose whom but amid despite according lest yet',
)
const ADVERB = words(
  'also already again now then still just even recently later earlier soon first once twice only jointly yet ever today yesterday tomorrow tonight therefore so too however meanwhile instead previously formerly together back always often sometimes rather right overnight long solely',
)
/** Adverbs that make a statement about the future a guess. */
export const GUESS = words('likely probably possibly perhaps presumably inevitably surely hopefully eventually')

/** Verbs of speech; "states" is left out, for it is a noun more often. */
export const SPEECH = new Set([
  'stated',
  'stating',
  ...formsOf(
    'say tell announce claim confirm report add insist declare argue note explain acknowledge reveal maintain reiterate stress warn write promise pledge vow indicate signal repeat',
  ),
])
/** Before a clause, these make it a hope, a guess, an aim or a question. */
export const NOT_MEANT = new Set([
  ...formsOf(
    'hope expect believe think fear doubt ensure predict guess wonder imagine assume suppose wish want worry suggest ask forecast anticipate estimate propose speculate feel assess find',
  ),
  ...words(
    'so whether if unless how what when why where who hopes hope hopeful confident sure likely possible optimistic prediction expectation fears belief believed concern concerns worry worries implication suggestion notion speculation possibility chance chances risk unlikely doubtful',
  ),
])

/** Nouns that name a party or its people. */
export const PARTY_NOUN = words(
  'sides side parties party leaders leader countries country states state nations nation members member allies ally ministers minister governments government officials official authorities administration president premier chancellor secretary ambassador envoy envoys diplomats diplomat negotiators delegations delegation delegates blocs bloc rebels rebel group groups forces army military navy troops union alliance coalition commission council parliament lawmakers senate congress ministry cabinet spokesman spokeswoman spokesperson king queen prince general commander chief head mediators faction factions militia militants regime partners powers capitals office presidency organisation organization company firm team teams department junta movement insurgents separatists kremlin',
)

/** With "the" or "his" before them these stand, in reported words, for the speaker's own side. */
export const OWN_NOUN = words(
  'group country government nation bloc organisation organization army military party company movement alliance union ministry administration department office',
)

export const isAdverbWord = (lower: string): boolean =>
  ADVERB.has(lower) || HEARSAY_ADVERB.has(lower) || GUESS.has(lower) || isLyAdverb(lower)
