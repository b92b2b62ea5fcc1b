import { clauseEnd } from '../clause.ts'
import { commit } from '../commit.ts'
import { type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { speakersAt } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { type WillClause, willClauseAt } from '../will-clause.ts'

const FINDS_OUT = /^(?:know|see|find|learn|become|be|grow|tell|decide|determine|show|reveal|prove)$/
const REACH = 30

/** The token of the "whether" or "if" that says what will be known; -1 where there is none. */
function testedAt(view: SentenceView, clause: WillClause): number {
  if (!FINDS_OUT.test(wordAt(view, clause.from))) return -1
  const needsClear = /^(?:become|be|grow)$/.test(wordAt(view, clause.from))
  let sawClear = !needsClear
  for (let at = clause.from + 1; at < view.end && at < clause.from + REACH; at++) {
    const word = wordAt(view, at)
    if (word === 'clear' || word === 'known') sawClear = true
    if (word === 'whether' || (word === 'if' && sawClear && wordAt(view, at - 1) !== ',')) return sawClear ? at : -1
    if (/^(?:[.;?!”]|and|but|that|because)$/.test(word)) return -1
    if (view.quotationOf[at] !== view.quotationOf[clause.from]) return -1
  }
  return -1
}

function drawAt(view: SentenceView, at: number): Draft | null {
  const clause = willClauseAt(view, at)
  const isReported = view.contentOf[at]! >= 0 && view.quotationOf[at]! < 0
  if (!clause || clause.negated || clause.subject.kind === 'second' || (clause.would && !isReported)) return null
  const tested = testedAt(view, clause)
  if (tested < 0) return null
  const by = speakersAt(view, at)
  const { subject, from } = clause
  const end = clauseEnd(view, tested + 1)
  const draft = commit(view, { at, subject, from, end, kind: 'forecast', strength: 'firm', looksAhead: true })
  return draft && { ...draft, by: by.length > 0 ? by : draft.by, condition: null }
}

export const forecast: CommitmentRule = {
  name: 'forecast',
  version: '1',
  confidence: 0.7,
  examples: [
    '“We will know in days, not weeks, whether Oskelia wants the bridge,” Brenn said.',
    'Brenn said it would become clear in June, and it will become clear by June whether Oskelia will pay for the ferry.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
