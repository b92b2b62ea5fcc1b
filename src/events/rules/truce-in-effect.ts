import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { ADVERB, HAVE, MODAL, WILL } from '../grammar-words.ts'
import { plainModality } from '../modality.ts'
import { joinedRight, phraseLeft, phraseRight } from '../noun-phrase.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { NOBODY, type Side } from '../side.ts'

const TRUCE = new Set(['ceasefire', 'cease-fire', 'truce', 'armistice'])
/** How far after a truce's name the verb that starts it may stand. */
const REACH = 12

/** The words that start a truce at a token: "took effect", "came into force", "began". */
function startAt(view: SentenceView, at: number): number[] {
  const word = wordAt(view, at)
  if (/^(?:took|take|takes|taken)$/.test(word) && wordAt(view, at + 1) === 'effect') return [at, at + 1]
  const into = wordAt(view, at + 1) === 'into' && /^(?:effect|force)$/.test(wordAt(view, at + 2))
  if (/^(?:came|come|comes|went|go|goes|gone|entered|enters|enter)$/.test(word) && into) return [at, at + 1, at + 2]
  return /^(?:began|begin|begins|begun|started|start|starts)$/.test(word) ? [at] : []
}

/** Between whom a truce is: "between Vardia and Oskelia", or whose name stands before it. */
function partiesOf(view: SentenceView, at: number): Side {
  for (let to = at + 1; to < at + REACH; to++) {
    if (!/^(?:between|with)$/.test(wordAt(view, to)) || mentionAt(view, to) >= 0) continue
    const phrase = phraseRight(view, to + 1)
    if (phrase && phrase.mentions.length > 0)
      return { mentions: [...phrase.mentions, ...joinedRight(view, phrase).mentions], words: null }
  }
  const before = phraseLeft(view, at)
  return before ? { mentions: before.mentions, words: null } : NOBODY
}

function draftTruce(view: SentenceView, at: number): Draft | null {
  if (!TRUCE.has(wordAt(view, at)) || mentionAt(view, at) >= 0) return null
  const actor = partiesOf(view, at)
  if (actor.mentions.length === 0) return null
  const modality = plainModality()
  for (let to = at + 1; to < at + REACH; to++) {
    const word = wordAt(view, to)
    if (word === '' || word === ',') return null
    if (WILL.has(word) || word === 'to') modality.planned = true
    else if (MODAL.has(word)) modality.conditional = true
    else if (HAVE.has(word) || ADVERB.has(word)) continue
    const words = startAt(view, to)
    if (words.length === 0) continue
    const recipient = actor.mentions.length > 1 ? actor : NOBODY
    return {
      type: 'RETREAT',
      actor,
      recipient,
      at,
      words: [at, ...words],
      modality,
      clause: { from: at, end: to + REACH },
    }
  }
  return null
}

export const truceInEffect: EventRule = {
  name: 'truce-in-effect',
  version: '1',
  examples: [
    'A ceasefire between Vardia and Oskelia took effect on Monday.',
    'The truce with Oskelia came into force on Sunday.',
  ],
  draw({ view }: SentenceReading) {
    const drafts: Draft[] = []
    for (let at = view.first; at < view.end; at++) {
      const draft = draftTruce(view, at)
      if (draft) drafts.push(draft)
    }
    return drafts
  },
}
