import { contentEnd } from '../clause.ts'
import type { AttributionRule, Draft, SentenceReading } from '../rule.ts'
import { mentionAt, quotationIndexAt, type SentenceView, spanOf, wordAt } from '../view.ts'

/** A named source is followed this far. */
const REACH = 25

/** The token after the source's last one: at a comma that ends the insertion, or at the sentence's end. */
function sourceEnd(view: SentenceView, from: number): number {
  for (let at = from; at < view.end && at - from < REACH; at++) {
    if (quotationIndexAt(view, at) >= 0 && mentionAt(view, at) < 0) return at
    if (/^[.;:,–—]$/.test(wordAt(view, at))) return at
  }
  return Math.min(view.end, from + REACH)
}

function drawAt(
  { view, cues }: SentenceReading,
  at: number,
  { from, isLast }: { from: number; isLast: boolean },
): Draft | null {
  const end = sourceEnd(view, at + 2)
  const source = spanOf(view, at + 2, end)
  if (!source) return null
  const before = at > from + 1 ? spanOf(view, from, at) : null
  const goesOn = (isLast || !before) && wordAt(view, end) === ',' && end + 2 < view.end
  const after = goesOn ? spanOf(view, end + 1, contentEnd(view, end + 1, { frame: 'clause', cues })) : null
  const content = [before, after].filter((span) => span !== null)
  if (content.length === 0) return null
  return {
    source,
    cue: [spanOf(view, at, at + 2)!],
    content,
    at,
    sentence: view.index,
    introduces: false,
  }
}

export const accordingTo: AttributionRule = {
  name: 'according-to',
  version: '1',
  confidence: 0.94,
  examples: [
    'Two ships were turned back, according to the Vardian defence ministry.',
    'According to Ilya Torvik, the talks will go on in Tamrin.',
  ],
  draw: (reading) => {
    const { view } = reading
    const cues: number[] = []
    for (let at = view.first; at + 2 < view.end; at++)
      if (wordAt(view, at) === 'according' && wordAt(view, at + 1) === 'to' && quotationIndexAt(view, at) < 0)
        cues.push(at)
    return cues.flatMap((at, turn) => {
      const from = turn === 0 ? view.first : sourceEnd(view, cues[turn - 1]! + 2)
      return drawAt(reading, at, { from, isLast: turn === cues.length - 1 }) ?? []
    })
  },
}
