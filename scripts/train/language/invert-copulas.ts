import { RELATIONS, type Relation } from '../../../src/language/syntax.ts'

const idOf = (name: Relation): number => RELATIONS.indexOf(name)
const COPULA = idOf('cop')
const AUXILIARY = idOf('aux')
/** Relations to a clause as a whole, not to the noun or adjective that is its predicate. */
const OF_CLAUSE: ReadonlySet<number> = new Set(
  (
    [
      'nsubj',
      'nsubjpass',
      'csubj',
      'csubjpass',
      'aux',
      'neg',
      'mark',
      'expl',
      'cc',
      'conj',
      'parataxis',
      'advcl',
      'discourse',
    ] as const
  ).map(idOf),
)

interface Tree {
  heads: Int32Array
  relations: Uint8Array
}

/** The copula of each predicate. A second one is an auxiliary. */
function findCopulas({ heads, relations }: Tree): Map<number, number> {
  const copulas = new Map<number, number>()
  for (let at = 0; at < heads.length; at++) {
    const predicate = heads[at]!
    if (relations[at] !== COPULA || predicate < 0) continue
    if (copulas.has(predicate)) relations[at] = AUXILIARY
    else copulas.set(predicate, at)
  }
  return copulas
}

/** Hangs on the copula what belongs to the clause, and what would cross it otherwise. */
function moveChildren(
  children: readonly number[],
  { heads, relations }: Tree,
  { predicate, copula }: { predicate: number; copula: number },
): void {
  const sides = [children.filter((child) => child < predicate).reverse(), children.filter((child) => child > predicate)]
  for (const side of sides) {
    // from the predicate outwards: once one hangs on the copula, all beyond it do
    let hasLeft = false
    for (const child of side) {
      const isBeyond = copula < predicate ? child < copula : child > copula
      hasLeft ||= isBeyond || OF_CLAUSE.has(relations[child]!)
      if (hasLeft) heads[child] = copula
    }
  }
}

/**
 * A tree in which each copula is the head of what is said to be so, by the relation `cop`: what the parser learns, and what `restoreCopulas`
 * turns back.
 */
export function invertCopulas(tree: Tree): Tree {
  const inverted = { heads: tree.heads.slice(), relations: tree.relations.slice() }
  const { heads, relations } = inverted
  const copulas = findCopulas(inverted)
  for (const [predicate, copula] of copulas) {
    heads[copula] = heads[predicate]!
    relations[copula] = relations[predicate]!
    heads[predicate] = copula
    relations[predicate] = COPULA
  }
  const children = new Map<number, number[]>()
  for (let at = 0; at < heads.length; at++) {
    if (relations[at] === COPULA || !copulas.has(heads[at]!)) continue
    const list = children.get(heads[at]!)
    if (list) list.push(at)
    else children.set(heads[at]!, [at])
  }
  for (const [predicate, list] of children) moveChildren(list, inverted, { predicate, copula: copulas.get(predicate)! })
  return inverted
}
