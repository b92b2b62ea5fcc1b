import type { Span } from '../model/index.ts'
import type { TimeMention } from './annotated.ts'

/** The words of a text that say when, each resolved against the day of publication (ISO date, or undefined where it is not known). */
export function findTimes(_text: string, _sentences: readonly Span[], _publishedOn: string | undefined): TimeMention[] {
  return []
}
