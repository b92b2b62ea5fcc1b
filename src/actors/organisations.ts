import type { Cast, TokenRange } from './cast.ts'
import type { Chunk, ChunkedText } from './chunks.ts'
import { isCapitalised } from './name-shape.ts'

const HEAD = new Set(
  'Ministry Party Army Agency Council Commission Committee Front Forces Movement University Institute Bank Corporation Association Union Federation Foundation Department Office Court Group Coalition Alliance League Authority Service Bureau Command Corps Guard Brigade Battalion Navy Fund Organization Organisation Administration Embassy Parliament Assembly Senate Society Network Center Centre Directorate Secretariat Tribunal Militia Company Trust Congress'.split(
    ' ',
  ),
)
/** Bodies that are one of their state's: with an owner they serve it. */
const OF_STATE =
  /^(?:Ministry|Army|Agency|Council|Forces|Department|Office|Court|Authority|Service|Bureau|Command|Guard|Navy|Embassy|Parliament|Assembly|Senate|Directorate|Commission|Bank|Congress)$/
const REACH = 6

const free = ({ tokens, chunks, chunkOf }: ChunkedText, at: number, taken: Uint8Array): boolean => {
  if (at < 0 || at >= tokens.length || taken[at] || !isCapitalised(tokens[at]) || tokens[at]!.kind !== 'word')
    return false
  const chunk = chunks[chunkOf[at]!]
  return chunk?.what !== 'known' || /^(?:adjective|place|other|state|capital)$/.test(chunk.known.kind)
}

const NOT_FIRST =
  /^(?:The|A|An|In|On|At|For|From|And|But|With|By|Of|As|When|After|Its|His|Her|Their|This|That|If|While)$/

/** The run of capitalised words around a head: "Vardian Liberation Army", "Ministry of Harbours and Trade". */
function rangeOf(text: ChunkedText, head: number, taken: Uint8Array): TokenRange | null {
  const { tokens, chunks, chunkOf } = text
  let first = head
  while (head - first < REACH && free(text, first - 1, taken) && !NOT_FIRST.test(tokens[first - 1]!.text)) first--
  let end = head + 1
  if (/^(?:of|for)$/.test(tokens[end]?.text ?? '')) {
    const from = tokens[end + 1]?.text === 'the' ? end + 2 : end + 1
    let last = from
    while (
      last - from < REACH &&
      (free(text, last, taken) || (last > from && tokens[last]?.text === 'and' && free(text, last + 1, taken)))
    )
      last++
    const known = chunks[chunkOf[from] ?? -1]
    if (last === from && known?.what === 'known' && known.first === from) last = known.end
    if (last > from) end = last
  }
  return end - first > 1 ? { first, end } : null
}

/** The state whose adjective or name stands in or before a body's name. */
function ownerOf({ chunks, chunkOf, tokens }: ChunkedText, { first, end }: TokenRange): string | null {
  const inside = chunks[chunkOf[first] ?? -1]
  const last = chunks[chunkOf[end - 1] ?? -1]
  const before = chunks[chunkOf[tokens[first - 1]?.lower === "'s" ? first - 2 : first - 1] ?? -1]
  for (const chunk of [inside, before, last]) if (isState(chunk)) return chunk.known.code
  return null
}

const isState = (chunk: Chunk | undefined): chunk is Chunk & { what: 'known' } =>
  chunk?.what === 'known' && /^(?:state|adjective)$/.test(chunk.known.kind)

/** Records the bodies that no table knows, by the shape of their names: "Vardian Liberation Army", "Harbour Party". */
export function placeOrganisations(text: ChunkedText, cast: Cast, taken: Uint8Array): void {
  const { annotated, tokens } = text
  for (let at = 0; at < tokens.length; at++) {
    if (!HEAD.has(tokens[at]!.text) || taken[at] || HEAD.has(tokens[at + 1]?.text ?? '') || text.shouted[at]) continue
    const range = rangeOf(text, at, taken)
    if (!range) continue
    const name = annotated.text.slice(tokens[range.first]!.start, tokens[range.end - 1]!.end).replace(/\s+/g, ' ')
    const serves = (OF_STATE.test(tokens[at]!.text) ? ownerOf(text, range) : null) ?? name
    cast.member(`organisation ${name.toLowerCase()}`, { kind: 'organisation', name, serves }).mentions.push(range)
    taken.fill(1, range.first, range.end)
    at = range.end - 1
  }
}
