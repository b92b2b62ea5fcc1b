import { clauseEnd } from '../clause.ts'
import { commit } from '../commit.ts'
import { type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { isTarget } from '../target.ts'
import { verbGroupAt } from '../verb-group.ts'

const WAY = /^(?:pathway|path|track|course|way)$/

/** "on a “pathway” to raising": the token after "to"; -1 where the words are others. */
function actAfter(view: SentenceView, at: number): number {
  let to = at + 1
  while (/^[”"’]$/.test(wordAt(view, to))) to++
  return wordAt(view, to) === 'to' || wordAt(view, to) === 'towards' ? to + 1 : -1
}

function drawAt(view: SentenceView, at: number): Draft | null {
  const from = WAY.test(wordAt(view, at)) ? actAfter(view, at) : -1
  if (from < 0 || !isTarget(view, { first: from, end: clauseEnd(view, from) })) return null
  let on = at - 1
  while (on > at - 4 && wordAt(view, on) !== 'on') on--
  if (wordAt(view, on) !== 'on') return null
  const group = verbGroupAt(view, on)
  const subject = findSubject(view, group.first)
  if (group.negated || subject.kind === 'thing' || subject.kind === 'none') return null
  return commit(view, { at, subject, from, kind: 'target', strength: 'intended' })
}

export const pathway: CommitmentRule = {
  name: 'pathway',
  version: '1',
  confidence: 0.5,
  examples: [
    'Vardia is on a “pathway” to raising its grain reserve to nine percent of the harvest.',
    'Vardia is on track to spend 2 % of its GDP on defence by 2035.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
