import { readFileSync } from 'node:fs'
import { z } from 'zod'

const FILE = new URL('../../data/memberships.json', import.meta.url)
const COUNTRIES = new URL('../../data/countries.json', import.meta.url)
const countriesSchema = z.array(z.object({ code: z.string(), name: z.string() }))
const rowsSchema = z.array(z.object({ body: z.string(), members: z.array(z.string()).min(1) }))

/** Which states are members of which bodies, by codes. */
export interface Memberships {
  membersOf(body: string): readonly string[]
  bodiesOf(state: string): readonly string[]
  /** what a state is called, else its code */
  nameOf(code: string): string
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
  const countries = countriesSchema.parse(JSON.parse(readFileSync(COUNTRIES, 'utf8')))
  const names = new Map(countries.map(({ code, name }) => [code, name]))
  return {
    nameOf: (code) => names.get(code) ?? code,
    membersOf: (body) => members.get(body) ?? [],
    bodiesOf: (state) => bodies.get(state) ?? [],
  }
}
