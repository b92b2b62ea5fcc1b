import type { QuotationAlarm } from '../../model/index.ts'
import type { Best } from './best-witness.ts'
import type { Comparison } from './differences.ts'
import { isNegating, modalityAt } from './meaning.ts'
import type { Source } from './passage.ts'
import { BEFORE } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** So far before kept words a negation or modal verb still governs them. */
const REACH = 8
const BREAKS = new Set(['and', 'but', 'or', 'so', 'because', 'since'])
const CUT = BEFORE.sentence | BEFORE.clause

interface Ground {
  best: Best
  vocabulary: Vocabulary
}

/** Places of a text before one, in its clause. */
function clauseBefore(
  { tokens }: Source,
  place: number,
  { vocabulary, cut = CUT }: { vocabulary: Vocabulary; cut?: number },
): number[] {
  const found: number[] = []
  for (let at = place; at > 0 && place - at < REACH; at--) {
    if (tokens.before[at]! & cut) break
    const { form } = vocabulary.words[tokens.ids[at - 1]!]!
    if (BREAKS.has(form)) break
    found.push(at - 1)
  }
  return found
}

/** The first of some words, up to where a clause ends. */
function clauseAfter({ tokens }: Source, places: readonly number[]): number[] {
  const end = places.findIndex((place) => tokens.before[place]! & CUT)
  return places.slice(0, end < 0 ? undefined : end)
}

/** Words of the best that belong to the clause of kept ones, and that the witness has left out without a trace. */
function droppedPlaces({ differences, from }: Comparison, { best, vocabulary }: Ground): number[] {
  const dropped = from > 0 ? clauseBefore(best.source, best.places[from]!, { vocabulary }) : []
  for (const { kind, isMarked, best: missing } of differences) {
    if (kind !== 'missing' || !isMarked) continue
    const next = missing.at(-1)! + 1
    dropped.push(...clauseAfter(best.source, missing))
    const before = clauseBefore(best.source, next, { vocabulary })
    dropped.push(...before.filter((place) => missing.includes(place)))
  }
  return dropped
}

/** Whether what was clipped or left out turns what is kept: its negation, or the modal verb that made it less firm. */
export function droppedAlarms(comparison: Comparison, { best, vocabulary }: Ground): QuotationAlarm[] {
  const { source, places } = comparison
  const dropped = droppedPlaces(comparison, { best, vocabulary })
  if (dropped.length === 0) return []
  const context = clauseBefore(source, places[0]!, { vocabulary, cut: BEFORE.sentence })
  const alarms: QuotationAlarm[] = []
  const isNegated = dropped.some((place) => isNegating(best.source, place, vocabulary))
  const saysNo = context.some((place) => isNegating(source, place, vocabulary))
  if (isNegated && !saysNo) alarms.push('negation')
  const modalities = new Set(dropped.map((place) => modalityAt(best.source, place, vocabulary)))
  const said = new Set(context.map((place) => modalityAt(source, place, vocabulary)))
  const isSofter = [...modalities].some((each) => each !== null && each !== 'future' && !said.has(each))
  if (isSofter && !isNegated) alarms.push('modality')
  return alarms
}
