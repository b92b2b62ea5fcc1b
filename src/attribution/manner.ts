import { indexAt } from '../language/index.ts'
import type { Span, Statement } from '../model/index.ts'
import type { DocumentView } from './view.ts'

/** How a content is said: every word between quotation marks, some, or none. A leading "that" does not count. */
export function mannerOf(view: DocumentView, content: readonly Span[]): Statement['manner'] {
  let inside = 0
  let outside = 0
  for (const span of content)
    for (
      let at = indexAt(view.tokens, span.start);
      at < view.tokens.length && view.tokens[at]!.start < span.end;
      at++
    ) {
      const token = view.tokens[at]!
      if (token.kind === 'mark' || (token.lower === 'that' && token.start === span.start)) continue
      if (view.quotationOf[at]! >= 0) inside++
      else outside++
    }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}
