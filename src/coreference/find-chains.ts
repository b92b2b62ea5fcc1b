import { NAME_KINDS, relationId, relationIds, tagId, tokenRange } from '../language/index.ts'
import type { Actor, Span } from '../model/index.ts'
import { type Anaphor, type Anaphora, nounMatch, partOf, type Scene } from './anaphors.ts'
import { type Candidate, Heard } from './candidates.ts'
import { Entities, type Entity, type Gender, type Mention } from './entities.ts'
import { isBodyNoun, isPeopleNoun, isPersonNoun } from './nouns.ts'
import { phraseStart, rootOf, subjectOfNoun } from './tree.ts'

/** Decides whom an anaphor stands for. */
export type Choose = (anaphora: Anaphora, candidates: readonly Candidate[]) => Candidate | null

const PRONOUNS: ReadonlyMap<string, Anaphor> = new Map(
  (
    [
      ['he', 'he him his himself'],
      ['she', 'she her hers herself'],
      ['it', 'it its itself'],
      ['they', 'they them their theirs themselves'],
    ] as const
  ).flatMap(([kind, forms]) => forms.split(' ').map((form) => [form, kind] as const)),
)
const FIRST_OR_SECOND = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/

const PLURAL_TAG = tagId('NNS')
const NOUN_TAG = tagId('NN')
const OWNER = relationIds('compound', 'nmod:poss')
const INSIDE_NAME = relationIds('compound')
const APPOSITION = relationId('appos')
const EXPLETIVE = relationId('expl')
const PERSON_NAME = NAME_KINDS.indexOf('person')
const BODY_NAME = NAME_KINDS.indexOf('organisation')
const NUMBER_TAG = tagId('CD')
/** A phrase whose noun is one's title, own noun or other name means the nearest who bears it. */
const CALLED = 2
const ANOTHER = /^(?:a|an|other|another|some|many|several|most|few|different|more)$/
/** After a phrase these say whom it means. */
const FURTHER = /^(?:of|for|from|at|in|with|on|who|that|whose|behind|to)$/
/** So many sentences after who spoke last a bare phrase may speak on. */
const SPEAKS_ON = 4
const DEFINITE = /^(?:the|this|that|these|those)$/
/** What the tagger of names takes for bodies and never acts. */
const NO_BODY = new Set(['GDP', 'GNP', 'GNI', 'VAT', 'LNG'])
/** Words that a firm's or paper's name is often given without. */
const COMPANY =
  /^(?:Inc|Inc\.|Corp|Corp\.|Corporation|Co|Co\.|Company|Ltd|Ltd\.|Group|International|Holdings|News|Newspaper)$/
const MALE = /(?:^|\s)(?:Mr\.?|Sir|Lord|King|Prince|Father|Brother)\s/
const FEMALE = /(?:^|\s)(?:Mrs\.?|Ms\.?|Miss|Lady|Dame|Queen|Princess|Madam)\s/

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

/** Gathers the mentions of a document from left to right. */
export class ChainFinder {
  readonly entities: Entities
  readonly heard = new Heard()
  readonly #scene: Scene
  readonly #choose: Choose
  readonly #covered: Uint8Array
  #turns: readonly (Entity | undefined)[] = []

  constructor(scene: Scene, choose: Choose) {
    const { tokens } = scene.tree.annotated
    this.#scene = scene
    this.#choose = choose
    this.entities = new Entities(tokens.length)
    this.#covered = new Uint8Array(tokens.length)
  }

  /** Takes over what earlier stages found, but for the pronouns: they are resolved anew. */
  seed(actors: readonly Actor[]): void {
    const seeded = new Map<string, { entity: Entity; actor: Actor }>()
    for (const actor of actors) {
      const { kind, name, roles, serves } = actor
      const named = /\p{Lu}/u.test(name)
      const fields = { actor, kind, name, roles, serves, plural: kind === 'group', kept: true }
      const entity = this.entities.add({ ...fields, gender: kind === 'person' ? this.#genderOfPerson(actor) : null })
      seeded.set(actor.id, { entity, actor })
      for (const span of actor.mentions) this.#seedMention(entity, span, named)
      if (!named && entity.mentions[0]) entity.noun = this.#lemma(entity.mentions[0].head)
      if (kind !== 'group')
        this.entities.keyed(`${kind === 'person' ? 'person' : 'body'} ${name.toLowerCase()}`, () => entity)
      if (kind === 'person') this.entities.keyed(`surname ${lastWord(name)}`, () => entity)
    }
    for (const { entity, actor } of seeded.values())
      entity.members = actor.members?.flatMap((id) => seeded.get(id)?.entity ?? []) ?? []
  }

  #seedMention(entity: Entity, span: Span, named: boolean): void {
    const { tokens } = this.#scene.tree.annotated
    const { first, end } = tokenRange(this.#scene.tree.annotated, span)
    if (end <= first) return
    const { lower } = tokens[first]!
    if (
      end === first + 1 &&
      (PRONOUNS.has(lower) || FIRST_OR_SECOND.test(lower)) &&
      !/^(?:US|IT)$/.test(tokens[first]!.text)
    )
      return
    const head = rootOf(this.#scene.tree, first, end)
    this.entities.mention(entity, { first, end, head, form: named ? 'name' : 'phrase' })
    this.#covered.fill(1, first, end)
  }

  #genderOfPerson({ name, mentions }: Actor): Gender | null {
    const { text } = this.#scene.tree.annotated
    for (const { start, end } of mentions.slice(0, 8)) {
      const words = text.slice(start, end)
      if (MALE.test(words)) return 'male'
      if (FEMALE.test(words)) return 'female'
    }
    return this.#scene.world.genderOf(name)
  }

  #lemma = (at: number): string => this.#scene.tree.annotated.syntax.lemmas[at]!

  /** Reads all tokens; after it every mention has its entity. `turns` tells who has the floor in each paragraph of a transcript. */
  find(turns: readonly (Entity | undefined)[]): void {
    this.#turns = turns
    const { sentences } = this.#scene.tree.annotated
    for (const [sentence, { firstToken, endToken }] of sentences.entries())
      for (let at = firstToken; at < endToken; at++) {
        const mention = this.entities.mentionAt[at] ?? this.#read(at, sentence)
        if (mention) this.#hear(mention, sentence)
      }
  }

  #hear(mention: Mention, sentence: number): void {
    this.#takeOver(mention)
    const speaks = this.#scene.speaks[mention.head] === 1
    this.heard.add(mention, sentence, { speaks, isSubject: partOf(this.#scene.tree.annotated, mention.head) === 1 })
  }

  /** A name set beside a phrase takes it over: "its negotiator, Ada Brenn". */
  #takeOver({ entity, form, head, first }: Mention): void {
    const { syntax, tokens } = this.#scene.tree.annotated
    if (form !== 'name' || entity.kind !== 'person' || syntax.relations[head] !== APPOSITION) return
    const phrase = this.entities.mentionAt[syntax.heads[head]!]
    const latent = phrase?.entity
    if (!phrase || !latent || latent === entity || latent.kind !== 'person' || latent.noun === null) return
    if (phrase.end !== first - 1 || tokens[phrase.end]!.text !== ',' || latent.mentions.length !== 1) return
    latent.mentions.pop()
    phrase.entity = entity
    entity.mentions.push(phrase)
  }

  #read(at: number, sentence: number): Mention | undefined {
    const { tokens, syntax } = this.#scene.tree.annotated
    const pronoun = PRONOUNS.get(tokens[at]!.lower)
    if (pronoun && tokens[at]!.text !== 'IT') return this.#pronoun(at, sentence, pronoun)
    if (this.#covered[at]) return undefined
    const name = syntax.names[at]!
    if (name === PERSON_NAME || name === BODY_NAME)
      return this.#goesOn(at, name, sentence) ? undefined : this.#name(at, name, sentence)
    const tag = syntax.tags[at]!
    if (tag !== NOUN_TAG && tag !== PLURAL_TAG) return undefined
    if (INSIDE_NAME.has(syntax.relations[at]!)) return undefined
    return this.#phrase(at, sentence)
  }

  /** Whether a name goes on after a token: in the same sentence, and not where an earlier stage has found another. */
  #goesOn(at: number, kind: number, sentence: number): boolean {
    const { syntax, sentences } = this.#scene.tree.annotated
    return at + 1 < sentences[sentence]!.endToken && syntax.names[at + 1] === kind && !this.#covered[at + 1]
  }

  #name(at: number, kind: number, sentence: number): Mention | undefined {
    const { syntax, tokens, text, sentences } = this.#scene.tree.annotated
    let first = at
    while (
      first > sentences[sentence]!.firstToken &&
      syntax.names[first - 1] === kind &&
      !this.#covered[first - 1] &&
      tokens[first - 1]!.text !== ','
    )
      first--
    const from = /^(?:the|a|an)$/i.test(tokens[first]!.text) && first < at ? first + 1 : first
    const name = text.slice(tokens[from]!.start, tokens[at]!.end).replace(/\s+/g, ' ')
    if (!/\p{Lu}/u.test(name) || NO_BODY.has(name)) return undefined
    const entity = kind === PERSON_NAME ? this.#person(name) : this.#body(name)
    return this.entities.mention(entity, { first: from, end: at + 1, head: at, form: 'name' })
  }

  #person(name: string): Entity {
    const make = () => this.entities.add({ kind: 'person', name, gender: this.#scene.world.genderOf(name) })
    if (!name.includes(' ')) return this.entities.keyed(`surname ${name.toLowerCase()}`, make)
    const entity = this.entities.keyed(`person ${name.toLowerCase()}`, make)
    this.entities.keyed(`surname ${lastWord(name)}`, () => entity)
    return entity
  }

  #body(name: string): Entity {
    const make = () => this.entities.add({ kind: 'organisation', name, serves: name })
    const entity = this.entities.keyed(`body ${name.toLowerCase()}`, make)
    const words = name.split(' ')
    if (words.length < 2) return entity
    const letters = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
    if (letters.length > 1) this.entities.keyed(`body ${letters.join('').toLowerCase()}`, () => entity)
    if (COMPANY.test(words.at(-1)!))
      this.entities.keyed(`body ${words.slice(0, -1).join(' ').toLowerCase()}`, () => entity)
    return entity
  }

  /** A phrase whose head is a noun of persons or bodies: whom it names by apposition, by its owner, or by what was said before. */
  #phrase(at: number, sentence: number): Mention | undefined {
    const { syntax, tokens } = this.#scene.tree.annotated
    const noun = this.#lemma(at)
    const plural = syntax.tags[at] === PLURAL_TAG || isPeopleNoun(tokens[at]!.lower)
    const ofPersons = isPersonNoun(noun) || isPeopleNoun(tokens[at]!.lower)
    if (!ofPersons && !isBodyNoun(noun)) return undefined
    const kind: Entity['kind'] = plural ? 'group' : ofPersons ? 'person' : 'organisation'
    const first = phraseStart(this.#scene.tree, at)
    const place = { first, end: at + 1, head: at, form: 'phrase' as const }
    const beside = this.#beside(at, kind)
    if (beside) return this.entities.mention(beside, place)
    const entity = this.#referent(at, { first, sentence, kind, noun })
    return this.entities.mention(entity, place)
  }

  /** Whom a phrase identifies: what it is set beside ("Ada Brenn, the envoy") or said to be ("Brenn is the envoy"). */
  #beside(at: number, kind: Entity['kind']): Entity | undefined {
    const { syntax } = this.#scene.tree.annotated
    if (syntax.relations[at] === APPOSITION) {
      const other = this.entities.mentionAt[syntax.heads[at]!]
      return other?.entity.kind === kind && this.#standsBeside(other, at) ? other.entity : undefined
    }
    if (!this.#isDefinite(at)) return undefined
    const other = this.entities.mentionAt[subjectOfNoun(this.#scene.tree, at)]?.entity
    return other?.kind === kind ? other : undefined
  }

  /** Whether a phrase follows a mention after a comma or dash alone: "Ada Brenn, the Vardian envoy". */
  #standsBeside({ end }: Mention, at: number): boolean {
    const { tokens } = this.#scene.tree.annotated
    const first = phraseStart(this.#scene.tree, at)
    const from = /^(?:the|a|an)$/.test(tokens[first - 1]?.lower ?? '') ? first - 1 : first
    return end <= from && from - end <= 2 && /^(?:,|-+|–|—|\()$/.test(tokens[from - 1]?.text ?? '')
  }

  #isDefinite(at: number): boolean {
    const { syntax, tokens } = this.#scene.tree.annotated
    for (let child = Math.max(0, at - 10); child < at; child++)
      if (syntax.heads[child] === at && DEFINITE.test(tokens[child]!.lower)) return true
    return false
  }

  #owner(at: number): Entity | undefined {
    const { syntax } = this.#scene.tree.annotated
    for (let child = at - 1; child >= Math.max(0, at - 10); child--)
      if (syntax.heads[child] === at && OWNER.has(syntax.relations[child]!)) {
        const owner = this.entities.mentionAt[child]?.entity
        if (owner) return owner
      }
    return undefined
  }

  #referent(
    at: number,
    { first, sentence, kind, noun }: { first: number; sentence: number; kind: Entity['kind']; noun: string },
  ): Entity {
    const owner = this.#owner(at)
    const make = () => this.#latent(at, { first, kind, noun, owner })
    const isDefinite = this.#isDefinite(at)
    if (owner) {
      const key = `${noun} of ${owner.index} ${kind}`
      return isDefinite || !this.#isAnother(first, at) ? this.entities.keyed(key, make) : make()
    }
    if (!isDefinite) return make()
    const anaphor: Anaphor = kind === 'person' ? 'person' : kind === 'group' ? 'group' : 'body'
    const fits = (entity: Entity) => kindFits(anaphor, entity)
    const speaks = this.#scene.speaks[at] === 1
    const chosen = this.#chosen({ kind: anaphor, at, sentence, speaks, noun }, fits)
    if (chosen) return chosen.entity
    const other =
      kind === 'organisation'
        ? this.#called(noun, sentence)
        : speaks && kind === 'person'
          ? this.#lastSpeaker(at, sentence)
          : undefined
    return other ?? make()
  }

  /** The body that is also called by a noun: "the alliance" after the Northern Pact was named. */
  #called(noun: string, sentence: number): Entity | undefined {
    const { world } = this.#scene
    return this.heard.candidates(
      sentence,
      ({ kind, serves }) => kind === 'organisation' && serves !== null && world.nounsOf(serves).has(noun),
    )[0]?.entity
  }

  /** Who spoke last of those who fit, where what speaks on is a bare pronoun or phrase. */
  #spokeLast(sentence: number, fits: (entity: Entity) => boolean): Candidate | undefined {
    return this.heard.candidates(sentence, fits).find((each) => each.spoke && sentence - each.sentence <= SPEAKS_ON)
  }

  /** Who spoke last, where a bare phrase speaks on: "the retired surgeon said"; nobody where more is said of whom it means. */
  #lastSpeaker(at: number, sentence: number): Entity | undefined {
    const { tokens } = this.#scene.tree.annotated
    if (FURTHER.test(tokens[at + 1]?.lower ?? '')) return undefined
    return this.#spokeLast(sentence, ({ kind, plural, noun }) => kind === 'person' && !plural && noun === null)?.entity
  }

  /** Whether a phrase counts or sets apart: "three Vardian officials", "another aide". */
  #isAnother(first: number, at: number): boolean {
    const { syntax, tokens } = this.#scene.tree.annotated
    for (let word = Math.max(0, first - 1); word < at; word++)
      if (syntax.tags[word] === NUMBER_TAG || ANOTHER.test(tokens[word]!.lower)) return true
    return false
  }

  #latent(
    at: number,
    { first, kind, noun, owner }: { first: number; kind: Entity['kind']; noun: string; owner: Entity | undefined },
  ): Entity {
    const { text, tokens } = this.#scene.tree.annotated
    const name = text.slice(tokens[first]!.start, tokens[at]!.end).replace(/\s+/g, ' ')
    const serves = owner ? (owner.serves ?? (kind !== 'person' && owner.noun === null ? owner.name : null)) : null
    return this.entities.add({ kind, name, noun, serves, plural: kind === 'group' })
  }

  #pronoun(at: number, sentence: number, kind: Anaphor): Mention | undefined {
    if (this.#scene.tree.annotated.syntax.relations[at] === EXPLETIVE) return undefined
    const speaks = this.#scene.speaks[at] === 1
    const floor = this.#turns[this.#scene.tree.annotated.sentences[sentence]!.paragraph]
    const fits = (entity: Entity) => entity !== floor && kindFits(kind, entity)
    const chosen =
      this.#chosen({ kind, at, sentence, speaks, noun: null }, fits) ??
      (speaks ? this.#spokeLast(sentence, fits) : undefined)
    if (!chosen) return undefined
    if (kind === 'he' || kind === 'she') chosen.entity.gender ??= kind === 'he' ? 'male' : 'female'
    return this.entities.mention(chosen.entity, { first: at, end: at + 1, head: at, form: 'pronoun' })
  }

  #chosen(anaphora: Anaphora, fits: (entity: Entity) => boolean): Candidate | null {
    const candidates = this.heard.candidates(anaphora.sentence, fits)
    const called = candidates.find((candidate) => nounMatch(this.#scene, anaphora.noun, candidate) >= CALLED)
    if (called) return called
    return candidates.length > 0 ? this.#choose(anaphora, candidates) : null
  }
}

/** Whether an anaphor can stand for an entity at all. */
function kindFits(anaphor: Anaphor, { kind, gender, plural }: Entity): boolean {
  if (anaphor === 'he') return kind === 'person' && gender !== 'female'
  if (anaphor === 'she') return kind === 'person' && gender !== 'male'
  if (anaphor === 'person') return kind === 'person'
  if (anaphor === 'it') return (kind === 'organisation' || kind === 'state') && !plural
  if (anaphor === 'body') return kind === 'organisation' || kind === 'state'
  if (anaphor === 'group') return kind === 'group'
  return kind !== 'person'
}
