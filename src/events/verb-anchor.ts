import { ARTICLE, relationIds, tagId, VERB_TAGS, type VerbForm } from '../language/index.ts'
import { mentionAt, mentionRange, type SentenceView, wordAt } from './document-view.ts'
import {
  BE,
  DETERMINER,
  HAVE,
  LOCATIVE,
  MODAL,
  NOUN_TOO,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SPEECH,
  SUBJECT_PRONOUN,
} from './grammar-words.ts'
import type { Sense, VerbEntry } from './lexicon-index.ts'
import { isNominal, joinedLeft, phraseLeft } from './noun-phrase.ts'
import { clauseEnd, startsInfinitive } from './object.ts'
import { isFloating, type VerbGroup, verbGroupAt } from './verb-group.ts'

/** A verb of the lexicon in a sentence, read as a verb. */
export interface VerbAnchor {
  at: number
  sense: Sense
  group: VerbGroup
  gerund: boolean
  /** the tokens that are the event's words */
  words: readonly number[]
  /** the clause to the verb's right: from the token after it and its particle */
  from: number
  end: number
}

const SEPARABLE = new Set(
  'out off up down back away over aside in free go loose closed fire hostage dead through apart'.split(' '),
)
/** How far a separable particle or a required object may stand from its verb. */
const PARTICLE_REACH = 6
const OBJECT_REACH = 14

/** Nouns that make the noun before them a mere description: "ceasefire talks", "aid workers". */
const DESCRIBED = new Set(
  'talks negotiations proposal proposals plan plans monitors monitoring launderer launderers worker workers violation violations'.split(
    ' ',
  ),
)

/** The tokens of a particle after a verb; null where it is not there. */
function particleAt(view: SentenceView, at: number, end: number, particle: readonly string[]): number[] | null {
  if (particle.length === 0) return []
  const reach = SEPARABLE.has(particle[0]!) ? PARTICLE_REACH : 1
  for (let start = at + 1; start <= at + reach && start < end; start++) {
    while (view.isTime[start] === 1 || (view.isTime[start + 1] === 1 && wordAt(view, start) === 'on')) start++
    if (particle.every((word, offset) => wordAt(view, start + offset) === word))
      return particle.map((_, offset) => start + offset)
  }
  return null
}

/** The senses of a noun that is needed after its verb, or before it in the passive. */
function objectAt(view: SentenceView, range: { from: number; end: number }, sense: Sense): number {
  if (!sense.object) return -1
  for (let at = range.from; at < range.end && at - range.from < OBJECT_REACH; at++)
    if (sense.object.has(wordAt(view, at)) && !DESCRIBED.has(wordAt(view, at + 1))) return at
  return -2
}

/** Whether a word that rules a sense out follows: a noun near by, a preposition or article right after the verb or its named object. */
function isBlocked(view: SentenceView, range: { from: number; end: number }, sense: Sense): boolean {
  if (sense.unless.size === 0) return false
  const afterName = mentionAt(view, range.from) >= 0 ? mentionRange(view, range.from).end : range.from
  for (let at = range.from; at <= range.end && at - range.from < PARTICLE_REACH; at++) {
    const word = wordAt(view, at)
    if (!sense.unless.has(word) || mentionAt(view, at) >= 0) continue
    const isAdjacent = at === range.from || (at === afterName && ARTICLE.has(word))
    if (isAdjacent || word === 'that' || !(PREPOSITION.has(word) || DETERMINER.has(word))) return true
  }
  return false
}

/** The first sense of a verb that its surroundings allow. */
function chooseSense(view: SentenceView, entry: VerbEntry, verb: { at: number; group: VerbGroup }) {
  const { at, group } = verb
  const end = clauseEnd(view, at + 1)
  const left = { from: Math.max(view.first, group.first - OBJECT_REACH), end: group.first }
  for (const sense of entry.senses) {
    const particle = particleAt(view, at, end, sense.particle)
    if (!particle) continue
    const from = particle.at(-1) === at + particle.length ? at + 1 + particle.length : at + 1
    const isInfinitive = wordAt(view, from) === 'to' && startsInfinitive(view, from)
    const right = { from, end: isInfinitive ? from : Math.max(end, from) }
    if (isBlocked(view, right, sense)) continue
    const object = objectAt(view, group.passive ? left : right, sense)
    if (object === -2) continue
    const words = [at, ...particle, ...(object >= 0 && mentionAt(view, object) < 0 ? [object] : [])].sort(
      (a, b) => a - b,
    )
    return { sense, words, from, end: from > end && !isInfinitive ? clauseEnd(view, from) : right.end }
  }
  return null
}

/** Whether what follows a word can only be the object of a verb: "the port", not "this year". */
const opensObject = (view: SentenceView, at: number): boolean => {
  const word = wordAt(view, at)
  if (view.isTime[at] === 1 || (DETERMINER.has(word) && view.isTime[at + 1] === 1)) return false
  return mentionAt(view, at) >= 0 || DETERMINER.has(word) || PRONOUN.has(word) || view.tokens[at]?.kind === 'number'
}

/** Whether a token ends a name, not an adjective: "Vardia", not "Vardian". */
function isName(view: SentenceView, at: number): boolean {
  if (mentionAt(view, at) < 0) return false
  const { actor, span } = view.mentions[view.mentionOf[at]!]!
  if (!actor || actor.kind === 'person' || span.end - span.start === actor.name.length) return true
  return wordAt(view, at).length <= 2 || !/(?:[ai]n|ese|ish|sh|ch|i|ean|'s)$/.test(wordAt(view, at))
}

/** "Vardia strikes on ports", "Vardia calls were": after a name, still a noun; "Vardia calls for talks" is a verb. */
function isNounAfterName(view: SentenceView, at: number): boolean {
  const next = wordAt(view, at + 1)
  const takesIt = view.lexicon.verbs
    .get(wordAt(view, at))
    ?.some(({ senses }) => senses.some((s) => s.particle[0] === next))
  if (takesIt) return false
  return PREPOSITION.has(next) || BE.has(next) || HAVE.has(next) || MODAL.has(next) || next === '' || next === ','
}

/** Whether a word that is also a noun is a verb here: "Vardia strikes a port", not "the strikes on a port". */
function isVerbNotNoun(view: SentenceView, at: number, form: VerbForm): boolean {
  const before = wordAt(view, at - 1)
  if (mentionAt(view, at - 1) < 0) {
    if (SUBJECT_PRONOUN.has(before) || RELATIVE.has(before)) return true
    if (DETERMINER.has(before) || POSSESSIVE.has(before) || PREPOSITION.has(before) || !before) return false
  }
  if (opensObject(view, at + 1)) return true
  if (mentionAt(view, at - 1) >= 0 && wordAt(view, at + 1) === 'to' && startsInfinitive(view, at + 1)) return true
  if (form === 'third') return isName(view, at - 1) && !isNounAfterName(view, at)
  if (
    !isNominal(view, at + 1) &&
    isName(view, at - 1) &&
    joinedLeft(view, phraseLeft(view, at - 1)!).mentions.length > 0
  )
    return true
  return before === 'and' && view.tokens[at + 1]?.kind === 'word' && !LOCATIVE.has(wordAt(view, at + 1))
}

/** "a sanctioned tanker", "of captured soldiers": a participle that only describes. */
const isAttribute = (view: SentenceView, at: number): boolean => {
  if (mentionAt(view, at - 1) >= 0 || isFloating(view, at - 1)) return false
  const before = wordAt(view, at - 1)
  if (view.lexicon.verbs.has(before) && isNominal(view, at + 1) && !opensObject(view, at + 1)) return true
  return (DETERMINER.has(before) && before !== 'that') || POSSESSIVE.has(before) || PREPOSITION.has(before)
}

/** Texts and messages that do what they say. */
const REPORTS = new Set(
  'report reports resolution resolutions letter letters statement statements bill decree order message note motion draft text communique declaration ruling petition tweet post'.split(
    ' ',
  ),
)

const ALWAYS_VERB: ReadonlySet<VerbForm> = new Set<VerbForm>(['past', 'participle'])

/** The verb of the lexicon at a token, where the token is one and its surroundings allow one of its senses. */
export function verbAnchorAt(view: SentenceView, at: number): VerbAnchor | null {
  const { lower, text } = view.tokens[at]!
  const entries = view.lexicon.verbs.get(lower)
  if (!entries || view.mentionOf[at]! >= 0) return null
  if (text !== lower && at > view.first && !view.heading) return null
  for (const entry of entries) {
    const forms = entry.forms.get(lower)!
    const gerund = forms.has('gerund')
    const participle = forms.has('participle')
    const group = verbGroupAt(view, at, { gerund, participle })
    if (!isVerb(view, at, { forms, group })) continue
    const chosen = chooseSense(view, entry, { at, group })
    if (chosen) return { at, group, gerund, ...chosen }
  }
  return null
}

/** What a verb is taken for that the lexicon does not have: its type stands for none, all prepositions bring in the receiving side. */
const UNLISTED: Sense = {
  word: { type: 'CONSULT', verb: 'do' },
  particle: [],
  object: null,
  unless: new Set(),
  to: new Set(['to', 'with', 'for', 'on', 'against', 'from', 'at', 'of', 'into', 'over', 'upon', 'between']),
  before: [],
}
const HELPING = relationIds('aux', 'auxpass', 'cop', 'amod', 'compound', 'case', 'mark')
const GERUND = tagId('VBG')
const PARTICIPLE = tagId('VBN')

/** A verb that the lexicon does not have, or has in other surroundings only; null where a token is none. */
export function unlistedVerbAt(view: SentenceView, at: number): VerbAnchor | null {
  const { tags, relations } = view.annotated.syntax
  const tag = tags[at]!
  if (!VERB_TAGS.has(tag) || HELPING.has(relations[at]!) || view.mentionOf[at]! >= 0) return null
  const word = wordAt(view, at)
  if (BE.has(word) || HAVE.has(word) || SPEECH.has(word)) return null
  const gerund = tag === GERUND
  const group = verbGroupAt(view, at, { gerund, participle: tag === PARTICIPLE })
  const end = clauseEnd(view, at + 1)
  return { at, sense: UNLISTED, group, gerund, words: [at], from: at + 1, end: Math.max(end, at + 1) }
}

function isVerb(view: SentenceView, at: number, reading: { forms: ReadonlySet<VerbForm>; group: VerbGroup }): boolean {
  const { forms, group } = reading
  if (group.supported) return !(forms.has('third') && !forms.has('base'))
  if (group.loose) return forms.has('base')
  if (forms.has('gerund')) return group.gerundAfter !== null || isFreeGerund(view, at)
  if ([...forms].some((form) => ALWAYS_VERB.has(form)) && !forms.has('base')) return !isAttribute(view, at)
  const form = forms.has('third') ? 'third' : 'base'
  const noun = view.lexicon.nouns.has(wordAt(view, at)) || NOUN_TOO.has(wordAt(view, at))
  return !noun ? !isAttribute(view, at) : isVerbNotNoun(view, at, form)
}

/** Gerunds that say what somebody does by saying something. */
const VOICED = new Set(
  'accusing demanding threatening condemning urging calling warning criticising criticizing blaming denouncing praising rejecting'.split(
    ' ',
  ),
)

/** A gerund that goes on from what stands before it: ", calling on", "a report accusing Vardia". */
const isFreeGerund = (view: SentenceView, at: number): boolean => {
  const before = wordAt(view, at - 1)
  if (REPORTS.has(before) || VOICED.has(wordAt(view, at))) return true
  return before === ',' || before === 'and' || BE.has(before) || HAVE.has(before)
}
