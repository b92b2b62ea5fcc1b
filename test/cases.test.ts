import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { acceptCase, CASES, compareCase, listCases, toAnswer } from './golden-case.ts'
import { inventedReader } from './invented-reader.ts'

describe('a golden case', () => {
  it.each(listCases())('%s reads as a person accepted it', async (slug) => {
    const difference = await compareCase(join(CASES, slug))
    const next = `compare test/cases/${slug}/expected-changed.json, then run npm run cases -- --accept ${slug}`
    expect(difference && `${slug} ${difference}: ${next}`).toBeNull()
  })

  it.each(listCases())('%s says in its note what it is for and that it is invented', (slug) => {
    expect(readFileSync(join(CASES, slug, 'note.md'), 'utf8')).toMatch(/\binvented\b/i)
  })
})

describe('comparing a case', () => {
  const newCase = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-case-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'source.txt'), 'Vardia struck the port of Oskel, Ada Brenn said.\n')
    return folder
  }

  it('fails where no answer was accepted, and writes none', async () => {
    const folder = newCase()
    expect(await compareCase(folder)).toMatch(/no expected\.json/)
    expect(existsSync(join(folder, 'expected.json'))).toBe(false)
    expect(existsSync(join(folder, 'expected-changed.json'))).toBe(true)
  })

  it('leaves a wrong answer as it is, and puts the reading beside it', async () => {
    const folder = newCase()
    writeFileSync(join(folder, 'expected.json'), '{}\n')
    expect(await compareCase(folder)).toMatch(/differs/)
    expect(readFileSync(join(folder, 'expected.json'), 'utf8')).toBe('{}\n')
  })

  it('passes once a person accepted the reading, and clears what lay beside it', async () => {
    const folder = newCase()
    await compareCase(folder)
    await acceptCase(folder)
    expect(await compareCase(folder)).toBeNull()
    expect(existsSync(join(folder, 'expected-changed.json'))).toBe(false)
  })

  it('shows each span with its words and each id with its name', () => {
    const text = 'Ada Brenn spoke.'
    const reading = inventedReader().read(text)
    const actor = {
      id: 'actor-0',
      name: 'Ada Brenn',
      kind: 'person' as const,
      roles: [],
      serves: null,
      mentions: [{ start: 0, end: 9 }],
    }
    const answer = JSON.parse(toAnswer({ ...reading, actors: [actor] }, text))
    expect(answer.actors[0]).toMatchObject({ id: 'actor 1 (Ada Brenn)', mentions: ['0:9 Ada Brenn'] })
  })
})
