import type { Chunk, ChunkedText } from './chunks.ts'

type KnownChunk = Chunk & { what: 'known' }

const LOCATIVE =
  /^(?:in|at|near|from|outside|around|across|through|via|into|inside|over|above|throughout|within|downtown|central|leaving|visit|visits|visited|visiting|arrived|left|toward|towards|reach|reached|of)$/
const MOTION =
  /^(?:travel|travels|travell?ed|travell?ing|trip|trips|visit|visits|go|goes|went|gone|going|fly|flies|flew|flying|flown|return|returns|returned|returning|come|came|coming|flight|flights|back|head|headed|heading|moved?|moving|journey|way|drove|drive|sent|brought|invited|summoned|tour|fled|close|next|near)$/

/** Whether a capital stands for the city alone: "in Vard", "travelled to Vard", "Vard, Vardia". */
export function isMerePlace({ tokens, chunks, chunkOf }: ChunkedText, { known, first, end }: KnownChunk): boolean {
  if (known.kind !== 'capital') return false
  const before = tokens[first - 1]?.lower ?? ''
  if (LOCATIVE.test(before)) return true
  if (before === 'to' && MOTION.test(tokens[first - 2]?.lower ?? '')) return true
  const beside = (at: number) => chunks[chunkOf[at] ?? -1]
  const next = tokens[end]?.text === ',' ? beside(end + 1) : undefined
  if (next?.what === 'known' && (next.known.kind === 'place' || next.known.kind === 'state')) return true
  const then = tokens[end]?.lower ?? ''
  if (/^\p{Lu}/u.test(tokens[end]?.text ?? '') && (chunkOf[end] ?? -1) < 0) return true
  return /^(?:summit|meeting|talks|airport|-based|hospital|suburb|suburbs|region|bureau|time|conference|city|street|university)$/.test(
    then,
  )
}

const NEAR = 4

/** Whether a doubtful name ("Georgia") lacks what shows that it is the state: another word of its row, or another state beside it. */
export function isDoubted(text: ChunkedText, { known, first, end }: KnownChunk): boolean {
  if (!known.doubtful) return false
  if (surelyNamed(text).has(known.code)) return false
  for (let at = first - NEAR; at < end + NEAR; at++) {
    const chunk = text.chunks[text.chunkOf[at] ?? -1]
    if (
      chunk &&
      chunk.first !== first &&
      chunk.what === 'known' &&
      /^(?:state|adjective|demonym)$/.test(chunk.known.kind)
    )
      return false
  }
  return true
}

const found = new WeakMap<ChunkedText, ReadonlySet<string>>()

/** The codes that the text names by a word without doubt. */
function surelyNamed(text: ChunkedText): ReadonlySet<string> {
  const known = found.get(text)
  if (known) return known
  const sure = text.chunks.flatMap((chunk) =>
    chunk.what === 'known' && !chunk.known.doubtful ? [chunk.known.code] : [],
  )
  const codes = new Set(sure)
  found.set(text, codes)
  return codes
}
