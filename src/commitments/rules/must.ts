import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { isAdverbWord } from '../grammar-words.ts'
import { isOwnSide, namedIn, speakersAt } from '../parties.ts'
import { isRelativeClause } from '../relative-clause.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'

const NO_ACT = /^(?:have|be|also|never|not|n't|know|understand|feel|see|remain)$/

function drawAt(view: SentenceView, at: number): Draft | null {
  if (wordAt(view, at) !== 'must' || mentionAt(view, at) >= 0 || view.contentOf[at]! < 0) return null
  const by = speakersAt(view, at)
  const subject = findSubject(view, at)
  if (by.length === 0 || subject.kind === 'none' || subject.kind === 'second' || isOwnSide(view, subject)) return null
  if (isRelativeClause(view, subject)) return null
  let from = at + 1
  while (isAdverbWord(wordAt(view, from))) from++
  const head = wordAt(view, from)
  const isPassive = head === 'be' && /(?:ed|en|wn|ne|held|brought|met)$/.test(wordAt(view, from + 1))
  if (NO_ACT.test(head) && !isPassive) return null
  const toward = subject.kind === 'party' && !isPassive ? namedIn(view, subject, by) : []
  return commit(view, { at, subject, from, by, toward, kind: 'demand', strength: 'firm', looksAhead: true })
}

export const must: CommitmentRule = {
  name: 'must',
  version: '1',
  confidence: 0.7,
  examples: ['Brenn said Oskelia must withdraw its troops.', '“All prisoners must be released by Friday,” Brenn said.'],
  draw: (view) => drawEach(view, drawAt),
}
