import { mentionAt, type SentenceView, statementAt, wordAt } from '../document-view.ts'
import { ADVERB, BE } from '../grammar-words.ts'
import { plainModality } from '../modality.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { isEmpty, NOBODY, type Side } from '../side.ts'
import { isOwnParty } from '../status.ts'
import { findSubject, speakerOf } from '../subject.ts'

/** Words of blame after "was": "responsible for", "behind", "to blame". */
const BLAME = /^(?:responsible|behind|guilty|culpable|complicit|to blame)$/

function blameAt(view: SentenceView, be: number): number[] {
  if (!BE.has(wordAt(view, be)) || mentionAt(view, be) >= 0) return []
  let at = be + 1
  while (ADVERB.has(wordAt(view, at)) || /..ly$/.test(wordAt(view, at))) at++
  if (BLAME.test(wordAt(view, at))) return [at]
  return BLAME.test(`${wordAt(view, at)} ${wordAt(view, at + 1)}`) ? [at, at + 1] : []
}

/** Whether a side is more than a pronoun of which nobody knows whom it stands for. */
const isKnown = (side: Side): boolean =>
  !isEmpty(side) && (!side.isOther || side.mentions.length > 0 || side.ids !== undefined)

/** A speaker who says that another party was behind a deed accuses that party. */
function draftBlame(view: SentenceView, be: number): Draft | null {
  const words = blameAt(view, be)
  const at = words[0]
  const statement = at === undefined ? undefined : statementAt(view, be)
  if (at === undefined || !statement) return null
  const actor = speakerOf(view, be)
  const recipient = findSubject(view, be, NOBODY)
  if (isEmpty(actor) || !isKnown(recipient) || isOwnParty(view, { actor: recipient }, statement)) return null
  return { type: 'ACCUSE', actor, recipient, at, words, modality: plainModality(), clause: { from: be, end: at + 1 } }
}

export const statedBlame: EventRule = {
  name: 'stated-blame',
  version: '1',
  examples: ['Ada Brenn said Oskelia was responsible.', 'Vardia said Oskelia was behind the attack.'],
  draw({ view }: SentenceReading) {
    const drafts: Draft[] = []
    for (let at = view.first; at < view.end; at++) {
      const draft = draftBlame(view, at)
      if (draft) drafts.push(draft)
    }
    return drafts
  },
}
