import type { Bearing, Commitment, Evidence, ThreadParty, VerdictStatus } from '../model/index.ts'
import type { Case } from './case.ts'

/** What a rule makes of a case. */
export interface Ruling {
  evidence: readonly Evidence[]
  /** who violated, who carried out */
  by: readonly ThreadParty[]
  reason: string
}

/** A case in short, of the invented world: what a rule is for. */
export interface RuleExample {
  /** the case in words, for the reader of the rules */
  told: string
  by: readonly string[]
  toward?: readonly string[]
  announcedBy?: readonly string[]
  summary?: string
  due?: string
  asOf: string
  evidence: readonly {
    day: string
    bearing: Bearing
    by?: readonly string[]
    claimedBy?: readonly string[]
    turn?: Evidence['turn']
    until?: string
  }[]
}

/** One published rule: it gives a status where it applies; the first of the list that does decides. */
export interface JudgeRule {
  id: string
  version: string
  kind: Commitment['kind']
  status: VerdictStatus
  /** the paragraph of docs/rules.md */
  text: string
  example: RuleExample
  apply(judged: Case): Ruling | null
}
