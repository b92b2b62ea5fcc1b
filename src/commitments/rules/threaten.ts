import { commit } from '../commit.ts'
import { mentionAt, type Range, type SentenceView, wordAt } from '../document-view.ts'
import { isHarm } from '../harm.ts'
import { namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { afterAsides, partyEnd, type VerbClause, verbClauses } from '../verb-clause.ts'

interface Aim {
  from: number
  party: Range | null
}

/** The harm after the verb: "to strike", "Oskelia with sanctions", "sanctions"; null where none is named. */
function aimAfter(view: SentenceView, at: number): Aim | null {
  const next = afterAsides(view, at + 1)
  if (wordAt(view, next) === 'to') return { from: next + 1, party: null }
  const end = partyEnd(view, next)
  if (end > next && wordAt(view, end) === 'with') return { from: end + 1, party: { first: next, end } }
  const isThing = mentionAt(view, next) < 0 && isHarm(view, { first: next, end: Math.min(view.end, next + 5) })
  return isThing ? { from: next, party: null } : null
}

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const aim = aimAfter(view, clause.at)
  if (!aim) return null
  const { at, subject, group } = clause
  const toward = aim.party ? { toward: namedIn(view, aim.party, []) } : {}
  return commit(view, {
    at,
    subject,
    from: aim.from,
    ...toward,
    kind: 'threat',
    strength: 'firm',
    hearsay: group.hearsay,
  })
}

const COSTS = /^(?:consequences|repercussions|retaliation|reprisals|countermeasures|sanctions)$/

/** "warned of severe consequences". */
function draftWarning(view: SentenceView, { at, subject, group, trigger }: VerbClause): Draft | null {
  const from = afterAsides(view, at + 1) + 1
  if (trigger.lemma !== 'warn' || wordAt(view, from - 1) !== 'of') return null
  const cost = [0, 1, 2, 3].find((step) => COSTS.test(wordAt(view, from + step)))
  if (cost === undefined) return null
  const isOpen = /^(?:potential|possible)$/.test(wordAt(view, from))
  return commit(view, {
    at,
    subject,
    from,
    kind: 'threat',
    strength: isOpen ? 'considered' : 'firm',
    hearsay: group.hearsay,
  })
}

export const threaten: CommitmentRule = {
  name: 'threaten',
  version: '1',
  confidence: 0.7,
  examples: [
    'Vardia threatened to close the border unless Oskelia withdrew.',
    'Brenn has threatened Oskelia with new tariffs.',
  ],
  draw: (view) => [
    ...verbClauses(view, ['threaten']).flatMap((clause) => draft(view, clause) ?? []),
    ...verbClauses(view, ['urge']).flatMap((clause) => draftWarning(view, clause) ?? []),
  ],
}
