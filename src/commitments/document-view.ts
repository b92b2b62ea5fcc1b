import { listMentions, type Mention, mentionAt, type World } from '../actors/index.ts'
import { type Annotated, paintTokens, type Token } from '../language/index.ts'
import type { Actor, Event, Span, Statement } from '../model/index.ts'

export { mentionAt, mentionRange } from '../actors/index.ts'
export { wordAt } from '../language/index.ts'

/** What the commitments stage is given besides the text. */
export interface CommitmentSources {
  actors: readonly Actor[]
  statements: readonly Statement[]
  events: readonly Event[]
  /** the same actors with all their mentions, "it" and "they" among them; consulted where no rule of this stage tells whom these mean */
  resolved?: readonly Actor[]
  /** whom "we" or "I" means where nobody is quoted: who issues the text */
  author?: Actor | null
  /** tells organs of states from bodies of their own; without it no organisation is taken for an organ */
  world?: Pick<World, 'isState'>
}

/** A half-open range of tokens. */
export interface Range {
  first: number
  end: number
}

/** A document as the rules look at it: for each token, what it belongs to (an index, or -1). */
export interface DocumentView {
  annotated: Annotated
  tokens: readonly Token[]
  actors: ReadonlyMap<string, Actor>
  /** the state or organisation of a code, where the document names it */
  stateOf: ReadonlyMap<string, Actor>
  mentions: readonly Mention[]
  mentionOf: Int32Array
  statements: readonly Statement[]
  /** the innermost statement whose content holds the token, one with a speaker before one without */
  contentOf: Int32Array
  cueOf: Int32Array
  quotationOf: Int32Array
  timeOf: Int32Array
  events: readonly Event[]
  eventOf: Int32Array
  /** by the offset where "it" or "they" begins, whom coreference takes it for */
  meant: ReadonlyMap<number, Actor>
  /** whom "we" or "I" means where nobody is quoted: who issues the text */
  author: Actor | null
}

/** One sentence of a view, as a half-open range of tokens. */
export interface SentenceView extends DocumentView, Range {
  /** the first token of the sentence before; -1 in the first */
  before: number
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)

/** For each token the index of the item whose span holds it; of items that overlap, the shortest. */
function paint(tokens: readonly Token[], items: readonly (readonly Span[])[]): Int32Array {
  const shortFirst = items.map((spans, value) => ({ spans, value, length: lengthOf(spans) }))
  shortFirst.sort((a, b) => a.length - b.length || b.value - a.value)
  return paintTokens(
    tokens,
    shortFirst.flatMap(({ spans, value }) => spans.map((span) => ({ span, value }))),
  )
}

function paintContent(tokens: readonly Token[], statements: readonly Statement[]): Int32Array {
  const contents = (wanted: boolean) =>
    statements.map(({ content, speakers }) => (speakers.length > 0 === wanted ? content : []))
  const target = paint(tokens, contents(false))
  const spoken = paint(tokens, contents(true))
  return target.map((value, at) => (spoken[at]! >= 0 ? spoken[at]! : value))
}

/** Whom the mentions of one word stand for that the stage is not shown otherwise. */
function meantBy({ resolved = [], actors }: CommitmentSources): ReadonlyMap<number, Actor> {
  const shown = new Map(actors.map((actor) => [actor.id, actor]))
  const meant = new Map<number, Actor>()
  for (const { id, mentions } of resolved) {
    const actor = shown.get(id)
    const seen = new Set(actor?.mentions.map(({ start }) => start))
    if (actor) for (const { start } of mentions) if (!seen.has(start)) meant.set(start, actor)
  }
  return meant
}

/** By their codes states, and organisations that are no organ of a state. */
function statesOf({ actors, world }: CommitmentSources): ReadonlyMap<string, Actor> {
  const states = new Map<string, Actor>()
  for (const kind of ['state', 'organisation'] as const)
    for (const actor of actors)
      if (actor.kind === kind && actor.serves && !states.has(actor.serves))
        if (kind === 'state' || !world?.isState(actor.serves)) states.set(actor.serves, actor)
  return states
}

/** Makes the view of a document that all rules share. */
export function viewDocument(annotated: Annotated, sources: CommitmentSources): DocumentView {
  const { tokens } = annotated
  const { actors, statements, events, author = null } = sources
  const mentions = listMentions(actors)
  return {
    annotated,
    tokens,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    stateOf: statesOf(sources),
    mentions,
    mentionOf: paint(
      tokens,
      mentions.map(({ span }) => [span]),
    ),
    statements,
    contentOf: paintContent(tokens, statements),
    cueOf: paint(
      tokens,
      statements.map(({ cue }) => cue),
    ),
    quotationOf: paint(
      tokens,
      annotated.quotations.map(({ inner }) => [inner]),
    ),
    timeOf: paint(
      tokens,
      annotated.times.map(({ span }) => [span]),
    ),
    events,
    eventOf: paint(
      tokens,
      events.map(({ spans }) => spans),
    ),
    meant: meantBy(sources),
    author,
  }
}

/** The mentions of a range that is at most a clause long, each once, in the order of the text. */
export function mentionsOf(view: SentenceView, range: Range): number[] {
  const found = new Set<number>()
  for (let at = range.first; at < range.end; at++) if (mentionAt(view, at) >= 0) found.add(view.mentionOf[at]!)
  return [...found]
}

/** The statement whose content holds the token, if one does. */
export const statementAt = (view: SentenceView, at: number): Statement | undefined => {
  const index = view.contentOf[at] ?? -1
  return index < 0 ? undefined : view.statements[index]
}

/** The actor a mention stands for. */
export const actorOf = (view: SentenceView, mention: number): Actor => view.mentions[mention]!.actor
