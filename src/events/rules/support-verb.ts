import { type SentenceView, wordAt } from '../document-view.ts'
import type { NounAnchor } from '../noun-anchor.ts'
import type { EventRule, SentenceReading } from '../rule.ts'
import { isParty, NOBODY } from '../side.ts'
import { findSubject } from '../subject.ts'
import { type VerbGroup, verbGroupAt } from '../verb-group.ts'
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
  return group.loose ? null : group
}

export const supportVerb: EventRule = {
  name: 'support-verb',
  version: '1',
  confidence: 0.5,
  examples: ['Ada Brenn held talks with Ilya Torvik.', 'Vardian forces carried out an air strike on Oskelia.'],
  draw: ({ view, nouns, taken }: SentenceReading) =>
    nouns.flatMap((noun) => {
      const at = supportAt(view, noun)
      if (taken.has(noun.at) || taken.has(at) || at < 0) return []
      const group = groupAt(view, at)
      if (!group || group.passive) return []
      const subject = findSubject(view, group.first, NOBODY)
      const draft = draftNoun(noun, sidesOfNoun(view, noun, subject))
      if (!isParty(view, draft.actor) && !isParty(view, draft.recipient)) return []
      const modality = { ...group.modality, negated: group.modality.negated || noun.modality.negated }
      const clause = { from: group.first, end: noun.end }
      return { ...draft, words: [at, ...noun.words], modality, clause }
    }),
}
