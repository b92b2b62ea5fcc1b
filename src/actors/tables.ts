import { z } from 'zod'

/** A state: ISO 3166 alpha-3 and the words that newspapers use for it, its people and what belongs to it. */
export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  adjectives: z.array(z.string()),
  demonyms: z.array(z.string()),
  capital: z.string().nullable(),
})

/** An international organisation or armed group: its code and the words that newspapers use for it. */
export const organisationSchema = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string()),
})

/** A place or house that stands for whom it serves: "the Kremlin" for RUS. */
export const metonymSchema = z.strictObject({ name: z.string().min(1), serves: z.string().min(1) })

/** An office: its words in lower case, and whom it makes its holder serve where it says so by itself. */
export const titleSchema = z.strictObject({ title: z.string().min(1), serves: z.string().nullable() })

/** A news outlet by the names it is carried under. */
export const outletSchema = z.strictObject({ name: z.string().min(1), aliases: z.array(z.string()) })

export const actorTablesSchema = z.strictObject({
  countries: z.array(countrySchema),
  organisations: z.array(organisationSchema),
  metonyms: z.array(metonymSchema),
  titles: z.array(titleSchema),
  outlets: z.array(outletSchema),
})

/** What the actor stage knows of the world. */
export type ActorTables = z.infer<typeof actorTablesSchema>
