import type { Actor, Commitment, Event, Span, Statement } from '../model/index.ts'
import type { LineAt } from './place.ts'

/** The records by their noun. */
export interface RecordOf {
  actor: Actor
  statement: Statement
  event: Event
  commitment: Commitment
}

export type Noun = keyof RecordOf

/** The words of each noun's record: what its place is counted from, and what its evidence shows. */
export const SPANS_OF: { [Each in Noun]: (record: RecordOf[Each]) => readonly Span[] } = {
  actor: ({ mentions }) => mentions,
  statement: ({ source, cue, content }) => [...source, ...cue, ...content],
  event: ({ spans, actorSpans, recipientSpans }) => [...actorSpans, ...spans, ...recipientSpans],
  commitment: ({ spans, action, condition }) => [...spans, ...action, ...(condition?.spans ?? [])],
}

/** The spans that a record stands for in a list: its own words, of an actor its first mention. */
export const HEAD_SPANS_OF: { [Each in Noun]: (record: RecordOf[Each]) => readonly Span[] } = {
  actor: ({ mentions }) => mentions.slice(0, 1),
  statement: ({ content }) => content,
  event: ({ spans }) => spans,
  commitment: ({ spans }) => spans,
}

/** The line of the file where a record stands. */
export function lineOf<Each extends Noun>(noun: Each, record: RecordOf[Each], { lineAt }: { lineAt: LineAt }): number {
  return lineAt(HEAD_SPANS_OF[noun](record)[0]?.start ?? 0)
}
