import type { Correction, Redaction } from '../../model/index.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'

const GUTTER = 12

/** That an article was corrected or retracted. */
export function correctionBlocks({ id, documentId, replacedBy, publishedOn, by, reason, at }: Correction): Block[] {
  const done = replacedBy ? `was corrected by ${toShortId(replacedBy)}` : 'was retracted'
  const day = publishedOn ? ` on ${publishedOn}` : ''
  const said = block(`${toShortId(documentId)} ${done}${day}: ${reason}`)
  return indented(GUTTER, [said, block(piece('faint', `${by} · ${at}`))], toShortId(id))
}

/** The tombstone of a text. */
export function redactionBlocks({ id, documentId, by, reason, at }: Redaction): Block[] {
  const said = block(`the text of ${toShortId(documentId)} is deleted: ${reason}`)
  return indented(GUTTER, [said, block(piece('faint', `${by} · ${at}`))], toShortId(id))
}
