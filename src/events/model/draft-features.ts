import { DETERMINER, indexAt, NONE, relationIds, tagIds } from '../../language/index.ts'
import { type Features, hashText, pair } from '../../linear/index.ts'
import { type Actor, actorSchema, actSchema, type EventType, eventTypeSchema } from '../../model/index.ts'
import { type Conditions, roleInCondition } from '../condition.ts'
import { mentionAt, type SentenceView, statementAt, wordAt } from '../document-view.ts'
import type { Draft, EventRule } from '../rule.ts'
import type { Side } from '../side.ts'
import { isOwnParty, VERBAL } from '../status.ts'

const TYPES: readonly EventType[] = eventTypeSchema.options
const CONTENT = tagIds('NN', 'NNS', 'JJ', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'RB')
const FUNCTION = relationIds('punct', 'det', 'case', 'mark')
const HELPING = relationIds('aux', 'auxpass', 'neg', 'mark', 'cop', 'advmod')
/** How far before a verb the words that help it are looked for. */
const HELPERS = 8
/** How many words on either side of an event's word are looked at: as what stands near by, and as what it is all about. */
const WINDOW = 5
const BAG = 25
/** How far its own words may stand from it. */
const REACH = 25

/** A draft among those of its sentence. */
export interface Sighting {
  view: SentenceView
  draft: Draft
  rule: EventRule
  /** types of events before it in the document, as bits */
  before: number
  /** the type of the draft next to it on either side, or -1 */
  left: number
  right: number
  /** the number of its sentence, 2 for all after the second */
  sentence: number
  conditions: Conditions
}

export const typeIndex = (type: EventType): number => TYPES.indexOf(type)

export const kindIndex = (kind: Actor['kind']): number => actorSchema.shape.kind.options.indexOf(kind)

/** What fills a side: nothing, words, an actor of a kind, somebody known from elsewhere. */
function fillOf({ mentions, actorOf }: SentenceView, side: Side): number {
  const actor = side.mentions.length > 0 ? mentions[side.mentions[0]!]!.actor : actorOf.get(side.ids?.[0] ?? '')
  if (actor) return 3 + kindIndex(actor.kind)
  if (side.mentions.length > 0) return 2
  return side.words ? 1 : 0
}

/** The lemma of the last word of a side that names nobody. */
const headOf = ({ annotated: { syntax } }: SentenceView, { words }: Side): number =>
  words ? syntax.lemmaHashes[words.end - 1]! : NONE

function modalityBits({ modality }: Draft): number {
  const { denied, negated, conditional, planned, claimed, wished } = modality
  return (
    (denied ? 1 : 0) +
    (negated ? 2 : 0) +
    (conditional ? 4 : 0) +
    (planned ? 8 : 0) +
    (claimed ? 16 : 0) +
    (wished ? 32 : 0)
  )
}

/** The number of the act of the statement that holds a word, with whose deed it tells of; -1 outside of statements. */
function saidBits(view: SentenceView, draft: Draft): number {
  const statement = statementAt(view, draft.at)
  if (!statement) return -1
  const own = isOwnParty(view, draft, statement) ? 1 : 0
  return actSchema.options.indexOf(statement.act) * 8 + (statement.manner === 'indirect' ? 2 : 0) + own
}

function addNeighbours({ view, draft }: Sighting, type: number, to: Features): void {
  const { tags, heads, relations, lemmaHashes } = view.annotated.syntax
  const { at } = draft
  for (let child = Math.max(view.first, at - REACH); child < Math.min(view.end, at + REACH); child++) {
    if (heads[child] !== at || FUNCTION.has(relations[child]!)) continue
    to.pair(30, relations[child]!, lemmaHashes[child]!)
    to.pair(31, relations[child]!, type)
  }
  for (let near = Math.max(view.first, at - WINDOW); near < Math.min(view.end, at + WINDOW + 1); near++) {
    if (near === at || mentionAt(view, near) >= 0) continue
    to.pair(32, lemmaHashes[near]!, near < at ? 0 : 1)
    to.pair(33, lemmaHashes[near]!, type)
  }
  for (let each = Math.max(view.first, at - BAG); each < Math.min(view.end, at + BAG); each++)
    if (each !== at && CONTENT.has(tags[each]!) && mentionAt(view, each) < 0) to.add(34, lemmaHashes[each]!)
}

/** Features of a draft, by which it is told what it is an event of, if of anything. */
export function addDraftFeatures(sighting: Sighting, to: Features): void {
  const { view, draft, rule, before, left, right, sentence } = sighting
  const { tags, heads, relations, lemmaHashes, wordHashes } = view.annotated.syntax
  const { at, words, actor, recipient } = draft
  const type = draft.isUnlisted ? TYPES.length : typeIndex(draft.type)
  const lemma = lemmaHashes[at]!
  const head = heads[at]!
  const above = head < 0 ? NONE : lemmaHashes[head]!
  const [doer, target] = [fillOf(view, actor), fillOf(view, recipient)]
  const last = words.at(-1)!
  const tag = tags[at]!
  const drawer = hashText(rule.name)
  to.add(1, type)
  to.pair(2, type, drawer)
  to.add(3, lemma)
  to.pair(4, lemma, tag)
  to.pair(5, type, tag)
  to.pair(6, type, relations[at]!)
  to.pair(7, above, relations[at]!)
  to.pair(8, type, above)
  to.pair(9, type, doer)
  to.pair(10, type, target)
  to.pair(11, type, doer * 8 + target)
  to.pair(12, lemma, target)
  to.pair(13, headOf(view, actor), type)
  to.pair(14, headOf(view, recipient), type)
  to.pair(15, type, modalityBits(draft))
  to.pair(16, type, saidBits(view, draft))
  to.pair(17, type, sentence)
  to.pair(18, type, before & (1 << type) ? 1 : 0)
  to.pair(19, type, left)
  to.pair(20, type, right)
  to.pair(21, type, (drawer * 4 + (doer > 1 ? 1 : 0)) * 4 + (target > 1 ? 1 : 0))
  to.pair(22, lemma, last === at ? NONE : lemmaHashes[last]!)
  to.pair(23, type, wordHashes[at - 1] ?? NONE)
  to.pair(24, type, wordHashes[last + 1] ?? NONE)
  to.pair(25, type, DETERMINER.has(wordAt(view, words[0]! - 1)) ? wordHashes[words[0]! - 1]! : 0)
  to.pair(26, roleOf(sighting), VERBAL.has(draft.type) ? 1 : 0)
  to.pair(27, type, before)
  addNeighbours(sighting, type, to)
}

/** The part that a draft has in a condition of its sentence. */
function roleOf({ conditions, draft }: Sighting): number {
  const role = roleInCondition(conditions, draft.at)
  return role === null ? 0 : role === 'clause' ? 1 : 2
}

/** The words that help a verb, deny it or open its clause: "will", "not", "if". */
function addHelpers(
  { annotated: { syntax }, first, end }: SentenceView,
  verb: number,
  where: number,
  to: Features,
): void {
  for (let child = Math.max(first, verb - HELPERS); child < Math.min(end, verb + 3); child++)
    if (syntax.heads[child] === verb && HELPING.has(syntax.relations[child]!))
      to.pair(58, syntax.lemmaHashes[child]!, where)
}

/** Features by which it is told how an event stands, given how rules say that it does. */
export function addStatusFeatures(sighting: Sighting, type: EventType, status: number, to: Features): void {
  const { view, draft, rule, sentence } = sighting
  const { tags, heads, relations, lemmaHashes } = view.annotated.syntax
  const { at } = draft
  const said = saidBits(view, draft)
  const verbal = VERBAL.has(type) ? 1 : 0
  to.add(40, status)
  to.pair(41, status, typeIndex(type))
  to.pair(42, status, verbal * 64 + modalityBits(draft))
  to.pair(43, status, said)
  to.pair(44, said, verbal * 64 + modalityBits(draft))
  to.pair(45, status, tags[at]!)
  to.pair(46, status, relations[at]!)
  to.pair(47, tags[at]!, verbal)
  to.pair(50, status, hashText(rule.name))
  to.pair(51, roleOf(sighting), status)
  to.pair(52, sentence, status)
  for (let up = at, steps = 0; up >= 0 && steps < 4; up = heads[up]!, steps++) {
    if (steps > 0) to.pair(55, lemmaHashes[up]!, verbal)
    to.pair(56, tags[up]!, pair(status, steps))
    addHelpers(view, up, pair(verbal, steps), to)
  }
  for (const { start } of statementAt(view, at)?.cue ?? [])
    to.pair(60, lemmaHashes[indexAt(view.tokens, start)]!, verbal)
}
