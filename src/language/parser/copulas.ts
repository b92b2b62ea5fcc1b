import { RELATIONS } from '../syntax.ts'
import type { Trees } from './trees.ts'

const COPULA = RELATIONS.indexOf('cop')
const CONJUNCT = RELATIONS.indexOf('conj')

/**
 * Gives a sentence its copulas back. The parser hangs what is said to be so on the copula, by the relation `cop`, since it meets the copula
 * first; in the trees of Universal Dependencies the copula hangs on it instead, and it takes the copula's place with all that hangs there.
 * Example: in "talks were useful" the parser makes "were" the root; afterwards "useful" is, and "talks" is its subject.
 */
export function restoreCopulas({ heads, relations }: Trees, { first, end }: { first: number; end: number }): void {
  /** for each copula its predicate, once one is found */
  let predicates: Int32Array | undefined
  for (let at = first; at < end; at++) {
    if (relations[at] !== COPULA || heads[at]! < first) continue
    predicates ??= new Int32Array(end - first).fill(-1)
    const copula = heads[at]!
    if (predicates[copula - first] === -1) predicates[copula - first] = at
  }
  if (!predicates) return
  restoreAll({ heads, relations }, { first, end }, predicates)
}

/** The word that stands in a copula's place: its predicate, or that one's own where it is a copula too. */
function placeOf(predicates: Int32Array, first: number, at: number): number {
  let place = at
  for (let steps = 0; steps < predicates.length; steps++) {
    const next = place < first ? -1 : predicates[place - first]!
    if (next < 0) return place
    place = next
  }
  return place
}

function restoreAll(
  { heads, relations }: Trees,
  { first, end }: { first: number; end: number },
  predicates: Int32Array,
): void {
  const oldHeads = heads.slice(first, end)
  const oldRelations = relations.slice(first, end)
  for (let at = first; at < end; at++) {
    const predicate = predicates[at - first]!
    if (predicate >= 0) {
      heads[at] = placeOf(predicates, first, predicate)
      relations[at] = COPULA
      continue
    }
    // a predicate takes the place of the outermost copula that it belongs to
    let from = at
    while (oldRelations[from - first] === COPULA && predicates[oldHeads[from - first]! - first] === from)
      from = oldHeads[from - first]!
    const head = oldHeads[from - first]!
    heads[at] = head < 0 ? -1 : placeOf(predicates, first, head)
    // a second predicate of one copula stands beside the first
    relations[at] = oldRelations[from - first] === COPULA ? CONJUNCT : oldRelations[from - first]!
  }
}
