import type { Statement } from '../model/index.ts'
import { toAppearance, toAuthor } from './claim-parts.ts'
import { given } from './given.ts'
import { pickActors, type Told, wordsOf } from './told.ts'

/**
 * A statement as a Claim of schema.org, JSON-LD: that somebody said it, with no word on whether it is true.
 * Example: `toClaim(told)` has the `author` `{ '@type': 'Person', name: 'Ada Brenn', jobTitle: 'foreign minister' … }`.
 *
 * Shape: `text` the content, `author` the speakers, `creditText` the source as written, `appearance` the document,
 * `dateCreated` the day it was said where one day is known
 * Source: schema.org/Claim
 */
export function toClaim({ record, document, actors, text }: Told<Statement>): object {
  const { saidOn, source, content, act, manner } = record
  const authors = pickActors(record.speakers, actors).map(toAuthor)
  return given({
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': `urn:acta:${record.id}`,
    text: wordsOf(content, text),
    author: authors.length > 0 ? authors : undefined,
    creditText: source.length > 0 ? wordsOf(source, text) : undefined,
    datePublished: document.publishedOn,
    dateCreated: saidOn && saidOn.from === saidOn.to ? saidOn.from : undefined,
    keywords: [act, manner],
    appearance: toAppearance(document),
  })
}
