import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type EventType, eventTypeSchema } from '../model/index.ts'

const TABLE = new URL('../../data/cameo-plover.json', import.meta.url)

const codeSchema = z.strictObject({ cameo: z.string().regex(/^[A-Z]{3}$/), code: z.string().min(1).nullable() })

/** The published table: a CAMEO code is what the longest row says that it begins with. */
export const cameoTableSchema = z.strictObject({
  version: z.string().min(1),
  source: z.string().min(1),
  types: z.array(
    z.strictObject({
      cameo: z.string().regex(/^\d{2,4}$/),
      type: eventTypeSchema.nullable().describe('null: no event in PLOVER'),
      note: z.string().min(1).optional(),
    }),
  ),
  parties: z.array(codeSchema).describe('country codes that are not ISO 3166; null: a region, no party'),
  groups: z.array(codeSchema).describe('known groups with a code of ours'),
})

/** What CAMEO's codes are here. */
export interface Cameo {
  /** the type of an event code; null where PLOVER has no such event; undefined where the code is none */
  typeOf(code: string): EventType | null | undefined
  /** the code of a party, by its known group before its country; null where it has none */
  partyCodeOf(country: string, group: string): string | null
}

/**
 * What CAMEO's codes are in PLOVER, by the table that is published with Acta.
 * Example: `loadCameo().typeOf('0841')` is `RETREAT`.
 */
export function loadCameo(): Cameo {
  const { types, parties, groups } = cameoTableSchema.parse(JSON.parse(readFileSync(TABLE, 'utf8')))
  const typeByCode = new Map(types.map(({ cameo, type }) => [cameo, type]))
  const countryByCode = new Map(parties.map(({ cameo, code }) => [cameo, code]))
  const groupByCode = new Map(groups.map(({ cameo, code }) => [cameo, code]))
  return {
    typeOf: (code) => {
      for (let length = code.length; length >= 2; length--) {
        const type = typeByCode.get(code.slice(0, length))
        if (type !== undefined) return type
      }
      return undefined
    },
    partyCodeOf: (country, group) => {
      const known = groupByCode.get(group)
      if (known) return known
      const code = countryByCode.get(country)
      return code === undefined ? country || null : code
    },
  }
}
