import type { Ledger, ReviewToRecord } from '../ledger/index.ts'
import {
  ActaError,
  type Evidence,
  type Review,
  reviewSchema,
  statusesOf,
  type Thread,
  type Verdict,
} from '../model/index.ts'
import { beginningWith, namedCommitments } from './named-commitments.ts'
import type { ReadVerdicts } from './read-verdicts.ts'

const DECISIONS = reviewSchema.shape.decision.options

/** What a person wants recorded, as it is typed. */
export interface ReviewAsked<Decision extends string = Review['decision']> {
  id: string
  decision: Decision
  /** the other ids of merge and split */
  others: readonly string[]
  to?: string | undefined
  of?: string | undefined
}

const usage = (message: string): ActaError => new ActaError('usage', message)

const isDecision = (word: string): word is Review['decision'] => DECISIONS.includes(word as Review['decision'])

const isPairwise = (decision: Review['decision']): boolean => decision === 'merge' || decision === 'split'

/** Sees that the arguments are in order and the options those of the decision. */
export function checkAsked({ decision, ...asked }: ReviewAsked<string>): ReviewAsked {
  const { id, others, to, of } = asked
  const rest = others.map((each) => ` ${each}`).join('')
  if (isDecision(id))
    throw usage(`the id comes first: \`acta review ${isDecision(decision) ? 'ID' : decision} ${id}${rest}\``)
  if (!isDecision(decision))
    throw usage(`"${decision}" is no decision: write confirm, correct, reject, merge or split after the id`)
  if (isPairwise(decision) && others.length === 0)
    throw usage(`name two threads or commitments at least to ${decision}`)
  if (!isPairwise(decision) && others.length > 0) {
    if (decision === 'reject' && others[0]!.startsWith('evidence-'))
      throw usage(`the evidence comes first: \`acta review ${others[0]} reject --of ${id}\``)
    const remedy =
      decision === 'reject' ? `write --of ${others[0]} if it is the thread of evidence` : `leave out${rest}`
    throw usage(`${decision} is of one thread alone: ${remedy}`)
  }
  if (to !== undefined && decision !== 'correct')
    throw usage(`--to is what a thread is corrected to: leave it out, or write correct instead of ${decision}`)
  if (of !== undefined && decision !== 'reject')
    throw usage(`--of names the thread of rejected evidence: leave it out, or write reject instead of ${decision}`)
  if (of === undefined && id.startsWith('evidence-'))
    throw usage(`${id} is a piece of evidence: reject it, and name its thread with --of`)
  return { ...asked, decision }
}

interface Asking {
  asked: ReviewAsked
  asOf: string
  /** what is judged on the day; asked for once at most */
  read(): Promise<ReadVerdicts>
}

/** The decision as the ledger takes it, with what its thread is on a day and by which evidence. */
export async function toReview(
  ledger: Ledger,
  { asked, asOf, read }: Asking,
): Promise<Omit<ReviewToRecord, 'by' | 'reason'>> {
  const { id, decision, others, to, of } = asked
  let reading: Promise<ReadVerdicts> | undefined
  const judged = () => {
    reading ??= read()
    return reading
  }
  const named = (ids: readonly string[]) =>
    namedCommitments(ledger, ids, { readThreads: async () => (await judged()).threads, asOf })
  if (isPairwise(decision) || (decision === 'reject' && of === undefined))
    return { decision, subjects: await named([id, ...others]), judged: null }
  const [commitment = ''] = await named([of ?? id])
  const { threads, verdicts } = await judged()
  const thread = threadWith(threads, { commitment, asOf })
  const verdict = verdicts.find((each) => each.thread === thread.thread) ?? null
  const first = thread.members[0]!.commitment!
  if (of !== undefined) return { decision, subjects: [evidenceOf(verdict, { id, of, asOf }).id, first], judged: null }
  const status = decision === 'confirm' ? proposedOf(verdict, id) : toStatus(thread, to)
  const evidence = verdict?.evidence.map((each) => each.id) ?? []
  return { decision, subjects: [first], judged: { status, asOf, evidence } }
}

function threadWith(threads: readonly Thread[], { commitment, asOf }: { commitment: string; asOf: string }): Thread {
  const thread = threads.find(({ members }) => members.some((member) => member.commitment === commitment))
  if (thread) return thread
  throw new ActaError(
    'record-missing',
    `no thread of ${asOf} holds ${commitment}: \`acta judge --as-of ${asOf}\` prints those there are`,
  )
}

/** What the rule says; nothing is said of what a person rejected before. */
function proposedOf(verdict: Verdict | null, id: string): string {
  if (verdict) return verdict.proposed
  throw usage(`${id} was rejected as no commitment: say what it is with correct and --to`)
}

function evidenceOf(verdict: Verdict | null, { id, of, asOf }: { id: string; of: string; asOf: string }): Evidence {
  const [found, ...more] = beginningWith(verdict?.evidence ?? [], id, (each) => each.id)
  if (found && more.length === 0) return found
  if (found)
    throw new ActaError(
      'record-ambiguous',
      `${more.length + 1} pieces of evidence begin with "${id}": give more digits`,
    )
  const remedy = `\`acta why ${of} --as-of ${asOf}\` prints the ids`
  throw new ActaError('record-missing', `no evidence of ${of} begins with "${id}": ${remedy}`)
}

/** A status that the kind of the thread can have, in whatever case. */
function toStatus({ kind }: Thread, given: string | undefined): string {
  const statuses = statusesOf(kind)
  const status = statuses.find((each) => each === given?.trim().toLowerCase())
  if (status !== undefined) return status
  const fault = given === undefined ? `say what the ${kind} is, with --to` : `a ${kind} cannot be "${given}"`
  throw usage(`${fault}: choose ${statuses.map((each) => `"${each}"`).join(', ')}`)
}
