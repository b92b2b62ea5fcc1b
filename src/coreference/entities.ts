import type { Actor, Role } from '../model/index.ts'

export type Gender = 'male' | 'female'

/** One place where an entity is mentioned: tokens [first, end), of which `head` is the head. */
export interface Mention {
  first: number
  end: number
  head: number
  form: 'name' | 'phrase' | 'pronoun'
  entity: Entity
}

/** Somebody or something that acts, while its mentions are being gathered. */
export interface Entity {
  /** its place among the entities of the document */
  index: number
  /** the actor that an earlier stage found, if one did */
  actor: Actor | null
  kind: Actor['kind']
  name: string
  roles: Role[]
  serves: string | null
  gender: Gender | null
  plural: boolean
  /** the head noun of an entity that the text does not name */
  noun: string | null
  /** entities that a group is made of */
  members: Entity[]
  mentions: Mention[]
  /** whether it is recorded though nobody refers to it again: it speaks or is spoken to */
  kept: boolean
}

/** The entities of a document and all their mentions by the token that is their head. */
export class Entities {
  readonly all: Entity[] = []
  readonly mentionAt: (Mention | undefined)[]
  readonly #byKey = new Map<string, Entity>()

  constructor(tokens: number) {
    this.mentionAt = new Array<Mention | undefined>(tokens)
  }

  add(fields: Partial<Entity> & Pick<Entity, 'kind' | 'name'>): Entity {
    const entity: Entity = {
      index: this.all.length,
      actor: null,
      roles: [],
      serves: null,
      gender: null,
      plural: false,
      noun: null,
      members: [],
      mentions: [],
      kept: false,
      ...fields,
    }
    this.all.push(entity)
    return entity
  }

  /** The entity of a key; made where there is none. */
  keyed(key: string, make: () => Entity): Entity {
    const known = this.#byKey.get(key)
    if (known) return known
    const entity = make()
    this.#byKey.set(key, entity)
    return entity
  }

  /** Notes a mention; the first of a head stands. */
  mention(entity: Entity, at: Omit<Mention, 'entity'>): Mention {
    const mention = { ...at, entity }
    this.mentionAt[at.head] ??= mention
    entity.mentions.push(mention)
    return mention
  }
}
