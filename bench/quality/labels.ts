import { type Act, actSchema, type Span } from '../../src/model/index.ts'
import { type Measures, Tally, toShare } from './counts.ts'
import { countShared, findWords, isSame, wordsOf } from './words.ts'

/** What was read of one statement besides its roles: the act, and the words that name hearer, outlet and time. */
export interface Judgement {
  act: Act
  addressee: readonly Span[]
  via: readonly Span[]
  saidOn: readonly Span[]
}

/** One statement as two read it: a reader and Acta, or two readers. */
export interface JudgedTwice {
  text: string
  gold: Judgement
  predicted: Judgement
}

const WORDS = ['addressee', 'via', 'saidOn'] as const
const ACTS = actSchema.options

/** Agreement beyond what chance would give, by the share of each act with either reader (Cohen's kappa). */
function kappaOf(pairs: readonly JudgedTwice[]): number {
  const share = (act: Act, side: 'gold' | 'predicted') =>
    pairs.filter((pair) => pair[side].act === act).length / pairs.length
  const chance = ACTS.reduce((sum, act) => sum + share(act, 'gold') * share(act, 'predicted'), 0)
  const same = pairs.filter(({ gold, predicted }) => gold.act === predicted.act).length / pairs.length
  return chance < 1 ? (same - chance) / (1 - chance) : 1
}

function scoreActs(pairs: readonly JudgedTwice[]): Measures {
  const tally = new Tally()
  const isRight = ({ gold, predicted }: JudgedTwice) => gold.act === predicted.act
  for (const act of ACTS) {
    const gold = pairs.filter((pair) => pair.gold.act === act)
    const predicted = pairs.filter((pair) => pair.predicted.act === act)
    tally.add(`act.${act}`, gold.filter(isRight).length, { predicted: predicted.length, gold: gold.length })
  }
  const byAct = tally.measures()
  const values = Object.values(byAct).map(({ value }) => value)
  return {
    act: toShare(pairs.filter(isRight).length, pairs.length),
    'act.kappa': { value: kappaOf(pairs), counts: null },
    'act.macro': { value: values.reduce((sum, value) => sum + value, 0) / values.length, counts: null },
    ...byAct,
  }
}

/**
 * Scores acts (accuracy, kappa, the mean F1 of the eleven, each act) and the words of hearer, outlet and time: exact where both give the same
 * words, overlap where they share one.
 * Example: `scoreJudgements(pairs)['exact.via'].value`
 */
export function scoreJudgements(pairs: readonly JudgedTwice[]): Measures {
  const tally = new Tally()
  for (const { text, gold, predicted } of pairs) {
    const words = findWords(text)
    for (const name of WORDS) {
      const one = wordsOf(predicted[name], words)
      const other = wordsOf(gold[name], words)
      const having = { predicted: one.size > 0 ? 1 : 0, gold: other.size > 0 ? 1 : 0 }
      tally.add(`exact.${name}`, other.size > 0 && isSame(one, other) ? 1 : 0, having)
      tally.add(`overlap.${name}`, countShared(one, other) > 0 ? 1 : 0, having)
    }
  }
  return { ...scoreActs(pairs), ...tally.measures() }
}
