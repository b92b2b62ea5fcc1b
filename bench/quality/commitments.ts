import { type Actor, type Commitment, overlaps, type Span } from '../../src/model/index.ts'
import type { LabelledCommitment, LabelledParty } from './commitment-labels.ts'
import { type Measures, Tally } from './counts.ts'
import { pairUp } from './pair.ts'
import { countShared, findWords, isMostlyShared, wordsOf } from './words.ts'

/** A passage with the commitments of a reader and those that were found in it. */
export interface ReadPassage {
  text: string
  gold: readonly LabelledCommitment[]
  found: readonly Commitment[]
  actors: readonly Actor[]
}

/** Whether one of the actors is the labelled party: by a mention, or by whom it serves, or by its name. */
function isParty(actors: readonly Actor[], ids: readonly string[], { spans, codes }: LabelledParty): boolean {
  if (spans.length === 0 && codes.length === 0) return ids.length === 0
  const named = actors.filter(({ id }) => ids.includes(id))
  return named.some(
    ({ mentions, serves, name }) =>
      (serves !== null && codes.includes(serves)) ||
      codes.some((code) => name === code || name.endsWith(` ${code}`)) ||
      mentions.some((mention) => spans.some((span: Span) => overlaps(span, mention))),
  )
}

/** Pairs commitments whose actions are mostly the same words, those of one kind first. */
export function pairCommitments({ text, found, gold }: ReadPassage) {
  const words = findWords(text)
  return pairUp(found, gold, (one, other) => {
    const mine = wordsOf([...one.action], words)
    const best = Math.max(
      ...other.action.map((span) => {
        const theirs = wordsOf([span], words)
        return isMostlyShared(mine, theirs) ? countShared(mine, theirs) : 0
      }),
    )
    return best > 0 ? best + (one.kind === other.kind ? 1000 : 0) : null
  })
}

type CommitmentPair = ReturnType<typeof pairCommitments>[number]

const isDue = ([{ deadline }, { due }]: CommitmentPair): boolean =>
  due !== null && deadline !== null && deadline.earliest === due.earliest && deadline.latest === due.latest

/**
 * Scores commitments against those of a reader: actions that share words, the kind, the kind with who is bound, and details of those found.
 * Example: `scoreCommitmentsOf(passages)['kindAndParty'].value`.
 */
export function scoreCommitmentsOf(passages: readonly ReadPassage[]): Measures {
  const tally = new Tally()
  for (const passage of passages) {
    const pairs = pairCommitments(passage)
    const { found, gold, actors } = passage
    const sizes = { predicted: found.length, gold: gold.length }
    const count = (test: (pair: CommitmentPair) => boolean) => pairs.filter(test).length
    const isKind = ([one, other]: CommitmentPair) => one.kind === other.kind
    const isBound = ([one, other]: CommitmentPair) => isParty(actors, one.by, other.by)
    tally.add('found', pairs.length, sizes)
    tally.add('kind', count(isKind), sizes)
    tally.add(
      'kindAndParty',
      count((pair) => isKind(pair) && isBound(pair)),
      sizes,
    )
    tally.add(
      'toward',
      count((pair) => isKind(pair) && isParty(actors, pair[0].toward, pair[1].toward)),
      sizes,
    )
    tally.add(
      'standing',
      count((pair) => isKind(pair) && pair[0].standing === pair[1].standing),
      sizes,
    )
    tally.add(
      'strength',
      count((pair) => isKind(pair) && pair[0].strength === pair[1].strength),
      sizes,
    )
    const isDated = ({ deadline }: Commitment) => deadline?.earliest != null
    tally.add('deadline', count(isDue), {
      predicted: found.filter(isDated).length,
      gold: gold.filter(({ due }) => due?.earliest).length,
    })
    tally.add(
      'deadlineOfFound',
      count((pair) => isDue(pair) && pair[1].due!.earliest !== null),
      {
        predicted: count((pair) => pair[1].due?.earliest != null),
        gold: count((pair) => pair[1].due?.earliest != null),
      },
    )
    tally.add(
      'condition',
      count(([one, other]) => one.condition?.kind === other.condition?.kind && other.condition !== null),
      {
        predicted: found.filter(({ condition }) => condition).length,
        gold: gold.filter(({ condition }) => condition).length,
      },
    )
  }
  return tally.measures()
}
