import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Measures } from './counts.ts'

/** By corpus ("own", "polnear.dev"), the least that each named measure may be. */
const floorsSchema = z.record(z.string(), z.record(z.string(), z.number().min(0).max(1)))

export const loadFloors = () =>
  floorsSchema.parse(JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')))

/** Measures under their floor, and floors of measures that do not exist, as sentences. */
export const findBelow = (measures: Measures, floors: Readonly<Record<string, number>>): string[] =>
  Object.entries(floors).flatMap(([name, floor]) => {
    const value = measures[name]?.value
    if (value === undefined) return [`${name} has a floor but is not measured`]
    return value < floor ? [`${name} is ${value.toFixed(3)}, under its floor of ${floor}`] : []
  })
