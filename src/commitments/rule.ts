import type { Commitment } from '../model/index.ts'
import type { ConditionDraft } from './condition.ts'
import type { Range, SentenceView } from './document-view.ts'

/** A commitment as a rule draws it, in tokens; its quantity, carrier and spans are settled afterwards. */
export interface Draft extends Pick<Commitment, 'kind' | 'standing' | 'strength' | 'by' | 'toward'> {
  /** the word that commits */
  at: number
  action: Range
  clause: Range
  condition: ConditionDraft | null
  /** where times may stand that set the last day */
  times: Range
}

/** One phenomenon: how it looks, and the commitments it draws from a sentence. */
export interface CommitmentRule {
  name: string
  version: string
  /** a first estimate, in tenths, of the share of its commitments that are right */
  confidence: number
  examples: readonly [string, string]
  draw(view: SentenceView): Draft[]
}
