import { NAME_KINDS, type Syntax } from '../language/index.ts'
import type { Chunk, ChunkedText } from './chunks.ts'
import { isInitial } from './name-shape.ts'
import { NOT_PERSON, NOT_PERSON_ALONE } from './not-actors.ts'
import { type RolePhrase, roleAt } from './role-phrase.ts'

type NameChunk = Chunk & { what: 'name' }

/** One place where a run of capitalised words may name a person, and what stands around it. */
export interface NameUse {
  /** tokens of the name alone */
  first: number
  end: number
  /** first token of the mention: its title and what that belongs to come before the name */
  lead: number
  sentence: number
  words: readonly string[]
  roles: RolePhrase[]
  /** appositions apart from the name: mentions of the same person */
  appositions: RolePhrase[]
  /** a state, body or outlet that stands before the name with an 's */
  owner: string | null
  /** a state after the name with "of" */
  state: string | null
  gender: 'male' | 'female' | null
  evidence: 'person' | 'maybe' | 'none'
  shouted: boolean
}

const APPOSITION_REACH = 7
const COMPLEMENT_REACH = 8

function titleBefore(
  text: ChunkedText,
  at: number,
): { lead: number; role: RolePhrase | null; gender: 'male' | 'female' | null } | null {
  const chunk = text.chunks[text.chunkOf[at - 1] ?? -1]
  if (chunk?.what === 'honorific') {
    const before = text.chunks[text.chunkOf[chunk.first - 1] ?? -1]
    const further = before?.what === 'honorific' ? null : titleBefore(text, chunk.first)
    return { lead: further?.lead ?? chunk.first, role: further?.role ?? null, gender: chunk.gender }
  }
  const title = chunk?.what === 'title' ? chunk : titleEndingAt(text, at)
  if (!title) return null
  const role = roleAt(text, title)
  return role.end === at || title.end === at ? { lead: role.first, role, gender: null } : null
}

/** The title whose "of the Vardian General Staff" ends before a token. */
function titleEndingAt({ tokens, chunks, chunkOf }: ChunkedText, at: number): (Chunk & { what: 'title' }) | null {
  for (let from = at - 1; from > at - COMPLEMENT_REACH; from--) {
    const token = tokens[from]
    if (token?.kind !== 'word') return null
    const chunk = chunks[chunkOf[from - 1] ?? -1]
    if (/^(?:of|for)$/.test(token.lower)) return chunk?.what === 'title' ? chunk : null
  }
  return null
}

/** A role set apart before the name by a comma: "Torvik's envoy, Ada Brenn". */
function appositionBefore(text: ChunkedText, at: number): RolePhrase | null {
  const { tokens, chunks, chunkOf } = text
  if (tokens[at - 1]?.text !== ',') return null
  let chunk = chunks[chunkOf[at - 2] ?? -1]
  if (chunk?.what === 'known')
    chunk = chunks[chunkOf[chunk.first - (tokens[chunk.first - 1]?.lower === 'the' ? 3 : 2)] ?? -1]
  if (chunk?.what !== 'title') return null
  const role = roleAt(text, chunk)
  const named = role.of !== null || role.ofPerson !== null || role.determiner !== null
  return named && role.end === at - 1 ? role : null
}

/** A role set apart after the name: "Ada Brenn, the Vardian envoy". */
function appositionAfter(text: ChunkedText, end: number, sentenceEnd: number): RolePhrase | null {
  const { tokens, chunks, chunkOf } = text
  if (tokens[end]?.text !== ',') return null
  for (let at = end + 1; at < sentenceEnd && at - end < APPOSITION_REACH; at++) {
    if (tokens[at]!.kind === 'mark') return null
    const chunk = chunks[chunkOf[at] ?? -1]
    if (chunk?.what === 'name')
      return tokens[chunk.end]?.lower === "'s" ? continueAt(text, chunk.end, end, sentenceEnd) : null
    if (chunk?.what === 'title') return fits(text, chunk, end)
  }
  return null
}

function continueAt(text: ChunkedText, from: number, end: number, sentenceEnd: number): RolePhrase | null {
  for (let at = from + 1; at < sentenceEnd && at - from < 4; at++) {
    const chunk = text.chunks[text.chunkOf[at] ?? -1]
    if (chunk) return chunk.what === 'title' ? fits(text, chunk, end) : null
  }
  return null
}

/** The role of a title chunk, where nothing but its determiner stands between it and the comma and no name follows it. */
function fits(text: ChunkedText, chunk: Chunk & { what: 'title' }, end: number): RolePhrase | null {
  const role = roleAt(text, chunk)
  const opens = role.first === end + 1 || (role.first === end + 2 && role.determiner !== null)
  return opens && text.chunks[text.chunkOf[role.end] ?? -1]?.what !== 'name' ? role : null
}

function ownerOf({ tokens, chunks, chunkOf }: ChunkedText, lead: number): { first: number; code: string } | null {
  if (tokens[lead - 1]?.lower !== "'s") return null
  const chunk = chunks[chunkOf[lead - 2] ?? -1]
  if (chunk?.what !== 'known' || !chunk.known.code || chunk.known.kind === 'place') return null
  return { first: chunk.first, code: chunk.known.code }
}

/** The state that a name is said to be of: "Ada Brenn of Vardia". */
function stateAfter({ tokens, chunks, chunkOf }: ChunkedText, end: number): string | null {
  if (tokens[end]?.lower !== 'of') return null
  const chunk = chunks[chunkOf[end + 1] ?? -1]
  return chunk?.what === 'known' && chunk.known.kind === 'state' && chunk.first === end + 1 ? chunk.known.code : null
}

/** Whether a run can be no person's name, whatever stands around it. */
function isBarred(words: readonly string[], given: boolean): boolean {
  const last = words.at(-1)!
  if (words.length === 1) return NOT_PERSON_ALONE.has(last) || NOT_PERSON.has(last)
  if (words.some((word) => /\p{N}/u.test(word))) return true
  if (!given) return words.some((word) => NOT_PERSON.has(word))
  return words.slice(1).some((word) => NOT_PERSON.has(word) && !(words.length === 2 && SURNAME_TOO.has(word)))
}

/** What the shape of a run and its neighbours tell: a person, maybe one, or none. */
function evidenceOf(text: ChunkedText, chunk: NameChunk, words: readonly string[]): NameUse['evidence'] {
  const { annotated, lexicon } = text
  if (words.length === 1) return isInBody(annotated.syntax, chunk.first) ? 'none' : 'maybe'
  if (chunk.shouted) return lexicon.genderOf.has(words[0]!) && words.length === 2 ? 'maybe' : 'none'
  const { syntax, tokens } = annotated
  let persons = 0
  let bodies = 0
  for (let at = chunk.first; at < chunk.end; at++) {
    if (syntax.names[at] === PERSON) persons++
    if (syntax.names[at] === BODY) bodies++
  }
  if (lexicon.genderOf.has(words[0]!) && (bodies === 0 || words.length === 2)) return 'person'
  return persons > 0 && (persons > 1 || tokens[chunk.first - 1]?.lower !== 'the') ? 'person' : 'none'
}

/** Whether a word is part of a longer name of a body: "Brenn" in "Brenn Foundation". */
const isInBody = ({ names }: Syntax, at: number): boolean =>
  names[at] === BODY && (names[at - 1] === BODY || names[at + 1] === BODY)

const BODY = NAME_KINDS.indexOf('organisation')
const PERSON = NAME_KINDS.indexOf('person')

const SURNAME_TOO = new Set(
  'Black White Green Gold Silver Blue Hill Hall Law Day Park Lake Rivers Land Price Banks House Church Forest Street Bridge Point Temple Wall West East North South Power King Way Drive Read Beach Bay Cross Field Fields Great Team Gates Golden Cup Price Burr War'.split(
    ' ',
  ),
)

/** Reads one run of capitalised words with its titles, appositions and owner. */
function readUse(text: ChunkedText, chunk: NameChunk): NameUse {
  const { tokens, annotated, lexicon } = text
  const first = trimmed(text, chunk)
  const words = tokens.slice(first, chunk.end).map((token) => token.text)
  const title = titleBefore(text, first)
  const before = title?.role?.of || title?.role?.ofPerson ? null : appositionBefore(text, title?.lead ?? first)
  const after = appositionAfter(text, chunk.end, annotated.sentences[chunk.sentence]!.endToken)
  const owner = ownerOf(text, title?.lead ?? first)
  const state = owner ? null : stateAfter(text, chunk.end)
  const appositions = [before, after].filter((role) => role !== null)
  const titled = title !== null || appositions.length > 0
  const barred = isBarred(words, lexicon.genderOf.has(words[0]!))
  const gendered = lexicon.genderOf.get(words[0]!)
  return {
    first,
    end: chunk.end,
    lead: owner ? owner.first : (title?.lead ?? first),
    sentence: chunk.sentence,
    words,
    roles: [...(title?.role ? [title.role] : []), ...appositions],
    appositions,
    owner: owner?.code ?? null,
    state,
    gender: title?.gender ?? (words.length > 1 && gendered !== 'either' ? (gendered ?? null) : null),
    evidence: barred ? 'none' : titled ? 'person' : evidenceOf(text, chunk, words),
    shouted: chunk.shouted,
  }
}

/** Where the name begins: a word before a given name is none of it ("Pastor Ada Brenn"). */
function trimmed({ tokens, lexicon, chunks, chunkOf }: ChunkedText, chunk: Chunk): number {
  const { first, end } = chunk
  const gender = lexicon.genderOf.get(tokens[first + 1]?.text ?? '')
  if (end - first < 3 || !gender || gender === 'either') return first
  const before = chunks[chunkOf[first - 1] ?? -1]
  const isName =
    lexicon.genderOf.has(tokens[first]!.text) ||
    isInitial(tokens[first]!) ||
    before?.what === 'title' ||
    before?.what === 'honorific'
  return isName ? first : first + 1
}

/** Where every word has a capital, a run is cut into given names with the word after them, and single words. */
function partsOf({ tokens, lexicon }: ChunkedText, chunk: NameChunk): NameChunk[] {
  if (!chunk.shouted || chunk.end - chunk.first < 2) return [chunk]
  const parts: NameChunk[] = []
  for (let at = chunk.first; at < chunk.end; ) {
    const end = Math.min(chunk.end, lexicon.genderOf.has(tokens[at]!.text) ? at + 2 : at + 1)
    parts.push({ ...chunk, first: at, end })
    at = end
  }
  return parts
}

/** Every run of capitalised words that may name a person, in the order of the text. */
export const findNameUses = (text: ChunkedText): NameUse[] =>
  text.chunks.flatMap((chunk) => (chunk.what === 'name' ? partsOf(text, chunk).map((part) => readUse(text, part)) : []))
