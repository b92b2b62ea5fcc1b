import { mentionAt, mentionsOf, type Range, type SentenceView, wordAt } from './document-view.ts'
import { BE, DETERMINER, isAdverbWord, MODAL, NEGATIVE, PARTY_NOUN } from './grammar-words.ts'
import { isAdjective } from './noun-phrase.ts'
import { isReducedRelative, isRelativeClause } from './relative-clause.ts'
import { findSubject, type Subject } from './subject.ts'
import { type Trigger, type TriggerKind, triggerOf } from './trigger-words.ts'
import { isDone, type VerbGroup, verbGroupAt } from './verb-group.ts'
import { isAnyVerb, isCommonNoun, opensAct } from './word-class.ts'

/** A verb that commits, done by somebody. */
export interface VerbClause {
  at: number
  trigger: Trigger
  group: VerbGroup
  subject: Subject
}

/** Verbs whose present forms are nouns as well. */
const NOUN_TOO = new Set(
  'vow pledge promise guarantee resolve plan aim offer strike seal call demand request order press float'.split(' '),
)

/** "Torvik's offer", "our call": the noun; "both plan" is the verb. */
const isOwned = (view: SentenceView, at: number): boolean =>
  (DETERMINER.has(wordAt(view, at - 1)) && !/^(?:all|both|each)$/.test(wordAt(view, at - 1))) ||
  /^['’]s?$/.test(wordAt(view, at - 1))

/** "300 pledged delegates", "the agreed route": what a noun is like. */
const isAttribute = (view: SentenceView, at: number): boolean =>
  (view.tokens[at - 1]?.kind === 'number' || /^(?:the|an?|of)$/.test(wordAt(view, at - 1))) &&
  isCommonNoun(view, at + 1)

/** Whether "plans", "demands", "offers" is the verb: its subject is a party right before it, not an adjective. */
function isVerb(view: SentenceView, clause: VerbClause): boolean {
  const { forms } = clause.trigger
  const { group, subject } = clause
  const isPresent = forms.has('base') || forms.has('third')
  const mayBeNoun = isPresent && group.first === group.at && NOUN_TOO.has(clause.trigger.lemma)
  if (forms.has('past') && group.first === group.at && isAttribute(view, group.at)) return false
  if (!mayBeNoun) return true
  if (isOwned(view, group.at)) return false
  if (subject.inherited) return forms.has('third')
  const last = subject.mentions.at(-1)
  const endsInAdjective = last !== undefined && mentionAt(view, subject.end - 1) >= 0 && isAdjective(view, last)
  return subject.end >= group.first - 1 && !endsInAdjective
}

/** ", urging Oskelia to withdraw": an act that goes with the main verb. */
const isParticiple = (view: SentenceView, group: VerbGroup, trigger: Trigger): boolean =>
  trigger.forms.has('gerund') && group.first === group.at && /^(?:,|and|while)$/.test(wordAt(view, group.at - 1))

const isDescribing = (view: SentenceView, subject: Subject): boolean =>
  isRelativeClause(view, subject) || isReducedRelative(view, subject)

/** The clauses of a sentence whose verbs are of some kinds and tell of an act of a party. */
export function verbClauses(view: SentenceView, kinds: readonly TriggerKind[]): VerbClause[] {
  const clauses: VerbClause[] = []
  for (let at = view.first; at < view.end; at++) {
    const trigger = mentionAt(view, at) < 0 ? triggerOf(wordAt(view, at)) : undefined
    if (!trigger || !kinds.includes(trigger.kind)) continue
    const group = verbGroupAt(view, at)
    if (!isDone(view, group, trigger) && !isParticiple(view, group, trigger)) continue
    const clause = { at, trigger, group, subject: findSubject(view, group.first) }
    const acts = clause.subject.kind !== 'thing' && clause.subject.kind !== 'none'
    if (acts && isVerb(view, clause) && !isDescribing(view, clause.subject)) clauses.push(clause)
  }
  return clauses
}

/** The token after adverbs, days and a party with its preposition: "agreed on Monday with Oskelia to". */
export function afterAsides(view: SentenceView, from: number): number {
  let at = from
  for (let turn = 0; turn < 8; turn++) {
    const word = wordAt(view, at)
    if (view.timeOf[at]! >= 0 || isAdverbWord(word)) at++
    else if ((word === 'on' || word === 'in' || word === 'at') && view.timeOf[at + 1]! >= 0) at++
    else if (word === 'with' && mentionAt(view, at + 1) >= 0) at = partyEnd(view, at + 1)
    else break
  }
  return at
}

/** The token after a party that begins at `from`: "the Oskelian government", "Oskelia and Tamrin"; `from` where none does. */
export function partyEnd(view: SentenceView, from: number): number {
  let at = from
  let end = from
  for (let turn = 0; turn < 12; turn++) {
    const word = wordAt(view, at)
    const isMention = mentionAt(view, at) >= 0
    if (isMention || PARTY_NOUN.has(word) || word === 'all' || word === 'both') end = at + 1
    else if (!(DETERMINER.has(word) || /^(?:and|other|its|fellow|western|european|'s|,|of)$/.test(word))) break
    at++
  }
  return end
}

/** A party and the act it is asked for: "Oskelia to withdraw", "all sides not to escalate". */
interface Asked {
  party: Range
  from: number
}

/** The party from `from` and its infinitive, if they stand there. */
export function askedAt(view: SentenceView, from: number): Asked | null {
  const end = partyEnd(view, from)
  if (end === from) return null
  let at = end
  while (isAdverbWord(wordAt(view, at)) || view.timeOf[at]! >= 0) at++
  if (NEGATIVE.has(wordAt(view, at)) && wordAt(view, at + 1) === 'to') return { party: { first: from, end }, from: at }
  return wordAt(view, at) === 'to' ? { party: { first: from, end }, from: at + 1 } : null
}

/** How far words for somebody are followed to what they are asked for. */
const ANYBODY = 18

/** Any words and the infinitive after them: "all members of the community to act"; "a return to talks" has none. */
export function anybodyAskedAt(view: SentenceView, from: number): Asked | null {
  let isRelative = false
  for (let at = from; at < view.end && at < from + ANYBODY; at++) {
    const word = wordAt(view, at)
    if (view.tokens[at]!.kind === 'mark' || MODAL.has(word) || BE.has(word)) return null
    if (at === from && word === 'that') return null
    if (/^(?:who|that|which)$/.test(word)) isRelative = true
    if (word !== 'to' || (isRelative && isAnyVerb(view, at - 1))) continue
    if (at === from || !opensAct(view, at + 1)) return null
    const negated = NEGATIVE.has(wordAt(view, at - 1))
    return { party: { first: from, end: negated ? at - 1 : at }, from: negated ? at - 1 : at + 1 }
  }
  return null
}

export const namesParty = (view: SentenceView, range: Range): boolean => mentionsOf(view, range).length > 0
