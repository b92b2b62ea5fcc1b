import type { Event } from '../../model/index.ts'
import type { Sentence } from './deed-source.ts'

/** Words by which several are told to accuse each other. */
const EACH_OTHER =
  /\b(?:(?:trad(?:e[ds]?|ing)|exchang(?:e[ds]?|ing)) (?:\w+ )?(?:accusations?|blame)|mutual(?:ly)? accus\w+|(?:each |one an)other)\b/i

/** Who is accused in a sentence, and the event by which it is done; of several that accuse each other, all. */
export function accusationIn({ events, words }: Sentence): { event: Event; accused: readonly string[] } | null {
  const accusations = events.filter(({ type }) => type === 'ACCUSE')
  const mutual = accusations.find(({ actors }) => actors.length > 1)
  if (mutual && EACH_OTHER.test(words)) return { event: mutual, accused: mutual.actors }
  const event = accusations.find(({ recipients }) => recipients.length > 0)
  return event ? { event, accused: event.recipients } : null
}

/** Whether a deed is what several accuse each other of. */
export function isOfAccusation(sentence: Sentence, { quad, spans }: Event): boolean {
  if (quad !== 'material-conflict' || !EACH_OTHER.test(sentence.words)) return false
  const accusation = accusationIn(sentence)?.event
  return accusation !== undefined && accusation.spans[0]!.start < spans[0]!.start
}

/** Who is accused of a deed that was read as the accuser's own: nobody accuses others of what he did himself. */
export function accusedOf({ events }: Sentence, { spans, status, quad, actors }: Event): readonly string[] | null {
  if (status !== 'claimed' || quad !== 'material-conflict') return null
  const accusation = events.findLast(
    ({ type, spans: words, recipients }) =>
      type === 'ACCUSE' && recipients.length > 0 && words[0]!.start < spans[0]!.start,
  )
  const isOwn = accusation && actors.length > 0 && actors.every((id) => accusation.actors.includes(id))
  return isOwn ? accusation.recipients : null
}
