import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Commitment, Reading } from '../../src/model/index.ts'
import { CASES, listCases, readSource } from '../../test/golden-case.ts'
import { inventedReader } from '../../test/invented-reader.ts'
import { scoreAttributions } from './attribution.ts'
import { type Measures, Tally } from './counts.ts'
import { type Gold, readGold } from './gold.ts'
import { pairUp } from './pair.ts'
import { countShared, findWords, isMostlyShared, wordsOf } from './words.ts'

/** One of our own texts: its reading, and what a person found in it. */
export interface OwnText {
  text: string
  gold: Gold
  reading: Reading
}

/** The golden cases for which a person wrote down what is in them. */
export async function readOwnTexts(): Promise<OwnText[]> {
  const texts: OwnText[] = []
  for (const slug of listCases()) {
    const path = join(CASES, slug, 'gold.yaml')
    if (!existsSync(path)) continue
    const { text, description } = await readSource(join(CASES, slug))
    texts.push({ text, gold: readGold(path, text), reading: inventedReader().read(text, description) })
  }
  return texts
}

/** Whom ids stand for: whom each actor serves, else its name; a group stands for its members. */
function partiesOf({ actors }: Reading, ids: readonly string[]): Set<string> {
  const named = ids.map((id) => actors.find((actor) => actor.id === id))
  const single = named.flatMap((actor) =>
    actor?.members?.length ? actors.filter(({ id }) => actor.members!.includes(id)) : actor,
  )
  return new Set(single.map((actor) => actor?.serves ?? actor?.name ?? 'an id of no actor'))
}

function areParties(reading: Reading, ids: readonly string[], written: readonly string[]): boolean {
  const parties = partiesOf(reading, ids)
  return parties.size === new Set(written).size && written.every((party) => parties.has(party))
}

function scoreStatements(tally: Tally, { text, gold, reading }: OwnText): void {
  const words = findWords(text)
  const pairs = pairUp(reading.statements, gold.statements, (one, other) => {
    const [content, goldContent] = [wordsOf(one.content, words), wordsOf(other.content, words)]
    const cue = countShared(wordsOf(one.cue, words), wordsOf(other.cue, words))
    return cue > 0 || isMostlyShared(content, goldContent) ? 3 * cue + countShared(content, goldContent) : null
  })
  const sizes = { predicted: reading.statements.length, gold: gold.statements.length }
  const rightSpeaker = pairs.filter(([one, other]) => areParties(reading, one.speakers, other.speakers))
  tally.add('attribution.speaker', rightSpeaker.length, sizes)
  tally.add('attribution.act', pairs.filter(([one, other]) => one.act === other.act).length, sizes)
}

function scoreEvents(tally: Tally, { text, gold, reading }: OwnText): void {
  const words = findWords(text)
  const pairs = pairUp(reading.events, gold.events, (one, other) =>
    one.type === other.type ? countShared(wordsOf(one.spans, words), wordsOf(other.words, words)) : null,
  )
  const sizes = { predicted: reading.events.length, gold: gold.events.length }
  tally.add('events.found', pairs.length, sizes)
  const ofStatus = pairs.filter(([one, other]) => one.status === other.status)
  tally.add('events.status', ofStatus.length, sizes)
  const whole = ofStatus.filter(
    ([one, other]) =>
      areParties(reading, one.actors, other.actors) && areParties(reading, one.recipients, other.recipients),
  )
  tally.add('events.whole', whole.length, sizes)
}

type GoldCommitment = Gold['commitments'][number]

const isDue = ({ deadline }: Commitment, { due }: GoldCommitment): boolean => {
  const [earliest, latest] = [due].flat()
  return earliest !== undefined && deadline?.earliest === earliest && deadline.latest === (latest ?? earliest)
}

const isAmount = ({ quantity }: Commitment, { quantity: written }: GoldCommitment): boolean =>
  written !== undefined && quantity?.value === written[0] && quantity.unit === written[1]

function scoreCommitments(tally: Tally, { text, gold, reading }: OwnText): void {
  const words = findWords(text)
  const pairs = pairUp(reading.commitments, gold.commitments, (one, other) => {
    const [action, goldAction] = [wordsOf(one.action, words), wordsOf(other.action, words)]
    return one.kind === other.kind && isMostlyShared(action, goldAction) ? countShared(action, goldAction) : null
  })
  const sizes = { predicted: reading.commitments.length, gold: gold.commitments.length }
  tally.add('commitments.found', pairs.length, sizes)
  tally.add('commitments.by', pairs.filter(([one, other]) => areParties(reading, one.by, other.by)).length, sizes)
  tally.add('commitments.deadline', pairs.filter(([one, other]) => isDue(one, other)).length, {
    predicted: reading.commitments.filter(({ deadline }) => deadline?.earliest).length,
    gold: gold.commitments.filter(({ due }) => due).length,
  })
  tally.add('commitments.quantity', pairs.filter(([one, other]) => isAmount(one, other)).length, {
    predicted: reading.commitments.filter(({ quantity }) => quantity).length,
    gold: gold.commitments.filter(({ quantity }) => quantity).length,
  })
}

/** Scores what Acta finds in our own texts against what a person wrote down. */
export function scoreOwnTexts(texts: readonly OwnText[]): Measures {
  const attributions = texts.map(({ text, gold, reading }) => ({
    text,
    gold: gold.statements,
    predicted: reading.statements,
  }))
  const tally = new Tally()
  for (const text of texts) {
    scoreStatements(tally, text)
    scoreEvents(tally, text)
    scoreCommitments(tally, text)
  }
  const spans = Object.entries(scoreAttributions(attributions)).map(([name, one]) => [`attribution.${name}`, one])
  return { ...Object.fromEntries(spans), ...tally.measures() }
}
