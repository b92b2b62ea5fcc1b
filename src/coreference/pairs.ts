import type { Scene } from './anaphors.ts'
import type { Entities, Entity } from './entities.ts'

/** How far back two that are named together are looked for, in tokens. */
const PAIR_BACK = 120

/** The two persons, else the two states, of the sentence before: "Brenn met Torvik. Both said ..." */
function pairInSentenceBefore({ tree }: Scene, { mentionAt }: Entities, at: number): Entity[] {
  const before = tree.annotated.sentences[tree.sentenceOf[at]! - 1]
  if (!before) return []
  const named = new Set<Entity>()
  for (let token = before.firstToken; token < before.endToken; token++) {
    const entity = mentionAt[token]?.entity
    if (entity) named.add(entity)
  }
  for (const kind of ['person', 'state'] as const) {
    const found = [...named].filter((entity) => entity.kind === kind)
    if (found.length === 2) return found
  }
  return []
}

/** The two that were last named together before a token; none where there are not two. */
export function pairBefore(scene: Scene, entities: Entities, at: number): Entity[] {
  const { tokens } = scene.tree.annotated
  let second = -1
  for (let before = at - 1; before > Math.max(0, at - PAIR_BACK); before--) {
    const mention = entities.mentionAt[before]
    if (!mention) continue
    if (second >= 0) {
      const later = entities.mentionAt[second]!
      const between = tokens.slice(mention.end, later.first).map(({ lower }) => lower)
      const joined = between.includes('and') && between.length <= 3
      if (joined && later.entity !== mention.entity && later.entity.kind === mention.entity.kind)
        return [mention.entity, later.entity]
    }
    second = before
  }
  return pairInSentenceBefore(scene, entities, at)
}
