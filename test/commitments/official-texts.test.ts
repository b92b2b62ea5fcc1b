import { describe, expect, it } from 'vitest'
import type { DocumentDescription } from '../../src/model/index.ts'
import { inventedReader } from '../invented-reader.ts'

const PALACE: DocumentDescription = { outlet: 'White Palace press office', title: 'Statement on the canal' }
const JOINT: DocumentDescription = {
  outlet: 'White Palace press office',
  title: 'Joint Statement by President Brenn and Prime Minister Torvik of Oskelia on the canal',
}
const PACT: DocumentDescription = {
  outlet: 'White Palace press office',
  title: "Joint Statement—Northern Pact Leaders' Statement on the canal",
}

/** Each commitment as its kind, who is bound with whom that serves, and the act. */
function read(text: string, description: DocumentDescription): string[] {
  const { actors, commitments } = inventedReader().read(text, { publishedOn: '2031-05-14', ...description })
  const nameOf = new Map(actors.map(({ id, name, serves }) => [id, `${name} (${serves})`]))
  return commitments.map(
    ({ kind, by, action }) =>
      `${kind} by ${by.map((id) => nameOf.get(id)).join(' + ')}: ${text.slice(action[0]!.start, action[0]!.end)}`,
  )
}

describe('a text speaks for who issues it', () => {
  it.each<[string, DocumentDescription, string[]]>([
    ['We will mend the lock.', PALACE, ['pledge by the authors (VDA): mend the lock']],
    ['We will mend the lock of Vardia.', PALACE, ['pledge by Vardia (VDA): mend the lock of Vardia']],
    ['I will mend the lock.', PALACE, ['pledge by the author (VDA): mend the lock']],
    ['We will mend the lock.', PACT, ['pledge by the authors (NPU): mend the lock']],
    ['We will mend the lock.', JOINT, ['pledge by the authors (null): mend the lock']],
    [
      'Vardia and Oskelia met. We will mend the lock.',
      JOINT,
      ['pledge by Vardia (VDA) + Oskelia (OSK): mend the lock'],
    ],
    ['We will mend the lock.', { outlet: 'The Vardian Post' }, ['pledge by : mend the lock']],
    ['Oskelia must open the canal. We stand by it.', PALACE, ['demand by the authors (VDA): open the canal']],
    ['I urge Oskelia to open the canal.', PALACE, ['demand by the author (VDA): open the canal']],
    ['Our aim is to mend the lock by June.', PALACE, ['pledge by the authors (VDA): mend the lock by June']],
    [
      'Today I am announcing 40 million euros in aid to Tamrin.',
      PALACE,
      ['pledge by the author (VDA): 40 million euros in aid to Tamrin'],
    ],
    [
      'Today we announce the establishment of our canal council.',
      JOINT,
      ['agreement by the authors (null): the establishment of our canal council'],
    ],
    [
      'We reiterate our support for Tamrin and our resolve to mend the lock.',
      PALACE,
      ['pledge by the authors (VDA): mend the lock'],
    ],
  ])('%s', (text, description, expected) => expect(read(text, description)).toEqual(expected))

  it.each([
    'Oskelia must not succeed. We stand firm.',
    'We must remember the flood.',
    'We have the tools Oskelia needs to mend the lock.',
  ])('and binds nobody by: %s', (text) => expect(read(text, PALACE)).toEqual([]))
})
