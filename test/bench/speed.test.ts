import { describe, expect, it } from 'vitest'
import { countWords, inventArticles } from '../../bench/speed/invent-articles.ts'

describe('invented articles', () => {
  const articles = inventArticles({ words: 6000, seed: 7 })

  it('are the same for the same seed, and others for another', () => {
    expect(inventArticles({ words: 6000, seed: 7 })).toEqual(articles)
    expect(inventArticles({ words: 6000, seed: 8 })).not.toEqual(articles)
  })

  it('have about 600 words each and as many as were asked for together', () => {
    const counts = articles.map(countWords)
    expect(counts.filter((count) => count < 600 || count > 720)).toEqual([])
    const all = counts.reduce((sum, count) => sum + count, 0)
    expect([all >= 6000, all < 6720]).toEqual([true, true])
  })

  it('leave no slot unfilled', () => {
    expect(articles.join('')).not.toMatch(/[{}]|undefined/)
  })
})
