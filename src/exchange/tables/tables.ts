import type { Actor, CodedEvent, Commitment, Event, Observation, Statement } from '../../model/index.ts'
import type { Table } from '../table.ts'
import type { Told } from '../told.ts'
import { ACTORS } from './actors.ts'
import { CODED_EVENTS } from './coded-events.ts'
import { COMMITMENTS } from './commitments.ts'
import { type CountedDocument, DOCUMENTS } from './documents.ts'
import { EVENTS } from './events.ts'
import { OBSERVATIONS } from './observations.ts'
import { STATEMENTS } from './statements.ts'

/** What a row of each table is made from. */
export interface TableRows {
  statements: Told<Statement>
  events: Told<Event>
  commitments: Told<Commitment>
  observations: Observation
  'coded-events': CodedEvent
  documents: CountedDocument
  actors: Told<Actor>
}

export type TableName = keyof TableRows

/** Every table with its columns: names are those of the contract, texts are the words of the spans. */
export const TABLES: { readonly [Name in TableName]: Table<TableRows[Name]> } = {
  statements: STATEMENTS,
  events: EVENTS,
  commitments: COMMITMENTS,
  observations: OBSERVATIONS,
  'coded-events': CODED_EVENTS,
  documents: DOCUMENTS,
  actors: ACTORS,
}
