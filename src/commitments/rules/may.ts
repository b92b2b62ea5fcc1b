import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { isAdverbWord } from '../grammar-words.ts'
import { isOwnSide } from '../parties.ts'
import { isRelativeClause } from '../relative-clause.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'

const NO_ACT =
  /^(?:be|have|not|n't|never|see|need|know|get|feel|want|find|say|become|only|help|lose|win|face|go|do|happen|think|understand|imagine|hear|ask|speak|talk|decide|consider|end|cause|lead|take|fall)$/

function drawAt(view: SentenceView, at: number): Draft | null {
  if (!/^(?:may|might|could)$/.test(wordAt(view, at)) || view.tokens[at]!.text === 'May') return null
  if (mentionAt(view, at) >= 0 || view.contentOf[at]! < 0) return null
  const subject = findSubject(view, at)
  if (subject.kind === 'thing' || subject.kind === 'none' || subject.kind === 'second' || !isOwnSide(view, subject))
    return null
  if (wordAt(view, subject.first) === 'it') return null
  if (isRelativeClause(view, subject)) return null
  let from = at + 1
  while (isAdverbWord(wordAt(view, from))) from++
  if (NO_ACT.test(wordAt(view, from)) || view.tokens[from]?.kind !== 'word') return null
  return commit(view, { at, subject, from, kind: 'pledge', strength: 'considered', looksAhead: true })
}

export const may: CommitmentRule = {
  name: 'may',
  version: '1',
  confidence: 0.4,
  examples: [
    'Brenn said Vardia may send peacekeepers to Tamrin.',
    'Brenn said Vardia could impose sanctions on Oskelia.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
