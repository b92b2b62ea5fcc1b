import { commit } from '../commit.ts'
import type { ConditionDraft } from '../condition.ts'
import { mentionsOf, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { isSuffering } from '../harm.ts'
import { speakersAt } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { triggerOf } from '../trigger-words.ts'

const REACH = 30

/** The first token of the act that averts the harm: after "to", "must" or "will". */
function actBefore(view: SentenceView, or: number): number {
  for (let at = or - 1; at > view.first && at > or - REACH; at--) {
    const word = wordAt(view, at)
    if (/^(?:[.;:“”]|that)$/.test(word)) return -1
    if (/^(?:must|should)$/.test(word)) return at + 1
    if (word === 'to' && at < or - 1 && mentionsOf(view, { first: at + 1, end: at + 2 }).length === 0) return at + 1
  }
  return -1
}

/** The token of the verb that asks before an act: "urged", "demanded"; -1 where there is none. */
function askingBefore(view: SentenceView, act: number): number {
  for (let at = act - 1; at >= view.first && at > act - REACH; at--) {
    const kind = triggerOf(wordAt(view, at))?.kind
    if (kind === 'urge' || kind === 'call') return at
  }
  return -1
}

function drawAt(view: SentenceView, or: number): Draft | null {
  if (wordAt(view, or) !== 'or' || !isSuffering(view, { first: or + 1, end: Math.min(view.end, or + 9) })) return null
  const first = actBefore(view, or)
  if (first < 0) return null
  const asking = askingBefore(view, first)
  const told = asking < 0 ? undefined : findSubject(view, asking)
  const subject = told ?? findSubject(view, first - 1)
  const condition: ConditionDraft = { kind: 'unless', first, end: or + 1 }
  const draft = commit(view, {
    at: or,
    subject,
    from: or + 1,
    kind: 'threat',
    strength: 'firm',
    ...(!told && { by: speakersAt(view, or) }),
  })
  if (!draft || draft.by.length === 0) return null
  const party = mentionsOf(view, { first: asking < 0 ? subject.first : asking, end: first })
  const toward = party.map((mention) => view.mentions[mention]!.actor.id).filter((id) => !draft.by.includes(id))
  const clause = { first: Math.min(draft.clause.first, first), end: draft.clause.end }
  return { ...draft, toward: [...new Set(toward)], condition, clause }
}

export const orElse: CommitmentRule = {
  name: 'or-else',
  version: '1',
  confidence: 0.6,
  examples: [
    'Brenn said Oskelia must withdraw or face sanctions.',
    'Vardia told Oskelia to open the border or face consequences.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
