import { clauseStart } from './clause.ts'
import type { Range, SentenceView } from './document-view.ts'
import { wordAt } from './document-view.ts'
import { BE, HAVE, isAdverbWord } from './grammar-words.ts'

const DAY_MS = 86_400_000
/** An agreement dated further back than this is told as background. */
const BACKGROUND_DAYS = 30

/** How many days lie from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** The verb of an agreement with its act. */
interface Agreed {
  at: number
  action: Range
  /** where the clause ends; a day between the act and it is the verb's own */
  end: number
}

const STANDS_BEFORE_DAY = /^(?:on|in|at|late|early|during|,)$/
const IS_LIMIT = /^(?:by|until|till|within|for|from|before|since|starting|beginning|over)\b/i

const wordsOf = (view: SentenceView, at: number): string => {
  const { span } = view.annotated.times[view.timeOf[at]!]!
  return view.annotated.text.slice(span.start, span.end)
}

/** The token of the day that stands at `from`, after a preposition or right there; -1 where none does. */
function dayAt(view: SentenceView, from: number, end: number): number {
  let at = from
  while (at < end && at < from + 3 && view.timeOf[at]! < 0 && STANDS_BEFORE_DAY.test(wordAt(view, at))) at++
  return at < end && view.timeOf[at]! >= 0 && !IS_LIMIT.test(wordsOf(view, at)) ? at : -1
}

/** The token of the day right before the verb: "in March agreed"; -1 where none stands there. */
function dayBefore(view: SentenceView, verb: number): number {
  let at = verb - 1
  while (isAdverbWord(wordAt(view, at)) || HAVE.has(wordAt(view, at)) || BE.has(wordAt(view, at))) at--
  return at >= view.first && view.timeOf[at]! >= 0 && !IS_LIMIT.test(wordsOf(view, at)) ? at : -1
}

/** Whether words of the clause name an earlier year. */
function namesEarlierYear(view: SentenceView, range: Range): boolean {
  const { publishedOn } = view.annotated.document
  for (let at = range.first; at < range.end; at++) {
    if (view.timeOf[at]! < 0) continue
    const words = wordsOf(view, at)
    if (/\b(?:years? ago|decades? ago|last year)\b/i.test(words)) return true
    const year = /\b(?:19|20)\d\d\b/.exec(words)?.[0]
    if (year && publishedOn && year < publishedOn.slice(0, 4)) return true
  }
  return false
}

/** Whether an agreement is told as background: its clause names an earlier year, or a day of its verb lies long before publication. */
export function isBackground(view: SentenceView, { at, action, end }: Agreed): boolean {
  const start = clauseStart(view, at)
  if (namesEarlierYear(view, { first: start, end })) return true
  const { publishedOn } = view.annotated.document
  const days = [
    dayAt(view, start, at),
    dayBefore(view, at),
    dayAt(view, at + 1, action.first),
    dayAt(view, action.end, end),
  ]
  return days.some((day) => {
    const past = day < 0 ? null : view.annotated.times[view.timeOf[day]!]!.past
    return past !== null && publishedOn !== undefined && daysBetween(past.to, publishedOn) > BACKGROUND_DAYS
  })
}
