import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import type { NounAnchor } from '../noun-anchor.ts'
import { joinedRight, phraseRight } from '../noun-phrase.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { isEmpty, NOBODY, type Side } from '../side.ts'
import { agentIn, type Sides, settle } from '../sides.ts'
import { antecedent } from '../subject.ts'

/** Prepositions that name both parties of a deed at once: "talks between Vardia and Oskelia". */
const MUTUAL = new Set(['between', 'among'])

/** The side that a preposition of the noun brings in. */
function sideAfter(view: SentenceView, noun: NounAnchor, accepts: (word: string) => boolean): Side {
  for (let at = noun.from; at < noun.end; at++) {
    if (mentionAt(view, at) >= 0 || !accepts(wordAt(view, at))) continue
    const phrase = phraseRight(view, at + 1)
    if (!phrase) continue
    if (phrase.mentions.length > 0)
      return { mentions: [...phrase.mentions, ...joinedRight(view, phrase).mentions], words: null }
    return { mentions: [], words: { first: phrase.first, end: phrase.end } }
  }
  return NOBODY
}

/** Whose deed the noun names: "Vardia's attack", or "its attack" by what "its" stands for. */
function ownerOf(view: SentenceView, noun: NounAnchor): Side {
  if (!isEmpty(noun.owner) || !noun.pronoun) return noun.owner
  const { mentions, ids } = antecedent(view, noun.first, NOBODY)
  return { mentions, words: null, ...(ids ? { ids } : {}) }
}

/** The two sides that the noun's own phrase gives, given whose deed it is otherwise. */
export function sidesOfNoun(view: SentenceView, noun: NounAnchor, doer: Side): Sides {
  const mutual = sideAfter(view, noun, (word) => MUTUAL.has(word))
  if (mutual.mentions.length > 0) return { actor: isEmpty(doer) ? mutual : doer, recipient: mutual }
  const { of } = noun.sense.word
  const ofSide = of ? sideAfter(view, noun, (word) => word === 'of') : NOBODY
  const agent = isEmpty(doer) ? agentIn(view, noun) : doer
  const owned = isEmpty(agent) ? ownerOf(view, noun) : agent
  const actor = isEmpty(owned) && of === 'actor' ? ofSide : owned
  const to = sideAfter(view, noun, (word) => noun.sense.to.has(word))
  const target = of === 'recipient' && !isEmpty(ofSide) ? ofSide : to
  const recipient = isEmpty(target) && !isEmpty(doer) && noun.owner.mentions.length > 0 ? noun.owner : target
  return { actor, recipient }
}

export const draftNoun = (view: SentenceView, noun: NounAnchor, sides: Sides): Draft => ({
  type: noun.sense.word.type,
  ...settle(view, noun.sense.word.type, sides),
  at: noun.at,
  words: noun.words,
  modality: noun.modality,
  clause: { from: noun.first, end: noun.end },
})

/** Before these the noun is a topic, a fear or a wish: "fears of strikes", "despite the ceasefire". */
const NO_DEED_AFTER = new Set(
  'threat threats risk risks possibility fear fears hope hopes prospect prospects call calls demand demands push proposal proposals plan plans talk efforts effort end kind type law lessons despite prevent avoid deter against'.split(
    ' ',
  ),
)

/** Whether the words before a noun's phrase say that no such deed is told of. */
function isTopic(view: SentenceView, noun: NounAnchor): boolean {
  const before = wordAt(view, noun.first - 1)
  if (NO_DEED_AFTER.has(before)) return true
  return /^(?:of|for|to|on|about)$/.test(before) && NO_DEED_AFTER.has(wordAt(view, noun.first - 2))
}

export const eventNoun: EventRule = {
  name: 'event-noun',
  version: '2',
  needsName: true,
  examples: ["Vardia's attack on Oskelia lasted two days.", 'Talks between Vardia and Oskelia ended.'],
  draw: ({ view, nouns, taken }: SentenceReading) =>
    nouns.flatMap((noun) =>
      taken.has(noun.at) || isTopic(view, noun) ? [] : draftNoun(view, noun, sidesOfNoun(view, noun, NOBODY)),
    ),
}
