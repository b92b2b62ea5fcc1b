import type { EventType } from '../model/index.ts'
import type { SentenceView } from './document-view.ts'
import { wordAt } from './document-view.ts'
import { phraseRight } from './noun-phrase.ts'
import { resolvePronoun } from './receiving-pronoun.ts'
import { isEmpty, isParty, NOBODY, type Side, without } from './side.ts'

export interface Sides {
  actor: Side
  recipient: Side
}

/** Types that two parties do together: with a joint subject, each is on both sides. */
const TOGETHER: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE', 'CONCEDE'])

/** The two sides of a draft with a pronoun that receives resolved. */
export const withPronoun = (view: SentenceView, { actor, recipient }: Sides): Sides => ({
  actor,
  recipient: resolvePronoun(view, recipient, actor),
})

/** The two sides as they are recorded: nobody twice, and a joint subject of a deed done together on both sides. */
export function settle(view: SentenceView, type: EventType, sides: Sides): Sides {
  const recipient = without(view, sides.recipient, sides.actor)
  if (isEmpty(recipient) && TOGETHER.has(type) && sides.actor.mentions.length > 1)
    return { actor: sides.actor, recipient: sides.actor }
  return { actor: sides.actor, recipient }
}

/** Whether the sides make an event worth recording: a party on one side, or on both where the word needs it. */
export function areParties(view: SentenceView, { actor, recipient }: Sides, both: boolean): boolean {
  if (both) return isParty(view, actor) && isParty(view, recipient)
  return isParty(view, actor) || isParty(view, recipient)
}

/** After "by" these say how, not who: "agreed by telephone". */
const MEANS = new Set(
  'telephone phone video videolink letter email post radio telegram mistake accident force sea land air rail road train boat ship hand vote acclamation consensus decree law order'.split(
    ' ',
  ),
)

/** The side that "by" brings in: "was struck by Vardia". */
export function agentIn(view: SentenceView, range: { from: number; end: number }): Side {
  for (let at = range.from; at < range.end; at++) {
    const first = wordAt(view, at + 1) === 'overnight' ? at + 2 : at + 1
    if (wordAt(view, at) !== 'by' || view.isTime[first] === 1) continue
    const phrase = phraseRight(view, first)
    if (!phrase || MEANS.has(wordAt(view, phrase.end - 1))) continue
    if (phrase.mentions.length > 0) return { mentions: phrase.mentions, words: null }
    const words = { first: phrase.first, end: phrase.end }
    return { mentions: [], words }
  }
  return NOBODY
}
