import { readFileSync } from 'node:fs'
import { z } from 'zod'

const FILE = new URL('../../data/memberships.json', import.meta.url)
const rowsSchema = z.array(z.object({ body: z.string(), members: z.array(z.string()).min(1) }))

/** Which states are members of which bodies, by codes. */
export interface Memberships {
  membersOf(body: string): readonly string[]
  bodiesOf(state: string): readonly string[]
}

/**
 * Loads which states are members of which bodies.
 * Example: `loadMemberships().membersOf('NATO')` has 32 codes; of a body that the table does not have, none.
 */
export function loadMemberships(): Memberships {
  const rows = rowsSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  const members = new Map(rows.map((row) => [row.body, row.members]))
  const bodies = new Map<string, string[]>()
  for (const { body, members: states } of rows)
    for (const state of states) bodies.set(state, [...(bodies.get(state) ?? []), body])
  return { membersOf: (body) => members.get(body) ?? [], bodiesOf: (state) => bodies.get(state) ?? [] }
}
