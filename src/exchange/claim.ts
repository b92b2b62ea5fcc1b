import type { Actor, DocumentRecord, Statement } from '../model/index.ts'
import { pickActors, type Told, wordsOf } from './told.ts'

const given = (values: { [key: string]: unknown }): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** A state or organisation serves itself, and a person's first office is the job. */
function toAuthor({ name, kind, roles, serves }: Actor): object {
  if (kind === 'state') return given({ '@type': 'GovernmentOrganization', name, identifier: serves ?? undefined })
  if (kind !== 'person') return given({ '@type': 'Organization', name, identifier: serves ?? undefined })
  const affiliation = serves === null ? undefined : { '@type': 'Organization', name: serves }
  return given({ '@type': 'Person', name, jobTitle: roles[0]?.title, affiliation })
}

const toAppearance = ({ id, title, outlet, url, publishedOn, language }: DocumentRecord): object =>
  given({
    '@type': outlet === undefined ? 'CreativeWork' : 'NewsArticle',
    '@id': `urn:sha256:${id}`,
    url,
    headline: title,
    publisher: outlet === undefined ? undefined : { '@type': 'Organization', name: outlet },
    datePublished: publishedOn,
    inLanguage: language,
  })

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
