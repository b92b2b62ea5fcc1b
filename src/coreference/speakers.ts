import { indexAt, tagIds, tokenRange } from '../language/index.ts'
import { compareSpans, contains, type Span, type Statement } from '../model/index.ts'
import type { Scene } from './anaphors.ts'
import { Authors } from './authors.ts'
import type { Entities, Entity } from './entities.ts'
import { isCount, isDocumentNoun, isPersonNoun, isQuantity, isUtterance } from './nouns.ts'
import { pairBefore } from './pairs.ts'
import { conjuncts, isNoun, rootOf, subjectOfNoun } from './tree.ts'
import { addUnnamed } from './unnamed.ts'
import { writerOf } from './writer.ts'

/** Who speaks a statement, and whether its words say so. */
export interface Spoken {
  speakers: Entity[]
  basis: Statement['speakerBasis']
}

const PLURAL = tagIds('NNS', 'NNPS')
const SELF = /^(?:i|me|my|mine|myself)$/
const SIDE = /^(?:we|us|our|ours|ourselves)$/
const HEARER = /^(?:you|your|yours|yourself|yourselves)$/
const RELATIVE = /^(?:who|which|that|whom|whose)$/
const BOTH = /^(?:both|two|neither|either)$/
/** Most of some stand for them. */
const ALL = /^(?:all|both|each|many|most)$/
/** How far back "who" is looked for where the tree does not tell, in tokens. */
const ANTECEDENT_BACK = 7

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
  /** whom the first "I" or "we" outside of statements and quotations means, where the text is official; known once speech is mentioned */
  author: Entity | undefined
  readonly #parts: Parts
  readonly #authors: Authors
  readonly #byActor: ReadonlyMap<string, Entity>
  readonly #spans: { span: Span; statement: Statement }[]
  readonly #begins: Span[]
  /** who spoke alone in the statement before */
  #latest: Entity | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#authors = new Authors(parts.scene, parts.entities)
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
      const pair = BOTH.test(tokens[first]!.lower) ? pairBefore(scene, this.#parts.entities, first) : []
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
      const by = writerOf(scene, entities, at) ?? (isUtterance(noun) ? this.#latest : undefined)
      if (by) return [by]
    }
    if (!isNoun(scene.tree, at) && !isQuantity(lower)) {
      const inside = this.#mentioned(first, at)
      return inside ? [inside] : []
    }
    return [addUnnamed(scene, entities, at)]
  }

  #mentioned(first: number, at: number): Entity | undefined {
    for (let token = at; token >= first; token--) {
      const entity = this.#parts.entities.mentionAt[token]?.entity
      if (entity) return entity
    }
    return undefined
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
        return [this.#describedBy(up) ?? entities.mentionAt[up]?.entity ?? addUnnamed(scene, entities, up)]
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

  /** Whom "I", or of a side "we", means at a token. */
  #speaking(at: number, inner: Statement | undefined, side: boolean): Entity[] {
    const said = this.#saying(at, inner)
    if (said) return side ? said.map((entity) => this.#authors.sideOf(entity)) : said
    return [side ? this.#authors.side() : this.#authors.one()]
  }

  /** Who says the words around a token: the speaker of the statement that holds it, or who has the floor; undefined where the author does. */
  #saying(at: number, inner: Statement | undefined): Entity[] | undefined {
    const { scene, turns } = this.#parts
    const { tokens, sentences } = scene.tree.annotated
    const holder = this.#holder(tokens[at]!.start, inner)
    const quoted = scene.tree.quotationOf[at]! >= 0
    const said = holder && this.#spokenBy(holder).speakers
    if (said && said.length > 0 && (quoted || holder.manner !== 'indirect')) return said
    const turn = turns[sentences[scene.tree.sentenceOf[at]!]!.paragraph]
    if (turn) return [turn]
    return quoted ? [] : undefined
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
    let first: Entity | undefined
    for (const [at, { lower, text, start }] of scene.tree.annotated.tokens.entries()) {
      if (entities.mentionAt[at] || text === 'US' || text === 'ME') continue
      const self = SELF.test(lower)
      const side = SIDE.test(lower)
      const hearer = HEARER.test(lower)
      if (!self && !side && !hearer) continue
      const meant = hearer ? this.#hearers(at, start) : this.#speaking(at, undefined, side)
      if (meant.length !== 1 || this.#authors.isSilent(meant[0]!)) continue
      entities.mention(meant[0]!, { first: at, end: at + 1, head: at, form: 'pronoun' })
      if (!hearer && !first && this.#isApart(at, start)) first = meant[0]!
    }
    if (first && this.#authors.isOfficial(first)) this.author = first
  }

  /** Whether a token stands in no quotation and in no statement. */
  #isApart(at: number, start: number): boolean {
    return this.#parts.scene.tree.quotationOf[at]! < 0 && !this.#holder(start, undefined)
  }

  #hearers(at: number, start: number): Entity[] {
    if (this.#parts.scene.tree.quotationOf[at]! < 0) return []
    const holder = this.#holder(start, undefined)
    return holder ? holder.addressees.flatMap((id) => this.#byActor.get(id) ?? []) : []
  }
}
