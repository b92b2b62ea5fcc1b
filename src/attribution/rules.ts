import type { AttributionRule } from './rule.ts'
import { accordingTo } from './rules/according-to.ts'
import { cueFirst } from './rules/cue-first.ts'
import { cueLast } from './rules/cue-last.ts'
import { quotationFirst } from './rules/quotation-first.ts'
import { speakerLabel } from './rules/speaker-label.ts'

/** The rules in the order in which they look at a sentence: what one has drawn from a cue, those after it leave alone. */
export const RULES: readonly AttributionRule[] = [speakerLabel, quotationFirst, cueLast, cueFirst, accordingTo]
