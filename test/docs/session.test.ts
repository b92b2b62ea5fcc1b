import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadReader } from '../../src/pipeline/index.ts'
import { readSources } from '../../src/read/index.ts'
import { findThreads } from '../../src/threads/index.ts'

const fileAt = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The digits of the threads and of their commitments in one report. */
async function digitsIn(path: string): Promise<string[]> {
  for await (const source of readSources([fileAt(path)], {}, { stdin: process.stdin })) {
    if ('fault' in source) throw source.fault
    const reading = loadReader().read(source.text, source.description)
    const threads = findThreads([{ ...reading, text: source.text }])
    const ids = [...threads.map(({ thread }) => thread), ...reading.commitments.map(({ id }) => id)]
    return ids.map((id) => id.slice(id.indexOf('-') + 1))
  }
  throw new Error(`${path} was not read`)
}

it.each(['README.md', 'docs/index.md'])(
  'the ids in the sample sessions of %s are those of the examples',
  async (path) => {
    const shown = [
      ...readFileSync(fileAt(path), 'utf8').matchAll(
        /(?:(?:show|why|review) (?:commitment-)?|^ {2})(?=[a-f]*\d)([0-9a-f]{4,8})\b/gm,
      ),
    ].map(([, digits]) => digits!)
    const known = [
      ...(await digitsIn('examples/invented-vardia-truce.md')),
      ...(await digitsIn('examples/dossier-2025/2025-03-18-energy-ceasefire.md')),
    ]
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((digits) => !known.some((each) => each.startsWith(digits)))).toEqual([])
  },
)
