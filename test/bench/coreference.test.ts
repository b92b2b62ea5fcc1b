import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestAssignment, type Chains, type Shares, ShareTally, scoreChains } from '../../bench/quality/coreference.ts'
import {
  type Entity,
  judgeSpeakers,
  type SpokenStatement,
  scoreWhoIsWho,
  type WhoIsWho,
  wayOf,
} from '../../bench/quality/who-is-who.ts'
import { type Actor, makeActor, makeStatement, type Span, type Statement } from '../../src/model/index.ts'

const share = ({ part, whole }: Shares['precision']): number => part / whole

/** Precision and recall of predicted chains by each measure. */
const scoresOf = (predicted: Chains, gold: Chains) => {
  const { muc, b3, ceaf } = scoreChains(predicted, gold)
  return [muc, b3, ceaf].map(({ precision, recall }) => [share(precision), share(recall)])
}

const near = (rows: number[][]) => rows.map((row) => row.map((value) => expect.closeTo(value, 12)))

/** Predicted chains, gold chains, and precision and recall by MUC, B-cubed and CEAF, worked out by hand. */
const EXAMPLES: [claim: string, predicted: Chains, gold: Chains, scores: number[][]][] = [
  [
    'two chains joined into one',
    [
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11, 12],
    ],
    [
      [1, 2, 3, 4, 5],
      [6, 7],
      [8, 9, 10, 11, 12],
    ],
    [
      [9 / 10, 9 / 9],
      [(5 + 4 / 7 + 25 / 7) / 12, 1],
      [(1 + 10 / 12) / 2, (1 + 10 / 12) / 3],
    ],
  ],
  [
    'the first chain joined to the last',
    [
      [1, 2, 3, 4, 5, 8, 9, 10, 11, 12],
      [6, 7],
    ],
    [
      [1, 2, 3, 4, 5],
      [6, 7],
      [8, 9, 10, 11, 12],
    ],
    [
      [9 / 10, 9 / 9],
      [7 / 12, 1],
      [(1 + 10 / 15) / 2, (1 + 10 / 15) / 3],
    ],
  ],
  [
    'a chain cut in two',
    [
      [1, 2],
      [3, 4],
    ],
    [[1, 2, 3, 4]],
    [
      [1, 2 / 3],
      [1, 1 / 2],
      [4 / 6 / 2, 4 / 6],
    ],
  ],
  [
    'a mention that is missing and one too many',
    [[1, 2, 9]],
    [[1, 2, 3]],
    [
      [1 / 2, 1 / 2],
      [4 / 3 / 3, 4 / 3 / 3],
      [4 / 6, 4 / 6],
    ],
  ],
  [
    'mentions crossed over',
    [
      [1, 3],
      [2, 4],
    ],
    [
      [1, 2],
      [3, 4],
    ],
    [
      [0, 0],
      [1 / 2, 1 / 2],
      [1 / 2, 1 / 2],
    ],
  ],
]

describe('measures of coreference', () => {
  it.each(EXAMPLES)('are those of the literature for %s', (_, predicted, gold, scores) => {
    expect(scoresOf(predicted, gold)).toEqual(near(scores))
  })

  /** Partitions of the mentions 0, 1, 2 …, each with a chain of two at least. */
  const PARTITION = fc.array(fc.nat(4), { minLength: 6, maxLength: 14 }).map((chainOf) => {
    const chains = new Map<number, number[]>()
    for (const [mention, chain] of chainOf.entries()) chains.set(chain, [...(chains.get(chain) ?? []), mention])
    return [...chains.values()]
  })

  it('give 1 to the same chains in another order', () => {
    fc.assert(
      fc.property(PARTITION, (chains) => {
        const turned = [...chains].reverse().map((chain) => [...chain].reverse())
        expect(scoresOf(turned, chains)).toEqual(
          near([
            [1, 1],
            [1, 1],
            [1, 1],
          ]),
        )
      }),
    )
  })

  it('turn precision into recall where the sides change places, and stay from 0 to 1', () => {
    fc.assert(
      fc.property(PARTITION, PARTITION, (one, other) => {
        const scores = scoresOf(one, other)
        expect(scoresOf(other, one)).toEqual(near(scores.map(([precision, recall]) => [recall!, precision!])))
        for (const value of scores.flat()) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  it('have nothing to share where a side is empty', () => {
    const { muc, b3, ceaf } = scoreChains([], [[1, 2]])
    expect([muc, b3, ceaf].map(({ precision }) => precision.whole)).toEqual([0, 0, 0])
    expect([muc, b3, ceaf].map(({ recall }) => recall)).toEqual([
      { part: 0, whole: 1 },
      { part: 0, whole: 2 },
      { part: 0, whole: 1 },
    ])
  })

  it('add up over documents before they are divided', () => {
    const tally = new ShareTally()
    tally.add('b3', { precision: { part: 1, whole: 1 }, recall: { part: 1, whole: 2 } })
    tally.add('b3', { precision: { part: 1, whole: 3 }, recall: { part: 1, whole: 6 } })
    const measures = tally.measures()
    expect(measures['b3.precision']!.value).toBeCloseTo(2 / 4, 12)
    expect(measures['b3.recall']!.value).toBeCloseTo(2 / 8, 12)
    expect(measures.b3!.value).toBeCloseTo(1 / 3, 12)
  })
})

/** The greatest sum by trying every choice. */
function bestByTrial(weights: readonly (readonly number[])[], used: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = weights
  if (!row) return 0
  const without = bestByTrial(rest, used)
  return row.reduce(
    (best, weight, column) =>
      used.has(column) ? best : Math.max(best, weight + bestByTrial(rest, new Set([...used, column]))),
    without,
  )
}

describe('the best assignment', () => {
  it('is not the greedy one', () => {
    expect(
      bestAssignment([
        [10, 9],
        [9, 1],
      ]),
    ).toBe(18)
  })

  it('is the best of all choices', () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(12), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    fc.assert(
      fc.property(matrix, (weights) => {
        expect(bestAssignment(weights)).toBeCloseTo(bestByTrial(weights), 9)
      }),
      { numRuns: 300 },
    )
  })
})

const TEXT =
  'Ada Brenn met Ilya Torvik. “We will wait,” she said. Torvik said that he would not. Both said that talks would go on.'

/** Where words stand in the text: the n-th time, from 0. */
function at(words: string, nth = 0): Span {
  let start = TEXT.indexOf(words)
  for (let turn = 0; turn < nth; turn++) start = TEXT.indexOf(words, start + 1)
  if (start < 0) throw new Error(`there is no "${words}"`)
  return { start, end: start + words.length }
}

const entity = (id: string, mentions: Span[], more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'person',
  serves: null,
  mentions,
  ...more,
})
const ENTITIES: Entity[] = [
  entity('brenn', [at('Ada Brenn'), at('she')], { serves: 'VDA' }),
  entity('torvik', [at('Ilya Torvik'), at('Torvik', 1), at('he', 1)], { serves: 'OSK' }),
  entity('pair', [at('Both')], { kind: 'group', members: ['brenn', 'torvik'] }),
]

const SAID = {
  wait: { source: [at('she')], cue: [at('said')], content: [at('“We will wait,”')] },
  not: { source: [at('Torvik', 1)], cue: [at('said', 1)], content: [at('that he would not')] },
  talks: { source: [at('Both')], cue: [at('said', 2)], content: [at('that talks would go on')] },
}
const GOLD: SpokenStatement[] = [
  { ...SAID.wait, speakers: ['brenn'] },
  { ...SAID.not, speakers: ['torvik'] },
  { ...SAID.talks, speakers: ['pair'] },
]

const actor = (name: string, mentions: Span[], more: Partial<Actor> = {}): Actor =>
  makeActor('document', { kind: 'person', name, roles: [], serves: null, mentions, ...more })
const BRENN = actor('Ada Brenn', [at('Ada Brenn'), at('she')], { serves: 'VDA' })
const TORVIK = actor('Ilya Torvik', [at('Ilya Torvik'), at('Torvik', 1), at('he', 1)])
const BOTH = actor('Both', [at('Both')], { kind: 'group', members: [BRENN.id, TORVIK.id] })

const said = (which: keyof typeof SAID, speakers: readonly Actor[]): Statement =>
  makeStatement('document', {
    ...SAID[which],
    speakers: speakers.map(({ id }) => id),
    speakerBasis: 'stated',
    manner: 'indirect',
    act: 'assert',
    addressees: [],
    via: null,
    saidOn: null,
    within: null,
    confidence: 1,
    drawnBy: { rule: 'test', version: '1' },
  })

const seen = (statements: Statement[], actors: Actor[] = [BRENN, TORVIK, BOTH]): WhoIsWho => ({
  text: TEXT,
  upTo: TEXT.length,
  entities: ENTITIES,
  statements: GOLD,
  reading: { actors, statements },
})

const WAIT = said('wait', [BRENN])
const NOT = said('not', [TORVIK])
const TALKS = said('talks', [BOTH])

/** What is predicted, and whether the speaker of each of the three statements is right. */
const JUDGED: [claim: string, statements: Statement[], right: boolean[]][] = [
  ['all right', [WAIT, NOT, TALKS], [true, true, true]],
  ['one given to another', [said('wait', [TORVIK]), NOT, TALKS], [false, true, true]],
  ['one given to nobody', [said('wait', []), NOT, TALKS], [false, true, true]],
  ['one given to one more', [said('wait', [BRENN, TORVIK]), NOT, TALKS], [false, true, true]],
  ['one missed', [NOT, TALKS], [false, true, true]],
  ['none drawn', [], [false, false, false]],
  ['a group by its members', [WAIT, NOT, said('talks', [TORVIK, BRENN])], [true, true, true]],
  ['a group by one of its members', [WAIT, NOT, said('talks', [BRENN])], [true, true, false]],
]

describe('who speaks', () => {
  it.each(JUDGED)('is judged: %s', (_, statements, right) => {
    expect(judgeSpeakers(seen(statements)).map(({ isRight }) => isRight)).toEqual(right)
  })

  it('is not judged where nobody can tell', () => {
    const statements = [{ ...GOLD[0]!, speakers: null }, GOLD[1]!]
    expect(judgeSpeakers({ ...seen([WAIT, NOT]), statements }).map(({ statement }) => statement)).toEqual([GOLD[1]])
  })

  it('is not told by a pronoun that no name is joined to', () => {
    const she = actor('she', [at('she')])
    const brenn = actor('Ada Brenn', [at('Ada Brenn')])
    expect(judgeSpeakers(seen([said('wait', [she])], [she, brenn, TORVIK]))[0]!.isRight).toBe(false)
    expect(judgeSpeakers(seen([said('wait', [brenn])], [she, brenn, TORVIK]))[0]!.isRight).toBe(true)
  })

  it.each([
    ['Torvik', 'name'],
    ['Ada Brenn', 'name'],
    ['she', 'pronoun'],
    ['talks', 'phrase'],
  ])('is named by “%s”: a %s', (words, way) => {
    expect(wayOf(TEXT, { source: [at(words)] })).toBe(way)
  })

  it('may be named by nothing', () => expect(wayOf(TEXT, { source: [] })).toBe('none'))
})

describe('who is who in a document', () => {
  const valuesOf = (document: WhoIsWho) =>
    Object.fromEntries(Object.entries(scoreWhoIsWho([document])).map(([name, { value }]) => [name, value]))

  it('is right throughout, but for whom one of them serves', () => {
    const values = valuesOf(seen([WAIT, NOT, TALKS]))
    expect(values).toMatchObject({
      ...{ mentions: 1, 'mentions.person': 1, 'mentions.group': 1, muc: 1, b3: 1, ceaf: 1, conll: 1 },
      ...{ serves: 1 / 2, 'speaker.all': 1, 'speaker.drawn': 1, 'speaker.drawn.pronoun': 1 },
    })
  })

  it('counts a statement that was missed among all, not among those drawn', () => {
    expect(valuesOf(seen([NOT, TALKS]))).toMatchObject({ 'speaker.all': 2 / 3, 'speaker.drawn': 1 })
    expect(valuesOf(seen([said('wait', [TORVIK]), NOT]))).toMatchObject({
      ...{ 'speaker.all': 1 / 3, 'speaker.drawn': 1 / 2, 'speaker.drawn.pronoun': 0, 'speaker.drawn.name': 1 },
    })
  })

  it('suffers by a pronoun given to another', () => {
    const brenn = actor('Ada Brenn', [at('Ada Brenn')])
    const torvik = actor('Ilya Torvik', [at('Ilya Torvik'), at('she'), at('Torvik', 1), at('he', 1)])
    const values = valuesOf(seen([], [brenn, torvik, BOTH]))
    const [muc, precision, recall, ceaf] = [2 / 3, 4.5 / 6, 5 / 6, (2 / 3 + 6 / 7 + 1) / 3]
    const b3 = (2 * precision * recall) / (precision + recall)
    for (const [name, value] of Object.entries({
      ...{ muc, 'b3.precision': precision, 'b3.recall': recall, b3, ceaf, conll: (muc + b3 + ceaf) / 3, mentions: 1 },
    }))
      expect([name, values[name]]).toEqual([name, expect.closeTo(value, 12)])
  })

  it('counts no mention after the end of the labels', () => {
    const upTo = at('Torvik', 1).start
    expect(scoreWhoIsWho([{ ...seen([]), upTo }]).mentions!.counts).toEqual({ tp: 3, fp: 0, fn: 0 })
  })

  it.each([
    ['the envoy of Vardia', 'the envoy of Vardia', 1],
    ['the envoy of Vardia', 'envoy', 1],
    ['envoy', 'the envoy of Vardia', 1],
    ['the envoy of Vardia', 'the', 0],
    ['the envoy', 'of Vardia', 0],
  ])('knows “%s” and “%s” for the same mention by their heads: %d', (gold, predicted, tp) => {
    const text = 'They met the envoy of Vardia.'
    const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const document = { text, upTo: text.length, statements: [], entities: [entity('envoy', [spanOf(gold)])] }
    const reading = { actors: [actor('envoy', [spanOf(predicted)])], statements: [] }
    expect(scoreWhoIsWho([{ ...document, reading }]).mentions!.counts).toEqual({ tp, fp: 1 - tp, fn: 1 - tp })
  })
})
