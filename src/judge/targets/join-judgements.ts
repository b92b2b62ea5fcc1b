import { NOT_ENOUGH, type Progress } from '../../model/index.ts'
import type { PartyJudgement } from './judge-party.ts'

type Status = Progress['status']

const WORST_FIRST: readonly Status[] = ['missed', 'behind', NOT_ENOUGH, 'on track', 'met']
/** How many without figures are named one by one. */
const NAMED = 5

/** Names the data set and edition by which all are judged. */
function nameFigures(known: readonly PartyJudgement[]): string {
  const [{ indicator, source, vintage }] = known[0]!.figures as [PartyJudgement['figures'][number]]
  const edition = vintage === null || /\bedition\b/i.test(vintage) ? vintage : `edition ${vintage}`
  return [indicator, source, edition].filter((name) => name !== null).join(', ')
}

function countStatuses(known: readonly PartyJudgement[]): string {
  const counts = WORST_FIRST.toReversed().map((status): [Status, number] => [
    status,
    known.filter(({ progress }) => progress.status === status).length,
  ])
  return counts
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')
}

function nameMissing(missing: readonly PartyJudgement[]): string {
  if (missing.length === 0) return ''
  const names = missing.slice(0, NAMED).map(({ progress }) => progress.party.name)
  const more = missing.length - names.length
  return `; no usable figure of ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/**
 * What the judgements of several parties make of the target: the worst of those that have figures, met where all have met it.
 * Where fewer than half have figures, that none of these is short says nothing of the others.
 */
export function joinJudgements(
  judged: readonly PartyJudgement[],
  body: string | null,
): { status: Status; reason: string } {
  const known = judged.filter(({ figures }) => figures.length > 0)
  if (known.length === 0) {
    const [only] = judged
    const reason = judged.length === 1 ? only!.reason : 'no figure measures what the target names'
    return { status: NOT_ENOUGH, reason: `No figure is held against this target: ${reason}.` }
  }
  const figures = nameFigures(known)
  if (judged.length === 1) {
    const { progress, reason } = judged[0]!
    return { status: progress.status, reason: `${progress.party.name}: ${reason} (${figures}).` }
  }
  const worst = WORST_FIRST.find((status) => known.some(({ progress }) => progress.status === status))!
  const isThin = 2 * known.length < judged.length && (worst === 'met' || worst === 'on track')
  const whole = body === null ? 'parties' : `members of ${body}`
  const missing = nameMissing(judged.filter((each) => each.figures.length === 0))
  const counts = `${known.length} of ${judged.length} ${whole} have figures: ${countStatuses(known)}${missing} (${figures}).`
  return { status: isThin ? NOT_ENOUGH : worst, reason: isThin ? `Fewer than half have figures. ${counts}` : counts }
}
