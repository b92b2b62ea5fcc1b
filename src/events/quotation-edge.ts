import { type Quotation, quotationAt } from '../language/index.ts'
import { type SentenceView, statementAt } from './document-view.ts'

/** The quotation that a mark at a token opens or closes, if it does. */
function quotationOfMark(view: SentenceView, mark: number): Quotation | undefined {
  const { kind, text, start } = view.tokens[mark]!
  return kind === 'mark' || /^['’‘]+$/.test(text) ? quotationAt(view.annotated, start) : undefined
}

/** Whether a mark at a token closes a quotation that opened before token `from`. */
export function closesAfter(view: SentenceView, from: number, mark: number): boolean {
  const quotation = quotationOfMark(view, mark)
  return quotation?.end === view.tokens[mark]!.end && quotation.start < view.tokens[from]!.start
}

/** Whether a mark before token `last` opens a quotation that goes on after it. */
export function opensBefore(view: SentenceView, last: number, mark: number): boolean {
  const quotation = quotationOfMark(view, mark)
  return mark < last && quotation?.start === view.tokens[mark]!.start && quotation.end > view.tokens[last]!.end
}

/** Words between quotation marks that are no more than this are often a writer's own, marked: “condemned” Oskelia. */
const SHORT = 20

/** Whether a mark at a token ends the speech that holds token `from`: what follows is the writer's. */
export function endsSpeech(view: SentenceView, from: number, mark: number): boolean {
  if (!closesAfter(view, from, mark)) return false
  const statement = statementAt(view, from)
  if (statement) return statement.manner === 'direct' && statementAt(view, mark + 1) !== statement
  const { start, end } = quotationOfMark(view, mark)!.inner
  return end - start > SHORT && /^\p{Lu}/u.test(view.annotated.text.slice(start, start + 2))
}
