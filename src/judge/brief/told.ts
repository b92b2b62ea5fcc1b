import {
  type Actor,
  type BriefSource,
  type DocumentRecord,
  joinSpans,
  type Span,
  type Statement,
  sliceSpan,
  type ThreadParty,
} from '../../model/index.ts'

/** A record with its document and the actors that its ids name, as the lists and readings of a ledger give it. */
export interface Told<Record> {
  record: Record
  document: DocumentRecord
  actors: readonly Actor[]
}

/** The texts of documents, by id. */
export type Texts = ReadonlyMap<string, string>

const NOTHING_BETWEEN = /^\s*$/
const GAP = ' … '

/** The words of spans; "…" stands where words between them are left out. */
function wordsOf(text: string, spans: readonly Span[]): string {
  let words = ''
  let end: number | undefined
  for (const span of spans) {
    const between = end === undefined ? '' : text.slice(end, span.start)
    words += (NOTHING_BETWEEN.test(between) ? between : GAP) + sliceSpan(text, span)
    end = span.end
  }
  return words
}

/** The words of spans of a document, whose text must be at hand. */
export function quote(texts: Texts, document: string, spans: readonly Span[]): Pick<BriefSource, 'spans' | 'words'> {
  const text = texts.get(document)
  if (text === undefined) throw new RangeError(`bug: the text of document ${document} is not given`)
  const joined = joinSpans(spans)
  return { spans: joined, words: wordsOf(text, joined) }
}

/** Words of one clause stand no further apart. */
const MOST_BETWEEN = 120
const PARAGRAPH = /\n\s*\n/

/** The clause that spans stand in: what is between them too, where they are near, since a few words of it read as another thing. */
export function quoteClause(
  texts: Texts,
  document: string,
  spans: readonly Span[],
): Pick<BriefSource, 'spans' | 'words'> {
  const text = texts.get(document) ?? ''
  const whole: Span[] = []
  for (const span of joinSpans(spans)) {
    const last = whole.at(-1)
    const between = last ? text.slice(last.end, span.start) : ''
    if (last && between.length <= MOST_BETWEEN && !PARAGRAPH.test(between)) last.end = span.end
    else whole.push(span)
  }
  return quote(texts, document, whole)
}

/** Which document it is, as a source tells it. */
export const placeOf = ({ id, ref, outlet, publishedOn }: DocumentRecord): Omit<BriefSource, 'spans' | 'words'> => ({
  document: id,
  ref: ref ?? id,
  outlet: outlet ?? null,
  date: publishedOn ?? null,
})

/** One side of a record: those whom its ids name, groups by their members; else the words that stand for it. */
export function partiesOf(
  { document, actors }: Omit<Told<unknown>, 'record'>,
  { ids, spans = [] }: { ids: readonly string[]; spans?: readonly Span[] },
  texts: Texts,
): ThreadParty[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const known = ids.flatMap((id) => {
    const members = byId.get(id)?.members?.filter((member) => byId.has(member)) ?? []
    return members.length > 0 ? members : [id]
  })
  const parties = [...new Set(known)].flatMap((id) => {
    const actor = byId.get(id)
    return actor ? [{ name: actor.name, serves: actor.serves }] : []
  })
  if (parties.length > 0 || spans.length === 0) return parties
  return [{ name: quote(texts, document.id, spans).words, serves: null }]
}

/** Who tells a statement; the words that name the source where it is nobody known. */
export const tellersOf = ({ record, ...place }: Told<Statement>, texts: Texts): ThreadParty[] =>
  partiesOf(place, { ids: record.speakers, spans: record.source }, texts)
