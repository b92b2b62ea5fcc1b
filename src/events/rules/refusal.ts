import { mentionAt, type SentenceView, statementAt, wordAt } from '../document-view.ts'
import { ADVERB, BE, DETERMINER, HAVE, NEGATIVE, WILL, WOULD } from '../grammar-words.ts'
import { plainModality } from '../modality.ts'
import { clauseEnd, findPartyAfter } from '../object.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { isParty, NOBODY } from '../side.ts'
import { settle } from '../sides.ts'
import { findSubject } from '../subject.ts'
import { bindsSelf } from './undertaking.ts'

/** What nobody refuses by saying that he will not: harm (a promise), and what is no deed. */
const NO_DEED = new Set(
  'know see need want succeed happen work last forget fail hesitate win lose become affect change matter come get suffer face'.split(
    ' ',
  ),
)
const HARM = new Set('attack strike invade bomb arrest sanction target kill threaten retaliate'.split(' '))

/** The verb that a negated "will" refuses to do; -1 where it refuses nothing. */
function refusedVerb(view: SentenceView, will: number): number {
  const word = wordAt(view, will)
  const told = WOULD.has(word) && statementAt(view, will) !== undefined
  if (!(WILL.has(word) || told) || mentionAt(view, will) >= 0 || !NEGATIVE.has(wordAt(view, will + 1))) return -1
  let at = will + 2
  while (ADVERB.has(wordAt(view, at))) at++
  const verb = wordAt(view, at)
  const isVerb = verb !== '' && view.tokens[at]!.kind === 'word' && !DETERMINER.has(verb) && mentionAt(view, at) < 0
  return isVerb && !(BE.has(verb) || HAVE.has(verb) || NO_DEED.has(verb) || HARM.has(verb)) ? at : -1
}

function draftRefusal(view: SentenceView, will: number): Draft | null {
  const verb = refusedVerb(view, will)
  if (verb < 0) return null
  const actor = findSubject(view, will, NOBODY)
  if (!isParty(view, actor) || !bindsSelf(view, { actor }, will)) return null
  const clause = { from: verb + 1, end: clauseEnd(view, verb + 1) }
  const sides = settle(view, 'REJECT', { actor, recipient: findPartyAfter(view, clause) })
  return { type: 'REJECT', ...sides, at: will, words: [will, will + 1], modality: plainModality(), clause }
}

export const refusal: EventRule = {
  name: 'refusal',
  version: '1',
  examples: ['Vardia will not withdraw its troops from Oskelia.', 'Ada Brenn said she would not meet Ilya Torvik.'],
  draw({ view }: SentenceReading) {
    const drafts: Draft[] = []
    for (let at = view.first; at < view.end; at++) {
      const draft = draftRefusal(view, at)
      if (draft) drafts.push(draft)
    }
    return drafts
  },
}
