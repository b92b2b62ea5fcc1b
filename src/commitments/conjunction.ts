import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import { DETERMINER, SUBJECT_PRONOUN } from './grammar-words.ts'

/** What "upon" makes a condition with; "build upon" is none. */
const UPON =
  /ing$|^(?:completion|receipt|request|arrival|withdrawal|ratification|release|implementation|signature|approval)$/
const WHEN_LIKE = new Set(['if', 'unless', 'until', 'till', 'when', 'once', 'upon', 'provided', 'should', 'while'])

/** Whether a token opens a condition: "if", "until", "as long as"; not "to see if", "even if", "once again". */
export function isConjunction(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  const before = wordAt(view, at - 1)
  const next = wordAt(view, at + 1)
  if (word === 'as')
    return (
      /^(?:long|soon)$/.test(next) &&
      wordAt(view, at + 2) === 'as' &&
      before !== 'for' &&
      wordAt(view, at + 3) !== 'possible'
    )
  if (word === 'in') return next === 'case' || (next === 'the' && wordAt(view, at + 2) === 'event')
  if (word === 'on') return next === 'condition' || (next === 'the' && wordAt(view, at + 2) === 'condition')
  if (!WHEN_LIKE.has(word)) return false
  if (word === 'if') return !/^(?:see|know|clear|even|as|ask|asked|whether|decide|wonder|determine|sure)$/.test(before)
  if (word === 'until' || word === 'till') return ![0, 1, 2, 3].some((step) => (view.timeOf[at + step] ?? -1) >= 0)
  if (word === 'once') return !/^(?:again|more|every|in|at|,)?$/.test(next) && before !== 'at'
  if (word === 'when') return !/^(?:know|say|see|on|about)$/.test(before)
  if (word === 'while')
    return (
      at > view.first &&
      view.tokens[at - 1]!.kind !== 'mark' &&
      view.quotationOf[at - 1] === view.quotationOf[at] &&
      !/ing$/.test(next)
    )
  if (word === 'provided') return next === 'that' || mentionAt(view, at + 1) >= 0 || SUBJECT_PRONOUN.has(next)
  if (word === 'upon') return UPON.test(next)
  if (word === 'should') return isInverted(view, at)
  return true
}

/** "should Oskelia attack", but not "they should attack". */
const isInverted = (view: SentenceView, at: number): boolean => {
  const opens = at === view.first || view.tokens[at - 1]!.kind === 'mark'
  const subject =
    mentionAt(view, at + 1) >= 0 || DETERMINER.has(wordAt(view, at + 1)) || SUBJECT_PRONOUN.has(wordAt(view, at + 1))
  return subject && (opens || (mentionAt(view, at - 1) < 0 && !SUBJECT_PRONOUN.has(wordAt(view, at - 1))))
}
