import { isLaidDown } from '../actors/index.ts'
import { relationIds } from '../language/index.ts'
import type { Scene } from './anaphors.ts'
import type { Entities, Entity, Mention } from './entities.ts'

const OWNER = relationIds('nmod:poss', 'compound', 'amod')
const OF = /^(?:of|for|from)$/
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Those who act for whom they belong to: "Vardian officials", "Torvik's spokesman". Friends, voters and critics do not. */
const ACTS_FOR = words(`
  adviser advisor agency agent aide ambassador army attorney authority authorities bank board border-guard bureau cabinet campaign captain chairman chairwoman chief colonel commander commission commissioner
  committee congress congressman congresswoman consul consulate council counsel counterpart court delegate delegation department deputy diplomat director embassy emissary envoy force forces general government
  guard head inspector intelligence judge justice king lawmaker lawyer leader legislator lieutenant marshal mayor member military minister ministry mission monarch navy negotiator office officer official parliament people
  police premier presidency president prime-minister prince prosecutor queen regime rep rep. representative secretariat secretary senate senator serviceman sergeant sheriff soldier speaker spokesman spokesperson
  spokeswoman staff staffer team troop troops undersecretary vice-president whip
`)

/** How many mentions of one entity are looked at. */
const MOST = 24

/** How far before a mention its title stands apart. */
const TITLE_REACH = 6

const isParty = ({ kind }: Entity): boolean => kind === 'state' || kind === 'organisation'

/** Whom the words around a mention say that it acts for: an owner, an adjective of nationality, what follows "of". */
function servedAt(
  { tree, world }: Scene,
  { mentionAt }: Entities,
  { first, end, head }: Pick<Mention, 'first' | 'end' | 'head'>,
): string | null {
  const { tokens, syntax, sentences } = tree.annotated
  const from = Math.max(sentences[tree.sentenceOf[head]!]!.firstToken, Math.min(first, head - 8))
  for (let child = head - 1; child >= from; child--) {
    if (syntax.heads[child] !== head || !OWNER.has(syntax.relations[child]!)) continue
    const owner = mentionAt[child]?.entity
    if (owner?.serves) return owner.serves
    if (owner && isParty(owner) && owner.noun === null) return owner.name
    const state = world.stateOf(tokens[child]!.text)
    if (state) return state
  }
  const { endToken } = sentences[tree.sentenceOf[head]!]!
  const after = end > head + 1 ? head + 1 : end
  const preposition = tokens[after]?.lower ?? ''
  if (after >= endToken || !OF.test(preposition)) return null
  for (let at = after + 1; at < Math.min(endToken, after + 6); at++) {
    const other = mentionAt[at]?.entity
    if (other) return isParty(other) && (preposition !== 'from' || other.kind === 'state') ? other.serves : null
    const state = world.stateOf(tokens[at]!.text)
    if (state) return state
  }
  return null
}

/** Offices of a state, whatever stands before them; others ("president", "general secretary") are held in firms and unions too. */
const OFFICE =
  /(?:minister|premier|chancellor|senator|governor|secretary of state|secretary of defen[cs]e|foreign secretary|defen[cs]e secretary|home secretary)$/i

const holdsOffice = ({ roles }: Entity): boolean => roles.some(({ title }) => OFFICE.test(title) && !isLaidDown(title))

/** Whether the word before a mention says that its office is laid down: "ousted president Torvik". */
const isOusted = ({ tree: { annotated } }: Scene, { first }: Mention): boolean =>
  first > 0 && isLaidDown(annotated.tokens[first - 1]!.lower)

/** The state that a text is at home in: mentioned twice at least, and twice as often as the next. */
function homeOf(entities: readonly Entity[]): string | null {
  const counts = entities
    .filter(({ kind }) => kind === 'state')
    .map(({ serves, mentions }) => [serves, mentions.filter(({ form }) => form === 'name').length] as const)
  const [first, second] = counts.sort((a, b) => b[1] - a[1])
  return first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

/** Whether an entity's noun, a phrase that it is called by, or the last word of one of its roles is that of somebody who acts for another. */
function actsForAnother({ tree }: Scene, { noun, roles, kind, mentions }: Entity): boolean {
  const { lemmas } = tree.annotated.syntax
  if (noun !== null && ACTS_FOR.has(noun)) return true
  if (mentions.slice(0, MOST).some(({ form, head }) => form === 'phrase' && ACTS_FOR.has(lemmas[head]!))) return true
  return (
    kind === 'person' &&
    roles.some(({ title }) => !isLaidDown(title) && ACTS_FOR.has(title.toLowerCase().split(/[\s-]/).at(-1)!))
  )
}

/** Tells whom entities serve where no earlier stage could: by what stands beside their mentions, then by the state that the text is at home in. */
export function tellServing(scene: Scene, entities: Entities): void {
  const isIn = (entity: Entity) => !entity.mentions.slice(0, MOST).some((mention) => isOusted(scene, mention))
  const lacking = entities.all.filter(
    (entity) => !entity.serves && entity.kind !== 'state' && actsForAnother(scene, entity) && isIn(entity),
  )
  for (const entity of lacking) {
    for (const mention of entity.mentions.slice(0, MOST)) {
      if (mention.form === 'pronoun') continue
      entity.serves = servedAt(scene, entities, mention) ?? servedByRole(scene, entities, mention)
      if (entity.serves) break
    }
  }
  const home = homeOf(entities.all)
  for (const entity of lacking)
    if (!entity.serves && home && entity.kind === 'person' && holdsOffice(entity)) entity.serves = home
}

/** The same of a title before a name: "its defence minister, Ada Brenn". */
function servedByRole(scene: Scene, entities: Entities, { first, head }: Mention): string | null {
  const { syntax } = scene.tree.annotated
  const title = syntax.heads[head]!
  if (title < first - TITLE_REACH || title < 0 || title >= head || !ACTS_FOR.has(syntax.lemmas[title]!)) return null
  return servedAt(scene, entities, { first: title, end: title + 1, head: title })
}
