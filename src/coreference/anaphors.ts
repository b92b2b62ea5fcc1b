import { titleFits, type World } from '../actors/index.ts'
import { type Annotated, NONE, relationIds } from '../language/index.ts'
import { type Features, pair } from '../linear/index.ts'
import { contains, type Span } from '../model/index.ts'
import type { Candidate } from './candidates.ts'
import type { Tree } from './tree.ts'

/** What stands for somebody mentioned before. */
export const ANAPHORS = ['he', 'she', 'it', 'they', 'person', 'body', 'group'] as const
export type Anaphor = (typeof ANAPHORS)[number]

const SUBJECT = relationIds('nsubj', 'nsubjpass', 'csubj')
const OBJECT = relationIds('dobj', 'iobj')
const OWNER = relationIds('nmod:poss')
const OBLIQUE = relationIds('nmod', 'nmod:npmod', 'nmod:tmod')
const BESIDE = relationIds('appos', 'conj', 'compound')

/** The part that a token plays: 1 subject, 2 object, 3 owner, 4 oblique, 5 beside another noun, 0 anything else. */
export function partOf({ syntax }: Annotated, at: number): number {
  const relation = syntax.relations[at]!
  if (SUBJECT.has(relation)) return 1
  if (OBJECT.has(relation)) return 2
  if (OWNER.has(relation)) return 3
  if (OBLIQUE.has(relation)) return 4
  return BESIDE.has(relation) ? 5 : 0
}

const KINDS = ['person', 'state', 'organisation', 'group'] as const
const FORMS = ['name', 'phrase', 'pronoun'] as const

const step = (count: number): number => (count < 4 ? count : count < 7 ? 4 : 5)

/** What is known of an anaphor before a candidate is looked at. */
export interface Anaphora {
  kind: Anaphor
  at: number
  sentence: number
  /** whether it is the source of a statement */
  speaks: boolean
  /** the head noun, of a phrase */
  noun: string | null
}

/** What the features need of the document. */
export interface Scene {
  tree: Tree
  /** for each token 1 where it is the head of the source of a statement */
  speaks: Uint8Array
  /** for such a token the content of the statement */
  contentOf: ReadonlyMap<number, readonly Span[]>
  world: World
}

/** How the quotations of the two stand to each other: neither in one, both in the same, in different ones, only one of them. */
function quotationsOf({ tree: { quotationOf } }: Scene, at: number, head: number): number {
  const [one, other] = [quotationOf[at]!, quotationOf[head]!]
  if (one < 0 && other < 0) return 0
  if (one === other) return 1
  if (one >= 0 && other >= 0) return 2
  return one >= 0 ? 3 : 4
}

/** Whether a noun is what a candidate is called: 4 by another name, 3 its own noun, 2 in a title, 1 in its name, 0 no. */
export function nounMatch({ world }: Scene, noun: string | null, { entity }: Candidate): number {
  if (noun === null) return 0
  if (entity.noun === noun) return 3
  if (entity.serves && entity.kind !== 'person' && world.nounsOf(entity.serves).has(noun)) return 4
  const titles = [...entity.roles, ...(entity.actor?.known ? [entity.actor.known] : [])].map(({ title }) =>
    title.toLowerCase(),
  )
  if (titles.some((title) => title.endsWith(noun) || titleFits(noun, title))) return 2
  return entity.name.toLowerCase().includes(noun) ? 1 : 0
}

/** Whether a candidate was last mentioned in the very words that the anaphor is the source of. */
function isInOwnContent({ tree, contentOf }: Scene, at: number, head: number): boolean {
  const token = tree.annotated.tokens[head]!
  return contentOf.get(at)?.some((span) => contains(span, token)) ?? false
}

/** The features of a candidate for an anaphor. */
export function addAnaphorFeatures(scene: Scene, anaphora: Anaphora, candidate: Candidate, to: Features): void {
  const { annotated, sentenceOf } = scene.tree
  const { syntax, sentences } = annotated
  const { at, sentence } = anaphora
  const kind = ANAPHORS.indexOf(anaphora.kind)
  const { entity, head } = candidate
  const apart = step(sentence - candidate.sentence)
  const own = partOf(annotated, at)
  const other = partOf(annotated, head)
  const governor = syntax.heads[at]!
  const sameGovernor = governor >= 0 && governor === syntax.heads[head]
  const governs = governor === head ? 1 : syntax.heads[head] === at ? 2 : 0
  const quotations = quotationsOf(scene, at, head)
  const kindOf = KINDS.indexOf(entity.kind)
  const form = FORMS.indexOf(candidate.form)
  const known = entity.gender ? 1 : 0
  const paragraph = sentences[sentence]!.paragraph - sentences[candidate.sentence]!.paragraph
  const opens = sentences[sentenceOf[head]!]!.firstToken >= candidate.first - 1 ? 1 : 0
  const speaking = (scene.speaks[at]! ? 1 : 0) + (scene.speaks[head]! ? 2 : 0)
  const match = nounMatch(scene, anaphora.noun, candidate)
  const latent = entity.noun === null ? 0 : 1
  const base = kind * 8
  const rank = Math.min(5, candidate.rank)
  const count = step(candidate.count)
  to.add(1, kind)
  to.pair(2, kind, rank)
  to.pair(3, kind, apart)
  to.pair(4, kind, pair(apart, rank))
  to.pair(5, base + own, pair(other, apart))
  to.pair(6, kind, pair(kindOf, latent))
  to.pair(7, kind, count)
  to.pair(8, kind, pair(quotations, apart))
  to.pair(9, kind, pair(speaking, apart))
  to.pair(10, kind, pair(known, form))
  to.pair(11, kind, pair(opens, apart))
  to.pair(12, kind, Math.min(3, paragraph))
  to.pair(13, base + own, sameGovernor ? 1 + other : 0)
  to.pair(14, kind, governs)
  to.pair(15, kind, match)
  to.pair(16, kind, pair(match, rank))
  to.pair(17, base + own, governor < 0 ? NONE : syntax.lemmaHashes[governor]!)
  to.pair(18, kind, pair(entity.plural ? 1 : 0, kindOf))
  to.pair(19, kind, pair(speaking, quotations))
  to.pair(20, kind, pair(form, rank))
  if (anaphora.noun !== null) to.pair(21, kind, pair(syntax.lemmaHashes[at]!, kindOf))
  to.pair(22, kind, pair(count, rank))
  to.pair(23, base + own, pair(speaking, rank))
  to.pair(29, kind, isInOwnContent(scene, at, head) ? pair(1, candidate.count > 1 ? 1 : 0) : 0)
  const spoke = (candidate.spoke ? 1 : 0) + (anaphora.speaks ? 2 : 0)
  to.pair(24, kind, pair(spoke, apart))
  to.pair(25, kind, pair(spoke, quotations))
  to.pair(30, kind, pair(quotations, form))
  to.pair(31, kind, pair(spoke, pair(form, quotations)))
  to.pair(26, base + own, pair(candidate.subjects, Math.min(3, apart)))
  to.pair(27, kind, pair(Math.min(3, candidate.fewer), rank))
  to.pair(28, kind, pair(spoke, pair(candidate.subjects, Math.min(3, candidate.fewer))))
}
