import { relationIds, tagId } from '../../language/index.ts'
import { type SentenceView, wordAt } from '../document-view.ts'
import { findObject } from '../object.ts'
import type { Draft, EventRule, SentenceReading, VerbReading } from '../rule.ts'
import { isEmpty, type Side } from '../side.ts'
import { agentIn, settle } from '../sides.ts'
import { promises } from './active-verb.ts'
import { cancels } from './passive-verb.ts'

const PARTICIPLE = tagId('VBN')
const DESCRIBING = relationIds('acl', 'amod')

/** Whom a participle describes: "the citizen" of "the citizen detained in Tamrin"; its subject where it describes nobody. */
function describedBy({ annotated: { syntax }, mentionOf }: SentenceView, { at, subject }: VerbReading): Side {
  const head = syntax.heads[at]!
  if (!DESCRIBING.has(syntax.relations[at]!) || head < 0 || head > at) return subject
  return mentionOf[head]! >= 0
    ? { mentions: [mentionOf[head]!], words: null }
    : { mentions: [], words: { first: head, end: head + 1 } }
}

/** Who is accused of a deed is who did it, also where a day stands between: "accused Oskelia on Monday of striking". */
function accusedBefore(view: SentenceView, { group }: VerbReading, before: VerbReading | undefined): Side | null {
  if (group.gerundAfter !== 'of' || before?.sense.word.type !== 'ACCUSE') return null
  const accused = findObject(view, { from: before.from, end: before.end }, before.sense)
  return isEmpty(accused) ? null : accused
}

function draftVerb(view: SentenceView, verb: VerbReading, before: VerbReading | undefined): Draft {
  const { sense, group, at, words, from, end } = verb
  const isPassive = group.passive || (view.annotated.syntax.tags[at] === PARTICIPLE && !group.supported)
  const sides = isPassive
    ? { actor: agentIn(view, verb), recipient: describedBy(view, verb) }
    : { actor: accusedBefore(view, verb, before) ?? verb.subject, recipient: findObject(view, { from, end }, sense) }
  const modality = group.loose ? { ...group.modality, planned: true } : group.modality
  const clause = { from: group.first, end }
  return { type: sense.word.type, ...settle(view, sense.word.type, sides), at, words, modality, clause }
}

/** Whether a verb is what a request asks for or a refusal turns down: "urged Oskelia to withdraw". */
function isWished(
  { annotated: { syntax } }: SentenceView,
  { at, group }: VerbReading,
  before: VerbReading | undefined,
): boolean {
  if (!group.loose || !before || !/^(?:REQUEST|REJECT)$/.test(before.sense.word.type)) return false
  return syntax.heads[at] === before.at || syntax.heads[syntax.heads[at]!] === before.at
}

/** "Asked whether": a question asks for no deed. */
const isQuestion = (view: SentenceView, { from }: VerbReading): boolean => /^(?:whether|if)$/.test(wordAt(view, from))

/** Verbs of events that no other rule has drawn: the models say whether they tell of one. */
export const bareVerb: EventRule = {
  name: 'bare-verb',
  version: '1',
  needsName: true,
  examples: [],
  draw: ({ view, verbs, nouns, taken }: SentenceReading) =>
    verbs.flatMap((verb, at) =>
      taken.has(verb.at) ||
      cancels(verb, nouns) ||
      isQuestion(view, verb) ||
      isWished(view, verb, verbs[at - 1]) ||
      promises(verb, verbs[at + 1])
        ? []
        : draftVerb(view, verb, verbs[at - 1]),
    ),
}
