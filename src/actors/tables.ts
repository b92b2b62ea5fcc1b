import { z } from 'zod'

/** A state: ISO 3166 alpha-3 and the words that newspapers use for it, its people and what belongs to it. */
export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  adjectives: z.array(z.string()),
  demonyms: z.array(z.string()),
  capitals: z.array(z.string()).describe('the seat of government in its spellings: "Kyiv", "Kiev"'),
  doubtful: z
    .array(z.string())
    .optional()
    .describe('names that mean something else as often: they count beside another state, or another word of the row'),
})

/** An international organisation or armed group: its code and the words that newspapers use for it. */
export const organisationSchema = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string()),
})

/** A house or organ that stands for whom it serves: "the Kremlin" for RUS. */
export const metonymSchema = z.strictObject({ name: z.string().min(1), serves: z.string().min(1) })

/** An office: its words in lower case, and whom it makes its holder serve where it says so by itself. */
export const titleSchema = z.strictObject({ title: z.string().min(1), serves: z.string().nullable() })

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

export const actorTablesSchema = z.strictObject({
  countries: z.array(countrySchema),
  organisations: z.array(organisationSchema),
  metonyms: z.array(metonymSchema),
  titles: z.array(titleSchema),
  outlets: z.array(outletSchema),
  places: z.array(placeSchema),
  givenNames: z.array(givenNameSchema),
})

/** What the actor stage knows of the world. */
export type ActorTables = z.infer<typeof actorTablesSchema>
