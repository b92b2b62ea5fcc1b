import {
  ADVERB,
  ARTICLE,
  BE,
  DETERMINER,
  DO,
  HAVE,
  isLyAdverb,
  MODAL,
  NEGATIVE,
  POSSESSIVE,
  PREPOSITION,
  SUBJECT_PRONOUN,
} from '../language/index.ts'
import { CUES, type CueWord, IN_WRITING, NOUN_TOO } from './cue-words.ts'
import { mentionAt, quotationIndexAt, type SentenceView, wordAt } from './view.ts'

/** A verb of speech, belief or intention in a sentence. */
export interface Cue {
  word: CueWord
  /** the verb */
  at: number
  /** the first of its auxiliaries and adverbs */
  first: number
  /** the token after it, its particle and "in a statement" */
  end: number
  gerund: boolean
  negated: boolean
}

/** Auxiliaries and adverbs are followed to the left this far. */
const REACH = 8

const isAdverb = (word: string): boolean => ADVERB.has(word) || isLyAdverb(word)

interface Group {
  first: number
  auxiliary: boolean
  /** its nearest auxiliary is a form of "be": only a gerund is active then */
  be: boolean
  negated: boolean
  infinitive: boolean
}

function groupAt(view: SentenceView, at: number): Group {
  const group: Group = { first: at, auxiliary: false, be: false, negated: false, infinitive: false }
  let leading = at
  while (at - leading < REACH) {
    const word = wordAt(view, leading - 1)
    if (!word || mentionAt(view, leading - 1) >= 0 || quotationIndexAt(view, leading - 1) >= 0) break
    if (BE.has(word)) group.be ||= !group.auxiliary
    if (BE.has(word) || HAVE.has(word) || DO.has(word) || MODAL.has(word)) group.auxiliary = true
    else if (NEGATIVE.has(word)) group.negated = true
    else if (word === 'to') group.infinitive = true
    else if (
      !(isAdverb(word) || (/^(?:each|both|all)$/.test(word) && HAVE.has(wordAt(view, leading - 2)))) ||
      view.isTime[leading - 1] === 1
    )
      break
    leading--
    if (word === 'to') break
    group.first = leading
  }
  return group
}

/** Whether a word can be the subject of a base form: "the ministers call for", but not "a telephone call for". */
const isPlural = (view: SentenceView, at: number): boolean =>
  mentionAt(view, at) >= 0 || /^(?:we|they|you|i|and|who|people|,)$|..s$/.test(wordAt(view, at))

/** Whether a form that is also a noun is a verb here. */
function isVerbNotNoun(view: SentenceView, word: { at: number; group: Group; isBase: boolean }): boolean {
  const { at, group, isBase } = word
  if (group.auxiliary) return true
  const before = wordAt(view, group.first - 1)
  if (DETERMINER.has(before) || POSSESSIVE.has(before) || PREPOSITION.has(before) || !before) return false
  if (isBase && !isPlural(view, group.first - 1)) return false
  const next = wordAt(view, at + 1)
  if (/^(?:that|to|for|on|he|she|it|they|we|i|you|there|him|her|them|us|me)$/.test(next) || /^["“:]$/.test(next))
    return true
  return (
    mentionAt(view, at + 1) >= 0 ||
    (DETERMINER.has(next) && (mentionAt(view, group.first - 1) >= 0 || before === 'and'))
  )
}

/** Whether a participle after a token only describes: "the continued help", "Vardia's continued help". */
const isAttribute = (view: SentenceView, before: number): boolean =>
  ARTICLE.has(wordAt(view, before)) ||
  /^(?:this|these|those)$/.test(wordAt(view, before)) ||
  (POSSESSIVE.has(wordAt(view, before)) && !SUBJECT_PRONOUN.has(wordAt(view, before - 1)))

function isVerb(view: SentenceView, at: number, reading: { cue: CueWord; group: Group }): boolean {
  const { cue, group } = reading
  const { lower } = view.tokens[at]!
  const forms = cue.forms.get(lower)!
  const next = wordAt(view, at + 1)
  if (group.infinitive || (group.be && !forms.has('gerund'))) return false
  if (forms.has('gerund')) {
    const before = wordAt(view, group.first - 1)
    return group.auxiliary || !before || /^(?:,|and|by|after|before|while|when|in|without)$/.test(before)
  }
  if (forms.has('participle') && !group.auxiliary && isAttribute(view, group.first - 1)) return false
  if (forms.has('participle') && !group.auxiliary && (next === 'by' || (next === 'of' && cue.particle !== 'of')))
    return false
  return NOUN_TOO.has(lower) ? isVerbNotNoun(view, { at, group, isBase: forms.has('base') }) : true
}

/** The token after a cue that goes on with "in a statement" or "in an interview". */
function endOfCue(view: SentenceView, end: number): number {
  if (wordAt(view, end) !== 'in' || !/^(?:a|an)$/.test(wordAt(view, end + 1))) return end
  return IN_WRITING.has(wordAt(view, end + 2)) ? end + 3 : end
}

/** The cue at a token, where the token is one. */
export function cueAt(view: SentenceView, at: number): Cue | null {
  const { lower, text } = view.tokens[at]!
  const words = CUES.get(lower)
  if (!words || mentionAt(view, at) >= 0 || quotationIndexAt(view, at) >= 0) return null
  if (text !== lower && at > view.first && !view.sentence.heading) return null
  for (const word of words) {
    if (word.particle && wordAt(view, at + 1) !== word.particle) continue
    const forms = word.forms.get(lower)!
    const group = groupAt(view, at)
    if (!isVerb(view, at, { cue: word, group })) continue
    const end = endOfCue(view, at + (word.particle ? 2 : 1))
    const gerund = forms.has('gerund') && !group.auxiliary
    return { word, at, first: group.first, end, gerund, negated: group.negated }
  }
  return null
}
