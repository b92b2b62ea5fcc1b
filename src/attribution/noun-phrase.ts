import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  NEGATIVE,
  PREPOSITION,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from '../language/index.ts'
import { CUES, NOUN_TOO } from './cue-words.ts'
import { mentionAt, mentionRange, quotationIndexAt, type SentenceView, wordAt } from './view.ts'

/** A half-open range of tokens. */
export interface Range {
  first: number
  end: number
}

/** Newspaper phrases end before this many words; the bound keeps the time linear. */
const REACH = 14
const APPOSITION_REACH = 30
const INNER_MARK = new Set(["'s", "'", '$', '€', '£', '%', '&', '-', '(', ')', '[', ']'])
const LINK = new Set(['of', 'from', 'for', 'at', 'in', 'with', 'on', 'to'])
/** After a name these say where or when: "Brenn in Vard". */
const BESIDE_NAME = new Set(['at', 'in', 'with', 'on', 'to'])

/** Whether a token can stand inside a noun phrase. */
export function isNominal(view: SentenceView, at: number): boolean {
  if (mentionAt(view, at) >= 0) return true
  const token = view.tokens[at]
  if (!token || at < view.first || at >= view.end || quotationIndexAt(view, at) >= 0) return false
  if (token.kind === 'number') return true
  if (token.kind === 'mark' || token.lower === "'s") return INNER_MARK.has(token.lower)
  const { lower, text } = token
  if (SUBJECT_PRONOUN.has(lower)) return false
  const closed =
    PREPOSITION.has(lower) ||
    CONJUNCTION.has(lower) ||
    SUBORDINATOR.has(lower) ||
    NEGATIVE.has(lower) ||
    HAVE.has(lower)
  if (closed || BE.has(lower) || (MODAL.has(lower) && text === lower)) return false
  return !isPlainCue(lower)
}

const isPlainCue = (lower: string): boolean =>
  !NOUN_TOO.has(lower) &&
  !lower.endsWith('ing') &&
  (CUES.get(lower)?.some(({ particle }) => particle === null) ?? false)

/** Where a clause can begin after a token: the sentence's edge, a mark, a quotation or a word that joins clauses. */
export function isEdge(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  if (!word || quotationIndexAt(view, at) >= 0) return true
  if (mentionAt(view, at) >= 0) return false
  return /^[,;:.!?–—()[\]“”"-]+$/.test(word) || SUBORDINATOR.has(word) || CONJUNCTION.has(word)
}

/** The plain phrase that ends with a token: its determiner or mention first. */
function plainPhrase(view: SentenceView, last: number): Range | null {
  if (SUBJECT_PRONOUN.has(wordAt(view, last))) return { first: last, end: last + 1 }
  let first = last + 1
  while (first > view.first && last - first < REACH) {
    const at = first - 1
    if (!isNominal(view, at)) break
    if (mentionAt(view, at) >= 0) {
      first = mentionRange(view, at).first
      continue
    }
    first = at
    if (DETERMINER.has(wordAt(view, at)) && wordAt(view, at - 1) !== 'all') break
  }
  while (first <= last && /^[()[\]%-]$/.test(view.tokens[first]!.text)) first++
  return first <= last ? { first, end: last + 1 } : null
}

/** The phrase with what it hangs on: "a spokesman for the ministry", "members of the alliance". */
function withLinks(view: SentenceView, lowest: Range): Range {
  let phrase = lowest
  let sawAnd = false
  for (let turn = 0; turn < 4; turn++) {
    const at = phrase.first - 1
    const word = wordAt(view, at)
    const joins: boolean = word === 'and' || word === '&' || (word === ',' && sawAnd)
    if (!joins && !LINK.has(word)) return phrase
    sawAnd ||= joins
    const higher = plainPhrase(view, at - 1)
    if (!higher || view.isTime[at - 1] === 1) return phrase
    if (joins && !isEdge(view, higher.first - 1) && !LINK.has(wordAt(view, higher.first - 1))) return phrase
    const isBeside = BESIDE_NAME.has(word) && mentionAt(view, at - 1) >= 0
    phrase = { first: higher.first, end: isBeside ? at : phrase.end }
  }
  return phrase
}

/** The token before days and adverbs that stand between a subject and its verb: "Brenn on Friday", "Brenn later". */
function skipDays(view: SentenceView, last: number): number {
  let at = last
  while (at > view.first && mentionAt(view, at) < 0) {
    const isDay = view.isTime[at] === 1 || (PREPOSITION.has(wordAt(view, at)) && view.isTime[at + 1] === 1)
    if (!isDay && !ADVERB.has(wordAt(view, at))) break
    at--
  }
  return at
}

/** The phrase before the comma that opens an insertion closed at `closing`: "Ada Brenn, the Vardian envoy,". */
function beforeInsertion(view: SentenceView, closing: number): Range | null {
  for (let at = closing - 1; at > view.first && closing - at < APPOSITION_REACH; at--) {
    if (quotationIndexAt(view, at) >= 0 && quotationIndexAt(view, closing) < 0) return null
    if (wordAt(view, at) !== ',' && wordAt(view, at) !== '–') continue
    const head = plainPhrase(view, at - 1)
    if (!head) continue
    const isAge = head.end - head.first === 1 && view.tokens[head.first]!.kind === 'number'
    if (isAge) continue
    const isHead = mentionAt(view, head.end - 1) >= 0 || DETERMINER.has(wordAt(view, head.first))
    if (!isHead) continue
    const whole = withLinks(view, head)
    if (!isEdge(view, whole.first - 1)) return null
    return { first: whole.first, end: skipDays(view, closing - 1) === at ? whole.end : closing }
  }
  return null
}

/** The phrase with the bracket that closes at a token: "Ada Brenn (Vard)". */
function beforeBracket(view: SentenceView, closing: number): Range | null {
  for (let at = closing - 1; at > view.first && closing - at < REACH; at--) {
    if (wordAt(view, at) !== '(') continue
    const phrase = wordAt(view, at - 1) === ')' ? null : subjectEndingAt(view, at - 1)
    return phrase && { first: phrase.first, end: closing + 1 }
  }
  return null
}

/** The subject of a sentence's first clause, where one stands at its beginning or after an opening phrase and a comma. */
export function mainSubject(view: SentenceView, before: number): Range | null {
  let from = view.first
  const opener = wordAt(view, from)
  if (mentionAt(view, from) < 0 && (PREPOSITION.has(opener) || SUBORDINATOR.has(opener) || view.isTime[from] === 1)) {
    while (from < before && from - view.first < APPOSITION_REACH && wordAt(view, from) !== ',') from++
    from++
  }
  const phrase = from < before ? phraseFrom(view, from) : null
  return phrase && phrase.end < before ? withApposition(view, phrase) : null
}

/** The phrase that is the subject of a verb group that begins after token `before`; null where none stands there. */
export function subjectEndingAt(view: SentenceView, before: number): Range | null {
  const last = skipDays(view, before)
  const word = wordAt(view, last)
  if (!word) return null
  if (word === ',') return beforeInsertion(view, last)
  if (word === ')') return beforeBracket(view, last)
  if (word === 'who') {
    const head = wordAt(view, last - 1) === ',' ? last - 2 : last - 1
    return wordAt(view, head) === 'who' ? null : subjectEndingAt(view, head)
  }
  const plain = plainPhrase(view, last)
  if (!plain) return null
  const single = plain.end - plain.first === 1
  if (single && SUBJECT_PRONOUN.has(wordAt(view, plain.first))) return plain
  return withLinks(view, plain)
}

/** The phrase that begins with a token, with an apposition after it: "Ada Brenn, the Vardian envoy". */
export function phraseFrom(view: SentenceView, from: number): Range | null {
  let end = from
  if (SUBJECT_PRONOUN.has(wordAt(view, from))) return { first: from, end: from + 1 }
  while (end < view.end && end - from < REACH) {
    if (mentionAt(view, end) >= 0) end = mentionRange(view, end).end
    else if (view.isTime[end] === 1 || (end > from && /..ed$/.test(wordAt(view, end)))) break
    else if (isNominal(view, end) && (end === from || !DETERMINER.has(wordAt(view, end)) || wordAt(view, end) === "'s"))
      end++
    else if (end > from && /^(?:of|from|for)$/.test(wordAt(view, end)) && isNominal(view, end + 1)) end += 2
    else break
  }
  return end > from ? { first: from, end } : null
}

/** The phrase with the apposition that follows it, up to the sentence's end or the next comma. */
export function withApposition(view: SentenceView, phrase: Range): Range {
  const after = phrase.end + 1
  if (wordAt(view, phrase.end) !== ',' || !/^(?:the|a|an|who|whose|one)$/.test(wordAt(view, after))) return phrase
  for (let at = after; at < view.end && at - after < APPOSITION_REACH; at++)
    if (/^[,.;:]$/.test(wordAt(view, at))) return { first: phrase.first, end: at }
  return phrase
}
