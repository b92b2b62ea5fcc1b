import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  PREPOSITION,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from '../language/index.ts'
import type { Chunk, ChunkedText } from './chunks.ts'
import { CALLING, isLaidDown, MODIFIER } from './role-words.ts'
import { isSpeechVerb } from './speech-verbs.ts'
import { isStateNoun } from './state-nouns.ts'

/** A title with what it belongs to: "the Vardian foreign minister", "Torvik's envoy", "head of the Northern Pact". */
export interface RolePhrase {
  first: number
  end: number
  title: string
  /** a code, or as written; null where the text gives none */
  of: string | null
  /** the chunk of the person whose envoy or aide it is */
  ofPerson: Chunk | null
  /** whom the title makes its holder serve */
  serves: string | null
  laidDown: boolean
  /** whether its holder acts for what it belongs to */
  acting: boolean
  determiner: string | null
}

const CLOSED = [ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, MODAL, PREPOSITION, SUBJECT_PRONOUN, SUBORDINATOR]
const isClosed = (lower: string): boolean => CLOSED.some((closed) => closed.has(lower))

interface Owner {
  first: number
  of: string | null
  ofPerson: Chunk | null
}

const ofChunk = (chunk: Chunk): Owner | null => {
  if (chunk.what === 'name') return { first: chunk.first, of: null, ofPerson: chunk }
  if (chunk.what !== 'known' || !chunk.known.code || chunk.known.kind === 'place') return null
  return { first: chunk.first, of: chunk.known.code, ofPerson: null }
}

/** What a role belongs to where it ends before a token: an adjective or name, or a possessor with its 's. */
function ownerBefore({ tokens, chunks, chunkOf }: ChunkedText, at: number): Owner | null {
  const possessive = tokens[at - 1]?.lower === "'s" || tokens[at - 1]?.text === "'" || tokens[at - 1]?.text === '’'
  const chunk = chunks[chunkOf[possessive ? at - 2 : at - 1] ?? -1]
  if (!chunk || (!possessive && chunk.what === 'name')) return null
  return ofChunk(chunk)
}

/** Whether a word before a title may belong to it: any but a closed-class one before a title in lower case, else a known modifier. */
function mayBelong({ tokens, chunks, chunkOf }: ChunkedText, at: number, lowerTitle: boolean): boolean {
  const token = tokens[at]!
  if (token.kind !== 'word' || isClosed(token.lower) || isSpeechVerb(token.lower)) return false
  const chunk = chunks[chunkOf[at] ?? -1]
  if (chunk && chunk.what !== 'title' && !(chunk.what === 'known' && chunk.known.kind === 'place')) return false
  return lowerTitle || chunk !== undefined || MODIFIER.has(token.lower)
}

/** How far a title reaches to the left: over words that belong to it, up to its owner or its determiner. */
function reachLeft(
  text: ChunkedText,
  from: number,
  start: number,
): { words: number; owner: Owner | null; determiner: string | null } {
  const { tokens } = text
  const lowerTitle = /^\p{Ll}/u.test(tokens[from]!.text)
  let kept = from
  for (let at = from; at > start && from - at < 5; at--) {
    const owner = ownerBefore(text, at)
    if (owner) return { words: at, owner, determiner: null }
    const before = tokens[at - 1]!
    if (DETERMINER.has(before.lower)) return { words: at, owner: null, determiner: before.lower }
    if (!mayBelong(text, at - 1, lowerTitle)) break
    if (MODIFIER.has(before.lower) && kept === at) kept = at - 1
  }
  return { words: kept, owner: null, determiner: null }
}

/** What stands after a title and tells what it belongs to: "of Vardia", "for the White Palace", "of the Vardian parliament". */
function ownerAfter({ tokens, chunks, chunkOf }: ChunkedText, end: number): { of: string | null; end: number } | null {
  if (!/^(?:of|for|at|to|from)$/.test(tokens[end]?.text ?? '')) return null
  const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
  const chunk = chunks[chunkOf[at] ?? -1]
  if (!chunk || chunk.first !== at) return null
  if (chunk.what === 'name') return tokens[end]!.text === 'of' ? { of: null, end: chunk.end } : null
  if (chunk.what !== 'known' || chunk.known.kind === 'other') return null
  if (chunk.known.kind === 'place') return { of: null, end: chunk.end }
  let last = chunk.end
  while (last < chunk.end + 4 && isStateNoun(tokens[last]?.lower ?? '')) last++
  if (chunk.known.kind === 'adjective' && last === chunk.end) return null
  const names = /^(?:of|for)$/.test(tokens[end]!.text)
  return { of: names ? chunk.known.code : null, end: last }
}

/** The role that a title chunk is the head of. */
export function roleAt(text: ChunkedText, chunk: Chunk & { what: 'title' }): RolePhrase {
  const { tokens, annotated } = text
  const start = annotated.sentences[chunk.sentence]!.firstToken
  const left = reachLeft(text, chunk.first, start)
  let first = left.owner ? left.owner.first : left.words
  let before = ''
  while (left.owner && first > start && MODIFIER.has(tokens[first - 1]!.lower))
    before = `${tokens[--first]!.text} ${before}`
  const right = ownerAfter(text, chunk.end)
  const written = tokens.slice(left.words, chunk.end).map((token) => token.text)
  const title = `${before}${written.join(' ')}`
  const determiner =
    left.determiner ?? (DETERMINER.has(tokens[first - 1]?.lower ?? '') ? tokens[first - 1]!.lower : null)
  const of = left.owner?.of ?? right?.of ?? null
  const laidDown = isLaidDown(title)
  const ofState = of === null || text.lexicon.stateCodes.has(of)
  return {
    first,
    end: right?.end ?? chunk.end,
    title,
    of,
    ofPerson: left.owner?.ofPerson ?? null,
    serves: chunk.title.serves,
    laidDown,
    acting:
      !laidDown &&
      !(ofState && CALLING.has(tokens[chunk.end - 1]!.lower)) &&
      !/^(?:opposition|rebel|separatist) /i.test(title),
    determiner,
  }
}
