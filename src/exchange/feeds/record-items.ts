import type {
  BriefSource,
  CodedParty,
  Commitment,
  DocumentRecord,
  Event,
  Span,
  Statement,
  ThreadParty,
} from '../../model/index.ts'
import { toQuoted, toSides, toSourceText } from '../brief/entries.ts'
import { pickActors, sideOf, type Told, wordsOf } from '../told.ts'
import { ACTA, type FeedAuthor, type FeedItem } from './feed.ts'

/** Where an entry leads to, and when what it tells was recorded. */
export interface ItemPlace {
  url: string
  recordedAt?: string | undefined
}

const toParties = (side: readonly CodedParty[]): ThreadParty[] => side.map(({ name, code }) => ({ name, serves: code }))

const partiesOf = (ids: readonly string[], { actors }: Told<unknown>): ThreadParty[] =>
  pickActors(ids, actors).map(({ name, serves }) => ({ name, serves }))

const codesOf = (parties: readonly ThreadParty[]): string[] => parties.map(({ name, serves }) => serves ?? name)

/** Who tells a record is who published the words: a speaker wrote no entry of a feed. */
const authorsOf = ({ outlet }: DocumentRecord): FeedAuthor[] => [outlet === undefined ? ACTA : { name: outlet }]

function toSource({ id, ref, outlet, publishedOn }: DocumentRecord, spans: readonly Span[]): BriefSource {
  const date = publishedOn ?? null
  return { document: id, ref: ref ?? id, outlet: outlet ?? null, date, spans: [...spans], words: '' }
}

interface Entry {
  noun: 'statement' | 'event' | 'commitment'
  title: string
  lead: string
  words: string
  spans: readonly Span[]
  tags: readonly string[]
}

function toItem({ record, document }: Told<{ id: string }>, entry: Entry, { url, recordedAt }: ItemPlace): FeedItem {
  const { noun, title, lead, words, spans, tags } = entry
  return {
    id: `urn:acta:${record.id}`,
    url,
    title,
    text: [lead, toQuoted(words), `— ${toSourceText(toSource(document, spans))}`].join('\n'),
    publishedOn: document.publishedOn ?? null,
    changedOn: recordedAt ?? null,
    authors: authorsOf(document),
    tags: [noun, ...tags],
    acta: { noun, record, document },
  }
}

/**
 * What somebody said, as an entry of a feed.
 * Example: `toStatementItem(told, { url }).title` is "Ada Brenn (VDA): “We will hold the line.”".
 *
 * Shape: its author is the outlet that printed the words, as of every record
 */
export function toStatementItem(told: Told<Statement>, place: ItemPlace): FeedItem {
  const { record, text } = told
  const { act, manner, content, within } = record
  const [speakers, addressees] = [partiesOf(record.speakers, told), partiesOf(record.addressees, told)]
  const words = wordsOf(content, text)
  const title = `${within === null ? '' : 'as reported: '}${toSides(speakers, addressees)}: ${toQuoted(words)}`
  const lead = `${toSides(speakers, addressees)}: ${act}, ${manner}${within === null ? '' : ', as reported by another'}`
  const entry = { title, lead, words, spans: content, tags: [act, manner, ...codesOf(speakers)] }
  return toItem(told, { noun: 'statement', ...entry }, place)
}

/**
 * What somebody did, or is said to have done, as an entry of a feed; its title tells which.
 * Example: `toEventItem(told, { url }).title` is "claimed: Vardia (VDA) → Port Oskel: ASSAULT, struck".
 */
export function toEventItem(told: Told<Event>, place: ItemPlace): FeedItem {
  const { record, text } = told
  const { type, quad, status, spans } = record
  const actors = toParties(sideOf(record.actors, record.actorSpans, told))
  const recipients = toParties(sideOf(record.recipients, record.recipientSpans, told))
  const words = wordsOf(spans, text)
  const sides = toSides(actors, recipients)
  const title = `${status === 'asserted' ? '' : `${status}: `}${sides}: ${type}, ${words}`
  const lead = `${sides}: ${type} (${quad.replace('-', ' ')}), ${status}`
  const tags = [type, quad, status, ...codesOf([...actors, ...recipients])]
  return toItem(told, { noun: 'event', title, lead, words, spans, tags }, place)
}

/**
 * What somebody is bound to, as an entry of a feed; its title tells what was not made but alleged, denied or hypothetical.
 * Example: `toCommitmentItem(told, { url }).title` is "pledge: Ada Brenn (VDA): “hold the line”".
 */
export function toCommitmentItem(told: Told<Commitment>, place: ItemPlace): FeedItem {
  const { record, text } = told
  const { kind, standing, strength, spans, deadline } = record
  const [by, toward] = [partiesOf(record.by, told), partiesOf(record.toward, told)]
  const sides = toSides(by, toward)
  const standingText = standing === 'made' ? '' : `${standing} `
  const until = deadline === null ? '' : `, ${toQuoted(deadline.text)}`
  const title = `${standingText}${kind}: ${sides}: ${toQuoted(wordsOf(record.action, text))}`
  const lead = `${sides}: ${kind}, ${standing}, ${strength}${until}`
  const tags = [kind, standing, strength, ...codesOf([...by, ...toward])]
  return toItem(told, { noun: 'commitment', title, lead, words: wordsOf(spans, text), spans, tags }, place)
}

/** What is read in a document. */
export interface DocumentCounts {
  statements: number
  events: number
  commitments: number
}

/**
 * A document that was read, as an entry of a feed: what it is, and how much was read in it, without its text.
 * Example: `toDocumentItem({ document, counts }, { url }).title` is "Dawn".
 */
export function toDocumentItem(
  { document, counts }: { document: DocumentRecord; counts: DocumentCounts },
  { url, recordedAt }: ItemPlace,
): FeedItem {
  const { text: _, ...record } = document
  const { statements, events, commitments } = counts
  return {
    id: `urn:sha256:${document.id}`,
    url,
    title: document.title ?? document.ref ?? document.id,
    text: [
      `${statements} statements, ${events} events, ${commitments} commitments`,
      `— ${toSourceText(toSource(document, []))}${document.url === undefined ? '' : ` · ${document.url}`}`,
    ].join('\n'),
    publishedOn: document.publishedOn ?? null,
    changedOn: recordedAt ?? null,
    authors: authorsOf(document),
    tags: ['document', document.language],
    acta: { noun: 'document', record, counts },
  }
}
