import { type SentenceView, wordAt } from '../document-view.ts'
import type { NounAnchor } from '../noun-anchor.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { isParty, NOBODY } from '../side.ts'
import { findSubject } from '../subject.ts'
import { type VerbGroup, verbGroupAt } from '../verb-group.ts'
import { GERUND_OF_SUBJECT } from './active-verb.ts'
import { draftNoun, sidesOfNoun } from './event-noun.ts'

/** The verb that lends the noun its subject: "held" of "held talks", "carried" of "carried out an attack"; -1 where there is none. */
function supportAt(view: SentenceView, noun: NounAnchor): number {
  let at = noun.first - 1
  if (/^(?:out|off|up|in)$/.test(wordAt(view, at))) at--
  return view.lexicon.light.has(wordAt(view, at)) && view.mentionOf[at]! < 0 ? at : -1
}

function groupAt(view: SentenceView, at: number): VerbGroup | null {
  const forms = view.lexicon.light.get(wordAt(view, at))!
  const group = verbGroupAt(view, at, { gerund: forms.has('gerund'), participle: forms.has('participle') })
  const isOthers = group.gerundAfter !== null && !GERUND_OF_SUBJECT.has(group.gerundAfter)
  return group.loose || isOthers ? null : group
}

/** The event of a noun whose verb lends it a subject, with that verb's token and group; null where there is none, or its sides name no party. */
export function draftSupported(
  view: SentenceView,
  noun: NounAnchor,
): { draft: Draft; group: VerbGroup; verb: number } | null {
  const verb = supportAt(view, noun)
  const group = verb < 0 ? null : groupAt(view, verb)
  if (!group || group.passive) return null
  const draft = draftNoun(view, noun, sidesOfNoun(view, noun, findSubject(view, group.first, NOBODY)))
  if (!isParty(view, draft.actor) && !isParty(view, draft.recipient)) return null
  const modality = { ...group.modality, negated: group.modality.negated || noun.modality.negated }
  const clause = { from: group.first, end: noun.end }
  return { draft: { ...draft, words: [verb, ...noun.words], modality, clause }, group, verb }
}

export const supportVerb: EventRule = {
  name: 'support-verb',
  version: '1',
  examples: ['Ada Brenn held talks with Ilya Torvik.', 'Vardian forces carried out an air strike on Oskelia.'],
  draw: ({ view, nouns, taken }: SentenceReading) =>
    nouns.flatMap((noun) => {
      if (taken.has(noun.at)) return []
      const supported = draftSupported(view, noun)
      return !supported || taken.has(supported.verb) ? [] : supported.draft
    }),
}
