import type { Actor, DocumentRecord, Statement } from '../../model/index.ts'
import { type LineAt, makeLineAt } from './place.ts'

/** What a record is printed from: its text, its place, and the actors and statements that its ids name. */
export interface Ground {
  document: DocumentRecord
  text: string
  path: string | null
  lineAt: LineAt
  actors: ReadonlyMap<string, Actor>
  statements: ReadonlyMap<string, Statement>
}

interface Given {
  document: DocumentRecord
  path: string | null
  firstLine: number | null
  text: string
  actors: readonly Actor[]
  statements?: readonly Statement[]
}

const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]))

/** Makes the ground of a document's records. */
export const makeGround = ({ document, text, path, firstLine, actors, statements = [] }: Given): Ground => ({
  document,
  text,
  path,
  lineAt: makeLineAt(text, { path, firstLine }),
  actors: byId(actors),
  statements: byId(statements),
})

/** An actor's name, and for a person whom it serves: "Ada Brenn (VDA)". */
export const toName = ({ name, kind, serves }: Actor): string =>
  kind === 'person' && serves !== null ? `${name} (${serves})` : name

/** The names that some ids stand for: "Ada Brenn (VDA), Vardia". */
export const namesOf = (ids: readonly string[], { actors }: Ground): string =>
  ids
    .map((id) => actors.get(id))
    .map((actor) => (actor ? toName(actor) : 'unknown'))
    .join(', ')

/** Both sides of a record: "Vardia → Oskelia"; a side that the text does not name is "unknown", or left out if the other. */
export function sidesOf(from: readonly string[], to: readonly string[], ground: Ground): string {
  const first = from.length > 0 ? namesOf(from, ground) : 'unknown'
  return to.length > 0 ? `${first} → ${namesOf(to, ground)}` : first
}
