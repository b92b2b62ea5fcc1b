import { commit } from '../commit.ts'
import { mentionsOf, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { boundBy, namedIn, speakersAt } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { willClauseAt } from '../will-clause.ts'

const MEETING =
  /^(?:talks|negotiations|meeting|meetings|summit|ceasefire|truce|consultations|exchange|round|conference)$/
const REACH = 16
const BEGINS = /^(?:begin|start|resume|take|convene|come|open|meet|last|enter|occur|continue)$/

/** Whether the words before "will" name a meeting: "consultations about the ferry will". */
function namesMeeting(view: SentenceView, at: number, subject: number): boolean {
  for (let token = at - 1; token >= view.first && (token > at - REACH || token >= subject); token--) {
    if (MEETING.test(wordAt(view, token))) return true
    if (/^(?:[.,;:“”]|that|will|would)$/.test(wordAt(view, token))) return false
  }
  return false
}

function drawAt(view: SentenceView, at: number): Draft | null {
  const clause = willClauseAt(view, at)
  if (!clause || clause.negated || clause.guess || clause.subject.kind !== 'thing') return null
  if (clause.would && view.contentOf[at]! < 0) return null
  const { subject, from } = clause
  const head = wordAt(view, from)
  const isHeld = head === 'be' && /^(?:held|resumed|extended|signed)$/.test(wordAt(view, from + 1))
  if (!BEGINS.test(head) && !isHeld) return null
  const parties = mentionsOf(view, subject).length > 0 ? boundBy(view, subject) : []
  const by = [...new Set([...speakersAt(view, at), ...parties, ...namedIn(view, subject, [])])]
  if (!namesMeeting(view, at, subject.first) || by.length === 0) return null
  return commit(view, { at, subject, from, by, toward: [], kind: 'pledge', strength: 'firm', looksAhead: true })
}

export const meetingDate: CommitmentRule = {
  name: 'meeting-date',
  version: '1',
  confidence: 0.6,
  examples: [
    'Talks between Vardia and Oskelia will begin on 18 June.',
    'Brenn said negotiations would resume next week.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
