import { describe, expect, it } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { HearerActors } from '../../src/attribution/circumstance/hearer-actor.ts'
import { type SaidView, viewSaid } from '../../src/attribution/circumstance/said.ts'
import { wordsOfDocument } from '../../src/attribution/model/words-of-document.ts'
import { viewDocument } from '../../src/attribution/view.ts'
import type { Span } from '../../src/model/index.ts'
import { sliceSpan } from '../../src/model/index.ts'
import { annotateText, INVENTED_TABLES } from '../invented.ts'
import { trained } from '../trained.ts'

const OUTLETS = new Set(INVENTED_TABLES.outlets.map(({ name }) => name))

interface Reading {
  text: string
  said: SaidView
}

/** A statement of Ada Brenn by its cue and its content. */
function read(text: string, cue: string, content: string): Reading {
  const annotated = annotateText(text)
  const view = viewDocument(annotated, findActors(annotated, INVENTED_TABLES).found)
  const find = (words: string): Span[] => {
    const start = text.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    return [{ start, end: start + words.length }]
  }
  const roles = { source: find('Ada Brenn'), cue: find(cue), content: find(content) }
  return { text, said: viewSaid(view, wordsOfDocument(view, []), { ...roles, speakers: [] }) }
}

const models = () => trained().attribution.circumstances
const FAILED = 'that the talks had failed'

describe('the hearers', () => {
  it.each([
    [`Ada Brenn told the crowd ${FAILED}.`, 'told', FAILED, 'the crowd'],
    ['“We will hold,” Ada Brenn told reporters in Vard.', 'told', '“We will hold,”', 'reporters'],
    ['Ada Brenn asked Ilya Torvik whether the bridge was open.', 'asked', 'whether the bridge was open', 'Ilya Torvik'],
    ['Ada Brenn urged lawmakers to pass the treaty.', 'urged', 'lawmakers to pass the treaty', 'lawmakers'],
    [`Ada Brenn told supporters and their families ${FAILED}.`, 'told', FAILED, 'supporters | their families'],
    ['Ada Brenn said that Ilya Torvik had failed.', 'said', 'that Ilya Torvik had failed', ''],
    ['Ada Brenn accused the envoys of stalling.', 'accused', 'the envoys of stalling', ''],
  ])('of “%s” with “%s” are “%4$s”', (text, cue, content, expected) => {
    const { said } = read(text, cue, content)
    const hearers = models().hearersOf(said)
    expect(hearers.map(({ span }) => sliceSpan(text, span)).join(' | ')).toBe(expected)
  })
})

describe('the outlet', () => {
  it.each([
    [`Ada Brenn told The Vardian Post ${FAILED}.`, 'told', FAILED, 'The Vardian Post'],
    ['“We will hold,” Ada Brenn wrote on Twitter.', 'wrote', '“We will hold,”', 'Twitter'],
    [`In an interview with The Vardian Post, Ada Brenn said ${FAILED}.`, 'said', FAILED, 'The Vardian Post'],
    [`Ada Brenn said at a rally in Vard ${FAILED}.`, 'said', FAILED, null],
    [`Ada Brenn told Ilya Torvik ${FAILED}.`, 'told', FAILED, null],
  ])('of “%s” with “%s” is “%4$s”', (text, cue, content, expected) => {
    expect(models().outletOf(read(text, cue, content).said, OUTLETS)?.name ?? null).toBe(expected)
  })
})

describe('the day', () => {
  it.each([
    [`Ada Brenn said on Monday ${FAILED}.`, 'said', FAILED, '2031-05-12'],
    [`On Monday, Ada Brenn said ${FAILED}.`, 'said', FAILED, '2031-05-12'],
    [`Ada Brenn said ${FAILED} on Monday.`, 'said', `${FAILED} on Monday`, null],
    [`Ada Brenn said ${FAILED}.`, 'said', FAILED, null],
  ])('of “%s” with “%s” is %4$s', (text, cue, content, expected) => {
    expect(models().saidOnOf(read(text, cue, content).said)?.moment.from ?? null).toBe(expected)
  })
})

describe('hearers who are no actors yet', () => {
  const note = (actors: HearerActors, { text, said }: Reading, words: string) => {
    const start = text.indexOf(words)
    const at = said.view.tokens.findLastIndex((token) => token.end === start + words.length)
    return actors.note(said, { span: { start, end: start + words.length }, at, actor: null })
  }

  it('become one actor a name, with a mention for each place', () => {
    const reading = read(`Ada Brenn told the crowd ${FAILED}. The crowd left.`, 'told', FAILED)
    const actors = new HearerActors()
    expect(note(actors, reading, 'the crowd')).toBe('crowd')
    expect(note(actors, reading, 'The crowd')).toBe('crowd')
    const made = actors.make('d').get('crowd')!
    expect([made.kind, made.name, made.serves, made.mentions.length]).toEqual(['group', 'crowd', null, 2])
  })

  it('are not made of a pronoun', () => {
    const reading = read(`Ada Brenn told them ${FAILED}.`, 'told', FAILED)
    expect(note(new HearerActors(), reading, 'them')).toBeNull()
  })
})
