import type { Noun, RecordOf } from '../../answers/index.ts'
import { actorBlocks } from './actor.ts'
import { commitmentBlocks } from './commitment.ts'
import { eventBlocks } from './event.ts'
import type { Ground } from './ground.ts'
import type { Block } from './lay-out.ts'
import { statementBlocks } from './statement.ts'

/** How each noun is printed for a person. */
export const BLOCKS_OF: { [Each in Noun]: (record: RecordOf[Each], ground: Ground) => Block[] } = {
  actor: actorBlocks,
  statement: statementBlocks,
  event: eventBlocks,
  commitment: commitmentBlocks,
}
