import type { Observation } from '../../model/index.ts'
import type { Series } from './observation-index.ts'
import { firstDayOf, lastDayOf } from './period.ts'

/** The days that bound which figures count. */
export interface Horizon {
  asOf: string
  /** the last day of the target; null where it has none */
  deadline: string | null
}

/** Whether the day of a target is over. */
export const isOver = ({ asOf, deadline }: Horizon): boolean => deadline !== null && deadline < asOf

/** Whether an edition was out before a period was over: its figure is then foreseen, not measured. */
const isForeseen = ({ edition }: Series, period: string): boolean =>
  edition.out !== null && edition.out < lastDayOf(period)

/**
 * Where the figures of a series that count end. Nothing of an edition counts that was not out by then, and no figure whose period had not begun.
 * A period that is not over counts where its figure is known for an estimate: it is called one, or its edition is older than the end of the period.
 * Once the day of the target is over, only what was measured counts, and nothing of periods that begin later.
 */
export function endOfFigures(series: Series, horizon: Horizon): number {
  const { edition, figures } = series
  const { asOf, deadline } = horizon
  if (edition.out !== null && edition.out > asOf) return 0
  const over = isOver(horizon)
  const last = over ? deadline! : asOf
  const counts = ({ period }: Observation): boolean => {
    if (firstDayOf(period) > last) return false
    if (over && isForeseen(series, period)) return false
    return lastDayOf(period) <= asOf || edition.estimates !== 'none' || isForeseen(series, period)
  }
  let end = figures.length
  while (end > 0 && !counts(figures[end - 1]!)) end--
  return end
}

/** Whether a figure is an estimate, by what it is called or since its period was not over. */
export function isEstimate(series: Series, period: string, asOf: string): boolean {
  const { estimates, vintage } = series.edition
  const isNamed = estimates === 'some' && vintage!.includes(period.slice(0, 4))
  return estimates === 'all' || isNamed || lastDayOf(period) > asOf || isForeseen(series, period)
}

/** The figure of a period among the first figures of a series; "unclear" where two differ, null where there is none. */
export function figureFor(series: Series, period: string, end: number): Observation | 'unclear' | null {
  let found: Observation | null = null
  for (let at = end - 1; at >= 0 && series.figures[at]!.period >= period; at--) {
    const figure = series.figures[at]!
    if (figure.period !== period) continue
    if (found && found.value !== figure.value) return 'unclear'
    found = figure
  }
  return found
}
