import { describe, expect, it } from 'vitest'
import { findPassages } from '../../src/answers/index.ts'
import { makeGround } from '../../src/cli/print/ground.ts'
import { layOut } from '../../src/cli/print/lay-out.ts'
import { BLOCKS_OF } from '../../src/cli/print/records.ts'
import { shownBlocks } from '../../src/cli/print/shown.ts'
import type { FoundRecord } from '../../src/ledger/index.ts'
import {
  type Event,
  makeActor,
  makeDocument,
  makeEvent,
  makeStatement,
  type Statement,
  withoutText,
} from '../../src/model/index.ts'

const TEXT = 'Ada Brenn said the rebels had said that gunmen struck the port. Nothing moved. Ada Brenn left. Dusk fell.'
const DOCUMENT = makeDocument(TEXT, { publishedOn: '2031-05-14' }, 'en')

const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length }
}

const brenn = makeActor(DOCUMENT.id, {
  ...{ name: 'Ada Brenn', kind: 'person', roles: [], serves: 'VDA' },
  mentions: [spanOf('Ada Brenn'), spanOf('Ada Brenn', 20)],
})
const drawn = { confidence: 1, drawnBy: { rule: 'invented', version: '1' } }

const statementOf = (fields: Partial<Omit<Statement, 'id'>>): Statement =>
  makeStatement(DOCUMENT.id, {
    ...{ speakers: [brenn.id], speakerBasis: 'stated', source: [spanOf('Ada Brenn')], cue: [spanOf('said')] },
    ...{ content: [spanOf('the rebels had said that gunmen struck the port')], manner: 'indirect', act: 'assert' },
    ...{ addressees: [], via: null, saidOn: null, within: null, ...drawn },
    ...fields,
  })

const outer = statementOf({})
const inner = statementOf({
  ...{ speakers: [], speakerBasis: 'unknown', source: [spanOf('the rebels')], cue: [spanOf('had said')] },
  ...{ content: [spanOf('that gunmen struck the port')], within: outer.id },
})

const eventOf = (fields: Partial<Omit<Event, 'id' | 'quad'>>): Event =>
  makeEvent(DOCUMENT.id, {
    ...{ type: 'ASSAULT', actors: [], recipients: [], actorSpans: [spanOf('gunmen')], recipientSpans: [] },
    ...{ happenedOn: null, place: null, status: 'claimed', claimedIn: inner.id, spans: [spanOf('struck')], ...drawn },
    ...fields,
  })

const PLACE = { document: withoutText(DOCUMENT), path: 'a.txt', firstLine: null, text: TEXT, actors: [brenn] }
const LOOK = { width: 80, isColoured: false }
const groundOf = (statements: readonly Statement[] = []) => makeGround({ ...PLACE, statements })

describe('who tells it', () => {
  it.each<[string, readonly Statement[], string | null]>([
    ['by name', [outer], 'as reported by Ada Brenn (VDA)'],
    ['in the words of the text', [{ ...outer, speakers: [] }], 'as reported by “Ada Brenn”'],
    ['not at all where nobody is known', [{ ...outer, speakers: [], source: [] }], null],
    ['not at all where the report is not at hand', [], null],
  ])('is said of a statement within another %s', (_, statements, note) => {
    const lines = ['“the rebels”: assert, indirect', 'that gunmen struck the port', ...(note === null ? [] : [note])]
    expect(layOut(BLOCKS_OF.statement(inner, groundOf(statements)), LOOK)).toBe(`${lines.join('\n')}\n`)
  })

  it.each<[string, Partial<Event>, readonly Statement[], string | null]>([
    ['claimed', {}, [inner], 'told by “the rebels”'],
    ['denied', { status: 'denied', claimedIn: outer.id }, [outer], 'denied by Ada Brenn (VDA)'],
    ['conditional', { status: 'conditional', claimedIn: outer.id }, [outer], 'told by Ada Brenn (VDA)'],
    ['claimed', {}, [], null],
  ])('is said of an event that is %s', (_, fields, statements, note) => {
    const event = eventOf(fields)
    const lines = [`“gunmen”: ASSAULT, ${event.status}`, '“gunmen struck”', ...(note === null ? [] : [note])]
    expect(layOut(BLOCKS_OF.event(event, groundOf(statements)), LOOK)).toBe(`${lines.join('\n')}\n`)
  })

  it('is "unknown" where the text has no words for it either', () => {
    const statement = statementOf({ speakers: [], source: [] })
    expect(layOut(BLOCKS_OF.statement(statement, groundOf()), LOOK)).toMatch(/^unknown: assert/)
    expect(layOut(BLOCKS_OF.event(eventOf({ actorSpans: [] }), groundOf()), LOOK)).toMatch(/^unknown: ASSAULT/)
  })
})

describe('a record that is shown', () => {
  it('has a mark before the sentences that hold it, and no sentence twice', () => {
    const sentences = [...TEXT.matchAll(/[A-Z][^.]*\./g)].map(({ index, 0: words }) => ({
      ...{ start: index, end: index + words.length },
    }))
    const found: FoundRecord = { ...PLACE, noun: 'actor', record: brenn, inForce: true, reportedIn: null }
    const passages = findPassages(sentences, TEXT, brenn.mentions)
    const shown = layOut(shownBlocks(found, groundOf(), passages), LOOK)
    const lines = [
      'a.txt:1',
      '> Ada Brenn said the rebels had said that gunmen struck the port.',
      '  Nothing moved.',
      'a.txt:1',
      '> Ada Brenn left.',
      '  Dusk fell.',
    ]
    expect(shown).toContain(`\nEvidence\n${lines.join('\n')}\n\nDocument\n`)
  })
})
