import { mentionAt, type SentenceView, statementAt, wordAt } from '../document-view.ts'
import { plainModality } from '../modality.ts'
import { clauseEnd } from '../object.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { isEmpty, NOBODY } from '../side.ts'
import { isOwnParty } from '../status.ts'
import { findSubject, speakerOf } from '../subject.ts'

const OBLIGING = new Set(['must', 'should'])

/** What a speaker says that another party must do is asked of that party. */
function draftDemand(view: SentenceView, at: number): Draft | null {
  const statement = OBLIGING.has(wordAt(view, at)) && mentionAt(view, at) < 0 ? statementAt(view, at) : undefined
  if (!statement || wordAt(view, at + 1) === 'have') return null
  const actor = speakerOf(view, at)
  const recipient = findSubject(view, at, NOBODY)
  if (isEmpty(actor) || recipient.mentions.length === 0 || isOwnParty(view, { actor: recipient }, statement))
    return null
  const clause = { from: at, end: clauseEnd(view, at + 1) }
  return { type: 'REQUEST', actor, recipient, at, words: [at], modality: plainModality(), clause }
}

export const statedDemand: EventRule = {
  name: 'stated-demand',
  version: '1',
  examples: ['Ada Brenn said Oskelia must withdraw.', '“Oskelia should release them,” Ada Brenn said.'],
  draw({ view }: SentenceReading) {
    const drafts: Draft[] = []
    for (let at = view.first; at < view.end; at++) {
      const draft = draftDemand(view, at)
      if (draft) drafts.push(draft)
    }
    return drafts
  },
}
