import type { Span } from '../../src/model/index.ts'
import { type Measures, Tally } from './counts.ts'
import { pairUp } from './pair.ts'
import { countShared, findWords, isMostlyShared, isSame, wordsOf } from './words.ts'

/** An attribution by the spans of its roles; a role may be empty. */
export interface Attribution {
  source: readonly Span[]
  cue: readonly Span[]
  content: readonly Span[]
}

/** A text with what a person found in it and what Acta found in it. */
export interface AttributionText {
  text: string
  gold: readonly Attribution[]
  predicted: readonly Attribution[]
}

const ROLES = ['source', 'cue', 'content'] as const
type Lifted = Record<(typeof ROLES)[number], Set<number>> & { manner: string }

/** Whether all, some or none of the content's words stand inside quotation marks. */
export function mannerOf(text: string, content: readonly Span[]): 'direct' | 'mixed' | 'indirect' {
  let inside = 0
  let outside = 0
  for (const { start, end } of content) {
    let isOpen = false
    for (const [mark] of text.slice(start, end).matchAll(/[“”"]|[\p{L}\p{N}]+/gu)) {
      if (mark === '“') isOpen = true
      else if (mark === '”') isOpen = false
      else if (mark === '"') isOpen = !isOpen
      else if (isOpen) inside++
      else outside++
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}

/** A pair shares a cue word, or half of the content of either side. Cue words weigh three, the others one. */
function weigh(predicted: Lifted, gold: Lifted): number | null {
  const cue = countShared(predicted.cue, gold.cue)
  if (cue === 0 && !isMostlyShared(predicted.content, gold.content)) return null
  return 3 * cue + countShared(predicted.content, gold.content) + countShared(predicted.source, gold.source)
}

const liftWords = (one: Attribution, words: ReturnType<typeof findWords>) => ({
  source: wordsOf(one.source, words),
  cue: wordsOf(one.cue, words),
  content: wordsOf(one.content, words),
})

const sizeOf = (list: readonly Lifted[], role: (typeof ROLES)[number]): number =>
  list.reduce((size, one) => size + one[role].size, 0)

function tallyInto(tally: Tally, pairs: [Lifted, Lifted][], lists: { predicted: Lifted[]; gold: Lifted[] }): void {
  const { predicted, gold } = lists
  tally.add('found', pairs.length, { predicted: predicted.length, gold: gold.length })
  for (const role of ROLES) {
    const has = (one: Lifted) => one[role].size > 0
    const same = pairs.filter(([one, other]) => has(other) && isSame(one[role], other[role]))
    const shared = pairs.reduce((count, [one, other]) => count + countShared(one[role], other[role]), 0)
    const having = { predicted: predicted.filter(has).length, gold: gold.filter(has).length }
    tally.add(`exact.${role}`, same.length, having)
    tally.add(`overlap.${role}`, shared, { predicted: sizeOf(predicted, role), gold: sizeOf(gold, role) })
  }
  const whole = pairs.filter(([one, other]) => ROLES.every((role) => isSame(one[role], other[role])))
  tally.add('whole', whole.length, { predicted: predicted.length, gold: gold.length })
}

/** The pairs of a text's predicted and annotated attributions. */
export function pairAttributions<Predicted extends Attribution>({
  text,
  gold,
  predicted,
}: Omit<AttributionText, 'predicted'> & { predicted: readonly Predicted[] }): [Predicted, Attribution][] {
  const words = findWords(text)
  const lift = (one: Attribution): Lifted => ({ ...liftWords(one, words), manner: '' })
  const pairs = pairUp<Lifted & { one: Predicted }, Lifted & { one: Attribution }>(
    predicted.map((one) => ({ one, ...lift(one) })),
    gold.map((one) => ({ one, ...lift(one) })),
    weigh,
  )
  return pairs.map(([a, b]) => [a.one, b.one])
}

/**
 * Scores attributions: found (a pair exists), exact and overlap of each role's words within pairs, whole (all three exact).
 * Example: `scoreAttributions(texts)['exact.cue'].value`; with `byManner`, also "found" of "direct", "mixed", "indirect".
 *
 * Shape: a predicted attribution counts under the manner of its gold pair, and without one under its own
 */
export function scoreAttributions(texts: Iterable<AttributionText>, { byManner = false } = {}): Measures {
  const tallies = new Map([['', new Tally()]])
  if (byManner) for (const manner of ['direct', 'mixed', 'indirect']) tallies.set(manner, new Tally())
  for (const { text, ...lists } of texts) {
    const words = findWords(text)
    const lift = (one: Attribution): Lifted => ({ ...liftWords(one, words), manner: mannerOf(text, one.content) })
    const predicted = lists.predicted.map(lift)
    const gold = lists.gold.map(lift)
    const pairs = pairUp(predicted, gold, weigh)
    const mannerOfPair = new Map(pairs.map(([one, other]) => [one, other.manner]))
    for (const [manner, tally] of tallies) {
      const isOf = (one: Lifted) => manner === '' || (mannerOfPair.get(one) ?? one.manner) === manner
      const ofManner = pairs.filter(([, other]) => isOf(other))
      tallyInto(tally, ofManner, { predicted: predicted.filter(isOf), gold: gold.filter(isOf) })
    }
  }
  return Object.assign({}, ...[...tallies].map(([manner, tally]) => tally.measures(manner && `${manner}.`)))
}
