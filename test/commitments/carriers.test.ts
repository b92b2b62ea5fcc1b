import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../src/commitments/index.ts'
import { annotate } from '../../src/language/index.ts'
import { makeDocument, makeEvent } from '../../src/model/index.ts'
import { annotateText } from '../invented.ts'
import { trained } from '../trained.ts'
import { inventedSources, readText } from './invented-sources.ts'

describe('where a commitment comes from', () => {
  it('is the statement whose content holds the act', () => {
    const annotated = annotateText('“We will send ten ships,” Brenn said.')
    const sources = inventedSources(annotated)
    const [commitment] = findCommitments(annotated, sources).found
    expect(commitment?.from).toBe(sources.statements[0]?.id)
  })

  it('else the event drawn from the same words', () => {
    const annotated = annotateText('Vardia agreed to lift its sanctions.')
    const start = annotated.text.indexOf('agreed')
    const event = makeEvent('invented', {
      type: 'AGREE',
      actors: [],
      recipients: [],
      actorSpans: [],
      recipientSpans: [],
      happenedOn: null,
      place: null,
      status: 'asserted',
      claimedIn: null,
      spans: [{ start, end: start + 'agreed'.length }],
      confidence: 1,
      drawnBy: { rule: 'invented', version: '1' },
    })
    const [commitment] = findCommitments(annotated, { ...inventedSources(annotated), events: [event] }).found
    expect(commitment?.from).toBe(event.id)
  })

  it('and nothing where neither is there', () => {
    expect(readText('Vardia agreed to lift its sanctions.').commitments[0]?.from).toBeNull()
  })
})

describe('the clause of a commitment', () => {
  it.each([
    [
      'Brenn said that if Oskelia withdrew, Vardia would lift its sanctions.',
      'if Oskelia withdrew, Vardia would lift its sanctions',
    ],
    ['On Monday Vardia agreed to leave Tamrin, a state of the coast.', 'Vardia agreed to leave Tamrin'],
  ])('holds its subject, its act and its condition: %s', (text, clause) => {
    const [span] = readText(text).commitments[0]!.spans
    expect(text.slice(span!.start, span!.end)).toBe(clause)
  })
})

it('leaves a deadline without days where the document has no date', () => {
  const annotated = annotate(makeDocument('Vardia will withdraw within 30 days.', {}, 'en'), trained().language)
  const [commitment] = findCommitments(annotated, inventedSources(annotated)).found
  expect(commitment?.deadline).toEqual({ text: 'within 30 days', earliest: null, latest: null, basis: 'stated' })
})
