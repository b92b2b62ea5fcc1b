import { type Actor, overlaps, type Span } from '../model/index.ts'

/** A place where the text names an actor. */
export interface Mention {
  span: Span
  actor: Actor
}

/** Every mention of every actor, in the order of the text. */
export const listMentions = (actors: readonly Actor[]): Mention[] =>
  actors
    .flatMap((actor) => actor.mentions.map((span) => ({ span, actor })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)

/** The mentions of a list made by `listMentions` that share a character with a span, in the order of the text. */
export function mentionsIn(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.span.end <= span.start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let at = Math.max(0, low - 2); at < mentions.length && mentions[at]!.span.start < span.end; at++)
    if (overlaps(mentions[at]!.span, span)) found.push(mentions[at]!)
  return found
}
