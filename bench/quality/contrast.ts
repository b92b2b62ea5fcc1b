import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Actor, Event, Reading } from '../../src/model/index.ts'
import { INVENTED_TABLES } from '../../test/invented.ts'
import { inventedReader } from '../../test/invented-reader.ts'
import { type Measures, Tally } from './counts.ts'
import { pairUp } from './pair.ts'

/** A sentence of our own with its events, each as "TYPE status actors > recipients". */
export interface ContrastSentence {
  phenomenon: string
  text: string
  events: readonly string[]
}

/** Sentences that share their words and differ in what happened. */
const readContrast = (): ContrastSentence[] =>
  parse(readFileSync(new URL('contrast.yaml', import.meta.url), 'utf8')) as ContrastSentence[]

interface Line {
  type: string
  status: string
  actors: string
  recipients: string
}

/** The codes of the invented world by the names that the sentences use. */
const CODE_OF = new Map(
  [...INVENTED_TABLES.countries, ...INVENTED_TABLES.organisations].flatMap(({ code, name, aliases }) =>
    [name, ...aliases].map((each) => [each, code] as const),
  ),
)

const codesOf = (parties: string): string =>
  parties
    .split('+')
    .map((party) => CODE_OF.get(party) ?? party)
    .sort()
    .join('+')

function toLine(written: string): Line {
  const [, type, status, actors, recipients] = /^(\w+) (\w+) (.+) > (.+)$/.exec(written)!
  return { type: type!, status: status!, actors: codesOf(actors!), recipients: codesOf(recipients!) }
}

const sideOf = (ids: readonly string[], actors: readonly Actor[]): string => {
  const serve = ids.flatMap((id) => actors.find((actor) => actor.id === id)?.serves ?? [])
  return [...new Set(serve)].sort().join('+') || 'nobody'
}

const lineOf = ({ actors }: Reading, event: Event): Line => ({
  type: event.type,
  status: event.status,
  actors: sideOf(event.actors, actors),
  recipients: sideOf(event.recipients, actors),
})

/** Reads the sentences with the invented world and scores them. */
export const scoreContrast = (): Measures =>
  scoreSentences(readContrast().map((sentence) => ({ sentence, reading: inventedReader().read(sentence.text, {}) })))

/** Pairs events of one type first, those alike in status and sides before others. */
const pairLines = (found: readonly Line[], gold: readonly Line[]) =>
  pairUp(found, gold, (one, other) => {
    const same = (['status', 'actors', 'recipients'] as const).filter((part) => one[part] === other[part]).length
    return one.type === other.type ? 1 + same : null
  })

/**
 * Scores readings of contrasting sentences: events by type, by type and status, and whole with both sides; and how often a sentence is read
 * as it is written down, by phenomenon.
 */
function scoreSentences(read: readonly { sentence: ContrastSentence; reading: Reading }[]): Measures {
  const tally = new Tally()
  for (const { sentence, reading } of read) {
    const found = reading.events.map((event) => lineOf(reading, event))
    const gold = sentence.events.map(toLine)
    const pairs = pairLines(found, gold)
    const sizes = { predicted: found.length, gold: gold.length }
    const ofStatus = pairs.filter(([one, other]) => one.status === other.status)
    const whole = ofStatus.filter(([one, other]) => one.actors === other.actors && one.recipients === other.recipients)
    tally.add('type', pairs.length, sizes)
    tally.add('status', ofStatus.length, sizes)
    tally.add('whole', whole.length, sizes)
    tally.add(`${sentence.phenomenon}`, ofStatus.length, sizes)
  }
  return tally.measures()
}
