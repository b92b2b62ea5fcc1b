import { ANSWER_LISTS } from './answer-lists.ts'
import type { Operations } from './operation.ts'
import { RECORD_LISTS } from './record-lists.ts'
import { SINGLES } from './singles.ts'
import { WRITES } from './writes.ts'

/** Every operation with what it takes and gives. */
export const OPERATIONS = { ...RECORD_LISTS, ...ANSWER_LISTS, ...SINGLES, ...WRITES } satisfies Operations
