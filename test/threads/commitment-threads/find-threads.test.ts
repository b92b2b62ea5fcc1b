import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toThreaded } from '../../../bench/quality/threads.ts'
import { makeReview, type Review, type Thread, threadSchema } from '../../../src/model/index.ts'
import { findThreads, type ThreadedDocument } from '../../../src/threads/index.ts'

const all = (...written: string[]): ThreadedDocument[] => written.map((each, at) => toThreaded(each, `${at}`))

/** Threads in short: the refs of the members with their roles. */
const inShort = (threads: readonly Thread[]): string[] =>
  threads.map(({ members }) => members.map(({ ref, role }) => `${ref} ${role}`).join(', '))

const shortOf = (...written: string[]): string[] => inShort(findThreads(all(...written)))

const WITHDRAW =
  '2031-05-14 | Vardia | pledge | Vardia will {withdraw its troops from the Reed river by the end of June}. | due 2031-06-30'
const REPEATED =
  '2031-05-22 | Ada Brenn (VDA) | pledge | Brenn said again that Vardia would {pull its soldiers back from the Reed river by the end of June}. | due 2031-06-30'
const OTHER = '2031-05-20 | Vardia | pledge | Vardia will {rebuild the school of Lower Tam}.'

describe('threads', () => {
  it('tell the first words, sides, day and each join with its parts', () => {
    const [thread, ...others] = findThreads(all(WITHDRAW, REPEATED))
    expect(others).toEqual([])
    expect(threadSchema.parse(thread)).toEqual(thread)
    expect(thread).toMatchObject({
      kind: 'pledge',
      by: [{ name: 'Vardia', serves: 'VDA' }],
      toward: [],
      summary: 'withdraw its troops from the Reed river by the end of June',
      first: { ref: '0', date: '2031-05-14' },
      deadline: { latest: '2031-06-30' },
      members: [
        { role: 'first', join: null },
        {
          role: 'reaffirms',
          join: { rule: 'threads/same-act@1', parts: { party: 1, action: 1, object: 1, deadline: 1 } },
        },
      ],
    })
    expect(thread!.members[1]!.join!.with).toBe(thread!.members[0]!.commitment)
  })

  it.each<[string, string[], string[]]>([
    [
      'through a denial and back',
      [
        '2031-01-01 | Vardia | pledge | Vardia will {stay in the Northern Pact}. | to Northern Pact',
        '2031-02-01 | Vardia | pledge | Vardia will {leave the Northern Pact}. | to Northern Pact',
        '2031-03-01 | Vardia | pledge | Vardia will {not leave the Northern Pact}. | to Northern Pact',
      ],
      ['0 first, 1 contradicts, 2 reaffirms'],
    ],
    [
      'with a day that is put off and then repeated',
      [
        '2031-05-01 | Tamrin | pledge | Tamrin will {finish the dam by June}. | due 2031-06-30',
        '2031-06-10 | Tamrin | pledge | Tamrin will {finish the dam by September}. | due 2031-09-30',
        '2031-08-01 | Tamrin | pledge | Tamrin will still {finish the dam by September}. | due 2031-09-30',
      ],
      ['0 first, 1 postpones, 2 reaffirms'],
    ],
    [
      'however far they wander, one act',
      [
        '2031-05-01 | Tamrin | pledge | Tamrin will {send doctors}. | to Vardia',
        '2031-05-10 | Tamrin | pledge | Tamrin will {send doctors and engineers}. | to Vardia',
        '2031-05-20 | Tamrin | pledge | Tamrin will {send engineers}. | to Vardia',
      ],
      ['0 first, 1 reaffirms', '2 first'],
    ],
    [
      'with the person who serves the state, also where a report does not say so',
      [
        WITHDRAW,
        '2031-05-16 | Ada Brenn (VDA) | pledge | Brenn said Vardia would {rebuild the school of Lower Tam}.',
        '2031-05-22 | Ada Brenn | pledge | "We will still {withdraw our troops from the Reed river}," Brenn said.',
      ],
      ['0 first, 2 reaffirms', '1 first'],
    ],
    [
      'taken back by an event alone, which begins no thread',
      [
        WITHDRAW,
        '2031-06-01 | Vardia | CONCEDE | Vardia {scrapped} its plan to withdraw its troops from the Reed river.',
      ],
      ['0 first, 1 withdraws'],
    ],
    [
      'taken back in a sentence that goes on about who says so',
      [
        '2031-05-01 | Vardia | pledge | Vardia will {send doctors to the islands}.',
        '2031-06-01 | Vardia | CONCEDE | Vardia {scrapped} its plan to send doctors to the islands, Foreign Minister Ada Brenn told the evening programme of Harbour Radio.',
      ],
      ['0 first, 1 withdraws'],
    ],
    [
      'put off by days of one month',
      [
        '2031-05-01 | Tamrin | pledge | Tamrin will {finish the dam by 14 June}. | due 2031-06-14',
        '2031-06-10 | Tamrin | pledge | Tamrin will {finish the dam by 30 June}. | due 2031-06-30',
      ],
      ['0 first, 1 postpones'],
    ],
    [
      'not where the day of the first had passed without a word of delay',
      [
        '2031-05-01 | Tamrin | pledge | Tamrin will {free the sailors on 14 May}. | due 2031-05-14',
        '2031-06-10 | Tamrin | pledge | Tamrin will {free the sailors on 14 June}. | due 2031-06-14',
      ],
      ['0 first', '1 first'],
    ],
    [
      'not taken back by another party',
      [WITHDRAW, '2031-06-01 | Oskelia | REJECT | Oskelia {rejected} the plan to withdraw troops from the Reed river.'],
      ['0 first'],
    ],
    [
      'not of an act of each day',
      [
        '2031-05-01 | Ada Brenn (VDA) | pledge | Brenn will {meet Torvik on 5 May}. | due 2031-05-05',
        '2031-05-02 | Ada Brenn (VDA) | pledge | Brenn will {meet Torvik on 9 May}. | due 2031-05-09',
      ],
      ['0 first', '1 first'],
    ],
  ])('are followed %s', (_, written, expected) => {
    expect(shortOf(...written)).toEqual(expected)
  })

  it('leave out what is hypothetical, and begin with nothing that is alleged or denied', () => {
    const [first] = all(WITHDRAW)
    const withStanding = (standing: 'alleged' | 'denied' | 'hypothetical', written = REPEATED): ThreadedDocument => {
      const source = toThreaded(written, standing)
      return { ...source, commitments: source.commitments.map((each) => ({ ...each, standing })) }
    }
    for (const standing of ['alleged', 'denied', 'hypothetical'] as const)
      expect(findThreads([withStanding(standing)])).toEqual([])
    expect(inShort(findThreads([first!, withStanding('hypothetical')]))).toEqual(['0 first'])
    expect(inShort(findThreads([first!, withStanding('denied')]))).toEqual(['0 first, denied contradicts'])
  })

  it('restate what a copy of the report has, however late it repeats it', () => {
    const report = `${'The drivers waited in the cold for a word from the ministry and drank tea from a tin. '.repeat(4)}Vardia said again that it would {withdraw its troops from the Reed river}.`
    const written = all(
      `2031-05-14 | Vardia | pledge | ${report}`,
      `2031-05-17 | Vardia | pledge | Drivers wait for a word. ${report}`,
    )
    expect(inShort(findThreads(written))).toEqual(['0 first, 1 restates'])
    expect(inShort(findThreads(written, { clusters: [] }))).toEqual(['0 first, 1 reaffirms'])
  })
})

describe('what a person decides of threads', () => {
  const documents = all(WITHDRAW, REPEATED, OTHER)
  const ids = documents.map(({ commitments }) => commitments[0]!.id)
  const review = (decision: Review['decision'], subjects: number[], at: string): Review =>
    makeReview({
      decision,
      subjects: subjects.map((each) => ids[each]!),
      judged: null,
      by: 'Lena Marsh',
      reason: 'seen',
      at,
    })

  it('parts what the scores join', () => {
    const reviews = [review('split', [0, 1], '1')]
    expect(inShort(findThreads(documents, { reviews }))).toEqual(['0 first', '2 first', '1 first'])
  })

  it('joins what the scores part, and names the decision', () => {
    const merge = review('merge', [0, 2], '1')
    const [thread, ...others] = findThreads(documents, { reviews: [merge] })
    expect(others).toEqual([])
    expect(thread!.members.map(({ ref }) => ref)).toEqual(['0', '2', '1'])
    expect(thread!.members[1]!.join).toMatchObject({ score: 1, rule: `${merge.id} by Lena Marsh`, with: ids[0] })
  })

  it('makes one thread of two that have a commitment in common', () => {
    const reviews = [review('merge', [0, 1], '1'), review('merge', [2, 1], '2')]
    const [thread, ...others] = findThreads(documents, { reviews })
    expect(others).toEqual([])
    expect(thread!.members.map(({ ref }) => ref)).toEqual(['0', '2', '1'])
  })

  it.each<[string, [Review['decision'], number[]][], string[]]>([
    [
      'the later of two about the same',
      [
        ['split', [0, 1]],
        ['merge', [1, 0]],
      ],
      ['0 first, 1 reaffirms', '2 first'],
    ],
    [
      'the later of two about the same',
      [
        ['merge', [0, 2]],
        ['split', [2, 0]],
      ],
      ['0 first, 1 reaffirms', '2 first'],
    ],
    [
      'a split against a merge with a third',
      [
        ['merge', [0, 2]],
        ['merge', [2, 1]],
        ['split', [0, 1]],
      ],
      ['0 first, 2 reaffirms', '1 first'],
    ],
  ])('stands: %s', (_, made, expected) => {
    const reviews = made.map(([decision, subjects], at) => review(decision, subjects, `${at}`))
    expect(inShort(findThreads(documents, { reviews }))).toEqual(expected)
  })

  it.each(['confirm', 'correct', 'reject'] as const)('is left aside where it is to %s', (decision) => {
    const reviews = [review(decision, [0], '1'), review(decision, [0, 1], '2')]
    expect(findThreads(documents, { reviews })).toEqual(findThreads(documents))
  })

  it('is left aside where it is about actors or about commitments that are not there', () => {
    const of = (subjects: string[]) =>
      makeReview({ decision: 'split', subjects, judged: null, by: 'Lena Marsh', reason: 'seen', at: '1' })
    const reviews = [of(['actor-1', 'actor-2']), of([ids[0]!, 'commitment-0'])]
    expect(findThreads(documents, { reviews })).toEqual(findThreads(documents))
  })
})

describe('threads of any commitments', () => {
  const POOL = [
    WITHDRAW,
    REPEATED,
    OTHER,
    '2031-06-01 | Vardia | pledge | Vardia will {not withdraw its troops from the Reed river}.',
    '2031-06-02 | Oskelia | threat | Oskelia will {close the strait}. | to Vardia',
    '2031-06-03 | Vardia | CONCEDE | Vardia {dropped} its plan to rebuild the school of Lower Tam.',
    '2031-06-04 | Jan Kosta | pledge | Kosta will {resign}.',
  ]
  const someOf = fc.shuffledSubarray(POOL.map((_, at) => at))

  it('hold each commitment that is made once, whatever the order and the decisions', () => {
    const decision = fc.constantFrom('merge', 'split') as fc.Arbitrary<Review['decision']>
    fc.assert(
      fc.property(someOf, fc.array(fc.tuple(decision, fc.nat(6), fc.nat(6)), { maxLength: 6 }), (chosen, decided) => {
        const documents = chosen.map((at) => toThreaded(POOL[at]!, `${at}`))
        const made = documents.flatMap(({ commitments }) => commitments.map(({ id }) => id))
        const reviews = decided
          .filter(([, one, other]) => made[one] && made[other] && one !== other)
          .map(([kind, one, other], at) =>
            makeReview({
              decision: kind,
              subjects: [made[one]!, made[other]!],
              judged: null,
              by: 'Lena Marsh',
              reason: 'seen',
              at: `${at}`,
            }),
          )
        const threads = findThreads(documents, { reviews })
        const held = threads.flatMap(({ members }) => members.flatMap(({ commitment }) => commitment ?? []))
        expect([...held].sort()).toEqual([...made].sort())
        expect(threads.every(({ members }) => members.every(({ role }, at) => (role === 'first') === (at === 0)))).toBe(
          true,
        )
        expect(findThreads([...documents].reverse(), { reviews })).toEqual(threads)
      }),
    )
  })

  it('do not change when later documents come: an id stays', () => {
    fc.assert(
      fc.property(fc.nat(POOL.length), (count) => {
        const some = findThreads(POOL.slice(0, count).map((each, at) => toThreaded(each, `${at}`)))
        const known = new Set(
          findThreads(POOL.map((each, at) => toThreaded(each, `${at}`))).map(({ thread }) => thread),
        )
        expect(some.every(({ thread }) => known.has(thread))).toBe(true)
      }),
    )
  })
})
