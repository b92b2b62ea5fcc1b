import { toQuoted, wordsOf } from '../../answers/index.ts'
import type { Event } from '../../model/index.ts'
import { type Ground, sidesOf, toldBy } from './ground.ts'
import { type Block, block, piece } from './lay-out.ts'
import { toMomentText } from './moment.ts'

/** Who did what to whom and when, whether the text says that it happened, and the words of the clause. */
export function eventBlocks(event: Event, ground: Ground): Block[] {
  const { type, status, actors, recipients, happenedOn, place } = event
  const claim = event.claimedIn === null ? undefined : ground.statements.get(event.claimedIn)
  const teller = claim ? toldBy(claim, ground) : null
  const notes = [
    happenedOn && toMomentText(happenedOn),
    place,
    teller === null ? null : `${status === 'denied' ? 'denied' : 'told'} by ${teller}`,
  ].filter((note) => note !== null)
  return [
    block(
      piece('name', sidesOf({ from: actors, written: event.actorSpans, to: recipients }, ground)),
      ': ',
      piece('kind', `${type}, ${status}`),
    ),
    block(
      piece('words', toQuoted(wordsOf(ground.text, [...event.actorSpans, ...event.spans, ...event.recipientSpans]))),
    ),
    ...(notes.length > 0 ? [block(piece('faint', notes.join(' · ')))] : []),
  ]
}
