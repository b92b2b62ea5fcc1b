import { isPreposition } from './clause.ts'
import { mentionAt, mentionRange, mentionsOf, type Range, type SentenceView, wordAt } from './document-view.ts'
import { BE, DETERMINER, DO, HAVE, MODAL, PARTY_NOUN, SPEECH, SUBORDINATOR } from './grammar-words.ts'

/** How far a noun phrase is followed to its first word. */
const PHRASE = 8

const isNominal = (view: SentenceView, at: number): boolean => {
  const token = view.tokens[at]
  if (!token || at < view.first || at >= view.end) return false
  if (mentionAt(view, at) >= 0 || token.kind === 'number' || token.lower === "'s" || token.lower === '-') return true
  const { lower } = token
  if (token.kind === 'mark' || /^(?:and|or|but|which|who|whom|whose)$/.test(lower)) return false
  return !(
    isPreposition(view, at) ||
    SUBORDINATOR.has(lower) ||
    BE.has(lower) ||
    HAVE.has(lower) ||
    DO.has(lower) ||
    MODAL.has(lower) ||
    SPEECH.has(lower)
  )
}

/** The first token of the name that ends with a mention: "the Vardian foreign minister Ada Brenn". */
function nameStart(view: SentenceView, last: number): number {
  let { first } = mentionRange(view, last)
  while (last - first < PHRASE) {
    const at = first - 1
    const token = view.tokens[at]
    if (!token || at < view.first || SPEECH.has(token.lower) || view.timeOf[at]! >= 0) break
    if (mentionAt(view, at) >= 0) first = mentionRange(view, at).first
    else if (PARTY_NOUN.has(token.lower) || (/^\p{Lu}/u.test(token.text) && isNominal(view, at) && at > view.first))
      first = at
    else return DETERMINER.has(token.lower) && token.lower !== 'that' ? at : first
  }
  return first
}

/** The first token of the noun phrase that ends with `last`; `last + 1` where there is none. */
export function phraseStart(view: SentenceView, last: number): number {
  if (mentionAt(view, last) >= 0) return nameStart(view, last)
  let first = last + 1
  while (last - first < PHRASE && isNominal(view, first - 1)) {
    first--
    if (mentionAt(view, first) >= 0) first = mentionRange(view, first).first
    else if (DETERMINER.has(wordAt(view, first))) break
  }
  return first
}

/** The token before "(NPU)" where one ends at `at`. */
export const beforeBrackets = (view: SentenceView, at: number): number =>
  wordAt(view, at) === ')' && wordAt(view, at - 2) === '(' ? at - 3 : at

/** The mentions joined to a phrase on its left: "Vardia, Oskelia and" before "Tamrin". */
export function joinedLeft(view: SentenceView, from: number): Range & { mentions: number[] } {
  const mentions: number[] = []
  let first = from
  let sawAnd = false
  for (let turn = 0; turn < PHRASE; turn++) {
    const word = wordAt(view, first - 1)
    if (word !== 'and' && !(word === ',' && sawAnd)) break
    const at = beforeBrackets(view, wordAt(view, first - 2) === ',' ? first - 3 : first - 2)
    const start = mentionAt(view, at) >= 0 ? mentionRange(view, at).first : phraseStart(view, at)
    const joined = mentionsOf(view, { first: start, end: at + 1 })
    if (joined.length === 0 && !PARTY_NOUN.has(wordAt(view, at))) break
    sawAnd = true
    mentions.unshift(...joined)
    first = DETERMINER.has(wordAt(view, start - 1)) ? start - 1 : start
  }
  return { first, end: from, mentions }
}

/** Whether a mention names a state by an adjective: "Vardian". */
export function isAdjective(view: SentenceView, mention: number): boolean {
  const { actor, span } = view.mentions[mention]!
  const text = view.annotated.text.slice(span.start, span.end)
  return actor.kind === 'state' && text !== actor.name && /(?:an|ish|ese|ch|[^u]i)$/.test(text)
}
