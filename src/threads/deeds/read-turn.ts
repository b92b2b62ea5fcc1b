import { type Event, joinSpans, type Quad, type Span, type ThreadParty, type Turn } from '../../model/index.ts'
import { type Side, toSide } from '../commitment-threads/parties.ts'
import { accusationIn } from './accusation.ts'
import { type Deed, UNNAMED } from './deed.ts'
import { type DeedSource, NOBODY, orUnnamed, type Sentence, wordsWithSides } from './deed-source.ts'
import { agreementAt, type FoundTurn } from './turns.ts'

/** Words by which a sentence tells as somebody's what the outlet does not say itself. */
const HEDGED = /\b(?:alleg\w*|reportedly|purported\w*|(?:is|are|was|were) reported|reports? of)\b/i
/** Turns that an agreement makes by itself, whoever is named beside it. */
const OF_ITSELF = new Set<Turn>(['starts', 'ends', 'collapses'])
/** Turns that a party makes by its word alone. */
const SPOKEN = new Set<Turn>(['confirms', 'denies'])
/** By what a turn is made: attacks and the like break, deeds of cooperation are done under. */
const QUADS: Readonly<Partial<Record<Turn, Quad>>> = { breaks: 'material-conflict', under: 'material-cooperation' }
const DESPITE = /^(?:despite|notwithstanding|in spite of)/i

/** A sentence that a cue was found in. */
interface Told {
  source: DeedSource
  sentence: Sentence
}

/** What a sentence says of an agreement; null where nothing is done: "despite the truce" alone, what will be released under it. */
export function readTurn({ source, sentence }: Told, found: FoundTurn): Deed | null {
  const { turn, start, end } = found
  const span = { start: sentence.span.start + start, end: sentence.span.start + end }
  const doing = doersOf({ source, sentence }, { turn, span })
  const words = source.wordsIn(span)
  if (doing.event === null && (turn === 'under' || DESPITE.test(words))) return null
  return {
    ...source.commonOf(sentence),
    record: doing.event?.id ?? null,
    happened: null,
    spans: joinSpans([span, ...(doing.event ? wordsWithSides(doing.event) : [])]),
    at: span.start,
    type: doing.event?.type ?? null,
    status: doing.claimedBy.length > 0 ? 'claimed' : 'asserted',
    turn,
    actors: doing.actors,
    recipients: NOBODY,
    claimedBy: doing.claimedBy,
    words: source.read(span),
    answers: null,
    agreement: agreementOf({ source, sentence }, found),
  }
}

/** The agreement of a turn: as it is named, and between whom: who attacks or accuses whom, and whom it is said to be with. */
function agreementOf({ source, sentence }: Told, found: FoundTurn): Deed['agreement'] {
  const {
    span: { start, end },
    words,
    events,
  } = sentence
  const at = agreementAt(words, found)
  const span = { start: start + at.start, end: start + at.end }
  const sides = events
    .filter(({ type, quad }) => type === 'ACCUSE' || quad === 'material-conflict')
    .flatMap(({ actors, recipients }) => [...actors, ...recipients])
  const after = source.document.text.slice(span.end, end)
  const reach = /^\s+(?:with|between)\b[^,.;]*/i.exec(after)?.[0].length ?? 0
  const named = source.document.actors.filter(({ mentions }) =>
    mentions.some((each) => each.start >= span.end && each.end <= span.end + reach),
  )
  const parties = toSide([...sides, ...named.map(({ id }) => id)], source.byId, source.known.services).parties
  return { span, text: source.wordsIn(span), parties }
}

/** Who does what a cue says, and who says so. */
function doersOf(
  { source, sentence }: Told,
  { turn, span }: { turn: Turn; span: Span },
): { event: Event | null; actors: Side; claimedBy: readonly ThreadParty[] } {
  const { events } = sentence
  const accusation = accusationIn(sentence)
  if (accusation && turn === 'breaks')
    return {
      event: accusation.event,
      actors: source.sideOf(accusation.accused),
      claimedBy: orUnnamed(source.partiesOf(accusation.event.actors)),
    }
  const own = SPOKEN.has(turn) ? source.statementBy(span) : undefined
  if (own) return { event: null, actors: source.sideOf(own.speakers), claimedBy: [] }
  const statement = source.statementAround(span)
  const event = doingEvent(events, turn, span)
  const actors = OF_ITSELF.has(turn)
    ? NOBODY
    : event
      ? source.sideOf(event.actors)
      : source.subjectBefore(sentence, span)
  const claimedBy = statement
    ? orUnnamed(source.partiesOf(statement.speakers))
    : event?.status === 'claimed'
      ? source.claimants(sentence, event)
      : HEDGED.test(sentence.words) && turn === 'breaks'
        ? [UNNAMED]
        : []
  return { event, actors, claimedBy }
}

/** The event by which an agreement is broken or left, or who confirms it: at the cue, else the nearest before it. */
function doingEvent(events: readonly Event[], turn: Turn, cue: Span): Event | null {
  const acting = events.filter(
    ({ actors, status, quad }) =>
      actors.length > 0 && (status === 'asserted' || status === 'claimed') && (QUADS[turn] ?? quad) === quad,
  )
  const at = acting.find(({ spans }) => spans.some(({ start, end }) => start < cue.end && cue.start < end))
  return at ?? acting.findLast(({ spans }) => spans[0]!.start <= cue.start) ?? acting[0] ?? null
}
