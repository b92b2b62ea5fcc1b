import { clauseEnd } from '../clause.ts'
import { commit } from '../commit.ts'
import { type SentenceView, wordAt } from '../document-view.ts'
import { boundBy, namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { afterAsides, partyEnd, type VerbClause, verbClauses } from '../verb-clause.ts'

const DEAL: ReadonlySet<string> = new Set(
  'agreement agreements deal deals treaty accord accords pact memorandum truce ceasefire cease-fire armistice protocol convention charter framework memo contract settlement compromise understanding'.split(
    ' ',
  ),
)
const ACCEPTED: ReadonlySet<string> = new Set([
  ...DEAL,
  'proposal',
  'offer',
  'terms',
  'plan',
  'conditions',
  'demand',
  'demands',
  'roadmap',
  'package',
  'sale',
])
const ACCEPTS = new Set(['accept', 'approve', 'ratify', 'endorse'])
const REACH = 14

/** The token of the deal in the words after the verb; -1 where none is named. */
function dealAfter(view: SentenceView, from: number, deals: ReadonlySet<string>): number {
  for (let at = from; at < view.end && at < from + REACH; at++) {
    const word = wordAt(view, at)
    if (deals.has(word)) return at
    if (/^(?:to|on|for|with|by|after|in|against|[.,;:])$/.test(word)) return -1
  }
  return -1
}

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const { at, subject, group, trigger } = clause
  const first = afterAsides(view, at + 1)
  const deal = dealAfter(view, first, ACCEPTS.has(trigger.lemma) ? ACCEPTED : DEAL)
  if (deal < 0) return null
  const opensAct = wordAt(view, deal + 1) === 'to' || wordAt(view, deal + 1) === 'on'
  const from = opensAct && /^(?:reach|strike|conclude|seal)$/.test(trigger.lemma) ? deal + 2 : first
  const bound = boundBy(view, subject)
  const end = clauseEnd(view, from)
  return commit(view, {
    at,
    subject,
    from,
    by: [...bound, ...partners(view, { at, end, bound })],
    kind: 'agreement',
    strength: 'firm',
    hearsay: group.hearsay,
    isThing: true,
  })
}

/** Those whom "with" brings in: "signed an agreement with Oskelia". */
function partners(view: SentenceView, { at, end, bound }: { at: number; end: number; bound: string[] }): string[] {
  for (let token = at + 1; token < end; token++)
    if (wordAt(view, token) === 'with')
      return namedIn(view, { first: token + 1, end: partyEnd(view, token + 1) }, bound)
  return []
}

export const signed: CommitmentRule = {
  name: 'signed',
  version: '1',
  confidence: 0.8,
  examples: [
    'Vardia and Oskelia signed a 20-year defence agreement on Monday.',
    'Oskelia has accepted the terms of the truce.',
  ],
  draw: (view) => verbClauses(view, ['sign']).flatMap((clause) => draft(view, clause) ?? []),
}
