import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { isReducedRelative, isRelativeClause } from '../relative-clause.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { READY } from '../trigger-words.ts'
import { afterAsides } from '../verb-clause.ts'
import { type VerbGroup, verbGroupAt } from '../verb-group.ts'
import { opensAct, opensActNoun } from '../word-class.ts'

const WAS = /^(?:was|were)$/
const REMAINS = /^(?:remains?|remained|stands?|stood|seems?)$/

/** "ready for direct talks". */
const talksAfter = (view: SentenceView, at: number): boolean =>
  [1, 2, 3].some((step) => /^(?:talks|negotiations|dialogue|consultations)$/.test(wordAt(view, at + step)))

const QUOTE = /^["“”]$/

/** Whether the words before "ready" say that somebody is so now; past readiness counts in reported words alone. */
function holdsNow(view: SentenceView, group: VerbGroup, remains: boolean): boolean {
  if (group.negated || group.infinitive || group.perfect === 'had' || !(group.be || remains)) return false
  if (/^(?:would|must|should)$/.test(group.modal ?? '')) return false
  if (group.modal && group.modal !== 'will' && view.contentOf[group.at]! < 0) return false
  return (
    view.contentOf[group.at]! >= 0 || !(WAS.test(wordAt(view, group.first)) || WAS.test(wordAt(view, group.at - 1)))
  )
}

function drawAt(view: SentenceView, at: number): Draft | null {
  const strength = READY.get(wordAt(view, at))
  if (!strength || mentionAt(view, at) >= 0) return null
  const group = verbGroupAt(view, QUOTE.test(wordAt(view, at - 1)) ? at - 1 : at)
  const remains = REMAINS.test(wordAt(view, group.first - 1))
  if (!holdsNow(view, group, remains)) return null
  const next = afterAsides(view, QUOTE.test(wordAt(view, at + 1)) ? at + 2 : at + 1)
  const isForTalks = wordAt(view, next) === 'for' && talksAfter(view, next)
  if (wordAt(view, next) !== 'to' && !isForTalks) return null
  const subject = findSubject(view, remains ? group.first - 1 : group.first)
  if (subject.kind === 'thing' || subject.kind === 'none' || subject.kind === 'second') return null
  if (isRelativeClause(view, subject) || isReducedRelative(view, subject)) return null
  const from = next + 1
  if (!isForTalks && !opensAct(view, from) && !opensActNoun(view, from)) return null
  if (/^(?:be|become|have|win|lose|get|know|fail|face)$/.test(wordAt(view, from))) return null
  const only = group.modal && group.modal !== 'will' ? 'considered' : strength
  return commit(view, { at, subject, from, kind: 'pledge', strength: only, hearsay: group.hearsay })
}

export const ready: CommitmentRule = {
  name: 'ready',
  version: '1',
  confidence: 0.6,
  examples: ['Brenn said Vardia was ready to send peacekeepers.', 'Vardia is due to host the summit in June.'],
  draw: (view) => drawEach(view, drawAt),
}
