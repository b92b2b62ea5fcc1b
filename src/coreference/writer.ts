import { relationIds } from '../language/index.ts'
import type { Scene } from './anaphors.ts'
import type { Entities, Entity } from './entities.ts'

const OWNER = relationIds('nmod:poss')
const COMPOUND = relationIds('compound')

/** Whether a word before a document's noun tells whose it is: "her letter", "an agency report". */
function owns({ tree }: Scene, { mentionAt }: Entities, at: number): boolean {
  const owner = mentionAt[at]?.entity
  if (!owner) return false
  const relation = tree.annotated.syntax.relations[at]!
  return OWNER.has(relation) || (COMPOUND.has(relation) && owner.kind === 'organisation')
}

/** Whose the document is that a noun means: its owner, or who it is by or from. */
export function writerOf(scene: Scene, entities: Entities, at: number): Entity | undefined {
  const { syntax, tokens, sentences } = scene.tree.annotated
  const { firstToken, endToken } = sentences[scene.tree.sentenceOf[at]!]!
  for (let child = at - 1; child >= Math.max(firstToken, at - 8); child--)
    if (syntax.heads[child] === at && owns(scene, entities, child)) return entities.mentionAt[child]!.entity
  if (!/^(?:by|from)$/.test(tokens[at + 1]?.lower ?? '')) return undefined
  for (let child = at + 2; child < Math.min(endToken, at + 12); child++) {
    if (!entities.mentionAt[child]) continue
    const before = tokens[entities.mentionAt[child]!.first - 1]?.lower ?? ''
    const further =
      before === 'the' || before === 'a' ? (tokens[entities.mentionAt[child]!.first - 2]?.lower ?? '') : before
    if (further === 'by' || further === 'from') return entities.mentionAt[child]!.entity
  }
  return undefined
}
