import { NONE, relationIds, tagIds } from '../../language/index.ts'
import { type Features, hashText, mix, pair } from '../../linear/index.ts'
import type { EventType } from '../../model/index.ts'
import { type SentenceView, statementAt, wordAt } from '../document-view.ts'
import { kindIndex, type Sighting, typeIndex } from './draft-features.ts'
import type { SideCandidate } from './side-candidates.ts'

export type SideName = 'actor' | 'recipient'

const CASE = relationIds('case', 'mark')
const NOUN = tagIds('NN', 'NNS', 'NNP', 'NNPS')
/** How far up a tree two words are followed to where they meet. */
const UP = 6

/** The way in the tree from one word to another as a hash of its relations; NONE where they do not meet near by. */
function pathBetween(
  { annotated: { syntax } }: SentenceView,
  from: number,
  to: number,
): { full: number; length: number } {
  const above = new Map<number, number>()
  for (let at = from, steps = 0; at >= 0 && steps <= UP; at = syntax.heads[at]!, steps++) above.set(at, steps)
  let down = 7
  for (let at = to, steps = 0; at >= 0 && steps <= UP; at = syntax.heads[at]!, steps++) {
    const met = above.get(at)
    if (met !== undefined) {
      let up = 11
      for (let each = from, step = 0; step < met; each = syntax.heads[each]!, step++)
        up = mix(up, syntax.relations[each]!)
      return { full: mix(up, down), length: met * 8 + steps }
    }
    down = mix(down, syntax.relations[at]!)
  }
  return { full: NONE, length: NONE }
}

/** The preposition that brings in a word, by its lemma. */
function caseOf({ annotated: { syntax }, first }: SentenceView, head: number): number {
  for (let at = head - 1; at >= Math.max(first, head - UP); at--)
    if (syntax.heads[at] === head && CASE.has(syntax.relations[at]!)) return syntax.lemmaHashes[at]!
  return NONE
}

const step = (count: number): number => (count < 4 ? count : count < 7 ? 4 : count < 12 ? 5 : count < 20 ? 6 : 7)

const holds = (sighting: Sighting, name: SideName, { side, head }: SideCandidate): boolean => {
  const { mentions, words } = sighting.draft[name]
  if (side.mentions.length > 0) return mentions.includes(side.mentions[0]!)
  return words !== null && words.first <= head && head < words.end
}

/** Features of a candidate for a side of an event. */
export function addSideFeatures(
  sighting: Sighting,
  type: EventType,
  name: SideName,
  candidate: SideCandidate,
  to: Features,
): void {
  const { view, draft, rule } = sighting
  const { tags, relations, lemmaHashes } = view.annotated.syntax
  const { head, first, end, side } = candidate
  const base = name === 'actor' ? 100 : 200
  const kind = typeIndex(type)
  const { at } = draft
  const byRule = holds(sighting, name, candidate) ? 1 : 0
  const byOther = holds(sighting, name === 'actor' ? 'recipient' : 'actor', candidate) ? 1 : 0
  const chosen = byRule * 2 + byOther
  const actor = side.mentions.length > 0 ? view.mentions[side.mentions[0]!]!.actor : undefined
  const filled = actor ? 3 + kindIndex(actor.kind) : side.mentions.length > 0 ? 2 : NOUN.has(tags[head]!) ? 1 : 0
  const where = head < at ? 0 : 1
  const path = pathBetween(view, at, head)
  const brought = caseOf(view, head)
  const own = draft[name].mentions.length > 0 ? 2 : draft[name].words ? 1 : 0
  to.add(base, chosen)
  to.pair(base + 1, chosen, filled)
  to.pair(base + 2, chosen, own * 64 + kind)
  to.pair(base + 3, path.full, kind)
  to.add(base + 4, path.full)
  to.pair(base + 5, path.full, lemmaHashes[at]!)
  to.pair(base + 6, path.length, where)
  to.pair(base + 7, brought, kind * 2 + where)
  to.pair(base + 8, brought, pair(relations[head]!, where))
  to.pair(base + 9, brought, lemmaHashes[at]!)
  to.pair(base + 10, relations[head]!, pair(kind, where))
  to.pair(base + 11, filled, kind)
  to.pair(base + 12, step(Math.abs(head - at)) * 2 + where, filled)
  to.pair(base + 13, chosen, pair(path.full, own))
  to.pair(base + 14, tags[at]!, path.full)
  to.pair(base + 15, side.mentions.length > 0 ? NONE : lemmaHashes[head]!, kind)
  to.pair(base + 16, kind, lemmaAt(view, end))
  to.pair(base + 17, kind, lemmaAt(view, first - 1))
  to.pair(base + 18, chosen, pair(hashText(rule.name), own))
  to.pair(base + 19, first === view.first || wordAt(view, first - 1) === 'the' ? 1 : 0, chosen)
  to.pair(base + 20, speaks(view, candidate, at), pair(kind, chosen))
  to.pair(base + 21, step(view.end - view.first), chosen)
}

const lemmaAt = ({ annotated: { syntax } }: SentenceView, at: number): number => syntax.lemmaHashes[at] ?? NONE

/** Whether a candidate stands in the source of the statement that holds a word (2), inside the same statement (1), or elsewhere (0). */
function speaks(view: SentenceView, { head }: SideCandidate, at: number): number {
  const statement = statementAt(view, at)
  if (!statement) return 3
  const { start } = view.tokens[head]!
  if (statement.source.some((span) => span.start <= start && start < span.end)) return 2
  return view.contentOf[head] === view.contentOf[at] ? 1 : 0
}
