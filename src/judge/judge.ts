import {
  type Evidence,
  makeEvidence,
  type Observation,
  type Review,
  type Thread,
  type ThreadParty,
  type Verdict,
  type VerdictStatus,
} from '../model/index.ts'
import type { Case } from './case.ts'
import { dueByOf } from './deadline.ts'
import { type Decision, toDecisions } from './reviews.ts'
import type { JudgeRule, Ruling } from './rule.ts'
import { RULES } from './rules.ts'
import { judgeTarget } from './targets/judge-target.ts'
import { indexObservations, type ObservationIndex } from './targets/observation-index.ts'
import { TARGET_RULE } from './targets/target-rule.ts'

/** A thread with all that bears on it, as it is handed to the judge. */
export interface ThreadToJudge {
  thread: Thread
  evidence: readonly Evidence[]
  announcedBy: readonly ThreadParty[]
  condition: string | null
}

export interface JudgeOptions {
  /** the day in the world: nothing published later counts */
  asOf: string
  observations?: Iterable<Observation>
  reviews?: readonly Review[]
  /** the codes of the members of a body */
  membersOf?: (code: string) => readonly string[]
  /** what a state or body is called */
  nameOf?: (code: string) => string
}

/** Judges threads one after the other by the published rules. */
class Judge {
  readonly #asOf: string
  readonly #observations: ObservationIndex
  readonly #decisions: ReadonlyMap<string, Decision>
  readonly #membersOf: (code: string) => readonly string[]
  readonly #nameOf: (code: string) => string

  constructor({ asOf, observations = [], reviews = [], membersOf = () => [], nameOf = (code) => code }: JudgeOptions) {
    this.#asOf = asOf
    this.#observations = indexObservations(observations)
    this.#decisions = toDecisions(reviews, asOf)
    this.#membersOf = membersOf
    this.#nameOf = nameOf
  }

  /** Null of a thread that did not begin by the day, or that a person said is no commitment. */
  judge(given: ThreadToJudge): Verdict | null {
    const { thread } = given
    if (thread.first.date !== null && thread.first.date > this.#asOf) return null
    const decision = this.#decisions.get(thread.members[0]!.commitment ?? '')
    if (decision?.isRejected) return null
    const evidence = given.evidence.filter(
      ({ id, date }) => (date === null || date <= this.#asOf) && !decision?.rejected.has(id),
    )
    const judged: Case = {
      thread,
      kind: thread.kind,
      asOf: this.#asOf,
      evidence,
      announcedBy: given.announcedBy,
      dueBy: dueByOf(thread, evidence),
      condition: given.condition,
    }
    return this.#toVerdict(judged, decision)
  }

  #toVerdict(judged: Case, decision: Decision | undefined): Verdict {
    const { thread, asOf, dueBy, condition } = judged
    const { thread: id, kind, basis, by, toward, summary, first, deadline, quantity } = thread
    const found = thread.kind === 'target' ? this.#byFigures(judged) : byRules(judged)
    const { status, rule, ruling, evidence, progress } = found
    const review = decision?.review ?? null
    const reopenedBy = review
      ? evidence.filter(({ id }) => !review.judged!.evidence.includes(id)).map(({ id }) => id)
      : []
    return {
      thread: id,
      kind,
      basis,
      by,
      toward,
      summary,
      first,
      deadline,
      quantity,
      asOf,
      status: review === null ? status : (review.judged!.status as VerdictStatus),
      statusBy: [...ruling.by],
      rule,
      reason: ruling.reason,
      proposed: status,
      confirmed: review !== null && reopenedBy.length === 0,
      reopenedBy,
      review,
      dueBy,
      condition: condition === null ? null : { text: condition, state: stateOf(evidence) },
      evidence: [...evidence],
      restsOn: ruling.evidence.map(({ id }) => id),
      progress,
    }
  }

  #byFigures(judged: Case): Found {
    const { asOf, dueBy } = judged
    const deadline = judged.thread.deadline && { ...judged.thread.deadline, latest: dueBy }
    const thread = { ...judged.thread, deadline }
    const {
      status,
      reason,
      evidence: rows,
      progress,
    } = judgeTarget({
      thread,
      observations: this.#observations,
      asOf,
      membersOf: this.#membersOf,
    })
    const named = (party: ThreadParty): ThreadParty =>
      party.name === party.serves ? { ...party, name: this.#nameOf(party.serves) } : party
    const figures = rows.map((row) => makeEvidence({ ...row, by: row.by.map(named) }))
    const evidence = [...judged.evidence, ...figures]
    return {
      status,
      rule: { id: TARGET_RULE.id, version: TARGET_RULE.version },
      ruling: { evidence: figures, by: [], reason },
      evidence,
      progress: progress.map((each) => ({ ...each, party: named(each.party) })),
    }
  }
}

interface Found {
  status: VerdictStatus
  rule: Verdict['rule']
  ruling: Ruling
  evidence: readonly Evidence[]
  progress: Verdict['progress']
}

const rulesOf = new Map<string, readonly JudgeRule[]>()
for (const rule of RULES) rulesOf.set(rule.kind, [...(rulesOf.get(rule.kind) ?? []), rule])

/** The first rule of the kind that applies; the last of each kind always does. */
export function byRules(judged: Case): Found {
  for (const rule of rulesOf.get(judged.kind) ?? []) {
    const ruling = rule.apply(judged)
    if (ruling) {
      const { id, version, status } = rule
      return { status, rule: { id, version }, ruling, evidence: judged.evidence, progress: [] }
    }
  }
  throw new Error(`no rule applies to a ${judged.kind}`)
}

function stateOf(evidence: readonly Evidence[]): 'open' | 'met' | 'failed' {
  const last = evidence.findLast(({ bearing }) => bearing === 'condition-met' || bearing === 'condition-failed')
  return last === undefined ? 'open' : last.bearing === 'condition-met' ? 'met' : 'failed'
}

/**
 * Judges what came of each commitment by the published rules; what a person decided stands above the rule and beside it.
 * Example: `judge(findEvidence(documents), { asOf: '2031-06-30' })[0].status` is `"kept late"`.
 *
 * Shape: threads with what bears on them -> a verdict each, in the same order, without those that begin later
 * Errors: none; the same threads, figures, decisions and day always give the same verdicts
 */
export function judge(threads: Iterable<ThreadToJudge>, options: JudgeOptions): Verdict[] {
  const bench = new Judge(options)
  const verdicts: Verdict[] = []
  for (const thread of threads) {
    const verdict = bench.judge(thread)
    if (verdict) verdicts.push(verdict)
  }
  return verdicts
}
