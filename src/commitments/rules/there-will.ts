import { commit } from '../commit.ts'
import { type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { NEGATIVE } from '../grammar-words.ts'
import { isHarm } from '../harm.ts'
import { speakersAt } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { willClauseAt } from '../will-clause.ts'

const HELL = /^(?:hell|response|repercussions|price)$/

function drawAt(view: SentenceView, at: number): Draft | null {
  if (wordAt(view, at - 1) !== 'there') return null
  const clause = willClauseAt(view, at)
  if (!clause || clause.negated || clause.guess || wordAt(view, clause.from) !== 'be') return null
  const from = clause.from + 1
  const by = speakersAt(view, at)
  const isCost =
    isHarm(view, { first: from, end: Math.min(view.end, from + 4) }) ||
    [0, 1, 2].some((step) => HELL.test(wordAt(view, from + step)))
  if (by.length === 0 || !isCost || NEGATIVE.has(wordAt(view, from))) return null
  const draft = commit(view, {
    at,
    subject: clause.subject,
    from,
    by,
    kind: 'threat',
    strength: 'firm',
    looksAhead: true,
  })
  return draft?.condition || draft?.toward.length ? draft : null
}

export const thereWill: CommitmentRule = {
  name: 'there-will',
  version: '1',
  confidence: 0.5,
  examples: [
    '“There will be consequences if Oskelia attacks,” Brenn said.',
    'Brenn said there would be sanctions unless Oskelia withdrew.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
