import type { EventRule } from './rule.ts'
import { activeVerb } from './rules/active-verb.ts'
import { eventNoun } from './rules/event-noun.ts'
import { passiveVerb } from './rules/passive-verb.ts'
import { supportVerb } from './rules/support-verb.ts'

/** The rules in the order in which they look at a sentence: what one has drawn, those after it leave alone. */
export const RULES: readonly EventRule[] = [passiveVerb, activeVerb, supportVerb, eventNoun]
