import { type SentenceView, wordAt } from '../document-view.ts'
import { isNominal } from '../noun-phrase.ts'
import { clauseEnd, findObject, findPartyAfter, objectStart } from '../object.ts'
import type { Draft, EventRule, SentenceReading, VerbReading } from '../rule.ts'
import { isEmpty, NOBODY, type Side } from '../side.ts'
import { areParties, type Sides, settle } from '../sides.ts'

/** Types whose verbs stand without an object: "they met", "the army withdrew". */
const INTRANSITIVE = new Set(['AGREE', 'CONSULT', 'PROTEST', 'CONCEDE', 'RETREAT', 'COOPERATE', 'THREATEN', 'MOBILIZE'])
/** A gerund after one of these is a deed of the sentence's subject. */
export const GERUND_OF_SUBJECT = new Set([
  'by',
  'after',
  'before',
  'without',
  'upon',
  'since',
  'following',
  'despite',
  'guilty',
])

/** "a ship seized in May", "a man accused of theft": a participle that describes what stands before it. */
const isReduced = (view: SentenceView, verb: VerbReading): boolean => {
  if (verb.group.supported || verb.gerund || verb.group.loose) return false
  const { word } = verb.sense
  if (word.particle || word.object || word.to || INTRANSITIVE.has(word.type)) return false
  const start = objectStart(view, verb)
  return wordAt(view, start) !== 'to' && !isNominal(view, start)
}

export const isActive = (view: SentenceView, verb: VerbReading): boolean => {
  const { group } = verb
  if (group.passive || group.loose || isReduced(view, verb)) return false
  return group.gerundAfter === null || GERUND_OF_SUBJECT.has(group.gerundAfter)
}

/** Types whose words name the other side only with the deed: "agreed to lift the ban on Oskelia". */
const REACHES_ON = new Set(['AGREE', 'THREATEN', 'REJECT', 'REQUEST'])

const objectOfInfinitive = (view: SentenceView, to: number): Side =>
  wordAt(view, to) === 'to' ? findPartyAfter(view, { from: to + 2, end: clauseEnd(view, to + 2) }) : NOBODY

/** Whether a joint subject acts on itself: "blame each other", "accused the other of shelling". */
function isMutual(view: SentenceView, { from, subject }: VerbReading): boolean {
  const words = `${wordAt(view, from)} ${wordAt(view, from + 1)}`
  if (/^(?:each|one) (?:an)?other$/.test(words)) return true
  if (words !== 'the other' || subject.mentions.length < 2) return false
  return !isNominal(view, from + 2) || /^(?:side|party|country|state)$/.test(wordAt(view, from + 2))
}

/** The two sides of a verb whose subject acts. */
function sidesOfVerb(view: SentenceView, verb: VerbReading): Sides {
  const { sense, subject } = verb
  if (isMutual(view, verb)) return { actor: subject, recipient: subject }
  const own = findObject(view, verb, sense)
  const object = isEmpty(own) && REACHES_ON.has(sense.word.type) ? objectOfInfinitive(view, verb.end) : own
  const sides = sense.word.swap ? { actor: object, recipient: subject } : { actor: subject, recipient: object }
  return settle(view, sense.word.type, sides)
}

/** The event of a verb whose subject acts, or null where its sides name no party. */
export function draftActive(view: SentenceView, verb: VerbReading): Draft | null {
  const { sense, at, words, group } = verb
  const sides = sidesOfVerb(view, verb)
  if (!areParties(view, sides, sense.word.both === true)) return null
  const clause = { from: group.first, end: verb.end }
  return { type: sense.word.type, ...sides, at, words, modality: group.modality, also: sense.word.also, clause }
}

/** Whether a verb only promises a concession, which is recorded once, as planned. */
export function promises(verb: VerbReading, next: VerbReading | undefined): boolean {
  const isControlled = next !== undefined && next.group.first === verb.group.first
  return verb.sense.word.type === 'AGREE' && isControlled && next.sense.word.type === 'CONCEDE'
}

export const activeVerb: EventRule = {
  name: 'active-verb',
  version: '1',
  examples: ['Vardia condemned Oskelia on Monday.', 'The Oskelian army has withdrawn its troops from Tamrin.'],
  draw: ({ view, verbs, taken }: SentenceReading) =>
    verbs.flatMap((verb, at) => {
      if (taken.has(verb.at) || !isActive(view, verb) || promises(verb, verbs[at + 1])) return []
      return draftActive(view, verb) ?? []
    }),
}
