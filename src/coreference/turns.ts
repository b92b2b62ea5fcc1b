import { NAME_KINDS, type Sentence } from '../language/index.ts'
import type { Scene } from './anaphors.ts'
import type { Entities, Entity } from './entities.ts'
import { rootOf } from './tree.ts'

/** Labels are short: "BRENN:", "FOREIGN MINISTER BRENN:", "QUESTION:". */
const REACH = 6
/** Labels of parts of a page, which speak for nobody. */
const PART = /^(?:video|photo|note|source|watch|live|update|related|read|more|correction)$/
const REPLY = /^(?:a|answer)$/

const isCapitals = (text: string): boolean => /^\p{Lu}[\p{Lu}.'’-]*$/u.test(text)
const PLACE = NAME_KINDS.indexOf('place')

/** The token of the colon that ends a label in capitals at the beginning of a paragraph, or -1: none is a place ("GENEVA: ..."). */
function labelEnd({ tree: { annotated }, world }: Scene, { firstToken, endToken }: Sentence): number {
  const { tokens, syntax } = annotated
  for (let at = firstToken; at < endToken && at - firstToken <= REACH; at++) {
    const { text, kind } = tokens[at]!
    if (text === ':') {
      const last = tokens[at - 1]
      const isLabel = at > firstToken && last?.kind === 'word' && !PART.test(last.lower)
      return isLabel && syntax.names[at - 1] !== PLACE && world.stateOf(toTitleCase(last.text)) === null ? at : -1
    }
    if (kind !== 'mark' && !isCapitals(text)) return -1
  }
  return -1
}

const toTitleCase = (text: string): string => text[0]! + text.slice(1).toLowerCase()

/** The ends of the labels by the paragraphs that they begin; none where there are not two, for "FAQ:" stands so too. */
function findLabels(scene: Scene): Map<number, { sentence: Sentence; end: number }> {
  const labels = new Map<number, { sentence: Sentence; end: number }>()
  let paragraph = -1
  for (const sentence of scene.tree.annotated.sentences) {
    if (sentence.paragraph === paragraph) continue
    paragraph = sentence.paragraph
    const end = labelEnd(scene, sentence)
    if (end >= 0) labels.set(paragraph, { sentence, end })
  }
  return labels.size > 1 ? labels : new Map()
}

/** Who has the floor in each paragraph of a transcript, by the label that begins it or one before; the labels become mentions. */
export function findTurns(scene: Scene, entities: Entities): (Entity | undefined)[] {
  const { tokens, paragraphs, text } = scene.tree.annotated
  const labels = findLabels(scene)
  const turns = new Array<Entity | undefined>(paragraphs.length)
  let speaking: Entity | undefined
  let asked: Entity | undefined
  for (const paragraph of paragraphs.keys()) {
    const label = labels.get(paragraph)
    if (label) {
      const { firstToken: first } = label.sentence
      const { end } = label
      const known = entities.mentionAt[end - 1]?.entity ?? entities.mentionAt[rootOf(scene.tree, first, end)]?.entity
      const name = text.slice(tokens[first]!.start, tokens[end - 1]!.end)
      const isReply = REPLY.test(tokens[end - 1]!.lower)
      const make = () => entities.add({ kind: 'person', name })
      const entity = known ?? (isReply && asked ? asked : entities.keyed(`turn ${name}`, make))
      if (!known && entity !== asked) entities.mention(entity, { first, end, head: end - 1, form: 'name' })
      if (speaking && speaking !== entity && !isReply) asked = speaking
      entity.kept = true
      speaking = entity
    }
    turns[paragraph] = speaking
  }
  return turns
}
