import type { Commitment } from '../model/index.ts'
import { toAppearance, toAuthor } from './claim-parts.ts'
import { given } from './given.ts'
import { pickActors, type Told, wordsOf } from './told.ts'

/**
 * A commitment as a Claim of schema.org, JSON-LD: that somebody bound themselves, with no word on what came of it.
 * Example: `toCommitmentClaim(told).text` is "We will leave the bay by June".
 *
 * Shape: `author` those bound where the text tells it as made; of what is alleged, denied or hypothetical they are what it is `about`,
 * since they claim nothing; `expires` the last day on which the deadline can fall
 * Source: schema.org/Claim
 */
export function toCommitmentClaim({ record, document, actors, text }: Told<Commitment>): object {
  const { kind, standing, strength, by, spans, action, deadline } = record
  const bound = pickActors(by, actors).map(toAuthor)
  const isMade = standing === 'made'
  return given({
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': `urn:acta:${record.id}`,
    name: wordsOf(action, text),
    text: wordsOf(spans, text),
    author: isMade && bound.length > 0 ? bound : undefined,
    about: !isMade && bound.length > 0 ? bound : undefined,
    datePublished: document.publishedOn,
    expires: deadline?.latest ?? undefined,
    keywords: [kind, standing, strength],
    appearance: toAppearance(document),
  })
}
