import { NOT_ENOUGH, type Observation, type Progress, type ThreadParty } from '../../model/index.ts'
import { endOfFigures, figureFor, type Horizon, isEstimate, isOver } from './figures-at.ts'
import type { Series } from './observation-index.ts'
import { lastDayOf, yearBefore, yearOf } from './period.ts'
import type { Goal } from './read-goal.ts'

/** Figures are published late, but older ones than this tell nothing of a target. */
const STALE_YEARS = 3
const ROUNDING = 1e-9

/** What a party is held to: a level with its direction known, and the days that count. */
export interface Held {
  goal: Goal & { direction: 'rise' | 'fall' }
  horizon: Horizon
  /** whether the target names a last day, known or not */
  hasDeadline: boolean
}

/** How far one party is, why, and the figures that say so. */
export interface PartyJudgement {
  progress: Progress
  reason: string
  /** the last figure first, then the one a year before where the status rests on it */
  figures: readonly Observation[]
}

const THREE_DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 })

const writeNumber = (value: number): string => THREE_DIGITS.format(value)

/** Takes away what binary fractions add: 2.3 − 2.1 is 0.2. */
const exact = (value: number): number => Number(value.toPrecision(12))

const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one), Math.abs(other))

/** Whether a number is as far as another one in the direction of the goal, or further. */
const isAsFar = (value: number, level: number, direction: 'rise' | 'fall'): boolean =>
  near(value, level) || (direction === 'rise' ? value > level : value < level)

const reaches = (value: number, { goal }: Held): boolean =>
  isAsFar(value, goal.value, goal.direction) && !(goal.isBeyond && near(value, goal.value))

/** A party of which nothing is known. */
export function unknownParty(party: ThreadParty, reason: string): PartyJudgement {
  const nothing = { indicator: null, period: null, value: null, lastStep: null, neededStep: null, cost: null }
  return { progress: { party, status: NOT_ENOUGH, ...nothing }, reason, figures: [] }
}

/** The status of a party that has not reached the level by a target whose day is over. */
function judgeOver(last: Observation, { horizon }: Held): Pick<Progress, 'status'> & { why: string } {
  if (lastDayOf(last.period) >= horizon.deadline!) return { status: 'missed', why: 'the day has passed' }
  return { status: NOT_ENOUGH, why: 'the day has passed and there is no figure for it yet' }
}

/** The status of a party that has not reached the level yet, by the last step. */
function judgeStep(steps: { last: number | null; needed: number | null }, held: Held) {
  const { goal, horizon, hasDeadline } = held
  const { last, needed } = steps
  const status = (isEnough: boolean): Progress['status'] => (isEnough ? 'on track' : 'behind')
  if (last === null)
    return { status: NOT_ENOUGH, why: 'there is no figure of the year before in the same edition' } as const
  const moved = `the last year brought ${writeNumber(last)}`
  const isNearer = isAsFar(last, 0, goal.direction) && !near(last, 0)
  if (needed !== null) {
    // At the very level of "below 3 %" no step is needed, but any.
    const isEnough = isAsFar(last, needed, goal.direction) && (isNearer || !near(needed, 0))
    return {
      status: status(isEnough),
      why: `${moved}, and ${writeNumber(needed)} a year are needed by ${yearOf(horizon.deadline!)}`,
    }
  }
  if (hasDeadline) return { status: NOT_ENOUGH, why: 'the year of its last day is not known' } as const
  // Without a last day no step is too short: a party that comes nearer is on track, one that stands still or goes away is behind.
  return { status: status(isNearer), why: `${moved}, and no day is set` }
}

function stepsOf(last: Observation, before: Observation | 'unclear' | null, { goal, horizon }: Held) {
  const known = before === 'unclear' || before === null ? null : exact(last.value - before.value)
  if (horizon.deadline === null || isOver(horizon)) return { last: known, needed: null }
  const years = Math.max(1, yearOf(horizon.deadline) - yearOf(last.period))
  return { last: known, needed: exact((goal.value - last.value) / years) }
}

/**
 * Judges one party by the figures of one edition. The level once reached is met, also by an estimate; a target whose day is over is judged by the
 * figure for the period that holds the day, and never by what came later.
 */
export function judgeParty(party: ThreadParty, series: Series, held: Held): PartyJudgement {
  const { goal, horizon } = held
  const end = endOfFigures(series, horizon)
  const newest = end > 0 ? series.figures[end - 1]! : null
  if (!newest) return unknownParty(party, 'no figure')
  const anchor = isOver(horizon) ? horizon.deadline! : horizon.asOf
  if (yearOf(newest.period) < yearOf(anchor) - STALE_YEARS)
    return unknownParty(party, `the last figure is of ${newest.period}`)
  const last = figureFor(series, newest.period, end)
  if (last === 'unclear' || last === null)
    return unknownParty(party, `two figures of one edition differ for ${newest.period}`)
  const before = figureFor(series, yearBefore(last.period), end)
  const steps = stepsOf(last, before, held)
  const isMet = reaches(last.value, held)
  const judged = isMet
    ? ({ status: 'met', why: 'it is reached' } as const)
    : isOver(horizon)
      ? judgeOver(last, held)
      : judgeStep(steps, held)
  const rests = (judged.status === 'on track' || judged.status === 'behind') && before !== 'unclear' && before !== null
  const figure = `${writeNumber(last.value)} ${last.unit} in ${last.period}${isEstimate(series, last.period, horizon.asOf) ? ' (an estimate)' : ''}`
  return {
    progress: {
      party,
      status: judged.status,
      indicator: last.indicator,
      period: last.period,
      value: last.value,
      lastStep: steps.last,
      neededStep: isMet && steps.needed !== null ? 0 : steps.needed,
      cost: null,
    },
    reason: `${figure}, against ${writeNumber(goal.value)}: ${judged.why}`,
    figures: rests ? [last, before] : [last],
  }
}

/** Whether a series stood below a level when the target was set; null where it stood at it, or where nothing is known. */
export function stoodBelow(
  series: Series,
  setOn: string | null,
  { goal, horizon }: Omit<Held, 'goal'> & { goal: Goal },
) {
  const end = endOfFigures(series, horizon)
  const known = series.figures.slice(0, end)
  const then = known.findLast(({ period }) => setOn !== null && lastDayOf(period) <= setOn) ?? known[0]
  if (!then || near(then.value, goal.value)) return null
  return then.value < goal.value
}
