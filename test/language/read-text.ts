import type { TimeMention } from '../../src/language/annotated.ts'
import { type Annotated, annotate } from '../../src/language/index.ts'
import { type Moment, makeDocument, type Span, sliceSpan } from '../../src/model/index.ts'
import { trained } from '../trained.ts'

/** A text annotated, with or without a day of publication. */
export const readText = (text: string, publishedOn?: string): Annotated =>
  annotate(makeDocument(text, publishedOn === undefined ? {} : { publishedOn }, 'en'), trained().language)

/** The words of spans. */
export const wordsOf = (text: string, spans: readonly Span[]): string[] => spans.map((span) => sliceSpan(text, span))

const range = (from: string, to: string): string => (from === to ? from : `${from}..${to}`)

/** "2031-05-16 day implied", "2031-05-01..2031-05-31 month stated"; "-" for null. */
export const printMoment = (moment: Moment | null): string =>
  moment ? `${range(moment.from, moment.to)} ${moment.precision} ${moment.basis}` : '-'

/** "2031-05-16"; "open" for a deadline without a day, "-" for no deadline. */
export const printLastDay = ({ isDeadline, lastDay }: TimeMention): string =>
  isDeadline ? (lastDay ? range(lastDay.earliest, lastDay.latest) : 'open') : '-'

/** A text with square brackets around its times, as the tables write them. */
export function bracketTimes(text: string, publishedOn?: string): string {
  let bracketed = ''
  let at = 0
  for (const { span } of readText(text, publishedOn).times) {
    bracketed += `${text.slice(at, span.start)}[${sliceSpan(text, span)}]`
    at = span.end
  }
  return bracketed + text.slice(at)
}
