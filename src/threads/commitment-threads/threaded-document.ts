import type { Actor, Commitment, DocumentRecord, Event, Statement } from '../../model/index.ts'

/** A document with its text and what was read in it. */
export interface ThreadedDocument {
  document: DocumentRecord
  text: string
  actors: readonly Actor[]
  statements: readonly Statement[]
  events: readonly Event[]
  commitments: readonly Commitment[]
}
