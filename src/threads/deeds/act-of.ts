import type { WeightOf } from '../commitment-threads/compare.ts'
import type { Side } from '../commitment-threads/parties.ts'
import { aboutOf } from './about.ts'
import type { Act } from './act.ts'
import type { Matter } from './matter.ts'

const toSide = (codes: ReadonlySet<string>): Side => ({ codes, persons: [], parties: [] })

/** The act that a thread is about. */
export const actOf = ({ action, doer, other, named, day, due }: Matter, weightOf: WeightOf): Act => ({
  words: action,
  doer,
  other,
  named,
  day,
  due,
  about: aboutOf(action, doer, weightOf),
})

/** The act that a thread's condition is about. */
export function conditionOf({ condition, named, day }: Matter, weightOf: WeightOf): Act | null {
  if (!condition || condition.binds.size === 0) return null
  const { words, binds } = condition
  const doer = toSide(binds)
  return { words, doer, other: toSide(new Set()), named, day, due: null, about: aboutOf(words, doer, weightOf) }
}
