import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { DETERMINER, MODAL, NEGATIVE } from '../grammar-words.ts'
import { boundBy, namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { afterAsides, anybodyAskedAt, askedAt, namesParty, type VerbClause, verbClauses } from '../verb-clause.ts'

/** These ask for a thing itself: "demanded a ceasefire". */
const ASKS_FOR_THING = new Set(['demand', 'urge'])
/** These take a clause: "insisted that Oskelia withdraw". */
const ASKS_BY_CLAUSE = new Set(['demand', 'insist', 'ask', 'urge'])
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

interface Asking {
  from: number
  toward: string[]
}

/** "that Oskelia withdraw", "that all hostages be released": the verb after the party, without "must". */
function inClause(view: SentenceView, from: number, by: string[]): Asking | null {
  for (let at = from + 1; at < view.end && at < from + REACH; at++) {
    const word = wordAt(view, at)
    if (mentionAt(view, at) >= 0) {
      const next = wordAt(view, at + 1)
      if (
        mentionAt(view, at + 1) < 0 &&
        /^[a-z]+$/.test(next) &&
        !/^(?:and|or|of|'s)$/.test(next) &&
        !next.endsWith('s')
      ) {
        const start = MODAL.has(next) ? at + 2 : at + 1
        return { from: start, toward: namedIn(view, { first: from, end: at + 1 }, by) }
      }
    } else if (word === 'be' || MODAL.has(word))
      return { from: word === 'be' ? at : at + 1, toward: namedIn(view, { first: from, end: at }, by) }
  }
  return null
}

/** "asked not to be named": a wish of a source, asked of nobody on the record. */
const isAnonymity = (view: SentenceView, from: number): boolean =>
  wordAt(view, from) === 'not' && /^(?:named|identified|quoted)$/.test(wordAt(view, from + 3))

function asked(view: SentenceView, from: number, by: string[], anybody = false): Asking | null {
  const found = askedAt(view, from) ?? (anybody ? anybodyAskedAt(view, from) : null)
  if (!found || isAnonymity(view, found.from)) return null
  return { from: found.from, toward: namedIn(view, found.party, by) }
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
  if (word === 'that') return ASKS_BY_CLAUSE.has(lemma) ? inClause(view, next, by) : null
  if (word === 'to' && lemma === 'demand') return { from: next + 1, toward: [] }
  const found = asked(view, next, by, lemma !== 'demand' && lemma !== 'insist')
  if (found) return lemma === 'order' && found.toward.length === 0 ? null : found
  if (!ASKS_FOR_THING.has(lemma) || NO_THING.has(word) || NEGATIVE.has(word)) return null
  if (mentionAt(view, next) >= 0 && wordAt(view, next + 1) === "'s")
    return { from: next, toward: namedIn(view, { first: next, end: next + 1 }, by) }
  return mentionAt(view, next) >= 0 && !DETERMINER.has(word) && lemma === 'urge' ? null : { from: next, toward: [] }
}

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const by = boundBy(view, clause.subject)
  const asking = clause.trigger.kind === 'call' ? calledFor(view, clause.at, by) : urged(view, clause, by)
  if (!asking) return null
  const { at, subject } = clause
  const made = commit(view, { at, subject, ...asking, kind: 'demand', strength: 'firm', by })
  const isKnown = subject.kind === 'first' || (made !== null && made.by.length > 0)
  if (!made || (!isKnown && !namesParty(view, made.action) && asking.toward.length === 0)) return null
  return made
}

export const callOn: CommitmentRule = {
  name: 'call-on',
  version: '1',
  confidence: 0.8,
  examples: [
    'Vardia called on Oskelia to withdraw its troops.',
    'Brenn demanded that Oskelia release all prisoners by Friday.',
  ],
  draw: (view) => verbClauses(view, ['call', 'urge']).flatMap((clause) => draft(view, clause) ?? []),
}
