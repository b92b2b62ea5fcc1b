import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { packWeights, type WeightParts, type WideTable } from '../../src/linear/index.ts'
import { loadWeights } from '../../src/pipeline/index.ts'
import { EVENT_WORDS, linesOf, readEvents } from './read-events.ts'

const NOTHING: WideTable = {
  kind: 'wide',
  mask: 0,
  scale: 1,
  offsets: Uint32Array.of(0, 0),
  labels: new Uint8Array(0),
  values: new Int8Array(0),
}

/** Weights with every model of the packaged ones, in which nothing was learnt; but for those of a name. */
function unlearnt(lacking: string): WeightParts {
  const { tables, numbers } = loadWeights()
  const kept = (of: object) => Object.keys(of).filter((name) => name !== lacking)
  return {
    tables: Object.fromEntries(kept(tables).map((name) => [name, NOTHING])),
    numbers: Object.fromEntries(kept(numbers).map((name) => [name, numbers[name]!])),
  }
}

function folderOf(parts: WeightParts): string {
  const folder = mkdtempSync(join(tmpdir(), 'acta-events-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'acta.bin'), packWeights(parts))
  return folder
}

describe('a verb that no list has', () => {
  test.each<[string, string, string]>([
    ['lunch', 'Ada Brenn lunched with Ilya Torvik in Vard on Monday.', 'CONSULT asserted Ada Brenn > Ilya Torvik'],
    ['chat', 'Ada Brenn chatted with Ilya Torvik in Vard.', 'CONSULT asserted Ada Brenn > Ilya Torvik'],
    ['rush', 'Vardia rushed weapons to Tamrin.', 'AID asserted Vardia > Tamrin'],
  ])('can make an event: %s', (lemma, text, line) => {
    expect(EVENT_WORDS.filter(({ verb }) => verb === lemma)).toEqual([])
    expect(linesOf(text)).toEqual([line])
    expect(readEvents(text).events.map(({ drawnBy }) => drawnBy.rule)).toEqual(['events/unlisted-verb'])
  })

  test.each(['Ada Brenn wore a hat in Oskelia.', 'Vardia borders Oskelia.', 'Ada Brenn hugged Ilya Torvik.'])(
    'need not make one: %s',
    (text) => expect(linesOf(text)).toEqual([]),
  )
})

test.each([
  'The storm flattened a village.',
  'The boys hugged the dog.',
  'A man pelted a dog with stones.',
  'The attack killed nobody.',
  'The farmers lunched with the teachers on Monday.',
  'It rushed weapons to them.',
])('a sentence without a party makes no event: %s', (text) => expect(linesOf(text)).toEqual([]))

describe('weights', () => {
  test('that have learnt nothing can be loaded', () => expect(() => loadWeights(folderOf(unlearnt('')))).not.toThrow())

  test.each(['events.types', 'events.statuses', 'events.sides', 'events.settings'])(
    'that lack %s are refused',
    (name) => {
      const folder = folderOf(unlearnt(name))
      expect(() => loadWeights(folder)).toThrow(expect.objectContaining({ code: 'weights-invalid' }))
      expect(() => loadWeights(folder)).toThrow(`it has no model "${name}"`)
    },
  )
})

const TEXTS = [
  'Vardia bombed Oskelia.',
  'Ada Brenn lunched with Ilya Torvik in Vard on Monday.',
  'Vardia will bomb Oskelia if it does not withdraw from Tamrin.',
  'An Oskelian strike on a school in Tamrin killed five people, wounding nine.',
  'Vardia and Oskelia agreed a ceasefire. Ada Brenn said Tamrin had rejected it.',
]

test.each(TEXTS)('confidence is a share: %s', (text) => {
  const shares = readEvents(text).events.map(({ confidence }) => confidence)
  expect(shares.length).toBeGreaterThan(0)
  for (const share of shares) {
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThanOrEqual(1)
  }
})

test('a text gives the same events again, whatever was read between', () => {
  const once = TEXTS.map((text) => readEvents(text).events)
  const again = TEXTS.toReversed().map((text) => readEvents(text).events)
  expect(again.toReversed()).toEqual(once)
})
