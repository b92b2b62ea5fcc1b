import { toPlace } from '../../answers/index.ts'
import type { Passage, SearchHit } from '../../ledger/index.ts'
import { type Ground, toldBy } from './ground.ts'
import { type Block, block, indented, type Piece, piece } from './lay-out.ts'
import { sourceBlock, toShortId } from './listed.ts'

const GUTTER = 12

/** Words around what matched, with the matches marked: by colour, and by marks where there is none. */
function passageBlock({ span, matches }: Passage, text: string): Block {
  const pieces: (Piece | string)[] = []
  let at = span.start
  if (at > 0) pieces.push('… ')
  for (const { start, end } of matches) {
    pieces.push(text.slice(at, start), piece('kind', `[${text.slice(start, end)}]`))
    at = end
  }
  pieces.push(text.slice(at, span.end), span.end < text.length ? ' …' : '')
  return block(...pieces.map((each) => (typeof each === 'string' ? each.replace(/\s+/g, ' ') : each)))
}

/** A document or a statement that a search found. */
export function hitBlocks({ noun, statement, document, path, passages }: SearchHit, ground: Ground): Block[] {
  const quoted = passages.map((passage) => passageBlock(passage, ground.text))
  if (statement === null || noun === 'document') {
    const head = document.title ?? document.ref ?? path ?? document.id
    const facts = [toPlace(path, 1), document.publishedOn, document.outlet].filter((fact) => fact !== undefined)
    const blocks = [block(piece('name', head)), ...quoted, block(piece('faint', facts.join(' · ')))]
    return indented(GUTTER, blocks, toShortId(document.id))
  }
  const who = toldBy(statement, ground) ?? 'somebody'
  const blocks = [
    block(piece('name', who), ` · ${statement.act}`),
    ...quoted,
    sourceBlock('statement', statement, ground),
  ]
  return indented(GUTTER, blocks, toShortId(statement.id))
}
