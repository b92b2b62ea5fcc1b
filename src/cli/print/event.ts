import type { Event } from '../../model/index.ts'
import { type Ground, namesOf, sidesOf } from './ground.ts'
import { type Block, block, piece } from './lay-out.ts'
import { toMomentText } from './moment.ts'
import { toQuoted, wordsOf } from './place.ts'

/** Who did what to whom and when, whether the text says that it happened, and the words of the clause. */
export function eventBlocks(event: Event, ground: Ground): Block[] {
  const { type, status, actors, recipients, happenedOn, place } = event
  const claim = event.claimedIn === null ? undefined : ground.statements.get(event.claimedIn)
  const speakers = claim && namesOf(claim.speakers, ground)
  const notes = [
    happenedOn && toMomentText(happenedOn),
    place,
    speakers ? `${status === 'denied' ? 'denied' : 'told'} by ${speakers}` : null,
  ].filter((note) => note !== null)
  return [
    block(piece('name', sidesOf(actors, recipients, ground)), ': ', piece('kind', `${type}, ${status}`)),
    block(
      piece('words', toQuoted(wordsOf(ground.text, [...event.actorSpans, ...event.spans, ...event.recipientSpans]))),
    ),
    ...(notes.length > 0 ? [block(piece('faint', notes.join(' · ')))] : []),
  ]
}
