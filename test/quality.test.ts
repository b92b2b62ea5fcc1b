import { describe, expect, it } from 'vitest'
import { scoreContrast } from '../bench/quality/contrast.ts'
import { CORPORA, scoreCorpus } from '../bench/quality/corpora.ts'
import type { Measures } from '../bench/quality/counts.ts'
import { findBelow, loadFloors } from '../bench/quality/floors.ts'
import { readOwnTexts, scoreOwnTexts } from '../bench/quality/own.ts'
import { readQuotationPairs, scoreQuotations } from '../bench/quality/quotations.ts'
import { readStories, scoreStories } from '../bench/quality/stories.ts'
import { scoreStyles } from '../bench/quality/styles.ts'
import { readThreadPairs, scoreThreads } from '../bench/quality/threads.ts'
import { scoreVerdictSheet } from '../bench/quality/verdict-sheet.ts'
import { loadReader } from '../src/pipeline/index.ts'

/** What is measured on our own texts. */
const OWN = ['own', 'styles', 'contrast', 'quotations', 'threads', 'stories']

const data = process.env.ACTA_DATA
const floors = loadFloors()

if (!data) console.warn('ACTA_DATA is not set: the quality measures on corpora are skipped')

describe('the quality floors', () => {
  it('hold on our own texts', async () => {
    const texts = await readOwnTexts()
    const count = (noun: 'statements' | 'events' | 'commitments') =>
      texts.reduce((sum, { gold }) => sum + gold[noun].length, 0)
    expect(count('statements')).toBeGreaterThanOrEqual(40)
    expect(count('events')).toBeGreaterThanOrEqual(40)
    expect(count('commitments')).toBeGreaterThanOrEqual(25)
    expect(findBelow(scoreOwnTexts(texts), floors.own ?? {})).toEqual([])
  })

  it('hold on texts in styles that the annotated articles lack', () => {
    expect(findBelow(scoreStyles(), floors.styles ?? {})).toEqual([])
  })

  it('hold on sentences that share their words and differ in what happened', () => {
    expect(findBelow(scoreContrast(), floors.contrast ?? {})).toEqual([])
  })

  it('hold on pairs of passages that are one quotation or only sound alike', () => {
    const pairs = readQuotationPairs()
    expect(pairs.length).toBeGreaterThanOrEqual(140)
    expect(pairs.filter(({ label }) => label === null).length).toBeGreaterThanOrEqual(60)
    expect(findBelow(scoreQuotations(pairs), floors.quotations ?? {})).toEqual([])
  })

  it('hold on pairs of commitments that are one or nearly so', () => {
    const pairs = readThreadPairs()
    expect(pairs.length).toBeGreaterThanOrEqual(150)
    expect(pairs.filter(({ role }) => role === null).length).toBeGreaterThanOrEqual(75)
    expect(findBelow(scoreThreads(pairs), floors.threads ?? {})).toEqual([])
  })

  it('hold on stories of what came of a commitment', { timeout: 120_000 }, () => {
    const stories = readStories()
    expect(stories.length).toBeGreaterThanOrEqual(120)
    expect(stories.filter(({ deeds }) => deeds === 'none').length).toBeGreaterThanOrEqual(30)
    expect(findBelow(scoreStories(stories), floors.stories ?? {})).toEqual([])
  })

  it.runIf(data)('hold on verdicts that a second reader marked', { timeout: 120_000 }, () => {
    const measures = scoreVerdictSheet(data!, loadReader())
    expect(measures, 'the reports are not under ACTA_DATA').not.toBeNull()
    expect(findBelow(measures!, floors.verdicts ?? {})).toEqual([])
  })

  it.runIf(data).each(CORPORA)('hold on $name', { timeout: 120_000 }, (corpus) => {
    const measures = scoreCorpus(corpus, data!, loadReader())
    expect(measures, `${corpus.file} is not under ACTA_DATA`).not.toBeNull()
    expect(findBelow(measures!, floors[corpus.name] ?? {})).toEqual([])
  })

  it('are set for what is measured, and for nothing else', () => {
    expect(Object.keys(floors).sort()).toEqual([...OWN, 'verdicts', ...CORPORA.map(({ name }) => name)].sort())
  })

  it('tell what is under its floor, and a floor of nothing', () => {
    const measures: Measures = { found: { value: 0.5, counts: null } }
    expect(findBelow(measures, { found: 0.5 })).toEqual([])
    expect(findBelow(measures, { found: 0.51, fuond: 0.1 })).toEqual([
      'found is 0.500, under its floor of 0.51',
      'fuond has a floor but is not measured',
    ])
  })
})
