import type { SentenceView } from './document-view.ts'
import type { Draft } from './rule.ts'

/** What a function draws at each token of a sentence. */
export function drawEach(view: SentenceView, draw: (view: SentenceView, at: number) => Draft | null): Draft[] {
  const drafts: Draft[] = []
  for (let at = view.first; at < view.end; at++) {
    const draft = draw(view, at)
    if (draft) drafts.push(draft)
  }
  return drafts
}
