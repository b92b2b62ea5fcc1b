import { expect, it } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { attribute } from '../../src/attribution/index.ts'
import { findCommitments } from '../../src/commitments/index.ts'
import { toParties } from '../../src/coreference/index.ts'
import { annotateText, INVENTED_TABLES, resolveInvented } from '../invented.ts'
import { trained } from '../trained.ts'
import { describeCommitment } from './invented-sources.ts'

/** The same reading from the stages before this one, where they find the parties. */
const READ: readonly [string, string[]][] = [
  [
    'Vardian Foreign Minister Ada Brenn said Vardia would release 40 prisoners within 30 days if the truce held.',
    [
      'pledge made firm by Ada Brenn + Vardia: release 40 prisoners within 30 days | if: if the truce held () | by 2031-06-13..2031-06-13 | 40 persons of prisoners',
    ],
  ],
  [
    'Vardia threatened to impose tariffs on Oskelia unless it released the hostages.',
    [
      'threat made firm by Vardia toward Oskelia: impose tariffs on Oskelia | unless: unless it released the hostages (Oskelia)',
    ],
  ],
  [
    'Oskelia and Tamrin agreed to a 30-day ceasefire.',
    ['agreement made firm by Oskelia + Tamrin: a 30-day ceasefire | 30 days'],
  ],
  ['Oskelia hopes that Vardia will withdraw.', []],
]

it.each(READ)('reads with the real actors and statements: %s', (text, expected) => {
  const annotated = annotateText(text)
  const named = findActors(annotated, INVENTED_TABLES).found
  const attributed = attribute(annotated, named, { outlets: new Set(), models: trained().attribution }).found
  const resolved = resolveInvented(annotated, { actors: named, statements: attributed })
  const { statements } = resolved
  const actors = toParties(annotated.text, resolved.actors)
  const commitments = findCommitments(annotated, { actors, statements, events: [] }).found
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  expect(commitments.map((commitment) => describeCommitment({ text, commitments, nameOf }, commitment))).toEqual(
    expected,
  )
})
