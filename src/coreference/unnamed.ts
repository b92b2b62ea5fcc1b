import { tagIds } from '../language/index.ts'
import type { Scene } from './anaphors.ts'
import type { Entities, Entity } from './entities.ts'
import { isBodyNoun, isDocumentNoun, isPeopleNoun, isPersonNoun, isQuantity } from './nouns.ts'
import { phraseStart } from './tree.ts'

const PLURAL = tagIds('NNS', 'NNPS')

function kindOf(noun: string, plural: boolean): Entity['kind'] {
  if (isDocumentNoun(noun) || isBodyNoun(noun)) return 'organisation'
  if (plural) return 'group'
  return isPersonNoun(noun) ? 'person' : 'organisation'
}

/** A new entity of the phrase around a noun that nobody has named before: "two envoys"; of a singular one the same each time. */
export function addUnnamed({ tree }: Scene, entities: Entities, at: number): Entity {
  const { tokens, text, syntax } = tree.annotated
  const first = phraseStart(tree, at)
  const name = text.slice(tokens[first]!.start, tokens[at]!.end).replace(/\s+/g, ' ')
  const noun = syntax.lemmas[at]!
  const plural = PLURAL.has(syntax.tags[at]!) || isPeopleNoun(tokens[at]!.lower) || isQuantity(tokens[at]!.lower)
  const kind = kindOf(noun, plural)
  const make = () => entities.add({ kind, name, noun, plural: kind === 'group' })
  const entity = plural ? make() : entities.keyed(`source ${name.toLowerCase()}`, make)
  entities.mention(entity, { first, end: at + 1, head: at, form: 'phrase' })
  return entity
}
