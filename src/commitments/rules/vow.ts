import { commit } from '../commit.ts'
import { mentionAt, type Range, type SentenceView, wordAt } from '../document-view.ts'
import { BE, DETERMINER, NEGATIVE, SUBJECT_PRONOUN, WILL, WOULD } from '../grammar-words.ts'
import { isHarm } from '../harm.ts'
import { isOwnSide, namedIn } from '../parties.ts'
import { findAmount } from '../quantity.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { afterAsides, partyEnd, type VerbClause, verbClauses } from '../verb-clause.ts'
import { opensAct } from '../word-class.ts'

/** These take the promised thing itself: "pledged 500 million euros". */
const TAKES_THING = new Set(['pledge', 'promise', 'guarantee'])
const NO_THING =
  /^(?:[.,;:)”“"]|that|and|or|but|in|on|at|by|after|during|as|it|what|how|against|for|from|about|with|of|when|if)$/
const TEXT = new Set(
  'bill law legislation act resolution measure report document text treaty agreement deal plan'.split(' '),
)
const NOT_PROMISED =
  /^(?:no|condolences|apology|apologies|congratulations|insight|advice|glimpse|loyalty|allegiance|fealty|solidarity|friendship)$/

const REACH = 10

interface Promised {
  from: number
  toward: string[] | null
  isThing?: boolean
}

/** Where the promised act or thing begins after the verb. */
function promisedAfter(view: SentenceView, clause: VerbClause): Promised | null {
  const { trigger } = clause
  const { lemma } = trigger
  let next = afterAsides(view, clause.at + 1)
  if (lemma === 'commit' && /^(?:itself|themselves|himself|herself|ourselves)$/.test(wordAt(view, next))) next++
  const word = wordAt(view, next)
  if (word === 'that')
    return stayingAfter(view, next + 1) ?? (trigger.kind === 'vow' ? thingAfter(view, next + 1) : null)
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

/** "promised that he is staying": the act in the progressive. */
function stayingAfter(view: SentenceView, from: number): Promised | null {
  if (!SUBJECT_PRONOUN.has(wordAt(view, from))) return null
  const act = afterAsides(view, from + 2)
  const isBe = BE.has(wordAt(view, from + 1)) || /^['’](?:s|re|m)$/.test(wordAt(view, from + 1))
  return isBe && opensAct(view, act) && wordAt(view, act) !== 'going' ? { from: act, toward: null } : null
}

/** "promised that the assets will remain frozen": what happens to a thing by the act of who promises. */
function thingAfter(view: SentenceView, from: number): Promised | null {
  for (let at = from; at < view.end && at < from + REACH; at++) {
    if (view.tokens[at]!.kind === 'mark') return null
    if (mentionAt(view, at) >= 0 || !(WILL.has(wordAt(view, at)) || WOULD.has(wordAt(view, at)))) continue
    const isThing = at > from + 1 && findSubject(view, at).kind === 'thing'
    return isThing && !NEGATIVE.has(wordAt(view, at + 1)) ? { from: at + 1, toward: null } : null
  }
  return null
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

/** "sought to reassure" is a deed; "seeks to" still stands; "has committed five million since" is a sum of what was given. */
function isStanding(view: SentenceView, { trigger, group, at }: VerbClause): boolean {
  if (trigger.lemma === 'seek' && trigger.forms.has('past')) return false
  if (trigger.lemma !== 'commit' || group.perfect === null) return true
  return (
    view.tokens[at + 1]?.kind !== 'number' &&
    !/^(?:[$€£]|more|over|roughly|about|nearly|almost)$/.test(wordAt(view, at + 1))
  )
}

/** "seek to destroy": an aim that others tell of. */
const isToldAim = (view: SentenceView, { trigger, subject }: VerbClause, action: Range): boolean =>
  /^(?:seek|aim)$/.test(trigger.lemma) && isHarm(view, action) && !isOwnSide(view, subject)

/** A text is no party: "the bill seeks to". */
const isText = (view: SentenceView, { subject }: VerbClause): boolean => TEXT.has(wordAt(view, subject.end - 1))

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const promised = isStanding(view, clause) && !isText(view, clause) ? promisedAfter(view, clause) : null
  if (!promised || promised.from >= view.end) return null
  const { at, subject, group, trigger } = clause
  const strength = trigger.kind === 'vow' ? 'firm' : 'intended'
  const toward = promised.toward ? { toward: promised.toward } : {}
  const { from, isThing = false } = promised
  const drawn = commit(view, {
    at,
    subject,
    from,
    isThing,
    ...toward,
    kind: 'pledge',
    strength,
    hearsay: group.hearsay,
  })
  return drawn && isToldAim(view, clause, drawn.action) ? null : drawn
}

export const vow: CommitmentRule = {
  name: 'vow',
  version: '1',
  confidence: 0.8,
  examples: ['Vardia has pledged to send 2,000 troops to Tamrin.', 'Brenn promised Oskelia 800 million euros in aid.'],
  draw: (view) => verbClauses(view, ['vow', 'intend']).flatMap((clause) => draft(view, clause) ?? []),
}
