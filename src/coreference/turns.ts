import type { Sentence } from '../language/index.ts'
import type { Entities, Entity } from './entities.ts'
import { rootOf, type Tree } from './tree.ts'

/** Labels are short: "BRENN:", "FOREIGN MINISTER BRENN:", "QUESTION:". */
const REACH = 6
/** Labels of parts of a page, which speak for nobody. */
const PART = /^(?:video|photo|note|source|watch|live|update|related|read|more|correction)$/
const REPLY = /^(?:a|answer)$/

const isCapitals = (text: string): boolean => /^\p{Lu}[\p{Lu}.'’-]*$/u.test(text)

/** The token of the colon that ends a label in capitals at the beginning of a paragraph, or -1. */
function labelEnd({ annotated: { tokens } }: Tree, { firstToken }: Sentence): number {
  for (let at = firstToken; at < tokens.length && at - firstToken <= REACH; at++) {
    const { text, kind } = tokens[at]!
    if (text === ':') return at > firstToken && tokens[at - 1]!.kind === 'word' ? at : -1
    if (kind !== 'mark' && !isCapitals(text)) return -1
  }
  return -1
}

/** Who has the floor in each paragraph of a transcript, by the label that begins it or one before; the labels become mentions. */
export function findTurns(tree: Tree, entities: Entities): (Entity | undefined)[] {
  const { tokens, sentences, paragraphs, text } = tree.annotated
  const turns = new Array<Entity | undefined>(paragraphs.length)
  let paragraph = -1
  let speaking: Entity | undefined
  let asked: Entity | undefined
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) continue
    paragraph = sentence.paragraph
    const end = labelEnd(tree, sentence)
    const label = end < 0 ? '' : tokens[end - 1]!.lower
    if (end >= 0 && !PART.test(label)) {
      const first = sentence.firstToken
      const known = entities.mentionAt[end - 1]?.entity ?? entities.mentionAt[rootOf(tree, first, end)]?.entity
      const name = text.slice(tokens[first]!.start, tokens[end - 1]!.end)
      const isReply = REPLY.test(label) && asked !== undefined
      const entity =
        known ?? (isReply ? asked! : entities.keyed(`turn ${name}`, () => entities.add({ kind: 'person', name })))
      if (!known && !isReply) entities.mention(entity, { first, end, head: end - 1, form: 'name' })
      if (speaking && speaking !== entity && !REPLY.test(label)) asked = speaking
      entity.kept = true
      speaking = entity
    }
    turns[paragraph] = speaking
  }
  return turns
}
