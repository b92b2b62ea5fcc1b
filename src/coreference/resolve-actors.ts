import type { World } from '../actors/index.ts'
import { type Annotated, spanOfTokens, tokenRange } from '../language/index.ts'
import { Chooser, type Features, type LinearTable, type Weights } from '../linear/index.ts'
import { type Actor, compareFirstSpans, makeActor, type Span, type Statement } from '../model/index.ts'
import { addAnaphorFeatures, type Scene } from './anaphors.ts'
import type { Entity } from './entities.ts'
import { ChainFinder, type Choose } from './find-chains.ts'
import { tellServing } from './serving.ts'
import { Speakers } from './speakers.ts'
import { rootOf, type Tree, viewTree } from './tree.ts'
import { findTurns } from './turns.ts'

/** What coreference knows: the trained table, and what the tables of actors tell. */
export interface CoreferenceKnowledge {
  anaphors: LinearTable
  world: World
}

/** Actors with all their mentions, and statements with their speakers. */
export interface ResolvedActors {
  actors: Actor[]
  statements: Statement[]
}

/** The same with who issues the document. */
export interface Resolution extends ResolvedActors {
  /** whom the first "we" or "I" outside of statements and quotations means, where the text is official */
  author: Actor | null
}

/** The statements' sources by their heads, and what is said there. */
function sourceHeads(tree: Tree, statements: readonly Statement[]): Pick<Scene, 'speaks' | 'contentOf'> {
  const { tokens } = tree.annotated
  const speaks = new Uint8Array(tokens.length)
  const contentOf = new Map<number, readonly Span[]>()
  for (const { source, content } of statements)
    for (const span of source) {
      const { first, end } = tokenRange(tree.annotated, span)
      if (end <= first) continue
      const head = rootOf(tree, first, end)
      speaks[head] = 1
      contentOf.set(head, content)
    }
  return { speaks, contentOf }
}

/** The trained table of anaphors; throws where the weights lack it. */
export const anaphorTable = (weights: Weights): LinearTable => weights.table('coreference.anaphors')

/** What a table of anaphors chooses. */
export function chooseBy(table: LinearTable, scene: Scene): Choose {
  const chooser = new Chooser(table, 0)
  return (anaphora, candidates) =>
    chooser.choose(candidates, (candidate, to: Features) => addAnaphorFeatures(scene, anaphora, candidate, to))
}

/** A document as coreference looks at it. */
export function sceneOf(annotated: Annotated, statements: readonly Statement[], world: World): Scene {
  const tree = viewTree(annotated)
  return { tree, world, ...sourceHeads(tree, statements) }
}

const isRecorded = ({ actor, kept, mentions }: Entity): boolean => actor !== null || kept || mentions.length > 1

function toActors(annotated: Annotated, entities: readonly Entity[]): Map<Entity, Actor> {
  const actors = new Map<Entity, Actor>()
  for (const entity of entities) {
    if (!isRecorded(entity) || entity.mentions.length === 0) continue
    const { actor, kind, name, roles, serves } = entity
    const mentions = entity.mentions.map(({ first, end }) => spanOfTokens(annotated, first, end))
    const made = makeActor(annotated.document.id, { kind, name, roles, serves, mentions })
    actors.set(entity, actor ? { ...actor, serves, mentions: made.mentions } : made)
  }
  for (const [entity, actor] of actors) {
    const members = entity.members.flatMap((member) => actors.get(member)?.id ?? [])
    if (members.length > 0) actors.set(entity, { ...actor, members })
  }
  return actors
}

/**
 * Joins the mentions of a document into one actor each, and tells who speaks each statement.
 * Example: after "Ada Brenn arrived", "She said ..." gives a statement of Ada Brenn.
 *
 * Shape: Annotated, the actors and statements found in it -> the same actors with more mentions, new ones for speakers nobody had
 * named, the same statements with their speakers, and the author of an official text
 * Units: mentions are spans of UTF-16 code units
 * Errors: none; any text is taken
 */
export function resolveActors(
  annotated: Annotated,
  { actors, statements }: ResolvedActors,
  { anaphors, world }: CoreferenceKnowledge,
): Resolution {
  const scene = sceneOf(annotated, statements, world)
  return resolveWith(scene, { actors, statements }, chooseBy(anaphors, scene))
}

/** The same with another way of choosing. */
export function resolveWith(scene: Scene, { actors, statements }: ResolvedActors, choose: Choose): Resolution {
  const { annotated } = scene.tree
  const finder = new ChainFinder(scene, choose)
  finder.seed(actors)
  const turns = findTurns(scene, finder.entities)
  finder.find(turns)
  tellServing(scene, finder.entities)
  const speakers = new Speakers({ scene, entities: finder.entities, statements, turns })
  speakers.resolve()
  speakers.mentionSpeech()
  const made = toActors(annotated, finder.entities.all)
  const resolved = statements.map((statement) => {
    const { speakers: spoken, basis } = speakers.spoken.get(statement)!
    const ids = spoken.flatMap((entity) => made.get(entity)?.id ?? [])
    return { ...statement, speakers: [...new Set(ids)], speakerBasis: ids.length > 0 ? basis : ('unknown' as const) }
  })
  const found = [...made.values()].sort((a, b) => compareFirstSpans(a.mentions, b.mentions))
  const author = (speakers.author && made.get(speakers.author)) ?? null
  return { actors: found, statements: resolved, author }
}
