import type { Drawn } from '../drawn.ts'
import type { DocumentView } from '../view.ts'
import { CONTENT, CUE, SOURCE } from './roles.ts'
import { mark, type Words, wordsOf } from './words.ts'

const KINDS = ['none', 'person', 'state', 'organisation', 'group']

/** The words of a document as the models read them, with its actors and what the rules have drawn. */
export function wordsOfDocument(view: DocumentView, drawn: readonly Drawn[]): Words {
  const { annotated, tokens, mentions } = view
  const words = wordsOf(annotated, annotated.syntax)
  for (let at = 0; at < words.count; at++) {
    const mention = mentions[view.mentionOf[at]!]
    if (mention) words.mention[at] = KINDS.indexOf(mention.actor.kind)
  }
  for (const { draft } of drawn) {
    for (const span of draft.content) mark(tokens, words.ruled, { span, value: CONTENT })
    if (draft.source) mark(tokens, words.ruled, { span: draft.source, value: SOURCE })
    for (const span of draft.cue) mark(tokens, words.ruled, { span, value: CUE })
  }
  return words
}
