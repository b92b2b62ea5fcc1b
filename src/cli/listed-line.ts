import { z } from 'zod'
import { lineOf, type Noun, type RecordOf } from '../answers/index.ts'
import type { Listed } from '../ledger/index.ts'
import {
  type Actor,
  actorSchema,
  commitmentSchema,
  type DocumentRecord,
  documentSchema,
  eventSchema,
  statementSchema,
} from '../model/index.ts'
import type { Ground } from './print/ground.ts'

/** Where a listed record stands, and who its ids name. */
const placeShape = {
  document: documentSchema,
  path: z.string().nullable().describe('the file as it was given; null for standard input'),
  line: z.int().min(1).describe("the line of the file where the record's words begin"),
  parties: z.array(actorSchema).describe('the actors that the ids of the record name, and the members of groups'),
}

/** One line of a list with `--json`: the record of the contract, with where it stands. */
export const LISTED_SCHEMAS = {
  actors: actorSchema.extend(placeShape).meta({ id: 'ListedActor' }),
  statements: statementSchema.extend(placeShape).meta({ id: 'ListedStatement' }),
  events: eventSchema.extend(placeShape).meta({ id: 'ListedEvent' }),
  commitments: commitmentSchema.extend(placeShape).meta({ id: 'ListedCommitment' }),
}

type ListedLine<Each extends Noun> = RecordOf[Each] & {
  document: DocumentRecord
  path: string | null
  line: number
  parties: Actor[]
}

/** A listed record as one line of JSON holds it. */
export const toListedLine = <Each extends Noun>(
  noun: Each,
  { record, document, path, actors }: Listed<RecordOf[Each]>,
  ground: Ground,
): ListedLine<Each> => ({ ...record, document, path, line: lineOf(noun, record, ground), parties: actors })
