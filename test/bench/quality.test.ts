import { describe, expect, it } from 'vitest'
import { type Attribution, mannerOf, scoreAttributions } from '../../bench/quality/attribution.ts'
import { f1Of, precisionOf, recallOf } from '../../bench/quality/counts.ts'
import { parseGold } from '../../bench/quality/gold.ts'
import { pairUp } from '../../bench/quality/pair.ts'
import { type CodedSentence, scoreCodedSentences } from '../../bench/quality/plover.ts'
import { type Event, makeEvent, type Span } from '../../src/model/index.ts'

const TEXT = 'Brenn said: “We will leave.” Torvik told Kosta that nobody believed her.'

const spanOf = (words: string, text = TEXT): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

const attribution = (source: string | null, cue: string, content: string): Attribution => ({
  source: source ? [spanOf(source)] : [],
  cue: [spanOf(cue)],
  content: [spanOf(content)],
})

const BRENN = attribution('Brenn', 'said', '“We will leave.”')
const TORVIK = attribution('Torvik', 'told', 'that nobody believed her')

describe('scoring attributions', () => {
  const countsOf = (predicted: Attribution[], name: string) =>
    scoreAttributions([{ text: TEXT, gold: [BRENN, TORVIK], predicted }], { byManner: true })[name]!.counts

  it.each<[string, Attribution[], string, [tp: number, fp: number, fn: number]]>([
    ['the gold itself', [BRENN, TORVIK], 'whole', [2, 0, 0]],
    ['nothing', [], 'found', [0, 0, 2]],
    ['one of two', [TORVIK], 'found', [1, 0, 1]],
    ['a third that is none', [BRENN, TORVIK, attribution(null, 'Kosta', 'her')], 'found', [2, 1, 0]],
    ['quotation marks left out', [attribution('Brenn', 'said', 'We will leave')], 'exact.content', [1, 0, 1]],
    ['a content that runs on', [attribution('Brenn', 'said', 'We will leave.” Torvik')], 'exact.content', [0, 1, 2]],
    ['a content that runs on', [attribution('Brenn', 'said', 'We will leave.” Torvik')], 'overlap.content', [3, 1, 4]],
    ['no source', [attribution(null, 'said', 'We will leave')], 'exact.source', [0, 0, 2]],
    ['another source', [attribution('Torvik', 'said', 'We will leave')], 'whole', [0, 1, 2]],
    ['a direct one only', [BRENN], 'direct.found', [1, 0, 0]],
    ['a direct one only', [BRENN], 'indirect.found', [0, 0, 1]],
    ['half the content, another cue', [attribution('Brenn', 'Kosta', 'will leave')], 'found', [1, 0, 1]],
    ['half of a shorter content', [attribution('Brenn', 'Kosta', 'leave.” Torvik')], 'found', [1, 0, 1]],
    [
      'a cue with less than half the content',
      [attribution('Brenn', 'Kosta', 'leave.” Torvik told')],
      'found',
      [0, 1, 2],
    ],
  ])('counts %s: %#', (_, predicted, name, [tp, fp, fn]) => {
    expect(countsOf(predicted, name)).toEqual({ tp, fp, fn })
  })

  it.each([
    ['“We will leave.”', 'direct'],
    ['"We will leave."', 'direct'],
    ['that they would “leave”', 'mixed'],
    ['that they would leave', 'indirect'],
    ['“We will leave.\n\n“And we will not come back.”', 'direct'],
  ])('tells the manner of %s: %s', (text, manner) => {
    expect(mannerOf(text, [{ start: 0, end: text.length }])).toBe(manner)
  })
})

describe('scoring coded sentences', () => {
  const text = 'Vardia struck Oskelia after Tamrin condemned Vardia.'
  const event = (type: Event['type'], sides: [string, string], fields: Partial<Event> = {}): Event =>
    makeEvent('0', {
      ...{ type, status: 'asserted', actors: [], recipients: [], happenedOn: null, place: null, claimedIn: null },
      ...{ spans: [spanOf('struck', text)], confidence: 1, drawnBy: { rule: 'test', version: '1' } },
      actorSpans: [spanOf(sides[0], text)],
      recipientSpans: [spanOf(sides[1], text)],
      ...fields,
    })
  const score = (type: string, events: Event[]) => {
    const sides = { source: spanOf('Vardia', text), target: spanOf('Oskelia', text) }
    const sentence: CodedSentence = { ...sides, type, quad: type === 'YIELD' ? 2 : 4, events }
    const measures = scoreCodedSentences([sentence])
    return ['type.accuracy', 'quad.accuracy', 'joint', 'directed'].map((name) => measures[name]!.value)
  }
  const ASSAULT = event('ASSAULT', ['Vardia', 'Oskelia'])

  it.each<[string, string, Event[], number[]]>([
    ['the event', 'ASSAULT', [ASSAULT], [1, 1, 1, 1]],
    ['no event', 'ASSAULT', [], [0, 0, 0, 0]],
    ['the class but not the type', 'COERCE', [ASSAULT], [0, 1, 0, 1]],
    ['one side only', 'ASSAULT', [event('ASSAULT', ['Vardia', 'Tamrin'])], [1, 1, 0, 0]],
    ['sides that are swapped', 'ASSAULT', [event('ASSAULT', ['Oskelia', 'Vardia'])], [1, 1, 0, 0]],
    ['a deed that is only planned', 'ASSAULT', [{ ...ASSAULT, status: 'planned' }], [0, 0, 0, 0]],
    [
      'the one with both sides before an earlier one',
      'ASSAULT',
      [event('ACCUSE', ['Vardia', 'Tamrin']), ASSAULT],
      [1, 1, 1, 1],
    ],
    ['a retreat as yielding', 'YIELD', [event('RETREAT', ['Vardia', 'Oskelia'])], [1, 1, 1, 1]],
  ])('answers with %s', (_, type, events, wanted) => {
    expect(score(type, events)).toEqual(wanted)
  })

  it('takes no side from a span that runs on for a whole clause', () => {
    const far = `Vardia${' '.repeat(50)}struck`
    const long = { ...ASSAULT, actorSpans: [{ start: 0, end: far.length }] }
    expect(score('ASSAULT', [long])).toEqual([1, 1, 0, 0])
  })
})

describe('the counts', () => {
  it('give precision, recall and F1, and no number of nothing', () => {
    const counts = { tp: 3, fp: 1, fn: 3 }
    expect([precisionOf(counts), recallOf(counts), f1Of(counts)]).toEqual([0.75, 0.5, 0.6])
    expect(f1Of({ tp: 0, fp: 0, fn: 0 })).toBe(0)
  })

  it('pair each thing once, the best first', () => {
    const weights = [
      [1, 3],
      [2, 3],
    ]
    expect(pairUp([0, 1], [0, 1], (p, g) => weights[p]![g]!)).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
})

describe('gold written by hand', () => {
  const gold = (content: string) =>
    parseGold(
      `statements: [{ content: ${content}, speakers: [], act: assert }]\nevents: []\ncommitments: []`,
      'He said so. Then she said that he said more.',
    ).statements[0]!.content

  it.each([
    ['said', [[3, 7]]],
    ['"said #3"', [[34, 38]]],
    ['she … he', [[17, 33]]],
    [
      '[He, more]',
      [
        [0, 2],
        [39, 43],
      ],
    ],
  ])('finds %s', (written, wanted) => {
    expect(gold(written)).toEqual(wanted.map(([start, end]) => ({ start, end })))
  })

  it.each(['aid', '"said #4"', 'he … she'])('stops at %s, which is not in the text', (written) => {
    expect(() => gold(written)).toThrow(/does not have/)
  })
})
