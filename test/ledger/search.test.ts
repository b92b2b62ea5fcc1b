import { describe, expect, it, onTestFinished } from 'vitest'
import type { Ledger, SearchFilter } from '../../src/ledger/index.ts'
import { openEngine } from '../../src/ledger/open-ledger.ts'
import { findMatches, parseSearch } from '../../src/ledger/search/query.ts'
import { searchLedger } from '../../src/ledger/search/search-ledger.ts'
import { findTerms, toTerm } from '../../src/ledger/search/terms.ts'
import { inventSaid } from './invented-said.ts'
import { Clock, collect, ENGINES, type MakeLedger, newLedger as newFile, openTemporary, query } from './temporary.ts'

describe('a word as it is searched for', () => {
  it.each([
    ['Strikes', 'strike'],
    ['striking', 'strike'],
    ["Vardia's", 'Vardia'],
    ['Vardia’s', 'vardia'],
    ['envoys’', 'envoy'],
    ['Šarić', 'saric'],
    ['ÉTAT', 'etat'],
    ['２０３１', '2031'],
    ['withdrawal', 'withdrawals'],
  ])('%s is the same as %s', (one, other) => expect(toTerm(one)).toBe(toTerm(other)))

  it.each([
    ['strike', 'stroke'],
    ['5', '50'],
    ['Vard', 'Vardia'],
  ])('%s is not the same as %s', (one, other) => expect(toTerm(one)).not.toBe(toTerm(other)))

  it('stands where the text has it', () => {
    const text = 'The 🚢 “patrols” of O’Marsh, 5.5 % more.'
    expect(findTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'patrols',
      'of',
      'O’Marsh',
      '5',
      '5',
      'more',
    ])
  })
})

describe('what a person types', () => {
  const found = (search: string, text: string) =>
    findMatches(text, parseSearch(search)).map(({ start, end }) => text.slice(start, end))

  it.each<[string, string, string[]]>([
    ['patrol', 'Joint patrols and a patrol.', ['patrols', 'patrol']],
    ['"joint patrols"', 'Patrols, joint or not: joint patrols.', ['joint', 'patrols']],
    ['negoti*', 'They negotiate; the negotiators left.', ['negotiate', 'negotiators']],
    ['truce OR ceasefire', 'A ceasefire, no truce.', ['ceasefire', 'truce']],
    ['convoy -navy', 'The navy saw a convoy.', ['convoy']],
    ["'); DROP TABLE document; --", 'A table may drop a document.', ['table', 'drop', 'document']],
    ['"unclosed words', 'These unclosed words stand.', ['unclosed', 'words']],
    ['OR truce', 'A truce or none.', ['truce']],
  ])('%s marks in "%s" what matches', (search, text, words) => expect(found(search, text)).toEqual(words))

  it.each(['', '   ', '""', '-truce', '… — !', '*'])('names no word: %j', (search) => {
    expect(() => parseSearch(search)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})

describe.each(ENGINES)('a search, in %s', (_engine, newLedger) => {
  const said = [
    { ref: 'a', day: '2031-05-01', words: 'Joint patrols will end the blockade.', title: 'Patrols announced' },
    { ref: 'b', day: '2031-05-02', words: 'The blockade stays; joint or not, patrols are over.', title: 'No end' },
    { ref: 'c', day: '2031-06-01', words: 'A convoy of the navy left Tamrin.', title: 'Convoy' },
    { ref: 'd', day: undefined, words: 'Négociations à Vard: the convoys wait.', title: 'Blockade of Vard, day 9' },
  ]

  async function filled(make: MakeLedger): Promise<{ ledger: Ledger; clock: Clock }> {
    const clock = new Clock()
    const { ledger } = await make({ now: clock.now })
    for (const [at, each] of said.entries()) {
      clock.at = `2031-07-0${at + 1}T00:00:00.000Z`
      await ledger.recordReading(inventSaid(each))
    }
    return { ledger, clock }
  }

  const refs = async (ledger: Ledger, text: string, filter: SearchFilter = {}) => {
    const hits: string[] = []
    for await (const { noun, document } of ledger.search(text, filter)) hits.push(`${noun} ${document.ref}`)
    return hits.sort()
  }

  it.each<[string, SearchFilter, string[]]>([
    ['patrol', { noun: 'statement' }, ['statement a', 'statement b']],
    ['"joint patrols"', { noun: 'statement' }, ['statement a']],
    ['blockade', { noun: 'document' }, ['document a', 'document b', 'document d']],
    ['convoy -navy', {}, ['document d', 'statement d']],
    ['convoy OR blockades', { noun: 'statement' }, ['statement a', 'statement b', 'statement c', 'statement d']],
    ['negoci*', { noun: 'statement' }, ['statement d']],
    ['announced', {}, ['document a']],
    ['announced blockade', {}, ['document a']],
    ['blockade', { noun: 'statement', asOf: '2031-05-01' }, ['statement a']],
    ['blockade', { noun: 'statement', knownAt: '2031-07-01T12:00:00Z' }, ['statement a']],
    ['convoy', { noun: 'statement', from: '2031-05-15', to: '2031-06-30' }, ['statement c']],
    ['convoy', { noun: 'statement', actor: 'nobody' }, []],
    ['convoy', { noun: 'statement', actor: 'VDA' }, ['statement c', 'statement d']],
    ['patrol', { noun: 'statement', ref: 'b' }, ['statement b']],
    ['submarine', {}, []],
  ])('for %s with %j finds %j', async (text, filter, wanted) => {
    const { ledger } = await filled(newLedger)
    expect(await refs(ledger, text, filter)).toEqual(wanted)
  })

  it('gives passages whose spans hold the words', async () => {
    const { ledger } = await filled(newLedger)
    for await (const { document, passages } of ledger.search('joint patrols', { noun: 'statement', limit: 1 })) {
      const text = await ledger.documentText(document.id)
      const words = passages.flatMap(({ matches }) => matches.map(({ start, end }) => text.slice(start, end)))
      expect(words.map((word) => word.toLowerCase()).sort()).toEqual(['joint', 'patrols'])
    }
  })

  it('finds the densest part of a long text, and the text whatever its length', async () => {
    const { ledger } = await newLedger()
    const filler = 'The weather in Vard was fine on every day of that year. '.repeat(1500)
    const words = `${filler}The convoy met the other convoy, a convoy. ${filler}One convoy more.`
    await ledger.recordReading(inventSaid({ ref: 'long', words: 'It ended.', text: words }))
    const [hit] = await collect(ledger.search('convoy', { noun: 'document' }))
    const [passage] = hit!.passages
    expect(passage!.matches).toHaveLength(3)
    expect(passage!.span.end - passage!.span.start).toBeLessThan(300)
  })

  it('finds nothing of a reading that another has taken the place of, but where it is looked back to', async () => {
    const clock = new Clock()
    const { ledger } = await newLedger({ now: clock.now })
    const older = inventSaid({ ref: 'a', words: 'Convoys wait.' })
    await ledger.recordReading(older)
    clock.at = '2031-08-01T00:00:00.000Z'
    await ledger.recordReading({ ...older, statements: [], reader: { name: 'acta', version: '9' } })
    expect(await refs(ledger, 'convoy', { noun: 'statement' })).toEqual([])
    expect(await refs(ledger, 'convoy', { noun: 'statement', knownAt: '2031-07-01T00:00:00Z' })).toEqual([
      'statement a',
    ])
  })

  it('ranks a text that says it often above one that says it once', async () => {
    const { ledger } = await newLedger()
    const often = 'Convoy after convoy left; each convoy was a convoy of grain.'
    await ledger.recordReading(
      inventSaid({ ref: 'once', words: 'One convoy left, and nobody knew where the ships went.' }),
    )
    await ledger.recordReading(inventSaid({ ref: 'often', words: often }))
    const hits = await collect(ledger.search('convoy', { noun: 'statement' }))
    expect(hits.map(({ document }) => document.ref)).toEqual(['often', 'once'])
  })

  it('ranks the latest matches together, then those before, and leaves none out', async () => {
    const { ledger, path } = await newLedger()
    const words = [
      'Convoy, convoy, convoy.',
      'The convoy left.',
      'Convoy and convoy.',
      'A convoy.',
      'The convoy, convoy.',
    ]
    for (const [at, each] of words.entries()) await ledger.recordReading(inventSaid({ ref: `${at}`, words: each }))
    const engine = await openEngine(path, { now: new Clock().now })
    onTestFinished(() => engine.close())
    const found = await collect(searchLedger(engine, 'convoy', { noun: 'statement', rankedTogether: 4 }))
    const order = found.map(({ document }) => Number(document.ref))
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4])
    expect(Math.min(...order.slice(0, 2))).toBeGreaterThan(2)
    expect(order.at(-1)).toBe(0)
  })
})

describe('a ledger that an older version filled without an index of words', () => {
  it('gets one when it is opened to be written', async () => {
    const { ledger, path } = await newFile()
    await ledger.recordReading(inventSaid({ ref: 'a', words: 'A convoy left.', title: 'Patrols' }))
    await ledger.close()
    query(path, 'DELETE FROM search_entry')
    query(path, "INSERT INTO search_index (search_index) VALUES ('delete-all')")
    const again = await openTemporary(path)
    for (const word of ['convoy', 'patrols']) expect(await collect(again.search(word))).not.toEqual([])
    expect((await again.check()).faults).toEqual([])
  })
})
