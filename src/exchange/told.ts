import { type Actor, type CodedParty, type DocumentRecord, type Span, sliceSpan } from '../model/index.ts'

/** A record with what tells it: its document, the text, and the actors that its ids name. */
export interface Told<Record> {
  record: Record
  document: DocumentRecord
  actors: readonly Actor[]
  text: string
}

const GAP = ' … '

/** The words of spans, with a gap where they do not stand together. */
export const wordsOf = (spans: readonly Span[], text: string): string =>
  spans.map((span) => sliceSpan(text, span)).join(GAP)

/** Words that were cut at their gaps, whole again. */
export const joinWords = (words: readonly string[]): string => words.join(GAP)

/** The actors that ids name, in the order of the ids. */
export const pickActors = (ids: readonly string[], actors: readonly Actor[]): Actor[] =>
  ids.flatMap((id) => actors.find((actor) => actor.id === id) ?? [])

/** One side of an event that nobody known fills, as the text has it; else those who fill it. */
export function sideOf(ids: readonly string[], spans: readonly Span[], { actors, text }: Told<unknown>): CodedParty[] {
  const known = pickActors(ids, actors).map(({ name, serves }) => ({ name, code: serves }))
  if (known.length > 0 || spans.length === 0) return known
  return [{ name: wordsOf(spans, text), code: null }]
}

/** The first and the last place of some spans. */
export const reachOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})
