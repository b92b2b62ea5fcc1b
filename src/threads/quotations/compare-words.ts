import type { Aligner, Pairing } from './align.ts'
import type { Passage, Range, Source } from './passage.ts'
import type { Vocabulary, Word } from './vocabulary.ts'

/** A quoted part of a statement of fewer words does not speak for the statement. */
const LEAST_QUOTED = 3
/** With less of the weight of its words, and fewer of them, no passage is like another. */
const LEAST_WEIGHT = 0.4
const LEAST_FOUND = 0.55

/** How much of a passage stands in words of another document. */
export interface Likeness {
  /** the share of its words that stand there too, content words counting more; those swapped one for one count half */
  share: number
  /** the same without the swapped ones */
  exact: number
  /** content words that stand there, and of how many */
  content: number
  ofContent: number
  /** the longest run of words that is the same on both sides, and the content words in it */
  run: number
  contentInRun: number
  /** content words that stand there and are of no formula, and those in the longest run */
  own: number
  ownInRun: number
  /** the share of words, each counting the same, that are the same or swapped one for one; and of those the same */
  inPlace: number
  samePlace: number
  words: number
  /** the places in the other document that it was aligned with */
  places: Range
}

/** Words of a passage that its likeness goes by: those in quotation marks, where there are enough; else all. */
export function tellingPlaces({ tokens, quoted, manner }: Passage): number[] {
  const all = [...tokens]
  if (manner !== 'mixed') return all
  const inQuotes = all.filter((_, at) => quoted[at])
  return inQuotes.length >= LEAST_QUOTED ? inQuotes : all
}

type Standing = 'same' | 'like' | 'swapped' | 'other' | 'added'

/** A word of a passage, and how it stands to the one at its place. */
interface Placed {
  word: Word
  standing: Standing
}

type PlacedWords = readonly (Placed | null)[]

const countContent = (placed: PlacedWords): number => placed.filter((each) => each?.word.isContent).length

/** Content words that are of no formula. */
const countOwn = (placed: PlacedWords): number =>
  placed.filter((each) => each?.word.isContent && !each.word.isFormula).length

/** What words of some standings weigh together. */
const weigh = (placed: PlacedWords, standings: readonly Standing[]): number =>
  placed.reduce((sum, each) => sum + (each && standings.includes(each.standing) ? weightOf(each.word.isContent) : 0), 0)

/** The longest run of words that are the same on both sides. */
function longestRun(placed: PlacedWords): Pick<Likeness, 'run' | 'contentInRun' | 'ownInRun'> {
  let [from, length] = [0, 0]
  for (let at = 0; at < placed.length; at++) {
    const start = at
    while (placed[at]?.standing === 'same') at++
    if (at - start > length) [from, length] = [start, at - start]
  }
  const run = placed.slice(from, from + length)
  return { run: length, contentInRun: countContent(run), ownInRun: countOwn(run) }
}

const weightOf = (isContent: boolean): number => (isContent ? 1 : 0.3)

/** Compares words by their places in two documents. */
export class Comparer {
  readonly vocabulary: Vocabulary
  readonly aligner: Aligner
  /** in which round each word was seen last, so that no set is made for every window */
  #seenIn = new Int32Array(0)
  #round = 0

  constructor(vocabulary: Vocabulary, aligner: Aligner) {
    this.vocabulary = vocabulary
    this.aligner = aligner
  }

  /** How much of a passage stands in a range of another document; null where too few of its words do, in whatever order. */
  compare(passage: Passage, source: Source, { from, to }: Range): Likeness | null {
    const ids = tellingPlaces(passage).map((place) => passage.source.tokens.ids[place]!)
    const others = source.tokens.ids.subarray(from, to)
    if (!this.#areEnough(ids, others)) return null
    const pairings = this.aligner.align(ids, others)
    const paired = pairings.flatMap(([one, other]) =>
      one >= 0 && other >= 0 && ids[one] === others[other] ? [other] : [],
    )
    const places = { from: from + (paired[0] ?? 0), to: from + (paired.at(-1) ?? -1) + 1 }
    return { ...this.#measure(pairings, ids, others), places }
  }

  #areEnough(ids: readonly number[], others: Int32Array): boolean {
    const { words } = this.vocabulary
    if (this.#seenIn.length < words.length) this.#seenIn = new Int32Array(2 * words.length)
    const round = ++this.#round
    for (const other of others) this.#seenIn[other] = round
    let [found, weight, total] = [0, 0, 0]
    for (const id of ids) {
      const own = weightOf(words[id]!.isContent)
      total += own
      if (this.#seenIn[id] !== round) continue
      found++
      weight += own
    }
    return weight >= LEAST_WEIGHT * total || found >= LEAST_FOUND * ids.length
  }

  #measure(pairings: readonly Pairing[], ids: readonly number[], others: Int32Array): Omit<Likeness, 'places'> {
    const placed = pairings.map(([one, other], at): Placed | null => {
      if (one < 0) return null
      const standing = other < 0 ? 'added' : this.#standing(pairings, at, { ids, others })
      return { word: this.vocabulary.words[ids[one]!]!, standing }
    })
    const total = weigh(placed, ['same', 'like', 'swapped', 'other', 'added'])
    const same = weigh(placed, ['same']) + 0.8 * weigh(placed, ['like'])
    const there = placed.filter((each) => each?.standing === 'same' || each?.standing === 'like')
    const inPlace = placed.filter((each) => each && each.standing !== 'added' && each.standing !== 'other')
    return {
      share: (same + weigh(placed, ['swapped']) / 2) / total,
      exact: same / total,
      inPlace: inPlace.length / ids.length,
      samePlace: placed.filter((each) => each?.standing === 'same').length / ids.length,
      words: ids.length,
      content: countContent(there),
      ofContent: countContent(placed),
      own: countOwn(there),
      ...longestRun(placed),
    }
  }

  /** Names and numbers are not exchanged by machines: others of them tell of other things. */
  #isTelling = (id: number): boolean => this.vocabulary.isName(id) || this.vocabulary.words[id]!.number !== null

  /** How a word stands to the one at its place. */
  #standing(
    pairings: readonly Pairing[],
    at: number,
    { ids, others }: { ids: readonly number[]; others: Int32Array },
  ): Standing {
    const [one, other] = pairings[at]!
    if (ids[one] === others[other]) return 'same'
    const [word, another] = [this.vocabulary.words[ids[one]!]!, this.vocabulary.words[others[other]!]!]
    if (word.isContent && word.concept === another.concept) return 'like'
    if (this.#isTelling(ids[one]!) && this.#isTelling(others[other]!)) return 'other'
    return isBetweenSame(pairings, at, { ids, others }) ? 'swapped' : 'other'
  }
}

/** Whether the words beside a pairing are the same on both sides, at least on one of its ends. */
function isBetweenSame(
  pairings: readonly Pairing[],
  at: number,
  { ids, others }: { ids: readonly number[]; others: Int32Array },
): boolean {
  return [pairings[at - 1], pairings[at + 1]].some(
    (beside) => beside !== undefined && beside[0] >= 0 && beside[1] >= 0 && ids[beside[0]] === others[beside[1]],
  )
}
