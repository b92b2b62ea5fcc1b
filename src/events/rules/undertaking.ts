import type { EventType } from '../../model/index.ts'
import { type SentenceView, statementAt } from '../document-view.ts'
import { plainModality } from '../modality.ts'
import type { Draft, EventRule, SentenceReading } from '../rule.ts'
import { isParty } from '../side.ts'
import { HARMFUL, isOwnParty } from '../status.ts'
import type { VerbGroup } from '../verb-group.ts'
import { draftActive, isActive } from './active-verb.ts'
import { draftSupported } from './support-verb.ts'

/** Undertaking one of these helps the other side. A promised concession is recorded as planned, once. */
const HELPFUL: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'RETREAT',
])

/** What undertaking a deed amounts to: "will send arms" agrees, "will strike" or "floated striking" threatens, "will not strike" agrees. */
function typeOf(deed: EventType, { modality, pledge }: VerbGroup): EventType | null {
  if (modality.wished) return null
  if (modality.negated) return pledge >= 0 && HARMFUL.has(deed) ? 'AGREE' : null
  if (HARMFUL.has(deed)) return 'THREATEN'
  return HELPFUL.has(deed) && pledge >= 0 ? 'AGREE' : null
}

/** Whether whoever is to act is who says so: nobody can promise for another party. */
export function bindsSelf(view: SentenceView, { actor }: Pick<Draft, 'actor'>, at: number): boolean {
  if (!isParty(view, actor) || actor.isOther) return false
  const statement = statementAt(view, at)
  return !statement || actor.mentions.length === 0 || isOwnParty(view, { actor }, statement)
}

function undertake(view: SentenceView, deed: Draft, group: VerbGroup): Draft[] {
  const at = group.pledge >= 0 ? group.pledge : group.float
  const type = at < 0 ? null : typeOf(deed.type, group)
  if (!type || !bindsSelf(view, deed, at)) return []
  return [{ ...deed, type, at, words: [at], modality: plainModality() }]
}

export const undertaking: EventRule = {
  name: 'undertaking',
  version: '1',
  examples: ['Vardia will send tanks to Oskelia.', 'Vardia plans to hold talks with Oskelia.'],
  draw({ view, verbs, nouns }: SentenceReading) {
    const ofVerbs = verbs.flatMap((verb) => {
      const deed = isActive(view, verb) ? draftActive(view, verb) : null
      return deed ? undertake(view, deed, verb.group) : []
    })
    const ofNouns = nouns.flatMap((noun) => {
      const supported = draftSupported(view, noun)
      return supported ? undertake(view, supported.draft, supported.group) : []
    })
    return [...ofVerbs, ...ofNouns]
  },
}
