import type { Cast, TokenRange } from './cast.ts'
import type { Chunk, ChunkedText } from './chunks.ts'
import type { Known } from './lexicon.ts'
import { isDoubted, isMerePlace } from './places.ts'
import { seatedIn } from './seats.ts'
import { isArm, isBetween, isOrgan, isPeopleNoun, isStateNoun, REGIONAL } from './state-nouns.ts'

type KnownChunk = Chunk & { what: 'known' }

type Head = { end: number; kind: 'arm' | 'organ' | 'people' }

/** Past this many words no head noun is looked for. */
const REACH = 4

const isHead = (lower: string): boolean => isArm(lower) || isOrgan(lower) || isPeopleNoun(lower)

/** The noun after a state's or body's name that it acts through, or people who act for it. */
function headAfter({ tokens }: ChunkedText, from: number): Head | null {
  for (let at = from; at < from + REACH; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return null
    const next = tokens[at + 1]?.lower ?? ''
    if (
      isHead(token.lower) &&
      !isHead(next) &&
      !(isBetween(token.lower) && isBetween(next) && isHead(tokens[at + 2]?.lower ?? ''))
    )
      return { end: at + 1, kind: isPeopleNoun(token.lower) ? 'people' : isOrgan(token.lower) ? 'organ' : 'arm' }
    if (!isStateNoun(token.lower)) return null
  }
  return null
}

const stateOf = (cast: Cast, known: Pick<Known, 'code' | 'name'>) =>
  cast.member(`state ${known.code}`, { kind: 'state', name: known.name, serves: known.code })

const bodyOf = (cast: Cast, known: Pick<Known, 'code' | 'name'>) =>
  cast.member(`body ${known.code}`, { kind: 'organisation', name: known.name, serves: known.code })

/** The state or organisation of a code. */
export const partyOf = (cast: Cast, known: Pick<Known, 'code' | 'name'>, { lexicon }: ChunkedText) =>
  lexicon.stateCodes.has(known.code) ? stateOf(cast, known) : bodyOf(cast, known)

const wordsOf = ({ annotated, tokens }: ChunkedText, { first, end }: TokenRange): string =>
  annotated.text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ')

function placeInstitution(text: ChunkedText, cast: Cast, chunk: KnownChunk): void {
  const before = text.chunks[text.chunkOf[chunk.first - 1] ?? -1]
  const owner = before?.what === 'known' && before.known.kind === 'adjective' ? before.known : null
  const { name } = chunk.known
  const serves = owner?.code ?? chunk.known.code
  const member = cast.member(`institution ${name} ${serves}`, { kind: 'organisation', name, serves })
  member.mentions.push({ first: chunk.first, end: chunk.end })
}

/** Records a state or body, with what it acts through; or a body of the state, or the people who act for it. */
function placeParty(text: ChunkedText, cast: Cast, { known: written, first, end }: KnownChunk): void {
  const known = seatedIn(text, text.tokens[first]!.text, written)
  const party = partyOf(cast, known, text)
  const owns = text.tokens[end]?.lower === "'s"
  const from = owns ? end + 1 : end
  const head = known.kind === 'demonym' || known.kind === 'capital' ? null : headAfter(text, from)
  if (head?.kind === 'people' || (head?.kind === 'organ' && text.lexicon.stateCodes.has(known.code))) {
    const range = { first, end: head.end }
    const nouns = text.tokens.slice(from, head.end).map(({ lower }) => lower)
    const key =
      head.kind === 'people' ? `group ${known.code} ${nouns.at(-1)}` : `organ ${known.code} ${nouns.join(' ')}`
    const kind = head.kind === 'people' ? 'group' : 'organisation'
    cast.member(key, { kind, name: wordsOf(text, range), serves: known.code }).mentions.push(range)
  } else party.mentions.push({ first, end: owns ? end : (head?.end ?? end) })
}

/** Records what one phrase of the tables names. */
function placeKnown(text: ChunkedText, cast: Cast, chunk: KnownChunk): void {
  const { kind, code, name } = chunk.known
  if (kind === 'place' || kind === 'other' || isMerePlace(text, chunk) || isDoubted(text, chunk)) return
  if (kind === 'institution') placeInstitution(text, cast, chunk)
  else if (kind === 'outlet')
    cast
      .member(`outlet ${code}`, { kind: 'organisation', name, serves: code })
      .mentions.push({ first: chunk.first, end: chunk.end })
  else placeParty(text, cast, chunk)
}

/** Groups of no one state: "European leaders". */
function placeRegional(text: ChunkedText, cast: Cast, at: number): void {
  const head = REGIONAL.has(text.tokens[at]!.text) ? headAfter(text, at + 1) : null
  if (head?.kind !== 'people') return
  const range = { first: at, end: head.end }
  const name = wordsOf(text, range)
  cast.member(`group ${name.toLowerCase()}`, { kind: 'group', name, serves: null }).mentions.push(range)
}

/** Records states that a hyphen joins: "the Vardia-Oskelia talks". */
function placeJoined(text: ChunkedText, cast: Cast, at: number): void {
  const token = text.tokens[at]!
  if (!/^\p{Lu}[^-–]*[-–]\p{Lu}/u.test(token.text)) return
  let start = token.start
  const parts = token.text.split(/[-–]/).map((part) => {
    const known = text.lexicon.known.get(part)?.find(({ words }) => words.length === 1)?.value
    const piece = { known, span: { start, end: start + part.length } }
    start += part.length + 1
    return piece
  })
  if (!parts.every(({ known }) => known && /^(?:state|adjective|organisation|capital)$/.test(known.kind))) return
  for (const { known, span } of parts) if (known) partyOf(cast, known, text).parts.push({ at, span })
}

/** Records the states, organisations and outlets that the text names outside the names and titles of persons. */
export function placeBodies(text: ChunkedText, cast: Cast, taken: Uint8Array): void {
  for (const chunk of text.chunks) if (chunk.what === 'known' && !taken[chunk.first]) placeKnown(text, cast, chunk)
  for (let at = 0; at < text.tokens.length; at++) {
    const chunk = text.chunks[text.chunkOf[at]!]
    if (taken[at] || text.tokens[at]!.kind !== 'word' || (chunk && chunk.what !== 'name')) continue
    if (!chunk) placeRegional(text, cast, at)
    placeJoined(text, cast, at)
  }
}
