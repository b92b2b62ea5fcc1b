import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { DETERMINER, NEGATIVE } from '../grammar-words.ts'
import { isHarm } from '../harm.ts'
import { namedIn } from '../parties.ts'
import { findAmount } from '../quantity.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { afterAsides, partyEnd, type VerbClause, verbClauses } from '../verb-clause.ts'

/** These take the promised thing itself: "pledged 500 million euros". */
const TAKES_THING = new Set(['pledge', 'promise', 'guarantee'])
const NO_THING =
  /^(?:[.,;:)”“"]|that|and|or|but|in|on|at|by|after|during|as|it|what|how|against|for|from|about|with|of|when|if)$/
const NOT_PROMISED = /^(?:no|condolences|apology|apologies|congratulations|insight|advice|glimpse)$/

interface Promised {
  from: number
  toward: string[] | null
  isThing?: boolean
}

/** Where the promised act or thing begins after the verb. */
function promisedAfter(view: SentenceView, clause: VerbClause): Promised | null {
  const { lemma } = clause.trigger
  let next = afterAsides(view, clause.at + 1)
  if (lemma === 'commit' && /^(?:itself|themselves|himself|herself|ourselves)$/.test(wordAt(view, next))) next++
  const word = wordAt(view, next)
  if (word === 'to' && lemma !== 'commit' && isNoun(view, next + 1)) return null
  if (word === 'to') return { from: next + 1, toward: null }
  if (NEGATIVE.has(word) && wordAt(view, next + 1) === 'to') return { from: next, toward: null }
  const party = partyEnd(view, next)
  if (party > next && wordAt(view, party) === 'to')
    return { from: party + 1, toward: namedIn(view, { first: next, end: party }, []) }
  if (NO_THING.test(word) || NOT_PROMISED.test(word) || !takesThing(view, clause, next)) return null
  const isGiven = party > next && lemma !== 'plan' && isThingAt(view, party)
  if (isGiven) return { from: party, toward: namedIn(view, { first: next, end: party }, []), isThing: true }
  return { from: next, toward: null, isThing: true }
}

const isNoun = (view: SentenceView, at: number): boolean => mentionAt(view, at) >= 0 || DETERMINER.has(wordAt(view, at))

/** "promised Oskelia more aid": a thing begins after the party. */
const isThingAt = (view: SentenceView, at: number): boolean =>
  view.tokens[at]?.kind === 'number' ||
  /^(?:[$€£]|a|an|its|the|more|new|full|aid|support|military|help)$/.test(wordAt(view, at))

function takesThing(view: SentenceView, { trigger }: VerbClause, next: number): boolean {
  const near = { first: next, end: Math.min(view.end, next + 7) }
  if (trigger.lemma === 'plan' || trigger.lemma === 'vow' || trigger.lemma === 'prepare')
    return isHarm(view, near) || wordAt(view, next) === 'retaliation'
  if (trigger.lemma === 'commit') return findAmount(view, near) !== null && mentionAt(view, next) < 0
  return TAKES_THING.has(trigger.lemma) && view.tokens[next] !== undefined
}

/** "sought to reassure" is a deed; "seeks to" still stands. */
const isStanding = ({ trigger }: VerbClause): boolean => trigger.lemma !== 'seek' || !trigger.forms.has('past')

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const promised = isStanding(clause) ? promisedAfter(view, clause) : null
  if (!promised || promised.from >= view.end) return null
  const { at, subject, group, trigger } = clause
  const strength = trigger.kind === 'vow' ? 'firm' : 'intended'
  const toward = promised.toward ? { toward: promised.toward } : {}
  const { from, isThing = false } = promised
  return commit(view, { at, subject, from, isThing, ...toward, kind: 'pledge', strength, hearsay: group.hearsay })
}

export const vow: CommitmentRule = {
  name: 'vow',
  version: '1',
  confidence: 0.8,
  examples: ['Vardia has pledged to send 2,000 troops to Tamrin.', 'Brenn promised Oskelia 800 million euros in aid.'],
  draw: (view) => verbClauses(view, ['vow', 'intend']).flatMap((clause) => draft(view, clause) ?? []),
}
