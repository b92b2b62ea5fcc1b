import type { EventRule } from './rule.ts'
import { activeVerb } from './rules/active-verb.ts'
import { bareVerb } from './rules/bare-verb.ts'
import { eventNoun } from './rules/event-noun.ts'
import { passiveVerb } from './rules/passive-verb.ts'
import { readiness } from './rules/readiness.ts'
import { refusal } from './rules/refusal.ts'
import { statedBlame } from './rules/stated-blame.ts'
import { statedDemand } from './rules/stated-demand.ts'
import { supportVerb } from './rules/support-verb.ts'
import { truceInEffect } from './rules/truce-in-effect.ts'
import { undertaking } from './rules/undertaking.ts'
import { unlistedVerb } from './rules/unlisted-verb.ts'

/** The rules in the order in which they look at a sentence: what one has drawn, those after it leave alone. */
export const RULES: readonly EventRule[] = [
  refusal,
  undertaking,
  readiness,
  truceInEffect,
  statedDemand,
  statedBlame,
  passiveVerb,
  activeVerb,
  supportVerb,
  eventNoun,
  unlistedVerb,
  bareVerb,
]
