import type { CodedEvent, CodedParty } from '../../model/index.ts'
import { type NameAt, readAction } from '../commitment-threads/action-words.ts'
import type { Side } from '../commitment-threads/parties.ts'
import { dayNumber } from '../days.ts'
import { foldName } from '../folded-name.ts'
import { type Deed, UNNAMED } from './deed.ts'

const toSide = (parties: readonly CodedParty[]): Side => ({
  codes: new Set(parties.map(({ code, name }) => code ?? foldName(name))),
  persons: [],
  parties: parties.map(({ name, code }) => ({ name, serves: code })),
})

/** Names the parties where the words name them. */
function namesIn(text: string, parties: readonly CodedParty[]): NameAt {
  const found = parties.flatMap(({ name, code }) => {
    const start = text.toLowerCase().indexOf(name.toLowerCase())
    return start === -1 ? [] : [{ start, end: start + name.length, key: code ?? foldName(name) }]
  })
  return (offset) => found.find(({ start, end }) => start <= offset && offset < end)?.key ?? null
}

/** An event that another coder drew, as a deed: what it is about is read in the words that its data set quotes. */
export function readCodedDeed(event: CodedEvent): Deed {
  const { id, dataset, ref, type, status, publishedOn, happenedOn, text, place } = event
  const [actors, recipients] = [toSide(event.actors), toSide(event.recipients)]
  const date = publishedOn ?? happenedOn
  const words = readAction(
    [{ start: 0, words: text ?? '' }],
    namesIn(text ?? '', [...event.actors, ...event.recipients]),
  )
  const named = new Set([
    ...actors.codes,
    ...recipients.codes,
    ...words.names,
    ...(place === null ? [] : [foldName(place)]),
  ])
  return {
    record: id,
    happened: dayNumber(happenedOn),
    document: null,
    ref: `${dataset} ${ref}`,
    outlet: dataset,
    date,
    day: dayNumber(date),
    report: id,
    spans: [],
    at: 0,
    start: 0,
    ...{ type, status, actors, recipients, words, named },
    turn: null,
    claimedBy: status === 'claimed' || status === 'denied' ? [UNNAMED] : [],
    sentence: new Set([...(words.verb === null ? [] : [words.verb]), ...words.rest]),
    until: null,
    agreement: null,
  }
}
