import { indexAt, relationIds, VERB_TAGS } from '../../language/index.ts'
import type { Actor, Span } from '../../model/index.ts'
import type { Words } from '../model/words.ts'
import type { DocumentView } from '../view.ts'

/** A statement as its act and its circumstances are read from it: where its roles stand, and who speaks. */
export interface Said {
  source: readonly Span[]
  cue: readonly Span[]
  content: readonly Span[]
  speakers: readonly Actor[]
}

/** The same by tokens, in the document that holds it. */
export interface SaidView {
  view: DocumentView
  words: Words
  said: Said
  source: readonly number[]
  cue: readonly number[]
  content: readonly number[]
  /** the token that stands for the cue: its verb, else its last word; -1 without a cue */
  anchor: number
  /** the token that heads the content, or -1 */
  root: number
  /** for subjects looked at so far whether they are who speaks */
  isSpeaker: Map<number, boolean>
}

const AUXILIARY = relationIds('aux', 'auxpass')

/** Contents are looked at so far, so that the time stays linear. */
const MOST_TOKENS = 160

function tokensOf(view: DocumentView, spans: readonly Span[]): number[] {
  const found: number[] = []
  for (const { start, end } of spans)
    for (let at = indexAt(view.tokens, start); at < view.tokens.length && view.tokens[at]!.start < end; at++)
      if (found.length < MOST_TOKENS) found.push(at)
  return found
}

function anchorOf(cue: readonly number[], { tag, relation, isWord }: Words): number {
  let anchor = -1
  for (const at of cue) {
    if (VERB_TAGS.has(tag[at]!) && !AUXILIARY.has(relation[at]!)) return at
    if (isWord[at] === 1) anchor = at
  }
  return anchor
}

/** The first token of the content that hangs on the cue, else the first that hangs outside of the content. */
function rootOf(content: readonly number[], cue: readonly number[], { head, isWord }: Words): number {
  const inside = new Set(content)
  const roots = content.filter((at) => isWord[at] === 1 && !inside.has(head[at]!))
  return roots.find((at) => cue.includes(head[at]!)) ?? roots[0] ?? -1
}

export function viewSaid(view: DocumentView, words: Words, said: Said): SaidView {
  const cue = tokensOf(view, said.cue)
  const content = tokensOf(view, said.content)
  return {
    view,
    words,
    said,
    source: tokensOf(view, said.source),
    cue,
    content,
    anchor: anchorOf(cue, words),
    root: rootOf(content, cue, words),
    isSpeaker: new Map(),
  }
}
