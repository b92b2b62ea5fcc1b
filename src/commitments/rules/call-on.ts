import { commit } from '../commit.ts'
import { mentionAt, type Range, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { DETERMINER, isAdverbWord, MODAL, NEGATIVE, PARTY_NOUN, WILL } from '../grammar-words.ts'
import { ownerOf } from '../owner.ts'
import { boundBy, namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { VOICES } from '../trigger-words.ts'
import { afterAsides, anybodyAskedAt, askedAt, namesParty, type VerbClause, verbClauses } from '../verb-clause.ts'
import { verbGroupAt } from '../verb-group.ts'
import { isAnyVerb, isBareVerb, isCommonNoun } from '../word-class.ts'

/** These ask for a thing itself: "demanded a ceasefire". */
const ASKS_FOR_THING = new Set(['demand', 'urge', 'request'])
/** What is asked for as a favour. */
const FAVOUR = /^(?:anonymity|comment|comments|permission|asylum|information|help|time|so)$/
/** These take a clause: "insisted that Oskelia withdraw". */
const ASKS_BY_CLAUSE = new Set(['demand', 'insist', 'ask', 'urge', 'request', 'order', 'instruct'])
const NO_THING = new Set([
  '.',
  ',',
  ';',
  'by',
  'that',
  'to',
  'in',
  'on',
  'at',
  'from',
  'for',
  'with',
  'and',
  'or',
  'as',
  'of',
  'about',
  'if',
  'when',
  'who',
  'what',
  'how',
  'why',
  'whether',
  '”',
  '“',
  '"',
])
const REACH = 12

/** What a side has its own organs do by these. */
const ORDERS = new Set(['direct', 'order', 'instruct', 'command', 'ask', 'tell'])

interface Asking {
  from: number
  toward: string[]
  party?: Range
}

/** "that Oskelia withdraw", "that all hostages be released": the verb after the party, without "must". */
function inClause(view: SentenceView, from: number, by: string[]): Asking | null {
  for (let at = from + 1; at < view.end && at < from + REACH; at++) {
    const word = wordAt(view, at)
    const isMention = mentionAt(view, at) >= 0
    const verb = isMention ? verbAfter(view, at) : isThingsVerb(view, { from, at }) ? at : -1
    if (verb >= 0) {
      const start = MODAL.has(wordAt(view, verb)) ? verb + 1 : verb
      return { from: start, toward: namedIn(view, { first: from, end: verb }, by) }
    }
    if (!isMention && isOtherModal(view, at)) return null
    if (!isMention && (word === 'be' || MODAL.has(word)))
      return { from: word === 'be' ? at : at + 1, toward: namedIn(view, { first: from, end: at }, by) }
  }
  return null
}

/** "will", "may": what is insisted on then is a belief. */
const isOtherModal = (view: SentenceView, at: number): boolean =>
  MODAL.has(wordAt(view, at)) && !/^(?:must|should)$/.test(wordAt(view, at))

/** The verb right after a mention with its noun: "the Oskelian navy withdraw"; -1 where none stands there. */
function verbAfter(view: SentenceView, mention: number): number {
  let at = mention + 1
  while (mentionAt(view, at) < 0 && (PARTY_NOUN.has(wordAt(view, at)) || isAdverbWord(wordAt(view, at)))) at++
  const isInflected = isAnyVerb(view, at) && !isBareVerb(view, at)
  if (isInflected || /^(?:himself|herself|itself|themselves)$/.test(wordAt(view, at)) || isOtherModal(view, at))
    return -1
  const next = wordAt(view, at)
  const isNoun = at === mention + 1 && isCommonNoun(view, at)
  if (mentionAt(view, at) >= 0 || isNoun || !/^[a-z]+$/.test(next) || /^(?:and|or|of|'s)$/.test(next)) return -1
  return next.endsWith('s') ? -1 : at
}

/** "that the deal proceed": the verb of a thing, without an ending. */
function isThingsVerb(view: SentenceView, { from, at }: { from: number; at: number }): boolean {
  const isVerb = isBareVerb(view, at) && !/^(?:have|are|do)$/.test(wordAt(view, at)) && !MODAL.has(wordAt(view, at))
  return isVerb && at > from + 1 && isCommonNoun(view, at - 1)
}

/** "asked not to be named": a wish of a source, asked of nobody on the record. */
const isAnonymity = (view: SentenceView, from: number): boolean =>
  wordAt(view, from) === 'not' && /^(?:named|identified|quoted)$/.test(wordAt(view, from + 3))

function asked(view: SentenceView, from: number, by: string[], anybody = false): Asking | null {
  const found = askedAt(view, from) ?? (anybody ? anybodyAskedAt(view, from) : null)
  if (!found || isAnonymity(view, found.from)) return null
  return { ...found, toward: namedIn(view, found.party, by) }
}

function calledFor(view: SentenceView, at: number, by: string[]): Asking | null {
  const preposition = wordAt(view, afterAsides(view, at + 1))
  const next = afterAsides(view, at + 1) + 1
  if (preposition === 'on' || preposition === 'upon') return asked(view, next, by, true)
  if (preposition !== 'for') return null
  return asked(view, next, by) ?? (NO_THING.has(wordAt(view, next)) ? null : { from: next, toward: [] })
}

function urged(view: SentenceView, clause: VerbClause, by: string[]): Asking | null {
  const { lemma } = clause.trigger
  const next = afterAsides(view, clause.at + 1)
  const word = wordAt(view, next)
  if (word === 'by') return null
  if (word === 'that') return ASKS_BY_CLAUSE.has(lemma) ? inClause(view, next, by) : null
  if (word === 'to' && lemma === 'demand') return { from: next + 1, toward: [] }
  const found = asked(view, next, by, lemma !== 'demand' && lemma !== 'insist')
  if (found) return lemma === 'order' && found.toward.length === 0 ? null : found
  if (!ASKS_FOR_THING.has(lemma) || NO_THING.has(word) || NEGATIVE.has(word)) return null
  if (mentionAt(view, next) >= 0 && wordAt(view, next + 1) === "'s")
    return { from: next, toward: namedIn(view, { first: next, end: next + 1 }, by) }
  return mentionAt(view, next) >= 0 && !DETERMINER.has(word) && lemma === 'urge' ? null : { from: next, toward: [] }
}

/** "will name an envoy and ask him to": part of what somebody will do. */
function isToDo(view: SentenceView, { trigger, subject, group }: VerbClause): boolean {
  if (!subject.inherited || !trigger.forms.has('base')) return false
  for (let at = subject.first; at < group.at; at++)
    if (mentionAt(view, at) < 0 && (MODAL.has(wordAt(view, at)) || WILL.has(wordAt(view, at)))) return true
  return false
}

/** "I have directed the ministry to": what a side has its own organ do, it undertakes. */
function isToOwnSide(view: SentenceView, { party, toward }: Asking, by: readonly string[]): boolean {
  const codes = by.flatMap((id) => view.actors.get(id)?.serves ?? [])
  const isOwn = (id: string) => by.includes(id) || codes.includes(view.actors.get(id)?.serves ?? '')
  return codes.length > 0 && party !== undefined && namesParty(view, party) && toward.every(isOwn)
}

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const by = boundBy(view, clause.subject)
  const next = afterAsides(view, clause.at + 1)
  if ([0, 1].some((step) => FAVOUR.test(wordAt(view, next + step)))) return null
  const asking = clause.trigger.kind === 'call' ? calledFor(view, clause.at, by) : urged(view, clause, by)
  if (!asking || isToDo(view, clause)) return null
  const { at, subject } = clause
  if (ORDERS.has(clause.trigger.lemma) && isToOwnSide(view, asking, by))
    return commit(view, {
      at,
      subject,
      from: asking.from,
      by: [...new Set([...by, ...asking.toward])],
      kind: 'pledge',
      strength: 'firm',
    })
  const made = commit(view, {
    at,
    subject,
    from: asking.from,
    toward: asking.toward,
    kind: 'demand',
    strength: 'firm',
    by,
  })
  const isKnown = subject.kind === 'first' || (made !== null && made.by.length > 0)
  if (!made || (!isKnown && !namesParty(view, made.action) && asking.toward.length === 0)) return null
  return made
}

/** "reiterate our call on Oskelia to": the noun, voiced. */
function drawNoun(view: SentenceView, at: number): Draft | null {
  if (!/^(?:call|calls|appeal)$/.test(wordAt(view, at)) || mentionAt(view, at) >= 0) return null
  const verb = [at - 2, at - 3].find((token) => VOICES.has(wordAt(view, token))) ?? -1
  const owner = verb < 0 ? null : ownerOf(view, at)
  if (!owner) return null
  const group = verbGroupAt(view, verb)
  const subject = owner.kind === 'first' ? owner : findSubject(view, group.first)
  const by = boundBy(view, subject)
  const asking = group.negated || by.length === 0 ? null : calledFor(view, at, by)
  return asking && commit(view, { at, subject, ...asking, by, kind: 'demand', strength: 'firm' })
}

export const callOn: CommitmentRule = {
  name: 'call-on',
  version: '1',
  confidence: 0.8,
  examples: [
    'Vardia called on Oskelia to withdraw its troops.',
    'Brenn demanded that Oskelia release all prisoners by Friday.',
  ],
  draw: (view) => [
    ...verbClauses(view, ['call', 'urge']).flatMap((clause) => draft(view, clause) ?? []),
    ...drawEach(view, drawNoun),
  ],
}
