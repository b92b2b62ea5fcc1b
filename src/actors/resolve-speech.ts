import { type Annotated, indexAt, quotationAt } from '../language/index.ts'
import { type Actor, compareSpans, type Span, type Statement } from '../model/index.ts'

const SPEAKER = /^(?:i|me|my|mine|myself)$/
const SIDE = /^(?:we|us|our|ours|ourselves)$/
const HEARER = /^(?:you|your|yours|yourself|yourselves)$/

/** A stretch of what somebody says. */
interface Speech extends Span {
  statement: Statement
}

/** How many stretches that begin before a word are looked at for the one it stands in. */
const NESTING = 8

function speechAt(speeches: readonly Speech[], begins: readonly Span[], offset: number): Statement | undefined {
  const from = indexAt(begins, offset)
  for (let at = from - 1; at >= 0 && at >= from - NESTING; at--)
    if (speeches[at]!.end > offset) return speeches[at]!.statement
  return undefined
}

/** Whom a word of the first or second person stands for, once it is known who speaks to whom. */
function meant(lower: string, statement: Statement, cast: Cast): Actor | undefined {
  const only = (ids: readonly string[]) => (ids.length === 1 ? cast.byId.get(ids[0]!) : undefined)
  if (HEARER.test(lower)) return only(statement.addressees)
  const speaker = only(statement.speakers)
  if (SPEAKER.test(lower)) return speaker
  return speaker && (cast.byCode.get(speaker.serves ?? '') ?? speaker)
}

interface Cast {
  byId: ReadonlyMap<string, Actor>
  /** the state or organisation of a code */
  byCode: ReadonlyMap<string, Actor>
}

/** States and organisations under the code they serve; what stands for one ("White Palace") gives way to the one itself. */
function castOf(actors: readonly Actor[]): Cast {
  const byCode = new Map<string, Actor>()
  for (const actor of actors) {
    if ((actor.kind !== 'state' && actor.kind !== 'organisation') || !actor.serves) continue
    if (actor.kind === 'state' || !byCode.has(actor.serves)) byCode.set(actor.serves, actor)
  }
  return { byId: new Map(actors.map((actor) => [actor.id, actor])), byCode }
}

/**
 * Adds to the actors the words inside quotations that stand for them once the speaker is known.
 * Example: in "We will hold the line," Ada Brenn said, "We" becomes a mention of the state she serves.
 *
 * Shape: the actors of a document and its statements -> the same actors, ids and order unchanged, with more mentions
 * Errors: none
 */
export function resolveSpeech(
  annotated: Annotated,
  actors: readonly Actor[],
  statements: readonly Statement[],
): Actor[] {
  const cast = castOf(actors)
  const speeches = statements
    .flatMap((statement) => statement.content.map((span): Speech => ({ ...span, statement })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const begins = speeches.map(({ start }) => ({ start, end: start + 1 }))
  const added = new Map<Actor, Span[]>()
  for (const { lower, text, start, end } of annotated.tokens) {
    if (!(SPEAKER.test(lower) || SIDE.test(lower) || HEARER.test(lower)) || text === 'US' || text === 'ME') continue
    if (!quotationAt(annotated, start)) continue
    const statement = speechAt(speeches, begins, start + 1)
    const actor = statement && meant(lower, statement, cast)
    if (!actor) continue
    const spans = added.get(actor)
    if (spans) spans.push({ start, end })
    else added.set(actor, [{ start, end }])
  }
  return actors.map((actor) => {
    const more = added.get(actor)
    return more ? { ...actor, mentions: [...actor.mentions, ...more].sort(compareSpans) } : actor
  })
}
