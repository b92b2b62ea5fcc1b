import type { Actor, Statement } from '../../model/index.ts'
import { dayNumber } from '../days.ts'
import { findTurns, isAsking, isOfficial, type Turn } from './official.ts'
import { lengthOf, type Passage, placesOf, type QuotedDocument, type Range, type Source } from './passage.ts'
import { markQuoted } from './quoted-words.ts'
import { type Speaker, speakersOf, toSpeaker } from './speakers.ts'
import { BEFORE, findTokens, tokenAt } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A statement of more words is compared sentence by sentence. */
const LONGEST = 80
/** Words of a sentence that no statement holds, for it to be compared. */
const SHORTEST_SENTENCE = 4

/** Prepares a document: its words, and whether it is an office's own record. */
export function toSource({ document, text }: QuotedDocument, at: number, vocabulary: Vocabulary): Source {
  const turns = findTurns(text)
  const day = dayNumber(document.publishedOn)
  const isFromOffice = isOfficial(document, turns)
  return { at, document, text, tokens: findTokens(text, vocabulary), turns, isOfficial: isFromOffice, day }
}

/** Ranges cut where sentences begin. */
function cutAtSentences({ tokens }: Source, ranges: readonly Range[]): Range[] {
  return ranges.flatMap(({ from, to }) => {
    const cuts = [from]
    for (let at = from + 1; at < to; at++) if (tokens.before[at]! & BEFORE.sentence) cuts.push(at)
    return cuts.map((start, at) => ({ from: start, to: cuts[at + 1] ?? to }))
  })
}

/** Makes the passages of documents, numbered in their order. */
export class PassageMaker {
  readonly passages: Passage[] = []

  /** Adds a passage of some words of a document, and gives it back. */
  add(fields: Omit<Passage, 'at' | 'tokens' | 'quoted'>): Passage {
    const { ranges, source, statement, manner } = fields
    const places = placesOf(ranges)
    const quoted =
      statement === null || manner === 'text'
        ? new Uint8Array(places.length).fill(1)
        : markQuoted(source.text, statement, { starts: source.tokens.starts, places })
    const passage = { ...fields, at: this.passages.length, tokens: places, quoted }
    this.passages.push(passage)
    return passage
  }

  /**
   * Adds the statements of a document, and of an office's record also the sentences that no statement holds. Where speakers take turns all
   * words are spoken, so that each sentence is a passage of the one who has the word.
   */
  addAll(source: Source, quoted: QuotedDocument): void {
    const { tokens, turns } = source
    const held = new Uint8Array(tokens.ids.length)
    for (const { head, start } of turns) held.fill(1, tokenAt(tokens, head), tokenAt(tokens, start))
    const byId = new Map(quoted.actors.map((actor) => [actor.id, actor]))
    const ranged = quoted.statements.map((statement) => ({ statement, ranges: rangesOf(source, statement) }))
    if (turns.length === 0)
      for (const { statement, ranges } of ranged) {
        for (const { from, to } of ranges) held.fill(1, from, to)
        this.#addStatement(source, statement, { ranges, speakers: speakersOf(statement, byId) })
      }
    if (source.isOfficial) this.#addSentences(source, held, { quoted, byId })
  }

  #addStatement(
    source: Source,
    statement: Statement,
    { ranges, speakers }: { ranges: Range[]; speakers: readonly Speaker[] },
  ): void {
    const { speakerBasis, manner } = statement
    const isCut = lengthOf(ranges) > (source.isOfficial ? 0 : LONGEST)
    const parts = isCut ? cutAtSentences(source, ranges).map((range) => [range]) : [ranges]
    for (const part of parts)
      if (part.length > 0)
        this.add({ source, statement, speakers, isImplied: speakerBasis !== 'stated', ranges: part, manner })
  }

  #addSentences(
    source: Source,
    held: Uint8Array,
    { quoted, byId }: { quoted: QuotedDocument; byId: ActorsById },
  ): void {
    const { tokens, turns } = source
    const sentences = cutAtSentences(source, [{ from: 0, to: tokens.ids.length }])
    for (const sentence of sentences.flatMap((each) => freeRanges(each, held))) {
      if (sentence.to - sentence.from < SHORTEST_SENTENCE) continue
      const offset = tokens.starts[sentence.from]!
      const turn = turns.findLast(({ start }) => start <= offset)
      if (turn && isAsking(turn)) continue
      const statement = turn ? (quoted.statements.find((each) => isOfTurn(each, turn)) ?? null) : null
      const speakers = statement ? speakersOf(statement, byId) : turn ? labelled(turn.label, quoted.actors) : []
      this.add({ source, statement, speakers, isImplied: speakers.length === 0, ranges: [sentence], manner: 'text' })
    }
  }
}

type ActorsById = ReadonlyMap<string, Actor>

/** Whether a statement is that of the one who has the word: its source is the label. */
const isOfTurn = ({ source }: Statement, { head, start }: Turn): boolean =>
  source.some((span) => span.start >= head && span.start < start)

/** Who is meant by the label of a turn: the actor of that surname, else the name as it stands there. */
function labelled(label: string, actors: readonly Actor[]): Speaker[] {
  const name = label.replace(/\p{Lu}[\p{Lu}'’-]+/gu, (word) => word[0] + word.slice(1).toLowerCase())
  const written = toSpeaker({ name, kind: 'person', serves: null })
  const actor = actors.find((each) => each.kind === 'person' && toSpeaker(each).surname === written.surname)
  return written.surname === null ? [] : [actor ? toSpeaker(actor) : written]
}

function rangesOf({ tokens }: Source, { content }: Statement): Range[] {
  const ranges: Range[] = []
  for (const { start, end } of content) {
    const from = Math.max(tokenAt(tokens, start), ranges.at(-1)?.to ?? 0)
    let to = from
    while (to < tokens.ids.length && tokens.starts[to]! < end) to++
    if (to > from) ranges.push({ from, to })
  }
  return ranges
}

function freeRanges({ from, to }: Range, held: Uint8Array): Range[] {
  const ranges: Range[] = []
  for (let at = from; at < to; at++) {
    if (held[at]) continue
    const last = ranges.at(-1)
    if (last && last.to === at) last.to++
    else ranges.push({ from: at, to: at + 1 })
  }
  return ranges
}
