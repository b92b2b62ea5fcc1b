import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BestLabellings, type Chain, ChainRoom, marginalsOf, sumChain } from '../../../src/attribution/model/chain.ts'

const LABELS = 3

/** Chains, some of them with places that leave no choice. */
const chains = fc
  .record({ count: fc.integer({ min: 1, max: 6 }), most: fc.constantFrom(3, 20) })
  .chain(({ count, most }) =>
    fc
      .tuple(
        fc.array(fc.double({ min: -most, max: most, noNaN: true }), {
          minLength: count * LABELS,
          maxLength: count * LABELS,
        }),
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: count * 9, maxLength: count * 9 }),
      )
      .map(
        ([unary, edge]): Chain => ({
          count,
          labels: LABELS,
          unary: Float64Array.from(unary),
          edge: Float64Array.from(edge),
        }),
      ),
  )

/** Every labelling with its score, the best first: what the chain works out without listing them. */
function allLabellings({ count, unary, edge }: Chain): { labels: number[]; score: number }[] {
  let all: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }]
  for (let i = 0; i < count; i++)
    all = all.flatMap(({ labels, score }) =>
      [0, 1, 2].map((to) => {
        const step = i > 0 ? edge[(i * LABELS + labels[i - 1]!) * LABELS + to]! : 0
        return { labels: [...labels, to], score: score + step + unary[i * LABELS + to]! }
      }),
    )
  return all.sort((a, b) => b.score - a.score)
}

describe('a chain', () => {
  it('gives the probabilities that listing all labellings gives', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const room = new ChainRoom()
        const total = sumChain(chain, room)
        const marginals = new Float64Array(chain.count * LABELS)
        marginalsOf(chain, room, marginals)
        const all = allLabellings(chain)
        const sum = all.reduce((before, { score }) => before + Math.exp(score), 0)
        expect(total).toBeCloseTo(Math.log(sum), 6)
        for (let i = 0; i < chain.count; i++)
          for (let label = 0; label < LABELS; label++) {
            const having = all.filter(({ labels }) => labels[i] === label)
            const share = having.reduce((before, { score }) => before + Math.exp(score), 0) / sum
            expect(marginals[i * LABELS + label]).toBeCloseTo(share, 6)
          }
      }),
    )
  })

  it('gives the best labellings in their order, as far as they are near to the best one', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const all = allLabellings(chain)
        const found = new BestLabellings().find(chain, 6)
        expect(found[0]!.score).toBeCloseTo(all[0]!.score, 6)
        const near = all.filter(({ score }) => score > all[0]!.score - 5.99).slice(0, 6)
        expect(found.length).toBeGreaterThanOrEqual(near.length)
        for (const [at, { score }] of near.entries()) expect(found[at]!.score).toBeCloseTo(score, 6)
        expect(new Set(found.map(({ labels }) => labels.join())).size).toBe(found.length)
      }),
    )
  })
})
