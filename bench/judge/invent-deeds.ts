import type { EventStatus } from '../../src/model/index.ts'
import type { Deed, Matter } from '../../src/threads/index.ts'
import { dateOf, dayAt, drawAct, otherThan, sideOf, wordsOf } from './invent-matters.ts'
import { typeOf, type World } from './invent-world.ts'

const STATUSES: readonly (readonly [EventStatus, number])[] = [
  ['asserted', 0.7],
  ['claimed', 0.15],
  ['planned', 0.1],
  ['denied', 0.03],
  ['negated', 0.02],
]
const TURNS = ['breaks', 'under', 'extends', 'starts', 'confirms'] as const
const SHARES = 1000
/** Words of a clause, and of a sentence, beside those of its deed. */
const CLAUSE_WORDS = 3
const SENTENCE_WORDS = 4
/** Deeds made for a thread are told so many days after it at most. */
const PLANTED_DAYS = 200
/** By what a thread's own act is done. */
const PLANTABLE = new Set<Matter['kind']>(['pledge', 'threat', 'demand'])

function statusAt(share: number): EventStatus {
  let sum = 0
  for (const [status, part] of STATUSES) {
    sum += part
    if (share < sum) return status
  }
  return 'asserted'
}

type Told = Pick<
  Deed,
  'record' | 'type' | 'status' | 'turn' | 'actors' | 'recipients' | 'claimedBy' | 'words' | 'named' | 'sentence'
>

/** A deed as one literal: made of spreads, a million would take longer to invent than to join. */
function toDeed(told: Told, { at, day }: { at: number; day: number }): Deed {
  const report = `report of ${at}`
  return {
    document: report,
    ref: report,
    outlet: 'The Invented Post',
    date: dateOf(day),
    day,
    report,
    record: told.record,
    happened: null,
    spans: [{ start: 0, end: 40 }],
    at: 0,
    start: 0,
    type: told.type,
    status: told.status,
    turn: told.turn,
    actors: told.actors,
    recipients: told.recipients,
    claimedBy: told.claimedBy,
    words: told.words,
    named: told.named,
    sentence: told.sentence,
    until: null,
    agreement: null,
  }
}

const drawThings = (world: World, count: number): string[] => Array.from({ length: count }, () => world.thing())

/** One deed of the world: what somebody did, or a sentence about an agreement. */
function inventDeed(world: World, at: number, count: number): Deed {
  const { verb, things, places } = drawAct(world)
  const by = world.party()
  const other = otherThan(world, by)
  const isTurn = world.isDrawn(0.04)
  const status = statusAt(world.below(SHARES) / SHARES)
  const all = [...(isTurn ? ['TRUCE'] : []), ...things, ...drawThings(world, CLAUSE_WORDS)]
  const words = wordsOf(verb.concept, all, [other.serves!, ...places])
  const told: Told = {
    record: `event-${at}`,
    type: isTurn ? null : verb.type,
    status: isTurn && status !== 'claimed' ? 'asserted' : status,
    turn: isTurn ? TURNS[world.below(TURNS.length)]! : null,
    actors: sideOf([by]),
    recipients: sideOf([other]),
    claimedBy: status === 'claimed' ? [other] : [],
    words,
    named: new Set([by.serves!, other.serves!, ...places]),
    sentence: new Set([...words.rest, verb.concept, ...drawThings(world, SENTENCE_WORDS)]),
  }
  return toDeed(told, { at, day: dayAt(at, count) })
}

/** A deed by which the act of a thread is done. */
function plantedFor({ matter, day }: { matter: Matter; day: number }, at: number): Deed {
  const { doer, other, action, named } = matter
  const told: Told = {
    record: plantedRecord(matter),
    type: typeOf(action.verb!),
    status: 'asserted',
    turn: null,
    actors: doer,
    recipients: other,
    claimedBy: [],
    words: action,
    named,
    sentence: new Set([action.verb!, ...action.rest]),
  }
  return toDeed(told, { at, day })
}

export const plantedRecord = ({ thread }: Matter): string => `planted for ${thread.thread}`

/** Threads for each of which a deed is made, spread over all. */
export function choosePlanted(matters: readonly Matter[], count: number): Matter[] {
  const plantable = matters.filter(({ kind }) => PLANTABLE.has(kind))
  return Array.from({ length: count }, (_, at) => plantable[Math.floor((at * plantable.length) / count)]!)
}

/** The deeds of the world by day, one after the other, none of them held: those of chance, and one for each chosen thread. */
export function* inventDeeds(
  world: World,
  { count, planted }: { count: number; planted: readonly Matter[] },
): Generator<Deed> {
  const waiting = planted
    .map((matter) => ({ matter, day: matter.day! + 1 + world.below(PLANTED_DAYS) }))
    .sort((one, other) => one.day - other.day)
  let next = 0
  for (let at = 0; at < count; at++) {
    const day = dayAt(at, count)
    for (; next < waiting.length && waiting[next]!.day <= day; next++) yield plantedFor(waiting[next]!, at)
    yield inventDeed(world, at, count)
  }
  for (; next < waiting.length; next++) yield plantedFor(waiting[next]!, count)
}
