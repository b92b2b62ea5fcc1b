import type { Observation } from '../../model/index.ts'
import { measureOf } from './measure.ts'
import { lengthOf, type PeriodLength, publishedBy } from './period.ts'

/** What may be held against each other: figures of one measure by one publisher, one definition, one edition. */
export interface Edition {
  /** the publisher's data set, whatever the edition */
  family: string
  vintage: string | null
  /** the day on which it was out; null where the vintage is no day */
  out: string | null
  /** whether its figures are called estimates: all of them by what they are, or some by the name of the edition */
  estimates: 'all' | 'some' | 'none'
  length: PeriodLength
}

/** The figures of one actor in one edition, by period. */
export interface Series {
  edition: Edition
  figures: Observation[]
}

/** Figures, found by what they measure and of whom. */
export interface ObservationIndex {
  /** the series of an actor that measure a thing */
  of(measure: string, actor: string): readonly Series[]
  /** the series of an actor's gross domestic product in US dollars */
  gdpOf(actor: string): readonly Series[]
}

const ESTIMATE =
  /\b(?:estimat\w*|forecasts?|project(?:ed|ions?)|provisional|preliminary|expected)\b|\b\d{4}\s?(?:e|est)\b/i
const GDP = /\bGDP\b|\bgross domestic product\b/i
/** These are in dollars as well, and are not what a share of GDP is a share of. */
const NOT_GDP = /\b(?:per|capita|head|growth|ppp|purchasing|deflator|gap|debt|expenditure|spending)\b/i
const GDP_MEASURE = 'GDP in USD'

const isGdp = ({ indicator, unit }: Observation): boolean =>
  unit === 'USD' && GDP.test(indicator) && !NOT_GDP.test(indicator)

/** Under which keys a figure is found. */
const measuresOf = (figure: Observation): string[] =>
  [measureOf(figure), isGdp(figure) ? GDP_MEASURE : null].filter((measure) => measure !== null)

const comparePeriods = (one: Observation, other: Observation): number =>
  one.period < other.period ? -1 : Number(one.period > other.period)

function makeEdition(figure: Observation, family: string): Edition {
  const { vintage, definition, indicator, period } = figure
  return {
    family,
    vintage,
    out: publishedBy(vintage),
    estimates: ESTIMATE.test([definition, indicator].join(' '))
      ? 'all'
      : ESTIMATE.test(vintage ?? '')
        ? 'some'
        : 'none',
    length: lengthOf(period),
  }
}

/** Puts figures where they are found by what they measure. */
class Indexer implements ObservationIndex {
  readonly #measures = new Map<string, readonly string[]>()
  readonly #editions = new Map<string, Edition>()
  readonly #series = new Map<string, Map<string, Series[]>>()

  add(figure: Observation): void {
    const { indicator, unit, source, definition, vintage, period, actor } = figure
    const name = [indicator, unit, source].join('\u0000')
    const measures = this.#measures.get(name) ?? measuresOf(figure)
    this.#measures.set(name, measures)
    const family = [name, definition ?? '', lengthOf(period)].join('\u0000')
    const key = [family, vintage ?? ''].join('\u0000')
    const edition = this.#editions.get(key) ?? makeEdition(figure, family)
    this.#editions.set(key, edition)
    for (const measure of measures) this.#seriesOf(measure, actor, edition).figures.push(figure)
  }

  #seriesOf(measure: string, actor: string, edition: Edition): Series {
    const actors = this.#series.get(measure) ?? new Map<string, Series[]>()
    this.#series.set(measure, actors)
    const own = actors.get(actor) ?? []
    actors.set(actor, own)
    const known = own.find((series) => series.edition === edition)
    if (known) return known
    const series = { edition, figures: [] }
    own.push(series)
    return series
  }

  /** Puts the figures of every series in order. */
  close(): void {
    for (const actors of this.#series.values())
      for (const own of actors.values()) for (const { figures } of own) figures.sort(comparePeriods)
  }

  of(measure: string, actor: string): readonly Series[] {
    return this.#series.get(measure)?.get(actor) ?? []
  }

  gdpOf(actor: string): readonly Series[] {
    return this.of(GDP_MEASURE, actor)
  }
}

/**
 * Puts figures where a target finds them: by what they measure, of whom, in which edition.
 * Example: `indexObservations(observations)`, then `judgeTarget({ thread, observations: index, asOf, membersOf })`.
 */
export function indexObservations(observations: Iterable<Observation>): ObservationIndex {
  const index = new Indexer()
  for (const figure of observations) index.add(figure)
  index.close()
  return index
}
