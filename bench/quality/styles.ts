import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Span } from '../../src/model/index.ts'
import { inventedReader } from '../../test/invented-reader.ts'
import { type Attribution, type AttributionText, scoreAttributions } from './attribution.ts'
import type { Measures } from './counts.ts'

const FOLDER = fileURLToPath(new URL('./styles/', import.meta.url))

const entriesSchema = z.array(
  z.strictObject({
    name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    style: z.string().min(1),
    note: z.string().min(1).optional(),
    /** what others are said to have said inside a content: for the eye only, since the annotation does not nest */
    inner: z.array(z.string().min(1)).optional(),
    text: z.string().min(1),
  }),
)

/** A short text in a style of news, with what a person found in it. */
export interface StyleCase {
  name: string
  style: string
  text: string
  gold: Attribution[]
}

const ROLES = { s: 'source', q: 'cue', c: 'content' } as const
const MARK = /\{([sqc])(\d+(?:,\d+)*):([^{}]+)\}/g

interface Mark {
  role: keyof Attribution
  numbers: number[]
  span: Span
}

/** The text without its marks, and the marks with the spans of their words in it. */
function liftMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  const addPlain = (plain: string): void => {
    const brace = plain.search(/[{}]/)
    if (brace >= 0) throw new Error(`a brace that makes no mark: ${JSON.stringify(plain.slice(brace, brace + 30))}`)
    text += plain
  }
  let end = 0
  for (const { index, 0: whole, 1: letter, 2: numbers, 3: words } of marked.matchAll(MARK)) {
    addPlain(marked.slice(end, index))
    if (words !== words!.trim()) throw new Error(`a space at the edge of a mark: ${JSON.stringify(whole)}`)
    marks.push({
      role: ROLES[letter as keyof typeof ROLES],
      numbers: numbers!.split(',').map(Number),
      span: { start: text.length, end: text.length + words!.length },
    })
    text += words
    end = index + whole.length
  }
  addPlain(marked.slice(end))
  return { text, marks }
}

/**
 * Parses a text whose attributions are marked in it: source `s`, cue `q`, content `c`, then the attribution's number.
 * Example: `parseMarks('{s1:Brenn} {q1:said} {c1:that it failed}').gold[0].cue`.
 *
 * Shape: pieces of one role repeat the mark; `{s1,2:...}` is shared; marks do not nest; numbers run from 1 without gaps
 * Errors: a brace that makes no mark, a number left out, an attribution without a cue or a content
 */
export function parseMarks(marked: string): { text: string; gold: Attribution[] } {
  const { text, marks } = liftMarks(marked)
  const byNumber = new Map<number, Attribution>()
  for (const { role, numbers, span } of marks)
    for (const number of numbers) {
      const one = byNumber.get(number) ?? { source: [], cue: [], content: [] }
      byNumber.set(number, { ...one, [role]: [...one[role], span] })
    }
  const gold = [...byNumber.keys()].sort((a, b) => a - b).map((number) => byNumber.get(number)!)
  for (let number = 1; number <= gold.length; number++) {
    const one = byNumber.get(number)
    if (!one) throw new Error(`no attribution has the number ${number}, but one has a higher number`)
    for (const role of ['cue', 'content'] as const)
      if (one[role].length === 0) throw new Error(`attribution ${number} has no ${role}`)
  }
  return { text, gold }
}

function readStyle(file: string): StyleCase[] {
  return entriesSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))).map(({ name, style, text }) => {
    try {
      if (`${style}.yaml` !== file) throw new Error(`the style ${style} belongs in ${style}.yaml`)
      return { name, style, ...parseMarks(text) }
    } catch (error) {
      throw new Error(`${file}, ${name}: ${(error as Error).message}`, { cause: error })
    }
  })
}

/** The marked texts of all styles, by style. */
export const readStyleCases = (): StyleCase[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap(readStyle)

/** What is measured of each style; of all styles together, everything is. */
const OF_STYLE = ['found', 'exact.source', 'exact.content', 'whole']

/**
 * Scores what Acta finds in the texts of styles that the annotated corpora lack.
 * Example: `scoreStyles()['attribution.found'].value`; of one style, `scoreStyles()['british.found']`.
 */
export function scoreStyles(cases: readonly StyleCase[] = readStyleCases()): Measures {
  const read = cases.map(({ name, style, text, gold }) => ({
    style,
    scored: { text, gold, predicted: inventedReader().read(text, { ref: name }).statements } satisfies AttributionText,
  }))
  const measures: Measures = {}
  const all = scoreAttributions(read.map(({ scored }) => scored))
  for (const [name, measure] of Object.entries(all)) measures[`attribution.${name}`] = measure
  for (const style of new Set(cases.map((one) => one.style))) {
    const ofStyle = scoreAttributions(read.filter((one) => one.style === style).map(({ scored }) => scored))
    for (const name of OF_STYLE) measures[`${style}.${name}`] = ofStyle[name]!
  }
  return measures
}
