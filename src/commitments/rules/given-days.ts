import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { formsOf } from '../grammar-words.ts'
import { boundBy, namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { askedAt, partyEnd } from '../verb-clause.ts'
import { verbGroupAt } from '../verb-group.ts'

const GIVE = formsOf('give')
const SET = formsOf('set issue impose')
const REACH = 14

/** The party and the act of "set a deadline of 1 June for Oskelia to withdraw", from the verb. */
function setDeadline(view: SentenceView, at: number) {
  let sawDeadline = false
  for (let token = at + 1; token < view.end && token < at + REACH; token++) {
    const word = wordAt(view, token)
    if (word === 'deadline' || word === 'ultimatum') sawDeadline = true
    const asked = sawDeadline && (word === 'for' || word === 'to') ? askedAt(view, token + 1) : null
    if (asked) return asked
  }
  return null
}

/** The party and the act of "gave Oskelia 30 days to withdraw". */
function giveDays(view: SentenceView, at: number) {
  const end = partyEnd(view, at + 1)
  if (end === at + 1) return null
  let sawTime = false
  for (let token = end; token < view.end && token < end + REACH; token++) {
    const word = wordAt(view, token)
    if (view.timeOf[token]! >= 0 || /^(?:days?|weeks?|months?|hours|until|deadline|ultimatum)$/.test(word))
      sawTime = true
    else if (word === 'to') return sawTime ? { party: { first: at + 1, end }, from: token + 1 } : null
    else if (view.tokens[token]!.kind === 'mark') return null
  }
  return null
}

function drawAt(view: SentenceView, at: number): Draft | null {
  const word = wordAt(view, at)
  if (mentionAt(view, at) >= 0 || !(GIVE.has(word) || SET.has(word))) return null
  const asked = GIVE.has(word) ? giveDays(view, at) : setDeadline(view, at)
  const group = verbGroupAt(view, at)
  if (!asked || group.negated || group.infinitive || group.be || group.modal) return null
  const subject = findSubject(view, group.first)
  if (subject.kind === 'thing' || subject.kind === 'none') return null
  const by = boundBy(view, subject)
  const toward = namedIn(view, asked.party, by)
  const draft = commit(view, { at, subject, from: asked.from, kind: 'demand', strength: 'firm', by, toward })
  return draft && { ...draft, times: { first: at, end: draft.action.end } }
}

export const givenDays: CommitmentRule = {
  name: 'given-days',
  version: '1',
  confidence: 0.7,
  examples: [
    'Vardia gave Oskelia 30 days to withdraw its troops.',
    'Brenn has set a deadline of 1 June for Oskelia to open the border.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
