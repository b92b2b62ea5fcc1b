import { type Range, type SentenceView, wordAt } from './document-view.ts'
import { namedIn } from './parties.ts'
import { partyEnd } from './verb-clause.ts'

/** Those whom "with" brings in beside those who are bound: "signed an agreement with Oskelia". */
export function partnersIn(view: SentenceView, { first, end }: Range, bound: readonly string[]): string[] {
  for (let at = first; at < end; at++)
    if (wordAt(view, at) === 'with') return namedIn(view, { first: at + 1, end: partyEnd(view, at + 1) }, bound)
  return []
}
