import { lineOf, type Noun, type RecordOf, toPlace } from '../../answers/index.ts'
import type { Ground } from './ground.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { BLOCKS_OF } from './records.ts'

const ID_DIGITS = 8
const GUTTER = ID_DIGITS + 4

/** As much of an id as a person needs to type: its first digits, without the noun. */
export const toShortId = (id: string): string => id.slice(id.indexOf('-') + 1).slice(0, ID_DIGITS)

/** A record in a list: its id, what it says, and the file and line where it stands. */
export const listedBlocks = <Each extends Noun>(noun: Each, record: RecordOf[Each], ground: Ground): Block[] =>
  indented(GUTTER, [...BLOCKS_OF[noun](record, ground), sourceBlock(noun, record, ground)], toShortId(record.id))

/** Where a record stands, when that was published and by whom. */
export function sourceBlock<Each extends Noun>(noun: Each, record: RecordOf[Each], ground: Ground): Block {
  const { document, path } = ground
  const place = toPlace(path, lineOf(noun, record, ground))
  const source = [place, document.publishedOn, document.outlet].filter((fact) => fact !== undefined)
  return block(piece('faint', source.join(' · ')))
}
