import type { Span } from '../model/index.ts'
import { datelineEnd } from './dateline.ts'
import type { Token } from './token.ts'

/** A sentence: its span, its tokens as a half-open range of indices, and where it stands. */
export interface Sentence extends Span {
  firstToken: number
  endToken: number
  paragraph: number
  /** a line of its own without a full stop: a title, a cross-head, a caption */
  heading: boolean
}

const TERMINAL = /^(?:[.!?…]|\.{2,})$/
const CLOSER = /^(?:["”’»')\]]|'')$/
const OPENER = /^(?:["“‘«'([]|''|``)$/
const TITLE_ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|sens?|reps?|govs?|gens?|pres|col|lt|capt|maj|sgt|cpl|brig|adm|cmdr|amb|hon|rev|msgr|supt|st|mt|ft|nos?|vs?|approx)\.$/

/** Whether a token that ends in a full stop of its own ("Inc.", "U.S.") also ends the sentence. */
function abbreviationEnds(token: Token, next: Token | undefined): boolean {
  if (!token.text.endsWith('.') || token.text.length < 2 || token.kind !== 'word') return false
  if (TITLE_ABBREVIATION.test(token.lower)) return false
  return next !== undefined && STARTERS.has(next.text)
}

/** Words that rarely stand capitalised inside a sentence. */
const STARTERS = new Set(
  'The A An He She It They We I You But And In On At This That These Those His Her Their Its As After Before When While If For From However Meanwhile There Also Still Yet So Since Although Despite Some Many What Who How Why With By Our My Your Then Here Because During Instead Until Once Another'.split(
    ' ',
  ),
)

/** Splits the tokens of each paragraph into sentences; a dateline is one of its own. A full stop inside quotation marks ends one only where a new one seems to begin. */
export function findSentences(tokens: readonly Token[], paragraphs: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  for (const [paragraph, range] of paragraphs.entries()) {
    const { end } = range
    let first = at
    const dateline = datelineEnd(tokens, at, end)
    while (at < tokens.length && tokens[at]!.start < end) {
      const boundary = at < dateline ? dateline : boundaryAfter(tokens, at, range)
      at = boundary > at ? boundary : at + 1
      const isLast = at >= tokens.length || tokens[at]!.start >= end
      if (boundary || isLast) {
        const last = tokens[at - 1]!
        const heading = isLast && sentences.at(-1)?.paragraph !== paragraph && isHeading(tokens, first, at)
        sentences.push({
          start: tokens[first]!.start,
          end: last.end,
          firstToken: first,
          endToken: at,
          paragraph,
          heading,
        })
        first = at
      }
    }
  }
  return sentences
}

/** The index of the first token of the next sentence, where one ends at token `at`; else 0. */
function boundaryAfter(tokens: readonly Token[], at: number, { start, end }: Span): number {
  const token = tokens[at]!
  if (!TERMINAL.test(token.text)) return abbreviationEnds(token, tokens[at + 1]) ? at + 1 : 0
  const before = tokens[at - 1]
  if (before && TERMINAL.test(before.text) && before.start >= start) return 0
  if (before?.kind === 'number' && before.start === start && /^\p{N}{1,2}$/u.test(before.text)) return 0
  let next = at + 1
  while (next < tokens.length && TERMINAL.test(tokens[next]!.text) && tokens[next]!.start < end) next++
  while (next < tokens.length && CLOSER.test(tokens[next]!.text) && tokens[next]!.start === tokens[next - 1]!.end)
    next++
  next = skipNotes(tokens, next, end)
  const following = tokens[next]
  if (!following || following.start >= end) return next
  if (following.start === tokens[next - 1]!.end) return isGlued(tokens, at) ? next : 0
  const word = OPENER.test(following.text) ? tokens[next + 1] : following
  if (!word) return next
  return /^[\p{Ll},;:—–-]/u.test(word.text) ? 0 : next
}

/** The index after the marks of notes that follow a full stop: "left.[1]". */
function skipNotes(tokens: readonly Token[], from: number, end: number): number {
  let next = from
  while (
    (tokens[next]?.start ?? end) < end &&
    tokens[next]?.text === '[' &&
    tokens[next + 1]?.kind === 'number' &&
    tokens[next + 2]?.text === ']'
  )
    next += 3
  return next
}

/** Whether a full stop stands between sentences that lost their space: "they left.The talks". */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return (
    before !== undefined &&
    after !== undefined &&
    /^\p{Ll}{3,}$/u.test(before.text) &&
    /^\p{Lu}\p{Ll}*$/u.test(after.text)
  )
}

/** A heading is short, ends in a word or closes a quotation, and holds no mark that ends a sentence. */
function isHeading(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > 18) return false
  const last = tokens[end - 1]!
  const isEnd = last.kind !== 'mark' || last.text === '%' || (end - first > 2 && CLOSER.test(last.text))
  return isEnd && !tokens.slice(first, end).some((token) => TERMINAL.test(token.text))
}
