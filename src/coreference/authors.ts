import type { Scene } from './anaphors.ts'
import type { Entities, Entity } from './entities.ts'
import { isJoint, issuersOf } from './issuers.ts'

/** Who issues a document: the state or body whose text it is, and those who wrote it. */
export class Authors {
  readonly #scene: Scene
  readonly #entities: Entities
  #one: Entity | undefined
  #several: Entity | undefined
  #issuersFound: readonly string[] | undefined
  #bodiesMade: Map<string, Entity> | undefined

  constructor(scene: Scene, entities: Entities) {
    this.#scene = scene
    this.#entities = entities
  }

  /** Whom "I" means outside quotations. */
  one(): Entity {
    this.#one ??= this.#entities.add({
      kind: 'person',
      name: 'the author',
      serves: this.#served(),
      kept: this.#isStatement(),
    })
    return this.#one
  }

  /** Whom "we" means outside quotations: the state or body that issues the text, of joint statements and others those who wrote it. */
  side(): Entity {
    const [issuer, ...others] = this.#issuers()
    const body = issuer === undefined || others.length > 0 ? undefined : this.#bodies().get(issuer)
    if (body) return body
    this.#several ??= this.#named() ?? this.#unnamed()
    return this.#several
  }

  /** The state or body that somebody speaks for, where the text names it: not an organ of it. */
  sideOf(entity: Entity): Entity {
    if (!entity.serves || entity.kind === 'state') return entity
    return this.#bodies().get(entity.serves) ?? entity
  }

  /** The author is recorded where the text is the author's own statement, not for an "our" in passing. */
  isSilent(entity: Entity): boolean {
    return (entity === this.#one || entity === this.#several) && !entity.kept
  }

  /** Whether an author speaks for a state or body, or several speak together. */
  isOfficial({ serves }: Entity): boolean {
    return serves !== null || isJoint(this.#scene.tree.annotated.document)
  }

  #bodies(): Map<string, Entity> {
    if (!this.#bodiesMade) {
      this.#bodiesMade = new Map()
      for (const entity of this.#entities.all) {
        if (!entity.serves || (entity.kind !== 'state' && entity.kind !== 'organisation')) continue
        if (entity.kind === 'organisation' && this.#scene.world.isState(entity.serves)) continue
        if (entity.kind === 'state' || !this.#bodiesMade.has(entity.serves)) this.#bodiesMade.set(entity.serves, entity)
      }
    }
    return this.#bodiesMade
  }

  #issuers(): readonly string[] {
    this.#issuersFound ??= issuersOf(this.#scene.tree.annotated.document, this.#scene.world)
    return this.#issuersFound
  }

  /** Whether the text is a statement of its author's own: its issuer is known, or it is a joint one. */
  #isStatement(): boolean {
    return this.#issuers().length > 0 || isJoint(this.#scene.tree.annotated.document)
  }

  /** Whom the author or the authors serve: who issues the text, where one alone does. */
  #served(): string | null {
    const [issuer, ...others] = this.#issuers()
    return others.length > 0 ? null : (issuer ?? null)
  }

  /** Those whom a text sets beside "we": "We, the leaders of the Northern Pact, ..." */
  #named(): Entity | undefined {
    const { tokens } = this.#scene.tree.annotated
    const at = tokens.findIndex(
      ({ lower }, index) => lower === 'we' && tokens[index + 1]?.text === ',' && tokens[index + 2]?.lower === 'the',
    )
    if (at < 0) return undefined
    for (let token = at + 3; token < at + 7; token++) {
      const entity = this.#entities.mentionAt[token]?.entity
      if (entity) return entity.kind === 'group' ? entity : undefined
    }
    return undefined
  }

  /** The authors of a text; those of a joint one are the bodies that issue it, where the text names all of them. */
  #unnamed(): Entity {
    const issuers = this.#issuers()
    const bodies = issuers.flatMap((code) => this.#bodies().get(code) ?? [])
    return this.#entities.add({
      kind: 'group',
      name: 'the authors',
      plural: true,
      serves: this.#served(),
      members: bodies.length === issuers.length ? bodies : [],
      kept: this.#isStatement(),
    })
  }
}
