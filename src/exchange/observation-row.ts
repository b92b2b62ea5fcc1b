import { makeObservation, type Observation, observationSchema } from '../model/index.ts'
import { invalid, quoted } from './decoded.ts'
import type { Header } from './read-csv.ts'

/** The columns of a file of observations. */
export const OBSERVATION_HEADER: Header = {
  required: ['indicator', 'actor', 'period', 'value', 'unit', 'source'],
  optional: ['definition', 'vintage'],
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * The observation of a row.
 * Example: `parseObservationRow({ indicator: 'troops', actor: 'VDA', period: '2030', value: '1200', unit: 'persons', source: 'Vard Yearbook' })`.
 *
 * Errors: 'line-invalid', without the number of the row
 */
export function parseObservationRow(cells: { readonly [column: string]: string }): Observation {
  const { indicator = '', actor = '', period = '', value = '', unit = '', source = '', definition, vintage } = cells
  for (const name of OBSERVATION_HEADER.required) if (!cells[name]) throw invalid(`its ${name} is empty: fill it in`)
  if (!observationSchema.shape.period.safeParse(period).success) {
    throw invalid(`its period ${quoted(period)} is none: write 2030, 2030-Q2, 2030-05 or 2030-05-14`)
  }
  const number = NUMBER.test(value) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) {
    throw invalid(`its value ${quoted(value)} is no number: write 1200.5, with a point and nothing between thousands`)
  }
  const told = { definition: definition || null, vintage: vintage || null }
  return makeObservation({ indicator, actor, period, value: number, unit, source, ...told })
}
