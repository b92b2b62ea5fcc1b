import { isPreposition } from './clause.ts'
import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import { BE, DETERMINER, DO, formsOf, HAVE, isAdverbWord, MODAL, NOT_MEANT, SPEECH } from './grammar-words.ts'
import { phraseStart } from './noun-phrase.ts'
import type { Subject } from './subject.ts'
import { isCommonNoun } from './word-class.ts'

/** After these "that" opens what is said, known or wished: "told ministers that", "it is clear that". */
const TELLS = formsOf('tell warn inform assure remind notify convince persuade advise promise show teach')
const KNOWS = formsOf(
  'know mean show prove require demand insist agree decide understand see hear learn recognise recognize guarantee mention emphasise emphasize underline testify contend assert remember realise realize swear resolve conclude recommend make',
)
const IS_SO = new Set(
  'clear sure certain confident true false known adamant aware glad happy proud sorry evident obvious afraid plain important vital essential crucial necessary unlikely doubtful inevitable imperative it this these us me them him her you'.split(
    ' ',
  ),
)
/** Nouns that a clause with "that" spells out: "a promise that Vardia will withdraw". */
const SPELT_OUT = new Set(
  'fact statement statements announcement announcements promise promises pledge pledges vow vows news report reports decision decisions assurance assurances claim claims warning warnings word sign signs signal signals agreement understanding confirmation threat threats commitment commitments guarantee guarantees condition message idea principle view conviction rumour rumours rumor rumors suggestion declaration notice insistence doubt doubts chance risk possibility case point proof evidence'.split(
    ' ',
  ),
)
const REACH = 4

/** Whether a verb of speech takes the words that end at `last`: "said in a statement on Monday", "told the ministers". */
function endsSpeech(view: SentenceView, last: number): boolean {
  let at = last
  for (let turn = 0; turn < REACH; turn++) {
    if (SPEECH.has(wordAt(view, at))) return true
    const start = phraseStart(view, at)
    if (start > at) return false
    for (let token = start - 1; token <= at; token++) if (TELLS.has(wordAt(view, token))) return true
    if (!isPreposition(view, start - 1)) return false
    at = start - 2
  }
  return false
}

const isVerbForm = (lower: string): boolean => BE.has(lower) || HAVE.has(lower) || DO.has(lower) || MODAL.has(lower)

/** Whether a token is a noun that a relative clause may describe. */
function isDescribed(view: SentenceView, at: number): boolean {
  const token = view.tokens[at]
  if (token?.kind !== 'word' || at < view.first || mentionAt(view, at) >= 0 || isPreposition(view, at)) return false
  const { lower } = token
  if (DETERMINER.has(lower)) return /^(?:all|those)$/.test(lower)
  const opens = KNOWS.has(lower) || IS_SO.has(lower) || SPELT_OUT.has(lower) || NOT_MEANT.has(lower)
  return !(opens || isVerbForm(lower) || isAdverbWord(lower) || /[^e]ed$/.test(lower) || /^(?:and|or|but)$/.test(lower))
}

/** Whether a statement begins with the "that" at a token, or right after it. */
const opensStatement = (view: SentenceView, at: number): boolean =>
  view.contentOf[at - 1] !== view.contentOf[at] || view.contentOf[at] !== view.contentOf[at + 1]

/** Whether a clause describes a noun and tells of no act of its own: "the conditions that Oskelia would set", "a plan which Vardia will present". */
export function isRelativeClause(view: SentenceView, subject: Subject): boolean {
  const at = subject.first - 1
  const word = mentionAt(view, at) < 0 && at >= view.first ? wordAt(view, at) : ''
  if (word === 'which' || word === 'whom') return true
  if (word !== 'that' || opensStatement(view, at)) return false
  let before = at - 1
  while (view.timeOf[before]! >= 0 || (/^(?:on|in|at)$/.test(wordAt(view, before)) && view.timeOf[before + 1]! >= 0))
    before--
  return isDescribed(view, before) && !endsSpeech(view, before)
}

/** What begins a noun phrase that a clause may describe without "that". */
const WHICH = /^(?:the|any|all|every|whatever)$/

/** Whether a clause describes a noun without "that": "the aid they need", "the minister she hopes to follow"; not "in response they". */
export function isReducedRelative(view: SentenceView, subject: Subject): boolean {
  const noun = subject.first - 1
  if (subject.inherited || !isCommonNoun(view, noun) || view.timeOf[noun]! >= 0) return false
  const first = [1, 2, 3, 4].map((step) => noun - step).find((at) => WHICH.test(wordAt(view, at))) ?? -1
  if (first < view.first) return false
  const opens = isPreposition(view, first - 1) ? first - 1 : first
  return opens > view.first && view.tokens[opens - 1]!.kind !== 'mark'
}
