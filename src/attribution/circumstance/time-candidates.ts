import { indexAt, type TimeMention } from '../../language/index.ts'
import type { Moment } from '../../model/index.ts'
import type { SaidView } from './said.ts'

/** Words that say when, near a cue, by their tokens. */
export interface TimeCandidate {
  time: TimeMention
  /** the time looking back */
  moment: Moment
  first: number
  end: number
  /** the token that the others hang on */
  at: number
  /** how many candidates stand nearer to the cue */
  rank: number
}

const BEFORE = 90
const AFTER = 40
const INSIDE = 20

function ranked(candidates: TimeCandidate[], near: number): TimeCandidate[] {
  const awayOf = ({ at }: TimeCandidate) => Math.abs(at - near)
  for (const one of candidates) one.rank = candidates.filter((other) => awayOf(other) < awayOf(one)).length
  return candidates
}

/** The words near a cue that say when, as far as that is over. */
export function findTimeCandidates(said: SaidView): TimeCandidate[] {
  const { view, words, cue, content, anchor } = said
  const from = cue[0] ?? content[0]
  if (from === undefined) return []
  const near = anchor < 0 ? from : anchor
  const { tokens } = view
  const begin = Math.max(0, from - BEFORE)
  const last = Math.min(words.count, (cue.at(-1) ?? from) + AFTER) - 1
  const publishedOn = view.annotated.document.publishedOn ?? '9999'
  const found: TimeCandidate[] = []
  for (const time of view.timesIn({ start: tokens[begin]!.start, end: tokens[last]!.end })) {
    const first = indexAt(tokens, time.span.start)
    let end = first + 1
    while (end < words.count && tokens[end]!.start < time.span.end) end++
    const apart = words.sentence[near]! - words.sentence[first]!
    if (!time.past || time.past.from > publishedOn || apart < 0) continue
    if (words.paragraph[near]! - words.paragraph[first]! > 1) continue
    if (content.includes(first) && (apart > 0 || Math.abs(first - near) > INSIDE)) continue
    let at = end - 1
    while (words.head[at]! >= first && words.head[at]! < end) at = words.head[at]!
    found.push({ time, moment: time.past, first, end, at, rank: 0 })
  }
  return ranked(found, near)
}
