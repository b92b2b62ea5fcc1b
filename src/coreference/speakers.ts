import { indexAt, relationIds, tagIds, tokenRange } from '../language/index.ts'
import { compareSpans, contains, type Span, type Statement } from '../model/index.ts'
import type { Scene } from './anaphors.ts'
import type { Entities, Entity } from './entities.ts'
import { isJoint, issuersOf } from './issuers.ts'
import { isBodyNoun, isCount, isDocumentNoun, isPeopleNoun, isPersonNoun, isQuantity, isUtterance } from './nouns.ts'
import { conjuncts, isNoun, phraseStart, rootOf, subjectOfNoun } from './tree.ts'

/** Who speaks a statement, and whether its words say so. */
export interface Spoken {
  speakers: Entity[]
  basis: Statement['speakerBasis']
}

const PLURAL = tagIds('NNS', 'NNPS')
const OWNER = relationIds('nmod:poss')
const COMPOUND = relationIds('compound')
const SELF = /^(?:i|me|my|mine|myself)$/
const SIDE = /^(?:we|us|our|ours|ourselves)$/
const HEARER = /^(?:you|your|yours|yourself|yourselves)$/
const RELATIVE = /^(?:who|which|that|whom|whose)$/
const BOTH = /^(?:both|two|neither|either)$/
/** Most of some stand for them. */
const ALL = /^(?:all|both|each|many|most)$/
/** How far back "who" is looked for where the tree does not tell, in tokens. */
const ANTECEDENT_BACK = 7
/** How far back two that are named together are looked for, in tokens. */
const PAIR_BACK = 120

interface Parts {
  scene: Scene
  entities: Entities
  statements: readonly Statement[]
  /** for each paragraph who has the floor, in a transcript */
  turns: readonly (Entity | undefined)[]
}

const NOBODY: Spoken = { speakers: [], basis: 'unknown' }

/** Tells who speaks each statement, and whom "I", "we" and "you" mean in what they say. */
export class Speakers {
  readonly spoken = new Map<Statement, Spoken>()
  readonly #parts: Parts
  readonly #byActor: ReadonlyMap<string, Entity>
  readonly #spans: { span: Span; statement: Statement }[]
  readonly #begins: Span[]
  /** who spoke alone in the statement before */
  #latest: Entity | undefined
  #author: Entity | undefined
  #authors: Entity | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#byActor = new Map(
      parts.entities.all.flatMap((entity) => (entity.actor ? [[entity.actor.id, entity] as const] : [])),
    )
    this.#spans = parts.statements
      .flatMap((statement) => statement.content.map((span) => ({ span, statement })))
      .sort((a, b) => compareSpans(a.span, b.span))
    this.#begins = this.#spans.map(({ span: { start } }) => ({ start, end: start + 1 }))
  }

  /** Goes through the statements in the order of the text; one that holds another is resolved before it. */
  resolve(): void {
    let last: Statement | undefined
    for (const statement of this.#parts.statements) {
      if (statement.source.length === 0) this.spoken.set(statement, this.#unstated(statement, last))
      const { speakers } = this.#spokenBy(statement)
      if (speakers.length > 0 && !statement.within) last = statement
      if (speakers.length === 1 && statement.source.length > 0) this.#latest = speakers[0]
    }
    for (const { speakers } of this.spoken.values()) for (const entity of speakers) entity.kept = true
  }

  /** Who speaks a statement; nobody while that is being found out. */
  #spokenBy(statement: Statement): Spoken {
    const known = this.spoken.get(statement)
    if (known || statement.source.length === 0) return known ?? NOBODY
    this.spoken.set(statement, NOBODY)
    const spoken = this.#stated(statement)
    this.spoken.set(statement, spoken)
    return spoken
  }

  #stated(statement: Statement): Spoken {
    const { scene } = this.#parts
    const { tokens } = scene.tree.annotated
    const speakers: Entity[] = []
    for (const span of statement.source) {
      const { first, end: last } = tokenRange(scene.tree.annotated, span)
      if (last <= first) continue
      const head = rootOf(scene.tree, first, last)
      const pair = BOTH.test(tokens[first]!.lower) ? this.#pairBefore(first) : []
      if (pair.length === 2) speakers.push(...pair)
      else for (const each of this.#heads(head, last)) speakers.push(...this.#entitiesAt(each, statement, first))
    }
    const unique = [...new Set(speakers)]
    return unique.length > 0 ? { speakers: unique, basis: 'stated' } : NOBODY
  }

  /** The heads of those who speak; a calling before a name is none: "senator and former envoy Ada Brenn". */
  #heads(head: number, end: number): number[] {
    const { scene, entities } = this.#parts
    const joined = conjuncts(scene.tree, head, end)
    const isName = (at: number) =>
      entities.mentionAt[at]?.form === 'name' && entities.mentionAt[at]?.entity.kind === 'person'
    const named = joined.filter(isName)
    const isCalling = (at: number) =>
      !isName(at) &&
      isPersonNoun(scene.tree.annotated.syntax.lemmas[at]!) &&
      !PLURAL.has(scene.tree.annotated.syntax.tags[at]!)
    return named.length === 1 && named[0] === joined.at(-1) ? joined.filter((at) => !isCalling(at)) : joined
  }

  /** Whom a word in a source means; a new entity where nobody does yet. */
  #entitiesAt(at: number, statement: Statement, first: number): Entity[] {
    const { scene, entities } = this.#parts
    const { tokens, syntax } = scene.tree.annotated
    const { lower, text } = tokens[at]!
    if (SELF.test(lower) || (SIDE.test(lower) && text !== 'US')) return this.#speaking(at, statement, SIDE.test(lower))
    if (HEARER.test(lower)) return []
    if (RELATIVE.test(lower)) return this.#antecedent(at)
    const known = entities.mentionAt[at]?.entity
    if (known) return [known]
    if (ALL.test(lower) && tokens[at + 1]?.lower === 'of') {
      const whole = entities.mentionAt[at + 2]
      if (whole?.form === 'pronoun') return [whole.entity]
    }
    const noun = syntax.lemmas[at]!
    if (isDocumentNoun(noun) && !isCount(noun)) {
      const by = this.#writer(at) ?? (isUtterance(noun) ? this.#latest : undefined)
      if (by) return [by]
    }
    if (!isNoun(scene.tree, at) && !isQuantity(lower)) {
      const inside = this.#mentioned(first, at)
      if (inside) return [inside]
    }
    if (!isNoun(scene.tree, at) && !isQuantity(lower)) return []
    return [this.#named(at)]
  }

  #mentioned(first: number, at: number): Entity | undefined {
    for (let token = at; token >= first; token--) {
      const entity = this.#parts.entities.mentionAt[token]?.entity
      if (entity) return entity
    }
    return undefined
  }

  /** A new entity of a phrase that nobody has named before. */
  #named(at: number): Entity {
    const { scene, entities } = this.#parts
    const { tokens, text, syntax } = scene.tree.annotated
    const first = phraseStart(scene.tree, at)
    const name = text.slice(tokens[first]!.start, tokens[at]!.end).replace(/\s+/g, ' ')
    const noun = syntax.lemmas[at]!
    const plural = PLURAL.has(syntax.tags[at]!) || isPeopleNoun(tokens[at]!.lower) || isQuantity(tokens[at]!.lower)
    const kind: Entity['kind'] =
      isDocumentNoun(noun) || isBodyNoun(noun)
        ? 'organisation'
        : plural
          ? 'group'
          : isPersonNoun(noun)
            ? 'person'
            : 'organisation'
    const make = () => entities.add({ kind, name, noun, plural: kind === 'group' })
    const entity = plural ? make() : entities.keyed(`source ${name.toLowerCase()}`, make)
    entities.mention(entity, { first, end: at + 1, head: at, form: 'phrase' })
    return entity
  }

  /** Whose a document is: its owner, or who it is by or from. */
  #writer(at: number): Entity | undefined {
    const { scene, entities } = this.#parts
    const { syntax, tokens, sentences } = scene.tree.annotated
    const { firstToken, endToken } = sentences[scene.tree.sentenceOf[at]!]!
    for (let child = at - 1; child >= Math.max(firstToken, at - 8); child--)
      if (syntax.heads[child] === at && this.#owns(child)) return entities.mentionAt[child]!.entity
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

  /** Whether a word before a document's noun tells whose it is: "her letter", "an agency report". */
  #owns(at: number): boolean {
    const { scene, entities } = this.#parts
    const owner = entities.mentionAt[at]?.entity
    if (!owner) return false
    const relation = scene.tree.annotated.syntax.relations[at]!
    return OWNER.has(relation) || (COMPOUND.has(relation) && owner.kind === 'organisation')
  }

  /** The noun that "who" belongs to. */
  #antecedent(at: number): Entity[] {
    const { scene, entities } = this.#parts
    const { heads } = scene.tree.annotated.syntax
    let up = heads[at]!
    for (let steps = 0; up >= 0 && steps < 4; steps++, up = heads[up]!)
      if (
        up < at &&
        (entities.mentionAt[up] || isNoun(scene.tree, up) || isQuantity(scene.tree.annotated.tokens[up]!.lower))
      )
        return [this.#describedBy(up) ?? entities.mentionAt[up]?.entity ?? this.#named(up)]
    for (let before = at - 1; before >= Math.max(0, at - ANTECEDENT_BACK); before--) {
      const entity = entities.mentionAt[before]?.entity
      if (entity) return [entity]
    }
    return []
  }

  /** Whom a noun only describes: "Brenn is an envoy who ..." */
  #describedBy(at: number): Entity | undefined {
    const { scene, entities } = this.#parts
    const entity = entities.mentionAt[subjectOfNoun(scene.tree, at)]?.entity
    return entity?.kind === 'person' ? entity : undefined
  }

  /** The two persons, else the two states, of the sentence before: "Brenn met Torvik. Both said ..." */
  #pairInSentenceBefore(at: number): Entity[] {
    const { scene, entities } = this.#parts
    const before = scene.tree.annotated.sentences[scene.tree.sentenceOf[at]! - 1]
    if (!before) return []
    const named = new Set<Entity>()
    for (let token = before.firstToken; token < before.endToken; token++) {
      const entity = entities.mentionAt[token]?.entity
      if (entity) named.add(entity)
    }
    for (const kind of ['person', 'state'] as const) {
      const found = [...named].filter((entity) => entity.kind === kind)
      if (found.length === 2) return found
    }
    return []
  }

  /** The two that were last named together before a token. */
  #pairBefore(at: number): Entity[] {
    const { scene, entities } = this.#parts
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
    return this.#pairInSentenceBefore(at)
  }

  /** Who says the words around a token: the speaker of the statement that holds it, who has the floor, or the author. */
  #speaking(at: number, inner: Statement | undefined, side: boolean): Entity[] {
    const { scene, turns } = this.#parts
    const { tokens, sentences } = scene.tree.annotated
    const { start } = tokens[at]!
    const holder = this.#holder(start, inner)
    const quoted = scene.tree.quotationOf[at]! >= 0
    const said = holder && this.#spokenBy(holder).speakers
    if (said && said.length > 0 && (quoted || holder.manner !== 'indirect'))
      return side ? said.map((entity) => this.#sideOf(entity)) : said
    const turn = turns[sentences[scene.tree.sentenceOf[at]!]!.paragraph]
    if (turn) return [side ? this.#sideOf(turn) : turn]
    if (quoted) return []
    return [side ? this.#sideOfAuthor() : this.#authorOf()]
  }

  /** The innermost statement whose content holds an offset. */
  #holder(offset: number, but: Statement | undefined): Statement | undefined {
    const from = indexAt(this.#begins, offset)
    for (let at = from - 1 + (this.#begins[from]?.start === offset ? 1 : 0); at >= 0 && at >= from - 12; at--) {
      const { span, statement } = this.#spans[at]!
      if (statement !== but && contains(span, { start: offset, end: offset + 1 })) return statement
    }
    return undefined
  }

  /** The state or body that somebody speaks for, where the text names it: not an organ of it. */
  #sideOf(entity: Entity): Entity {
    if (!entity.serves || entity.kind === 'state') return entity
    return this.#bodies().get(entity.serves) ?? entity
  }

  #bodiesMade: Map<string, Entity> | undefined
  #bodies(): Map<string, Entity> {
    if (!this.#bodiesMade) {
      this.#bodiesMade = new Map()
      for (const entity of this.#parts.entities.all) {
        if (!entity.serves || (entity.kind !== 'state' && entity.kind !== 'organisation')) continue
        if (entity.kind === 'organisation' && this.#parts.scene.world.isState(entity.serves)) continue
        if (entity.kind === 'state' || !this.#bodiesMade.has(entity.serves)) this.#bodiesMade.set(entity.serves, entity)
      }
    }
    return this.#bodiesMade
  }

  /** Whom "we" means outside quotations: the state or body that issues the text, of joint statements and others those who wrote it. */
  #sideOfAuthor(): Entity {
    const [issuer, ...others] = this.#issuers()
    const body = issuer === undefined || others.length > 0 ? undefined : this.#bodies().get(issuer)
    return body ?? this.#authorsOf()
  }

  #issuersFound: readonly string[] | undefined
  #issuers(): readonly string[] {
    const { scene } = this.#parts
    this.#issuersFound ??= issuersOf(scene.tree.annotated.document, scene.world)
    return this.#issuersFound
  }

  /** Whether the text is a statement of its author's own: its issuer is known, or it is a joint one. */
  #isStatement(): boolean {
    return this.#issuers().length > 0 || isJoint(this.#parts.scene.tree.annotated.document)
  }

  /** Whom the author or the authors serve: who issues the text, where one alone does. */
  #served(): string | null {
    const [issuer, ...others] = this.#issuers()
    return others.length > 0 ? null : (issuer ?? null)
  }

  #authorOf(): Entity {
    this.#author ??= this.#parts.entities.add({
      kind: 'person',
      name: 'the author',
      serves: this.#served(),
      kept: this.#isStatement(),
    })
    return this.#author
  }

  /** Those whom a text sets beside "we": "We, the leaders of the Northern Pact, ..." */
  #authorsNamed(): Entity | undefined {
    const { scene, entities } = this.#parts
    const { tokens } = scene.tree.annotated
    const at = tokens.findIndex(
      ({ lower }, index) => lower === 'we' && tokens[index + 1]?.text === ',' && tokens[index + 2]?.lower === 'the',
    )
    if (at < 0) return undefined
    for (let token = at + 3; token < at + 7; token++) {
      const entity = entities.mentionAt[token]?.entity
      if (entity) return entity.kind === 'group' ? entity : undefined
    }
    return undefined
  }

  #authorsOf(): Entity {
    this.#authors ??= this.#authorsNamed() ?? this.#unnamedAuthors()
    return this.#authors
  }

  /** The authors of a text; those of a joint one are the bodies that issue it, where the text names all of them. */
  #unnamedAuthors(): Entity {
    const issuers = this.#issuers()
    const bodies = issuers.flatMap((code) => this.#bodies().get(code) ?? [])
    return this.#parts.entities.add({
      kind: 'group',
      name: 'the authors',
      plural: true,
      serves: this.#served(),
      members: bodies.length === issuers.length ? bodies : [],
      kept: this.#isStatement(),
    })
  }

  /** A statement without a source: who has the floor, else who spoke in the statement before. */
  #unstated(statement: Statement, last: Statement | undefined): Spoken {
    const { scene, turns } = this.#parts
    const { tokens, sentences } = scene.tree.annotated
    const content = statement.content[0]
    if (!content) return { speakers: [], basis: 'unknown' }
    const at = indexAt(tokens, content.start)
    const turn = turns[sentences[scene.tree.sentenceOf[at] ?? 0]!.paragraph]
    if (turn) return { speakers: [turn], basis: 'implied' }
    const known = statement.speakers.flatMap((id) => this.#byActor.get(id) ?? [])
    const before = last && this.spoken.get(last)?.speakers
    if (before && before.length > 0 && statement.manner !== 'indirect') return { speakers: before, basis: 'implied' }
    return { speakers: known, basis: known.length > 0 ? 'implied' : 'unknown' }
  }

  /** Adds the words of the first and second person as mentions of whom they mean. */
  mentionSpeech(): void {
    const { scene, entities } = this.#parts
    for (const [at, { lower, text, start }] of scene.tree.annotated.tokens.entries()) {
      if (entities.mentionAt[at] || text === 'US' || text === 'ME') continue
      const self = SELF.test(lower)
      const side = SIDE.test(lower)
      const hearer = HEARER.test(lower)
      if (!self && !side && !hearer) continue
      const meant = hearer ? this.#hearers(at, start) : this.#speaking(at, undefined, side)
      if (meant.length === 1 && !this.#isSilentAuthor(meant[0]!))
        entities.mention(meant[0]!, { first: at, end: at + 1, head: at, form: 'pronoun' })
    }
  }

  /** The author is recorded where the text is the author's own statement, not for an "our" in passing. */
  #isSilentAuthor = (entity: Entity): boolean => (entity === this.#author || entity === this.#authors) && !entity.kept

  #hearers(at: number, start: number): Entity[] {
    if (this.#parts.scene.tree.quotationOf[at]! < 0) return []
    const holder = this.#holder(start, undefined)
    return holder ? holder.addressees.flatMap((id) => this.#byActor.get(id) ?? []) : []
  }
}
