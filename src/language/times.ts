import type { Moment, Span } from '../model/index.ts'
import type { TimeMention } from './annotated.ts'
import { type Day, parseDay, toDay, toIso } from './times/calendar.ts'
import { TIME_KINDS } from './times/kinds.ts'
import type { Period } from './times/period.ts'
import { findLastDays, readPreposition } from './times/preposition.ts'
import type { LastDays, Said } from './times/time-kind.ts'
import { TIME_WORD } from './times/time-words.ts'

/** Words that say when, as offsets in their sentence. */
interface Candidate extends Span {
  said: Said
}

/** How much of a sentence a kind is shown on either side of the words. */
const CONTEXT_UNITS = 40
const FIRST_DAY = toDay(1, 1, 1)
const LAST_DAY = toDay(9999, 12, 31)

/**
 * The words of a text that say when, each resolved against the day of publication (ISO date, or undefined where it is not known).
 * Example: "will answer by Friday" of 2031-05-14 holds "by Friday", a deadline of 2031-05-16.
 *
 * Shape: text and its sentences -> mentions in the order of the text, none overlapping
 * Errors: none; a date of publication that is no ISO date counts as unknown
 */
export function findTimes(text: string, sentences: readonly Span[], publishedOn: string | undefined): TimeMention[] {
  const today = publishedOn === undefined ? undefined : parseDay(publishedOn)
  return sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    return TIME_WORD.test(words) ? findInSentence(words, start, today) : []
  })
}

function findInSentence(words: string, offset: number, today: Day | undefined): TimeMention[] {
  const mentions: TimeMention[] = []
  let at = 0
  for (const candidate of findCandidates(words, today ?? 0)) {
    if (candidate.start < at) continue
    const mention = toMention(words, candidate, { at, offset, today })
    if (!mention) continue
    mentions.push(mention)
    at = candidate.end
  }
  return mentions
}

/** The matches of a global pattern; unlike `matchAll` it makes no copy of the pattern, whose making costs more than its use. */
function* matchesOf(pattern: RegExp, words: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    if (match[0] === '') pattern.lastIndex++
    yield match
  }
}

function findCandidates(words: string, today: Day): Candidate[] {
  const candidates: Candidate[] = []
  for (const kind of TIME_KINDS) {
    if (!kind.hint.test(words)) continue
    for (const match of matchesOf(kind.pattern, words)) {
      const start = match.index
      const end = start + match[0].length
      const before = words.slice(Math.max(0, start - CONTEXT_UNITS), start)
      const said = kind.read(match, { today, before, after: words.slice(end, end + CONTEXT_UNITS) })
      if (said) candidates.push({ start, end, said })
    }
  }
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The part of a relative period that can be over, or still come, on a day; absolute ones stand as they are. */
function clip(period: Period | null, said: Said, from: Day, to: Day): Period | null {
  if (!period || said.stated) return period
  if (period.to < from || period.from > to) return null
  return { ...period, from: Math.max(period.from, from), to: Math.min(period.to, to) }
}

function toMention(
  words: string,
  { start, end, said }: Candidate,
  { at, offset, today }: { at: number; offset: number; today: Day | undefined },
): TimeMention | null {
  const before = words.slice(Math.max(at, start - CONTEXT_UNITS), start)
  const { bearing, length } = readPreposition(before)
  const isKnown = today !== undefined || said.stated
  const past = clip(said.past, said, FIRST_DAY, today ?? 0)
  const future = bearing === 'since' ? null : clip(said.future, said, today ?? 0, LAST_DAY)
  if (!past && !future) return null
  const lastDays = future && clipLastDays(findLastDays(said, bearing, said.future!), today)
  const isDeadline =
    future !== null &&
    lastDays !== undefined &&
    bearing !== 'after' &&
    said.isDeadline !== false &&
    !isPossessive(words, end, said)
  const span = { start: offset + start - (isDeadline ? length : 0), end: offset + end }
  const text = words.slice(span.start - offset, end)
  return {
    span,
    past: past && isKnown ? momentOf(past, said.stated, text) : null,
    future: future && isKnown ? momentOf(future, said.stated, text) : null,
    isDeadline,
    lastDay: isDeadline && lastDays && isKnown ? lastDayOf(lastDays) : null,
  }
}

/** "Friday's attack" may be over although "Friday" may be to come; "next week's summit" is to come. */
const isPossessive = (words: string, end: number, said: Said): boolean =>
  said.past !== null && /^['’]s\b/.test(words.slice(end, end + 3))

/** A last day cannot be over: undefined where all of them are. */
function clipLastDays(lastDays: LastDays | null, today: Day | undefined): LastDays | null | undefined {
  if (!lastDays || today === undefined) return lastDays
  if (lastDays.latest < today) return undefined
  return { earliest: Math.max(lastDays.earliest, today), latest: lastDays.latest }
}

const isWritable = (from: Day, to: Day): boolean => from <= to && from >= FIRST_DAY && to <= LAST_DAY

const momentOf = (period: Period, stated: boolean, text: string): Moment | null =>
  isWritable(period.from, period.to)
    ? {
        from: toIso(period.from),
        to: toIso(period.to),
        precision: period.precision,
        basis: stated ? 'stated' : 'implied',
        text,
      }
    : null

const lastDayOf = ({ earliest, latest }: LastDays) =>
  isWritable(earliest, latest) ? { earliest: toIso(earliest), latest: toIso(latest) } : null
