import { type Commitment, commitmentSchema, type Event, type Span } from '../../model/index.ts'

type Kind = Commitment['kind']

/** A sentence that takes a commitment back: the event that does it, and the words that say what. */
interface TakenBack {
  event: Event
  sentence: Span
  matter: Span
  kinds: ReadonlySet<Kind>
}

const PLAN =
  '(?:plans?|pledges?|promises?|vows?|threats?|demands?|ultimatum|offers?|decision|intention|commitments?|proposals?|bid|aims?|targets?|goal|idea|scheme|project)'
/** A verb that takes back what a noun after it names: "scraps its plan to". */
const OF_PLAN = new RegExp(
  '\\b(?:scrap|drop|abandon|withdr[ae]w|renounc|shelv|ditch|revok|rescind|retract|revers|cancel|give up|gave up|t[ao]ke? back|back(?:s|ed)? away from|walk(?:s|ed)? back|w[ea]nt back on|go(?:es)? back on|backtrack(?:s|ed)? on|reneg(?:es|ed) on)\\w*' +
    `(?: \\w+){0,3}? ${PLAN}\\b(?: of| on)?(?: to| that)?`,
  'iu',
)
/** A verb that says no to what follows it. */
const OF_ACT =
  /\b(?:rul(?:es|ed|ing) out|refus(?:es|ed|ing)(?: to)?|reject(?:s|ed|ing)?|declin(?:es|ed|ing) to|call(?:s|ed|ing) off|cancel(?:s|led|ling)|no longer)\b/iu
/** Who says it, at the end of the sentence. */
const SPEAKER = /[,”"]\s[^,]{0,80}\b(?:said|says|told|announced|added|according)\b.*$/su
const SIGNED_BY_NOUN: readonly [RegExp, Kind][] = [
  [/\bthreats?\b/i, 'threat'],
  [/\bdemands?\b|\bultimatum\b/i, 'demand'],
]
const ALL_KINDS = new Set(commitmentSchema.shape.kind.options)
const OPEN_KINDS = new Set<Kind>(['pledge', 'agreement', 'target'])
const HELD = new Set(['asserted', 'claimed'])

const kindsOf = (cue: string): ReadonlySet<Kind> => {
  const named = SIGNED_BY_NOUN.filter(([noun]) => noun.test(cue)).map(([, kind]) => kind)
  return named.length > 0 ? new Set(named) : /\bno longer\b/i.test(cue) ? ALL_KINDS : OPEN_KINDS
}

/** Finds sentences in which somebody takes back what was promised, threatened or demanded: a cue, and an event whose actors do it. */
export function findTakenBack(text: string, sentences: readonly Span[], events: readonly Event[]): TakenBack[] {
  return sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    const cue = OF_PLAN.exec(words) ?? OF_ACT.exec(words)
    if (!cue) return []
    const at = { start: sentence.start + cue.index, end: sentence.start + cue.index + cue[0].length }
    const event = eventAt(events, sentence, at)
    const matter = { start: at.end, end: at.end + text.slice(at.end, sentence.end).replace(SPEAKER, '').length }
    return event && matter.start < matter.end ? [{ event, sentence, matter, kinds: kindsOf(cue[0]) }] : []
  })
}

/** The event of the cue's words, else the first of the sentence, whose actors are known. */
function eventAt(events: readonly Event[], sentence: Span, cue: Span): Event | undefined {
  const inside = events.filter(
    ({ spans, actors, status }) =>
      actors.length > 0 &&
      HELD.has(status) &&
      spans.some(({ start }) => sentence.start <= start && start < sentence.end),
  )
  return (
    inside.find(({ spans }) => spans.some(({ start, end }) => start < cue.end && cue.start < end)) ??
    inside.find(({ spans }) => spans[0]!.start >= cue.start)
  )
}
