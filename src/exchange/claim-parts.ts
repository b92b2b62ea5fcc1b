import type { Actor, DocumentRecord } from '../model/index.ts'
import { given } from './given.ts'

/** A state or organisation serves itself, and a person's first office is the job. */
export function toAuthor({ name, kind, roles, serves }: Actor): object {
  if (kind === 'state') return given({ '@type': 'GovernmentOrganization', name, identifier: serves ?? undefined })
  if (kind !== 'person') return given({ '@type': 'Organization', name, identifier: serves ?? undefined })
  const affiliation = serves === null ? undefined : { '@type': 'Organization', name: serves }
  return given({ '@type': 'Person', name, jobTitle: roles[0]?.title, affiliation })
}

/** A document as the work that a claim appears in. */
export const toAppearance = ({ id, title, outlet, url, publishedOn, language }: DocumentRecord): object =>
  given({
    '@type': outlet === undefined ? 'CreativeWork' : 'NewsArticle',
    '@id': `urn:sha256:${id}`,
    url,
    headline: title,
    publisher: outlet === undefined ? undefined : { '@type': 'Organization', name: outlet },
    datePublished: publishedOn,
    inLanguage: language,
  })
