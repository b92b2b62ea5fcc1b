import { isBackground } from '../background.ts'
import { clauseEnd } from '../clause.ts'
import { commit } from '../commit.ts'
import { mentionAt, mentionRange, type Range, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { DETERMINER } from '../grammar-words.ts'
import { namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject, type Subject } from '../subject.ts'
import { partyEnd } from '../verb-clause.ts'
import { verbGroupAt } from '../verb-group.ts'

const DEAL = /^(?:agreement|deal|treaty|accord|pact|memorandum|truce|ceasefire|cease-fire|armistice|compromise)$/
const REACHED = /^(?:reached|agreed|signed|concluded|struck|sealed|finali[sz]ed)$/
const LEADS_TO = /^(?:resulting|culminating|ending)$/
const REACH = 24

/** The parties after "between" in some words, or after "by". */
function partiesIn(view: SentenceView, range: Range): string[] {
  for (let at = range.first; at < range.end; at++)
    if (wordAt(view, at) === 'between' || wordAt(view, at) === 'by')
      return namedIn(view, { first: at + 1, end: partyEnd(view, at + 1) }, [])
  return []
}

/** "a truce has been reached between Vardia and Oskelia". */
function drawPassive(view: SentenceView, at: number): Draft | null {
  if (!REACHED.test(wordAt(view, at))) return null
  const group = verbGroupAt(view, at)
  if (!group.be || group.negated || group.modal || group.infinitive || group.perfect === 'had') return null
  const subject = findSubject(view, group.first)
  const deal = tokenIn(view, { first: subject.first, end: group.first }, DEAL)
  if (subject.kind !== 'thing' || deal < 0) return null
  const end = clauseEnd(view, at)
  const by = partiesIn(view, { first: subject.first, end })
  const action = { first: subject.first, end: group.first }
  if (by.length < 2 || isBackground(view, { at, action, end })) return null
  return commit(view, { at, subject, from: subject.first, end: group.first, by, kind: 'agreement', strength: 'firm' })
}

/** "held talks, resulting in an agreement for an exchange". */
function drawResult(view: SentenceView, at: number): Draft | null {
  if (!LEADS_TO.test(wordAt(view, at)) || wordAt(view, at + 1) !== 'in' || !DETERMINER.has(wordAt(view, at + 2)))
    return null
  const deal = tokenIn(view, { first: at + 3, end: at + 6 }, DEAL)
  if (deal < 0) return null
  const subject = joinedFirst(view)
  if (!subject || namedIn(view, subject, []).length < 2) return null
  const opensAct = /^(?:for|on|to)$/.test(wordAt(view, deal + 1))
  const from = opensAct ? deal + 2 : at + 2
  return commit(view, { at, subject, from, kind: 'agreement', strength: 'firm', isThing: true })
}

/** The parties with which a sentence begins: "Vardia and Oskelia held talks". */
function joinedFirst(view: SentenceView): Subject | null {
  for (let at = view.first; at < view.end && at < view.first + REACH; at++) {
    if (mentionAt(view, at) < 0) continue
    const end = partyEnd(view, mentionRange(view, at).first)
    return findSubject(view, end)
  }
  return null
}

function tokenIn(view: SentenceView, range: Range, words: RegExp): number {
  for (let at = range.first; at < range.end; at++) if (words.test(wordAt(view, at))) return at
  return -1
}

export const reached: CommitmentRule = {
  name: 'reached',
  version: '1',
  confidence: 0.7,
  examples: [
    'Brenn announced that a truce had been prepared and a truce has been struck between Vardia and Oskelia.',
    'Vardia and Oskelia held talks in Tamrin, resulting in an agreement on prisoners.',
  ],
  draw: (view) => [...drawEach(view, drawPassive), ...drawEach(view, drawResult)],
}
