import { relationId, tagId, tagIds } from '../../language/index.ts'
import type { TokenRange } from '../model/structure.ts'
import type { SaidView } from './said.ts'

/** A name that may be an outlet or a platform, by its tokens and the one that heads it. */
export interface OutletCandidate extends TokenRange {
  at: number
}

const NAME = tagIds('NNP', 'NNPS')
const NUMBER = tagId('CD')
const COMPOUND = relationId('compound')
const BEFORE = 90
const AFTER = 40
const INSIDE = 16
const LONGEST = 6
/** What a name of an outlet may end with in small letters: "Family Circle magazine". */
const KIND = /^(?:magazine|radio|network|television|newspaper)$/

/** The run of a name that begins at a token: "the New York Times", "ABC 7", "Family Circle magazine". */
function runFrom({ view, words }: SaidView, first: number): TokenRange {
  const { tokens } = view
  let end = first + 1
  while (end < first + LONGEST && words.sentence[end] === words.sentence[first])
    if (NAME.has(words.tag[end]!)) end++
    else if (tokens[end]!.text === '&' && NAME.has(words.tag[end + 1]!)) end += 2
    else break
  if (words.tag[end] === NUMBER && words.shape[end] === 3 && view.isTime[end] === 0 && words.head[end] === end - 1)
    end++
  if (KIND.test(tokens[end]?.lower ?? '')) end++
  while (end > first + 1 && view.isTime[end - 1] === 1) end--
  // the article of "the Politico interview" is that of the interview
  const isOwn = words.relation[end - 1] !== COMPOUND || words.head[end - 1]! < end
  return { first: tokens[first - 1]?.lower === 'the' && isOwn ? first - 1 : first, end }
}

/** Names near a cue, in the order of the text; a known outlet inside of a longer name stands by itself. */
export function findOutletCandidates(said: SaidView): OutletCandidate[] {
  const { words, cue, content, anchor } = said
  const from = cue[0] ?? content[0]
  if (from === undefined) return []
  const near = anchor < 0 ? from : anchor
  const inside = new Set(content)
  const end = Math.min(words.count, (cue.at(-1) ?? from) + AFTER)
  const found: OutletCandidate[] = []
  for (let at = Math.max(0, from - BEFORE); at < end; at++) {
    const apart = words.sentence[near]! - words.sentence[at]!
    if (apart < 0) break
    if (!NAME.has(words.tag[at]!) || words.paragraph[near]! - words.paragraph[at]! > 1) continue
    if (inside.has(at) && (apart > 0 || Math.abs(at - near) > INSIDE)) continue
    const run = runFrom(said, at)
    found.push({ ...run, at: run.end - 1 })
    at = run.end - 1
  }
  return found
}
