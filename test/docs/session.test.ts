import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadReader } from '../../src/pipeline/index.ts'
import { readSources } from '../../src/read/index.ts'

const fileAt = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

it('the ids in the sample sessions are those of the example', async () => {
  for await (const source of readSources([fileAt('examples/invented-vardia-truce.md')], {}, { stdin: process.stdin })) {
    if ('fault' in source) throw source.fault
    const { commitments } = loadReader().read(source.text, source.description)
    const pledge = commitments.find(({ kind }) => kind === 'pledge')!.id.replace('commitment-', '')
    const shown = (path: string) =>
      [...readFileSync(fileAt(path), 'utf8').matchAll(/(?:show (?:commitment-)?|^ {2})([0-9a-f]{4,8})\b/gm)].map(
        ([, digits]) => digits!,
      )
    for (const path of ['README.md', 'docs/index.md']) {
      expect(shown(path).length).toBeGreaterThan(0)
      for (const digits of shown(path)) expect(pledge.startsWith(digits)).toBe(true)
    }
  }
})
