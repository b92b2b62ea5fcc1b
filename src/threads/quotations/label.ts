import type { QuotationLabel } from '../../model/index.ts'
import type { Best } from './best-witness.ts'
import type { Comparison, Difference } from './differences.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Content words exchanged at their places: so many, and this share of all words, are the work of a machine. */
const LEAST_SWAPS = 3
const LEAST_SWAP_SHARE = 0.1
const SWAP_WORDS = 6

interface Ground {
  best: Best
  vocabulary: Vocabulary
}

/** How many words were put in the place of others that no person confuses: names, numbers, negations and modal verbs aside. */
function countSwaps(
  { kind, witness, best: missing }: Difference,
  { source }: Comparison,
  { best, vocabulary }: Ground,
): number {
  if (kind !== 'changed' || witness.length > SWAP_WORDS || missing.length > SWAP_WORDS) return 0
  const ids = [
    witness.map((place) => source.tokens.ids[place]!),
    missing.map((place) => best.source.tokens.ids[place]!),
  ]
  const isPlain = ids.flat().every((id) => {
    const { number, isNegation } = vocabulary.words[id]!
    return (number === null || number === 1) && !isNegation && !vocabulary.isName(id)
  })
  const [own, others] = ids.map((side) => side.filter((id) => vocabulary.words[id]!.isContent).length) as [
    number,
    number,
  ]
  return isPlain && own + others > 0 ? Math.max(1, Math.min(own, others)) : 0
}

/** What a witness makes of the best's words. */
export function labelOf(
  comparison: Comparison,
  { isToldAgain, ...ground }: Ground & { isToldAgain: boolean },
): QuotationLabel {
  const { differences, from, to, places } = comparison
  const changes = differences.filter(({ kind, isMarked }) => kind !== 'missing' || !isMarked)
  if (changes.length === 0) {
    if (differences.length > 0) return 'elided'
    return from > 0 || to < ground.best.places.length ? 'clipped' : 'verbatim'
  }
  if (isToldAgain) return 'paraphrased'
  const swaps = changes.reduce((sum, each) => sum + countSwaps(each, comparison, ground), 0)
  return swaps >= LEAST_SWAPS && swaps >= LEAST_SWAP_SHARE * places.length ? 'mangled' : 'altered'
}
