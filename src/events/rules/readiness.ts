import type { EventType } from '../../model/index.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { ADVERB, BE, NEGATIVE } from '../grammar-words.ts'
import { plainModality } from '../modality.ts'
import { clauseEnd, findPartyAfter } from '../object.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { isParty, NOBODY } from '../side.ts'
import { settle } from '../sides.ts'
import { findSubject } from '../subject.ts'
import { bindsSelf } from './undertaking.ts'

const READY = new Set(['ready', 'willing', 'prepared', 'committed'])
const UNREADY = new Set(['unwilling', 'unprepared', 'reluctant'])

/** The type of a state of mind before "to" or "for": readiness agrees, unwillingness rejects. */
function typeAt(view: SentenceView, at: number, negated: boolean): EventType | null {
  const word = wordAt(view, at)
  const next = wordAt(view, at + 1)
  if (next !== 'to' && next !== 'for') return null
  if (UNREADY.has(word)) return negated ? null : 'REJECT'
  return READY.has(word) ? (negated ? 'REJECT' : 'AGREE') : null
}

function draftReadiness(view: SentenceView, at: number): Draft | null {
  if (!(READY.has(wordAt(view, at)) || UNREADY.has(wordAt(view, at))) || mentionAt(view, at) >= 0) return null
  let be = at - 1
  let negated = false
  while (NEGATIVE.has(wordAt(view, be)) || ADVERB.has(wordAt(view, be)) || /..ly$/.test(wordAt(view, be))) {
    negated ||= NEGATIVE.has(wordAt(view, be))
    be--
  }
  const type = BE.has(wordAt(view, be)) || wordAt(view, be) === "'s" ? typeAt(view, at, negated) : null
  const actor = type ? findSubject(view, be, NOBODY) : NOBODY
  if (!type || !isParty(view, actor) || !bindsSelf(view, { actor }, at)) return null
  const clause = { from: be, end: clauseEnd(view, at + 2) }
  const sides = settle(view, type, { actor, recipient: findPartyAfter(view, { from: at + 2, end: clause.end }) })
  return { type, ...sides, at, words: [at], modality: plainModality(), clause }
}

export const readiness: EventRule = {
  name: 'readiness',
  version: '1',
  examples: [
    'Vardia is ready to take part in a mission in Tamrin.',
    'Vardia is not prepared to discuss it with Oskelia.',
  ],
  draw({ view, verbs, taken }: SentenceReading) {
    const pledged = new Set(verbs.map(({ group }) => group.pledge))
    const drafts: Draft[] = []
    for (let at = view.first; at < view.end; at++) {
      const draft = taken.has(at) ? null : draftReadiness(view, at)
      if (draft && (draft.type === 'REJECT' || !pledged.has(at))) drafts.push(draft)
    }
    return drafts
  },
}
