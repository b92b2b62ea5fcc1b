import { isHead } from './phrase.ts'
import type { SaidView } from './said.ts'

/** How far before and after the cue hearers are looked for, in tokens. */
const BEFORE = 90
const AFTER = 40
/** How far into a content: "urged lawmakers to vote". */
const INSIDE = 14

/** The heads of phrases near a cue that may name who is spoken to, in the order of the text. */
export function findHearerCandidates({ words, cue, content, source, anchor }: SaidView): number[] {
  const from = cue[0] ?? content[0]
  if (from === undefined) return []
  const at = anchor < 0 ? from : anchor
  const last = cue.at(-1) ?? from
  const said = new Set(content)
  const speaking = new Set(source)
  const found: number[] = []
  const end = Math.min(words.count, last + AFTER)
  for (let i = Math.max(0, from - BEFORE); i < end; i++) {
    const apart = words.sentence[at]! - words.sentence[i]!
    if (apart < 0) break
    if (words.paragraph[at]! - words.paragraph[i]! > 1 || speaking.has(i) || !isHead(words, i)) continue
    if (said.has(i) && (apart > 0 || Math.abs(i - at) > INSIDE)) continue
    found.push(i)
  }
  return found
}
