import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Reading, readingSchema, type Span, sliceSpan, toPrinted } from '../src/model/index.ts'
import { readSources, type Source } from '../src/read/index.ts'
import { inventedReader } from './invented-reader.ts'

export const CASES = fileURLToPath(new URL('./cases/', import.meta.url))

export const listCases = (): string[] =>
  readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value && Object.keys(value).length === 2

/** What each id is called in an answer, so that a person can check it: "actor 2 (Ada Brenn)". */
function nameIds({ actors, statements, events, commitments }: Reading): Map<string, string> {
  const names = new Map(actors.map(({ id, name }, at) => [id, `actor ${at + 1} (${name})`]))
  for (const [noun, records] of Object.entries({ statement: statements, event: events, commitment: commitments }))
    for (const [at, { id }] of records.entries()) names.set(id, `${noun} ${at + 1}`)
  return names
}

/** A reading as an answer: a span is "6:10 said", an id says whose it is. Everything else stays. */
export function toAnswer(reading: Reading, text: string): string {
  const ids = nameIds(reading)
  const show = (_key: string, value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? value
    if (value === null || typeof value !== 'object' || !isSpan(value)) return value
    return `${value.start}:${value.end} ${sliceSpan(text, value)}`
  }
  return `${JSON.stringify(toPrinted(reading, false), show, 2)}\n`
}

/** The source of a case, as anybody's file is read. */
export async function readSource(folder: string): Promise<Source> {
  const path = ['source.txt', 'source.md'].map((name) => join(folder, name)).find(existsSync)
  if (!path) throw new Error(`${folder} has neither source.txt nor source.md`)
  for await (const source of readSources([path], {}, { stdin: process.stdin })) {
    if ('fault' in source) throw source.fault
    return { ...source, description: { ...source.description, ref: 'source' } }
  }
  throw new Error(`${path} holds no text`)
}

/** The reading of a case's source by the invented tables and the packaged words, as an answer. */
async function readCase(folder: string): Promise<string> {
  const { text, description } = await readSource(folder)
  return toAnswer(readingSchema.parse(inventedReader().read(text, description)), text)
}

/** What comparing found: nothing, or why the case fails. Writes the new reading beside the answer, never over it. */
export async function compareCase(folder: string): Promise<string | null> {
  const [expected, changed] = [join(folder, 'expected.json'), join(folder, 'expected-changed.json')]
  const answer = await readCase(folder)
  if (existsSync(expected) && readFileSync(expected, 'utf8') === answer) {
    rmSync(changed, { force: true })
    return null
  }
  writeFileSync(changed, answer)
  return existsSync(expected) ? 'differs from expected.json' : 'has no expected.json yet'
}

/** Makes the reading of a case its answer. For a person who has read it: no test does this. */
export async function acceptCase(folder: string): Promise<void> {
  writeFileSync(join(folder, 'expected.json'), await readCase(folder))
  rmSync(join(folder, 'expected-changed.json'), { force: true })
}
