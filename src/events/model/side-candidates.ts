import { relationIds, tagIds } from '../../language/index.ts'
import { mentionAt, mentionRange, type SentenceView } from '../document-view.ts'
import { phraseLeft } from '../noun-phrase.ts'
import type { Side } from '../side.ts'

/** What may fill a side of an event: a name, or a phrase that names nobody. */
export interface SideCandidate {
  /** the token that heads it */
  head: number
  first: number
  end: number
  side: Side
}

const NOUN = tagIds('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'CD')
const ARGUMENT = relationIds(
  'nsubj',
  'nsubjpass',
  'dobj',
  'iobj',
  'nmod',
  'conj',
  'nmod:poss',
  'compound',
  'dep',
  'appos',
)
/** How far from the event's word a candidate may stand, in tokens. */
const FAR = 60

/** The head of a range: the last of its tokens whose head lies outside. */
function headOf({ annotated: { syntax } }: SentenceView, first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) {
    const up = syntax.heads[at]!
    if ((up < first || up >= end) && NOUN.has(syntax.tags[at]!)) return at
  }
  return end - 1
}

/** What may fill a side of the event of a word, in the order of the text. */
export function sideCandidates(view: SentenceView, word: number): SideCandidate[] {
  const { syntax } = view.annotated
  const candidates: SideCandidate[] = []
  const end = Math.min(view.end, word + FAR)
  for (let at = Math.max(view.first, word - FAR); at < end; at++) {
    if (mentionAt(view, at) >= 0) {
      const range = mentionRange(view, at)
      const side = { mentions: [view.mentionOf[at]!], words: null }
      candidates.push({ head: headOf(view, range.first, range.end), ...range, side })
      at = range.end - 1
      continue
    }
    if (!NOUN.has(syntax.tags[at]!) || !ARGUMENT.has(syntax.relations[at]!) || view.isTime[at] === 1) continue
    const first = phraseLeft(view, at)?.first ?? at
    candidates.push({ head: at, first, end: at + 1, side: { mentions: [], words: { first, end: at + 1 } } })
  }
  return candidates
}
