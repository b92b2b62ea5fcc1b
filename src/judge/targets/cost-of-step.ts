import type { Observation, Progress } from '../../model/index.ts'
import { chooseEdition } from './choose-edition.ts'
import { endOfFigures, figureFor } from './figures-at.ts'
import type { ObservationIndex } from './observation-index.ts'

/** The last figure of an actor's gross domestic product by a day; null where there is none, or where two differ. */
function lastGdp(actor: string, observations: ObservationIndex, asOf: string): Observation | null {
  const horizon = { asOf, deadline: null }
  const yearly = observations.gdpOf(actor).filter(({ edition }) => edition.length === 'year')
  const series = chooseEdition(new Map([[actor, yearly]]), horizon).get(actor)
  if (!series) return null
  const end = endOfFigures(series, horizon)
  const figure = figureFor(series, series.figures[end - 1]!.period, end)
  return figure === 'unclear' ? null : figure
}

/** What a step in points of GDP costs in a year, by the last GDP at hand; null where none is. */
export function costOfStep(
  { actor, points }: { actor: string; points: number },
  observations: ObservationIndex,
  asOf: string,
): Progress['cost'] {
  const gdp = lastGdp(actor, observations, asOf)
  if (!gdp) return null
  return {
    value: Number(((points / 100) * gdp.value).toPrecision(12)),
    unit: gdp.unit,
    period: gdp.period,
    source: gdp.source,
  }
}
