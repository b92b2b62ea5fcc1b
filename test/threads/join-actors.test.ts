import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, makeActor, makeReview, type Review } from '../../src/model/index.ts'
import { joinActors, type WrittenActor } from '../../src/threads/index.ts'

let documents = 0

/** An actor of a document of its own. */
function written(fields: Partial<Actor> & { name: string }, publishedOn: string | null = '2031-05-14'): WrittenActor {
  const { name, kind = 'person', roles = [], serves = null, known } = fields
  const bare = { name, kind, roles, serves, ...(known && { known }), mentions: [{ start: 0, end: name.length }] }
  return { actor: makeActor(`document ${documents++}`, bare), publishedOn }
}

const minister = (name: string, of = 'VDA', day: string | null = '2031-05-14') =>
  written({ name, serves: of, roles: [{ title: 'foreign minister', of }] }, day)

/** Which of some actors are taken for one: their places in the list, set by set. */
function setsOf(actors: readonly WrittenActor[], reviews: readonly Review[] = []): number[][] {
  const place = new Map(actors.map(({ actor }, at) => [actor.id, at]))
  return joinActors(actors, reviews)
    .map((identity) => identity.actors.map((id) => place.get(id)!).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!)
}

const review = (decision: Review['decision'], subjects: readonly WrittenActor[], at: string): Review =>
  makeReview({
    decision,
    subjects: subjects.map(({ actor }) => actor.id),
    judged: null,
    by: 'Lena Marsh',
    reason: 'seen',
    at,
  })

describe('actors across documents', () => {
  it.each<[string, WrittenActor[], number[][]]>([
    [
      'a state by its code',
      [
        written({ name: 'Vardia', kind: 'state', serves: 'VDA' }),
        written({ name: 'Republic of Vardia', kind: 'state', serves: 'VDA' }),
      ],
      [[0, 1]],
    ],
    [
      'two states',
      [
        written({ name: 'Vardia', kind: 'state', serves: 'VDA' }),
        written({ name: 'Oskelia', kind: 'state', serves: 'OSK' }),
      ],
      [[0], [1]],
    ],
    [
      'a body by its name and whom it serves',
      [
        written({ name: 'Harbour Party', kind: 'organisation', serves: 'Harbour Party' }),
        written({ name: 'Harbour party', kind: 'organisation', serves: 'Harbour Party' }),
      ],
      [[0, 1]],
    ],
    [
      'bodies of one name that serve two states',
      [
        written({ name: 'Foreign Ministry', kind: 'organisation', serves: 'VDA' }),
        written({ name: 'Foreign Ministry', kind: 'organisation', serves: 'OSK' }),
      ],
      [[0], [1]],
    ],
    [
      'a full name with its state, years apart',
      [minister('Ada Brenn', 'VDA', '2021-05-14'), minister('Ada J. Brenn', 'VDA', '2031-05-14')],
      [[0, 1]],
    ],
    ['a full name that serves two states', [minister('Ada Brenn', 'VDA'), minister('Ada Brenn', 'OSK')], [[0], [1]]],
    [
      'a full name alone, within a year',
      [written({ name: 'Jan Kosta' }, '2031-05-14'), written({ name: 'Jan Kosta' }, '2031-09-14')],
      [[0, 1]],
    ],
    [
      'a full name alone, years apart',
      [written({ name: 'Jan Kosta' }, '2021-05-14'), written({ name: 'Jan Kosta' }, '2031-09-14')],
      [[0], [1]],
    ],
    [
      'a full name alone without a day',
      [written({ name: 'Jan Kosta' }, null), written({ name: 'Jan Kosta' }, null)],
      [[0], [1]],
    ],
    ['a surname with its office and state', [minister('Ada Brenn'), minister('Brenn')], [[0, 1]]],
    [
      'a surname with its office and state, years apart',
      [minister('Ada Brenn', 'VDA', '2021-01-01'), minister('Brenn')],
      [[0], [1]],
    ],
    [
      'a surname alone',
      [written({ name: 'Brenn' }), written({ name: 'Brenn' }), written({ name: 'Ada Brenn' })],
      [[0], [1], [2]],
    ],
    [
      'a surname and a state without an office',
      [written({ name: 'Brenn', serves: 'VDA' }), written({ name: 'Ada Brenn', serves: 'VDA' })],
      [[0], [1]],
    ],
    ['two full names of one surname and office', [minister('Ada Brenn'), minister('Ilse Brenn')], [[0], [1]]],
    [
      'the nameless',
      [written({ name: 'a senior aide', serves: 'VDA' }), written({ name: 'a senior aide', serves: 'VDA' })],
      [[0], [1]],
    ],
    [
      'groups',
      [
        written({ name: 'Vardian officials', kind: 'group', serves: 'VDA' }),
        written({ name: 'Vardian officials', kind: 'group', serves: 'VDA' }),
      ],
      [[0], [1]],
    ],
    [
      'the holder of an office that the table knows, in two spellings',
      ['Mirel Kosta', 'Mirél Kósta-Lind'].map((name) =>
        written({ name, known: { name: 'Mirel Kosta', title: 'prime minister', of: 'OSK' } }),
      ),
      [[0, 1]],
    ],
  ])('%s', (_, actors, sets) => {
    expect(setsOf(actors)).toEqual(sets)
    expect(
      setsOf([...actors].reverse())
        .map((set) => set.map((at) => actors.length - 1 - at).sort())
        .sort(),
    ).toEqual(sets)
  })

  it('tells the reason and the rule of each join', () => {
    const [one, other] = [minister('Ada Brenn', 'VDA', '2031-05-14'), minister('Brenn', 'VDA', '2031-06-14')]
    const [identity] = joinActors([one, other])
    expect(identity).toMatchObject({
      name: 'Ada Brenn',
      kind: 'person',
      serves: 'VDA',
      actors: [one.actor.id, other.actor.id],
    })
    expect(identity!.joins).toEqual([
      {
        actor: other.actor.id,
        with: one.actor.id,
        rule: 'actors/surname-and-office@1',
        reason: 'same surname and office (foreign minister) of VDA within 366 days',
      },
    ])
  })

  it('takes what a person decided before the rules, and the later of two decisions', () => {
    const [one, other, third] = [minister('Ada Brenn'), minister('Ada Brenn'), written({ name: 'Lena Marsh' })]
    const split = review('split', [one, other], '2031-06-01T00:00:00.000Z')
    const merge = review('merge', [one, third], '2031-06-02T00:00:00.000Z')
    expect(setsOf([one, other, third])).toEqual([[0, 1], [2]])
    expect(setsOf([one, other, third], [split])).toEqual([[0], [1], [2]])
    expect(setsOf([one, other, third], [split, merge])).toEqual([[0, 2], [1]])
    const again = review('merge', [other, one], '2031-06-03T00:00:00.000Z')
    expect(setsOf([one, other, third], [split, merge, again])).toEqual([[0, 1, 2]])
    expect(joinActors([one, third], [merge])[0]!.joins[0]).toMatchObject({ rule: merge.id, reason: 'Lena Marsh: seen' })
  })

  it('keeps apart what a person split, also by way of a third', () => {
    const [one, other, third] = [minister('Ada Brenn'), minister('Ada Brenn'), minister('Ada Brenn')]
    const sets = setsOf([one, other, third], [review('split', [one, other], '2031-06-01T00:00:00.000Z')])
    expect(sets).toHaveLength(2)
    expect(sets.some((set) => set.includes(0) && set.includes(1))).toBe(false)
  })

  it('leaves a decision about strangers aside', () => {
    const one = minister('Ada Brenn')
    expect(setsOf([one], [review('merge', [one, minister('Ilya Torvik')], '2031-06-01T00:00:00.000Z')])).toEqual([[0]])
  })

  it.each(['confirm', 'correct', 'reject'] as const)('leaves a decision to %s aside', (decision) => {
    const actors = [minister('Ada Brenn'), minister('Ada Brenn')]
    expect(setsOf(actors, [review(decision, actors, '2031-06-01T00:00:00.000Z')])).toEqual([[0, 1]])
  })

  it('puts every actor into one identity, whatever the order', () => {
    const names = fc.constantFrom('Ada Brenn', 'Brenn', 'Ilya Torvik', 'Torvik', 'Vardia')
    const serves = fc.constantFrom('VDA', 'OSK', null)
    const day = fc.constantFrom('2031-05-14', '2029-01-01', null)
    const one = fc
      .tuple(names, serves, day)
      .map(([name, of, on]) => written({ name, serves: of, roles: of ? [{ title: 'minister', of }] : [] }, on))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 14 }), fc.integer(), (actors, seed) => {
        const shuffled = [...actors].sort((a, b) => (a.actor.id + seed).localeCompare(b.actor.id + seed))
        const identities = joinActors(actors)
        expect(identities.flatMap((identity) => identity.actors).sort()).toEqual(
          actors.map(({ actor }) => actor.id).sort(),
        )
        expect(joinActors(shuffled)).toEqual(identities)
      }),
      { numRuns: 150 },
    )
  })

  it('takes near-linear time for one name in many documents', () => {
    const timeOf = (count: number) => {
      const actors = Array.from({ length: count }, () => minister('Ada Brenn'))
      const start = performance.now()
      expect(joinActors(actors)).toHaveLength(1)
      return performance.now() - start
    }
    timeOf(1000)
    expect(timeOf(8000)).toBeLessThan(Math.max(50, timeOf(1000)) * 24)
  })
})
