import { z } from 'zod'

/** A state: ISO 3166 alpha-3 and the words that newspapers use for it, its people and what belongs to it. */
export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  adjectives: z.array(z.string()).default([]),
  demonyms: z.array(z.string()).default([]),
  capitals: z.array(z.string()).default([]).describe('the seat of government in its spellings: "Kyiv", "Kiev"'),
  doubtful: z
    .array(z.string())
    .optional()
    .describe('names that mean something else as often: they count beside another state, or another word of the row'),
})

/** An international organisation or armed group: its code and the words that newspapers use for it. */
export const organisationSchema = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  seat: z
    .string()
    .optional()
    .describe('the city that stands for it, where that stands for another as well: "Brussels"'),
})

/** A house or organ that stands for whom it serves: "the Kremlin" for RUS. */
export const metonymSchema = z.strictObject({ name: z.string().min(1), serves: z.string().min(1) })

/** An office: its words in lower case, and whom it makes its holder serve where it says so by itself. */
export const titleSchema = z.strictObject({ title: z.string().min(1).toLowerCase(), serves: z.string().nullable() })

/** A news outlet by the names it is carried under. */
export const outletSchema = z.strictObject({ name: z.string().min(1), aliases: z.array(z.string()) })

/** A place that is no state: a city, region or sea, and the state it lies in where it lies in one. */
export const placeSchema = z.strictObject({ name: z.string().min(1), in: z.string().nullable() })

/** A name that persons are called by first; `family` where it is a family name that stands first. */
export const givenNameSchema = z.strictObject({
  name: z.string().min(1),
  gender: z.enum(['male', 'female', 'either']),
  family: z.boolean().optional(),
})

const daySchema = z.iso.date()

/** An office as somebody held it, both days included; without `to`, still held when the table was made. */
export const heldOfficeSchema = z
  .strictObject({
    title: z.string().min(1).toLowerCase().describe('"foreign minister"'),
    of: z.string().min(1).describe('the code of a state or organisation'),
    from: daySchema,
    to: daySchema.optional(),
  })
  .refine(
    ({ from, to }) => to === undefined || from <= to,
    'it ends before it begins: write the earlier day under from',
  )

/** Who held which offices: a fact of the world, apart from what a document says. */
export const officeHolderSchema = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string()).optional().describe('other spellings of the full name'),
  gender: z.enum(['male', 'female']).optional(),
  offices: z.array(heldOfficeSchema).min(1),
})

export const actorTablesSchema = z.strictObject({
  countries: z.array(countrySchema),
  organisations: z.array(organisationSchema),
  metonyms: z.array(metonymSchema),
  titles: z.array(titleSchema),
  outlets: z.array(outletSchema),
  places: z.array(placeSchema),
  givenNames: z.array(givenNameSchema),
  officeHolders: z.array(officeHolderSchema),
})

/** Tables of a user's own: rows that are added to the packaged ones, and stand for those of the same key. */
export const ownTablesSchema = actorTablesSchema.partial()
export type OwnTables = z.infer<typeof ownTablesSchema>

/** What the actor stage knows of the world; a word of an own row means what that row says, whoever else claims it. */
export interface ActorTables extends z.infer<typeof actorTablesSchema> {
  own?: OwnTables
}

/** What a row is known by: its code where it has one. */
const keyOf = (row: { code?: string; name?: string; title?: string }): string => row.code ?? row.name ?? row.title ?? ''

/**
 * Puts a user's own rows before the packaged ones; a row of the same code, name or title gives way.
 * Example: `withOwnTables(packaged, { organisations: [{ code: 'NPU', name: 'Northern Pact Union', aliases: [] }] })`.
 */
export function withOwnTables(packaged: ActorTables, own: OwnTables): ActorTables {
  const tables = Object.keys(actorTablesSchema.shape) as (keyof OwnTables)[]
  const merged = tables.map((table) => {
    const rows = own[table] ?? []
    const keys = new Set(rows.map(keyOf))
    return [table, [...rows, ...packaged[table].filter((row) => !keys.has(keyOf(row)))]]
  })
  return { ...(Object.fromEntries(merged) as z.infer<typeof actorTablesSchema>), own }
}
