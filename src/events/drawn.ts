import type { Draft, EventRule } from './rule.ts'

/** A draft with the rule that drew it. */
export interface Drawn {
  rule: EventRule
  draft: Draft
}
