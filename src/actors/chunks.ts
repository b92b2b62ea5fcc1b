import { type Annotated, NAME_KINDS, PREPOSITION, type Sentence, type Token } from '../language/index.ts'
import { type Known, type Lexicon, phraseAt, type Title } from './lexicon.ts'
import {
  HONORIFIC,
  isAcronym,
  isCapitalised,
  isInitial,
  isNameWord,
  isOpener,
  isSuffix,
  PARTICLE,
} from './name-shape.ts'

/** A run of tokens that means something to the actor stage; chunks of a document never overlap. */
export type Chunk = { first: number; end: number; sentence: number } & (
  | { what: 'known'; known: Known }
  | { what: 'title'; title: Title }
  | { what: 'honorific'; gender: 'male' | 'female' | null }
  | { what: 'name'; opens: boolean; shouted: boolean }
)

/** A document with its chunks, and the sentences in which capitals tell nothing. */
export interface ChunkedText {
  annotated: Annotated
  tokens: readonly Token[]
  lexicon: Lexicon
  chunks: readonly Chunk[]
  /** for each token the index of the chunk that holds it, or -1 */
  chunkOf: Int32Array
  /** for each token 1 where its sentence writes every word with a capital, or all in capitals */
  shouted: Uint8Array
}

interface SentenceScan {
  tokens: readonly Token[]
  lexicon: Lexicon
  lowerWords: ReadonlySet<string>
  end: number
  shouted: boolean
  /** what each token is in a name, as the tagger of names sees it */
  names: Uint8Array
}

const PERSON = NAME_KINDS.indexOf('person')
const LONGEST_NAME = 7

/** Offices whose "of" names the office and no person or body. */
const OFFICE_HEAD = /^(?:secretary|minister|ministers)$/

type Capitals = 'some' | 'every-word' | 'every-letter'

/** How a sentence uses capitals: for names alone, for every word as headlines do, or throughout. */
function capitalsOf(tokens: readonly Token[], sentence: Sentence, lowerWords: ReadonlySet<string>): Capitals {
  let capitalised = 0
  let throughout = 0
  let common = 0
  let words = 0
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.text.length < 4) continue
    words++
    if (!isCapitalised(token)) continue
    capitalised++
    if (isAcronym(token)) throughout++
    if (at > sentence.firstToken && isOpener(token, lowerWords)) common++
  }
  if (words >= 3 && throughout > words * 0.7) return 'every-letter'
  return capitalised > words * 0.6 && (sentence.heading || common >= 2) ? 'every-word' : 'some'
}

/** The words that the document writes in lower case somewhere. */
function lowerWordsOf(tokens: readonly Token[]): Set<string> {
  const lower = new Set<string>()
  for (const { text, kind } of tokens) if (kind === 'word' && /^\p{Ll}/u.test(text)) lower.add(text)
  return lower
}

/** Whether a word that the tables know as a place or state begins a person's name here: "Chelsea Manning", "Israel Katz". */
function beginsName({ tokens, lexicon, end }: SentenceScan, at: number, known: { value: Known; end: number }): boolean {
  const next = tokens[at + 1]
  if (known.end !== at + 1 || !next || at + 1 >= end || !lexicon.genderOf.has(tokens[at]!.text)) return false
  if (!isNameWord(next) || isAcronym(next) || phraseAt(lexicon.known, tokens, { at: at + 1, end, lower: false }))
    return false
  return !phraseAt(lexicon.titles, tokens, { at: at + 1, end, lower: true })
}

/** Whether a name goes on with a token: a name word, or after a given name a word that is a place or title elsewhere. */
function goesOn(scan: SentenceScan, first: number, at: number): boolean {
  const { tokens, lexicon, end } = scan
  const token = tokens[at]
  if (!token || at >= end || !isCapitalised(token) || (isAcronym(token) && !isSuffix(token)))
    return isArabicFamily(token)
  if (!isNameWord(token)) return false
  const afterGiven = at === first + 1 && lexicon.genderOf.has(tokens[first]!.text)
  const known = phraseAt(lexicon.known, tokens, { at, end, lower: false })
  if (known)
    return (
      afterGiven &&
      known.end === at + 1 &&
      (known.value.kind !== 'outlet' || scan.names[at] === PERSON) &&
      known.value.kind !== 'adjective'
    )
  const title = phraseAt(lexicon.titles, tokens, { at, end, lower: true })
  if (title || HONORIFIC.has(token.lower)) return afterGiven && !isNameWord(tokens[at + 1])
  return true
}

const isArabicFamily = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:al|el|as|ar|ad|an|at|ash)[-'’]\p{Lu}\p{L}/u.test(token.text)

/** Whether a word that is a month elsewhere is a given name here: "Jan Kosta", but not "in Jan" or "Jan 5". */
function isGivenName({ tokens, lexicon, end }: SentenceScan, at: number): boolean {
  const next = tokens[at + 1]
  if (!lexicon.genderOf.has(tokens[at]!.text) || !next || at + 1 >= end) return false
  return isNameWord(next) && !isAcronym(next) && !PREPOSITION.has(tokens[at - 1]?.lower ?? '')
}

/** The token after the name that begins at a token; `at` itself where none does. */
function nameEnd(scan: SentenceScan, at: number): number {
  const { tokens, end } = scan
  const token = tokens[at]!
  if (!isNameWord(token) && !isGivenName(scan, at)) return at
  if (isAcronym(token)) {
    const short = token.text.length <= 2 && isNameWord(tokens[at + 1]) && !isAcronym(tokens[at + 1]!)
    if (!short) return at
  }
  let last = at + 1
  while (last < end && last - at < LONGEST_NAME) {
    let next = last
    while (next < end && next - last < 3 && PARTICLE.has(tokens[next]!.text)) next++
    if (!goesOn(scan, at, next)) break
    last = next + 1
  }
  return last === at + 1 && isInitial(token) ? at : last
}

/** The title with the capitalised words that "of" adds to it, the last two left to the name: "Secretary of Harbours Ada Brenn". */
function withComplement(
  scan: SentenceScan,
  first: number,
  { value, end }: { value: Title; end: number },
): { title: Title; end: number } {
  const { tokens, lexicon } = scan
  const from = end + 1
  if (from >= scan.end || !/^(?:of|for)$/.test(tokens[end]!.text) || !isNameWord(tokens[from]))
    return { title: value, end }
  if (phraseAt(lexicon.known, tokens, { at: from, end: scan.end, lower: false })) return { title: value, end }
  const last = nameEnd(scan, from)
  let split = last - from >= 3 ? last - 2 : from
  for (let at = from + 1; at < last; at++)
    if (lexicon.genderOf.has(tokens[at]!.text)) {
      split = at
      break
    }
  if (split === from && OFFICE_HEAD.test(tokens[end - 1]!.lower)) split = last
  if (split === from) return { title: value, end }
  const title = tokens.slice(first, split).map(({ lower }) => lower)
  return { title: { title: title.join(' '), serves: value.serves }, end: split }
}

/** The chunk that begins with a token, if one does. */
function chunkAt(scan: SentenceScan, at: number, place: { sentence: number; opens: boolean }): Chunk | null {
  const { tokens, lexicon, end, lowerWords, shouted } = scan
  const token = tokens[at]!
  if (token.kind === 'mark') return null
  const { sentence, opens } = place
  const known = phraseAt(lexicon.known, tokens, { at, end, lower: false })
  if (known && !beginsName(scan, at, known))
    return { first: at, end: known.end, sentence, what: 'known', known: known.value }
  const title = known ? null : phraseAt(lexicon.titles, tokens, { at, end, lower: true })
  if (title) return { first: at, sentence, ...withComplement(scan, at, title), what: 'title' }
  if (!isCapitalised(token) && !isArabicFamily(token)) return null
  const gender = HONORIFIC.get(token.lower)
  if (gender !== undefined) return { first: at, end: at + 1, sentence, what: 'honorific', gender }
  if (opens && isOpener(token, lowerWords) && !PARTICLE.has(token.lower) && !lexicon.genderOf.has(token.text))
    return null
  const last = nameEnd(scan, at)
  return last > at ? { first: at, end: last, sentence, what: 'name', opens, shouted } : null
}

function scanSentence(scan: SentenceScan, sentence: number, from: number): Chunk[] {
  const { tokens, end } = scan
  const chunks: Chunk[] = []
  let opens = true
  for (let at = from; at < end; ) {
    const chunk = chunkAt(scan, at, { sentence, opens })
    if (chunk) chunks.push(chunk)
    const { kind, text } = tokens[at]!
    opens = kind === 'mark' && (opens || /^["“‘«:([]$/.test(text))
    at = chunk ? chunk.end : at + 1
  }
  return chunks
}

/** Cuts a document into the phrases of the tables and runs of capitalised words. Sentences all in capitals give nothing. */
export function findChunks(annotated: Annotated, lexicon: Lexicon): ChunkedText {
  const { tokens, sentences } = annotated
  const lowerWords = lowerWordsOf(tokens)
  const chunks: Chunk[] = []
  const shoutedTokens = new Uint8Array(tokens.length)
  for (const [index, sentence] of sentences.entries()) {
    const capitals = capitalsOf(tokens, sentence, lowerWords)
    if (capitals !== 'some') shoutedTokens.fill(1, sentence.firstToken, sentence.endToken)
    if (capitals === 'every-letter') continue
    const shouted = capitals === 'every-word'
    for (const chunk of scanSentence(
      { tokens, lexicon, lowerWords, end: sentence.endToken, shouted, names: annotated.syntax.names },
      index,
      sentence.firstToken,
    ))
      chunks.push(chunk)
  }
  const chunkOf = new Int32Array(tokens.length).fill(-1)
  for (const [index, { first, end }] of chunks.entries()) chunkOf.fill(index, first, end)
  return { annotated, tokens, lexicon, chunks, chunkOf, shouted: shoutedTokens }
}
