import type { SentenceView } from '../document-view.ts'
import { isNominal } from '../noun-phrase.ts'
import { findObject } from '../object.ts'
import type { Draft, EventRule, SentenceReading, VerbReading } from '../rule.ts'
import { areParties, settle } from '../sides.ts'

/** Types whose verbs stand without an object: "they met", "the army withdrew". */
const INTRANSITIVE = new Set(['AGREE', 'CONSULT', 'PROTEST', 'CONCEDE', 'RETREAT', 'COOPERATE', 'THREATEN', 'MOBILIZE'])
/** A gerund after one of these is a deed of the sentence's subject. */
const GERUND_OF_SUBJECT = new Set(['by', 'after', 'before', 'without', 'upon', 'since', 'following', 'despite'])

/** "a ship seized in May", "a man accused of theft": a participle that describes what stands before it. */
const isReduced = (view: SentenceView, verb: VerbReading): boolean => {
  if (verb.group.supported || verb.gerund || verb.group.loose) return false
  const { word } = verb.sense
  if (word.particle || word.object || word.to || INTRANSITIVE.has(word.type)) return false
  return verb.from >= verb.end || !isNominal(view, verb.from)
}

export const isActive = (view: SentenceView, verb: VerbReading): boolean => {
  const { group } = verb
  if (group.passive || group.loose || isReduced(view, verb)) return false
  return group.gerundAfter === null || GERUND_OF_SUBJECT.has(group.gerundAfter)
}

/** The event of a verb whose subject acts, or null where its sides name no party. */
export function draftActive(view: SentenceView, verb: VerbReading): Draft | null {
  const { sense, subject } = verb
  const object = findObject(view, verb, sense)
  const sides = settle(
    sense.word.type,
    sense.word.swap ? { actor: object, recipient: subject } : { actor: subject, recipient: object },
  )
  if (!areParties(view, sides, sense.word.both === true)) return null
  return {
    type: sense.word.type,
    ...sides,
    at: verb.at,
    words: verb.words,
    modality: verb.group.modality,
    clause: { from: verb.group.first, end: verb.end },
  }
}

export const activeVerb: EventRule = {
  name: 'active-verb',
  version: '1',
  confidence: 0.5,
  examples: ['Vardia condemned Oskelia on Monday.', 'The Oskelian army has withdrawn its troops from Tamrin.'],
  draw: ({ view, verbs, taken }: SentenceReading) =>
    verbs.flatMap((verb) => {
      if (taken.has(verb.at) || !isActive(view, verb)) return []
      return draftActive(view, verb) ?? []
    }),
}
