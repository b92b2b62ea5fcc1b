import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invertCopulas } from '../../../scripts/train/language/invert-copulas.ts'
import { restoreCopulas } from '../../../src/language/parser/copulas.ts'
import { RELATIONS, type Relation } from '../../../src/language/syntax.ts'

type Arc = [word: string, head: number, relation: Relation]

const toTree = (arcs: readonly Arc[]) => ({
  heads: Int32Array.from(arcs, ([, head]) => head),
  relations: Uint8Array.from(arcs, ([, , relation]) => RELATIONS.indexOf(relation)),
})
const toArcs = ({ heads, relations }: { heads: Int32Array; relations: Uint8Array }, words: readonly string[]): Arc[] =>
  words.map((word, at) => [word, heads[at]!, RELATIONS[relations[at]!]!])

/** [as Universal Dependencies has it, as the parser learns it] */
const SENTENCES: readonly [Arc[], Arc[]][] = [
  [
    [
      ['talks', 2, 'nsubj'],
      ['were', 2, 'cop'],
      ['useful', -1, 'root'],
      ['to', 4, 'case'],
      ['Vardia', 2, 'nmod'],
    ],
    [
      ['talks', 1, 'nsubj'],
      ['were', -1, 'root'],
      ['useful', 1, 'cop'],
      ['to', 4, 'case'],
      ['Vardia', 2, 'nmod'],
    ],
  ],
  [
    [
      ['Brenn', 1, 'nsubj'],
      ['said', -1, 'root'],
      ['it', 5, 'nsubj'],
      ['is', 5, 'cop'],
      ['not', 5, 'neg'],
      ['safe', 1, 'ccomp'],
    ],
    [
      ['Brenn', 1, 'nsubj'],
      ['said', -1, 'root'],
      ['it', 3, 'nsubj'],
      ['is', 1, 'ccomp'],
      ['not', 3, 'neg'],
      ['safe', 3, 'cop'],
    ],
  ],
  [
    [
      ['what', -1, 'root'],
      ['is', 0, 'cop'],
      ['this', 0, 'nsubj'],
    ],
    [
      ['what', 1, 'cop'],
      ['is', -1, 'root'],
      ['this', 1, 'nsubj'],
    ],
  ],
]

/** Any tree: each word after the first hangs on one before it, and the words are then shuffled. */
const anyTree = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    heads: fc.tuple(...Array.from({ length: size }, (_, at) => fc.nat({ max: Math.max(0, at - 1) }))),
    relations: fc.array(fc.constantFrom('cop', 'cop', 'nsubj', 'nmod', 'ccomp'), { minLength: size, maxLength: size }),
    order: fc.shuffledSubarray(
      Array.from({ length: size }, (_, at) => at),
      { minLength: size, maxLength: size },
    ),
  }),
)

describe('copulas', () => {
  it.each(SENTENCES)('are made heads for the parser, and given back: %j', (arcs, inverted) => {
    const words = arcs.map(([word]) => word)
    const tree = invertCopulas(toTree(arcs))
    expect(toArcs(tree, words)).toEqual(inverted)
    restoreCopulas(tree, { first: 0, end: words.length })
    expect(toArcs(tree, words)).toEqual(arcs)
  })

  it('leave one root and no circle, whatever the parser made', () => {
    fc.assert(
      fc.property(anyTree, ({ heads, relations, order }) => {
        const tree = { heads: new Int32Array(order.length), relations: new Uint8Array(order.length) }
        for (const [at, place] of order.entries()) {
          tree.heads[place] = at === 0 ? -1 : order[heads[at]!]!
          tree.relations[place] = RELATIONS.indexOf(at === 0 ? 'root' : (relations[at] as Relation))
        }
        restoreCopulas(tree, { first: 0, end: order.length })
        expect([...tree.heads].filter((head) => head < 0)).toHaveLength(1)
        for (let at = 0; at < order.length; at++) {
          let up = at
          for (let steps = 0; up >= 0; steps++) {
            expect(steps).toBeLessThanOrEqual(order.length)
            up = tree.heads[up]!
          }
        }
      }),
    )
  })

  it('leave a second predicate beside the first', () => {
    const tree = toTree([
      ['is', -1, 'root'],
      ['rich', 0, 'cop'],
      ['famous', 0, 'cop'],
    ])
    restoreCopulas(tree, { first: 0, end: 3 })
    expect(toArcs(tree, ['is', 'rich', 'famous'])).toEqual([
      ['is', 1, 'cop'],
      ['rich', -1, 'root'],
      ['famous', 1, 'conj'],
    ])
  })

  it('leave the sentences around them alone', () => {
    const tree = toTree([
      ['left', -1, 'root'],
      ['is', -1, 'root'],
      ['late', 1, 'cop'],
    ])
    restoreCopulas(tree, { first: 1, end: 3 })
    expect([...tree.heads]).toEqual([-1, 2, -1])
  })
})
