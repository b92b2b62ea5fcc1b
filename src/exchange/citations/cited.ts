import type { Commitment, DocumentRecord, Event, Statement, Verdict } from '../../model/index.ts'
import type { Annotated } from '../annotation.ts'
import { toNames, toQuoted } from '../brief/entries.ts'
import { toOneLine, toShortLine } from '../shown-text.ts'
import { pickActors, sideOf, type Told, wordsOf } from '../told.ts'
import { decidedBy, toBoundText } from '../verdict-text.ts'

/** What is cited: a record with what tells it, a document, or a verdict. */
export type Cited = Annotated | { noun: 'document'; document: DocumentRecord } | { noun: 'verdict'; verdict: Verdict }

/** Where what is cited is shown, and the day on which it was seen there. */
export interface CitedAt {
  url: string
  seenOn: string
}

/** What every citation has, as text on one line. */
export interface CitationParts {
  key: string
  author: string
  title: string
  /** a day; null where none is known */
  date: string | null
  /** where the words stand */
  source: string | null
  note: string
}

const LONGEST_TITLE = 200

const namesOf = (ids: readonly string[], { actors }: Told<unknown>): string =>
  toNames(pickActors(ids, actors).map(({ name, serves }) => ({ name, serves })))

const ofStatement = (told: Told<Statement>) => ({
  title: `${namesOf(told.record.speakers, told) || 'Somebody'}: ${toQuoted(wordsOf(told.record.content, told.text))}`,
  note: `statement, ${told.record.act}, ${told.record.manner}`,
})

const ofEvent = (told: Told<Event>) => {
  const { record, text } = told
  const actors = sideOf(record.actors, record.actorSpans, told).map(({ name, code }) => ({ name, serves: code }))
  return {
    title: `${toNames(actors) || 'Somebody'}: ${toQuoted(wordsOf(record.spans, text))}`,
    note: `event, ${record.type}, ${record.status}`,
  }
}

const ofCommitment = (told: Told<Commitment>) => ({
  title: `${namesOf(told.record.by, told) || 'Somebody'}: ${toQuoted(wordsOf(told.record.action, told.text))}`,
  note: `commitment, ${told.record.kind}, ${told.record.standing}`,
})

function recordParts(cited: Annotated): { title: string; note: string } {
  if (cited.noun === 'statement') return ofStatement(cited.told)
  return cited.noun === 'event' ? ofEvent(cited.told) : ofCommitment(cited.told)
}

const documentParts = ({ id, ref, title, outlet, url, publishedOn }: DocumentRecord) => ({
  author: outlet ?? 'unknown outlet',
  date: publishedOn ?? null,
  source: url ?? (title === undefined ? (ref ?? null) : null),
  headline: title ?? ref ?? id,
})

function verdictParts(verdict: Verdict): CitationParts {
  const { thread, status, asOf, rule } = verdict
  const person = decidedBy(verdict)
  return {
    key: thread,
    author: person ?? 'Acta',
    title: `${toBoundText(verdict)}: ${status}`,
    date: asOf,
    source: null,
    note: `verdict as of ${asOf} by rule ${rule.id}@${rule.version}, ${person === null ? 'a proposal' : `confirmed by ${person}`}`,
  }
}

const clean = (parts: CitationParts): CitationParts => ({
  key: parts.key,
  author: toOneLine(parts.author),
  title: toShortLine(parts.title, LONGEST_TITLE),
  date: parts.date,
  source: parts.source === null ? null : toOneLine(parts.source),
  note: toOneLine(parts.note),
})

/** What a citation of something says; the words are the outlet's, so it is the author. */
export function citationParts(cited: Cited): CitationParts {
  if (cited.noun === 'verdict') return clean(verdictParts(cited.verdict))
  if (cited.noun === 'document') {
    const { headline, ...parts } = documentParts(cited.document)
    return clean({ ...parts, key: `document-${cited.document.id.slice(0, 20)}`, title: headline, note: 'document' })
  }
  const { record, document } = cited.told
  const { headline, ...parts } = documentParts(document)
  const { title, note } = recordParts(cited)
  const { rule, version } = record.drawnBy
  const read = `${note}, in ${toQuoted(toShortLine(headline, LONGEST_TITLE))}, read by Acta (${rule} ${version})`
  return clean({ ...parts, key: record.id, title, note: read })
}
