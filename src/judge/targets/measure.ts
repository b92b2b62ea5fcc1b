import type { Observation } from '../../model/index.ts'
import { conceptsOf } from './concepts.ts'

const PERCENT = /^(?:%|per ?cent|pct)\s*(?:of\s+)?(.*)$/i
/** "as a share of GDP", "(% of GDP)": what follows is the whole. */
const OF_WHOLE = /(?:%|\b(?:per ?cent|percentage|share|proportion|ratio))\s+(?:of|to)\s+/i
const PARENTHESIS = /\(([^()]*)\)/g
const CURRENCY = /^[A-Z]{3}$/

/** Whether a unit is a share of a whole: "%", "% of GDP". */
export const isShareUnit = (unit: string): boolean => PERCENT.test(unit)

/** What "of" names in a unit: "GDP" of "% of GDP"; empty where it names nothing. */
export const wholeOfUnit = (unit: string): string => PERCENT.exec(unit)?.[1] ?? ''

/**
 * What is measured in which unit, as a key: two texts have the same key only where they measure the same, of the same whole.
 * Null where the words say nothing of what is measured.
 */
export function toMeasure(unit: string, words: { thing: string; whole: string }): string | null {
  const isCounted = !isShareUnit(unit) && !CURRENCY.test(unit) && unit.toLowerCase() !== 'persons'
  const thing = conceptsOf(isCounted ? `${words.thing} ${unit}` : words.thing)
  if (thing.length === 0) return null
  const family = isShareUnit(unit) ? '%' : isCounted ? conceptsOf(unit).join(' ') : unit.toLowerCase()
  return [family, thing.join(' '), conceptsOf(words.whole).join(' ')].join('|')
}

/** Takes out a parenthesis that only names the publisher: "(World Survey)" of a figure by the World Survey. */
function withoutPublisher(indicator: string, source: string): string {
  const publisher = new Set(conceptsOf(source))
  return indicator.replace(PARENTHESIS, (all, inner: string) =>
    conceptsOf(inner).every((word) => publisher.has(word)) && !inner.includes('%') ? ' ' : all,
  )
}

/** What a figure measures; null where its indicator does not say. */
export function measureOf({ indicator, unit, source }: Pick<Observation, 'indicator' | 'unit' | 'source'>) {
  const name = withoutPublisher(indicator, source)
  const share = isShareUnit(unit) ? OF_WHOLE.exec(name) : null
  const thing = share ? name.slice(0, share.index) : name
  if (!share || conceptsOf(thing).length === 0) return toMeasure(unit, { thing: name, whole: wholeOfUnit(unit) })
  return toMeasure(unit, { thing, whole: wholeOfUnit(unit) || name.slice(share.index + share[0].length) })
}
