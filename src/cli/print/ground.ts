import { type LineAt, makeLineAt, toQuoted, wordsOf } from '../../answers/index.ts'
import type { Actor, DocumentRecord, Span, Statement } from '../../model/index.ts'

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

/** Words of the text as they are written, in quotation marks; null where there are none. */
function asWritten(spans: readonly Span[], { text }: Ground): string | null {
  const words = wordsOf(text, spans)
  return words === '' ? null : toQuoted(words)
}

/** Who tells a statement: the names, or else the words that the text has for the source; null where it has none. */
export const toldBy = ({ speakers, source }: Statement, ground: Ground): string | null =>
  speakers.length > 0 ? namesOf(speakers, ground) : asWritten(source, ground)

/** Who is on the two sides of a record, and the words that the text has for the first. */
interface Sides {
  from: readonly string[]
  written?: readonly Span[]
  to: readonly string[]
}

/**
 * Both sides of a record: "Vardia → Oskelia". A first side that is nobody known is given as it is written, or else
 * "unknown"; another is left out.
 */
export function sidesOf({ from, written = [], to }: Sides, ground: Ground): string {
  const first = from.length > 0 ? namesOf(from, ground) : (asWritten(written, ground) ?? 'unknown')
  return to.length > 0 ? `${first} → ${namesOf(to, ground)}` : first
}
