import {
  type Evidence,
  NOT_ENOUGH,
  type Observation,
  type Progress,
  type Thread,
  type ThreadParty,
} from '../../model/index.ts'
import { type Bound, boundParties } from './bound-parties.ts'
import { chooseEdition } from './choose-edition.ts'
import { costOfStep } from './cost-of-step.ts'
import type { Horizon } from './figures-at.ts'
import { joinJudgements } from './join-judgements.ts'
import { type Held, judgeParty, type PartyJudgement, stoodBelow, unknownParty } from './judge-party.ts'
import type { ObservationIndex, Series } from './observation-index.ts'
import { publishedBy } from './period.ts'
import { type Goal, readGoal } from './read-goal.ts'

export { indexObservations, type ObservationIndex } from './observation-index.ts'

/** What is judged, by which figures, on which day. */
export interface TargetCase {
  thread: Pick<Thread, 'kind' | 'by' | 'toward' | 'quantity' | 'deadline' | 'summary' | 'first'>
  observations: ObservationIndex
  asOf: string
  /** the codes of those who make up a body; none of a state */
  membersOf: (code: string) => readonly string[]
}

/** How far a target is, party by party, and the figures that say so. */
export interface TargetJudgement {
  status: Progress['status']
  reason: string
  progress: Progress[]
  evidence: Omit<Evidence, 'id'>[]
}

const codeOf = ({ name, serves }: ThreadParty): string => serves ?? name

function toEvidence(party: ThreadParty, observation: Observation): Omit<Evidence, 'id'> {
  return {
    record: observation.id,
    document: null,
    ref: observation.source,
    outlet: null,
    date: publishedBy(observation.vintage),
    happenedOn: null,
    spans: [],
    bearing: 'observation',
    until: null,
    by: [party],
    claimedBy: [],
    type: null,
    join: null,
    rivals: [],
    turn: null,
    observation,
  }
}

/** Whether more of those who are bound stood below the level than above it: then it is to be risen to. */
function findDirection(goal: Goal, chosen: Iterable<Series>, at: { setOn: string | null; horizon: Horizon }) {
  if (goal.direction) return goal.direction
  let below = 0
  for (const series of chosen) {
    const stood = stoodBelow(series, at.setOn, { goal, horizon: at.horizon, hasDeadline: true })
    if (stood !== null) below += stood ? 1 : -1
  }
  return below >= 0 ? 'rise' : 'fall'
}

function judgeEach({ parties }: Bound, goal: Goal, { thread, observations, asOf }: TargetCase): PartyJudgement[] {
  const horizon = { asOf, deadline: thread.deadline?.latest ?? null }
  const found = new Map<string, readonly Series[]>()
  for (const party of parties) {
    const series = observations.of(goal.measure, codeOf(party))
    // The amount of a quarter or a month is no amount of a year; a share can be held against a share.
    const usable = goal.isShare
      ? series
      : series.filter(({ edition: { length } }) => length === 'year' || length === 'day')
    if (usable.length > 0) found.set(codeOf(party), usable)
  }
  const chosen = chooseEdition(found, horizon)
  const direction = findDirection(goal, chosen.values(), { setOn: thread.first.date, horizon })
  const held: Held = { goal: { ...goal, direction }, horizon, hasDeadline: thread.deadline !== null }
  return parties.map((party) => {
    const series = chosen.get(codeOf(party))
    return series ? judgeParty(party, series, held) : unknownParty(party, 'no figure measures what the target names')
  })
}

function withCost({ progress }: PartyJudgement, goal: Goal, { observations, asOf }: TargetCase): Progress {
  const { neededStep, party } = progress
  if (!neededStep || !goal.measure.endsWith('|gdp')) return progress
  return { ...progress, cost: costOfStep({ actor: codeOf(party), points: neededStep }, observations, asOf) }
}

/**
 * Holds a target against figures, party by party: met, on track, behind, missed, or not enough evidence where no figure measures what it names.
 * Example: Vardia's target of 3 % of GDP by 2035, at 2.1 % in 2031 after 1.8 % in 2030: on track, since 0.3 is more than the 0.225 a year still needed.
 *
 * Units: steps in units of the target; the cost in US dollars a year.
 */
export function judgeTarget(held: TargetCase): TargetJudgement {
  const { thread, membersOf } = held
  const goal = readGoal(thread)
  const bound = boundParties(thread.by, !('unread' in goal) && goal.isShare, membersOf)
  const nothing = (reason: string): TargetJudgement => ({
    status: NOT_ENOUGH,
    reason,
    progress: bound.body === null ? bound.parties.map((party) => unknownParty(party, reason).progress) : [],
    evidence: [],
  })
  if ('unread' in goal) return nothing(`No figure is held against this target: ${goal.unread}.`)
  if (!goal.isShare && bound.parties.length > 1)
    return nothing('No figure is held against this target: it does not say how several parties share the amount.')
  const judged = judgeEach(bound, goal, held)
  const known = judged.filter(({ figures }) => figures.length > 0)
  return {
    ...joinJudgements(judged, bound.body),
    progress: (bound.body === null ? judged : known).map((each) => withCost(each, goal, held)),
    evidence: known.flatMap(({ progress, figures }) => figures.map((figure) => toEvidence(progress.party, figure))),
  }
}
