import type { Transaction } from 'kysely'
import { ActaError, type Commitment, NOT_ENOUGH, statusesOf } from '../model/index.ts'
import type { ReviewToRecord } from './found.ts'
import { toDay } from './lens.ts'
import type { Tables } from './tables.ts'

/** The nouns that a person decides of, with the list that prints their ids. */
const LISTS = [
  ['actor', '`acta actors`'],
  ['commitment', '`acta commitments`'],
] as const

/** Evidence is drawn anew with each judgement, so that only the form of its id can be told. */
const EVIDENCE = /^evidence-[0-9a-f]{20}$/
const isEvidence = (id: string): boolean => EVIDENCE.test(id)

type Noun = (typeof LISTS)[number][0]

const usage = (message: string): ActaError => new ActaError('usage', message)

/**
 * The subjects of a decision, each once and evidence first; fails where a decision of its sort cannot be of them.
 *
 * Errors: 'record-missing' for an actor or commitment that is not there, 'usage' for all else, 'date-invalid' for the day of a judgement
 */
export async function checkSubjects(
  transaction: Transaction<Tables>,
  { decision, subjects, judged }: ReviewToRecord,
): Promise<string[]> {
  const ids = [...new Set(subjects)]
  const isJudgement = decision === 'confirm' || decision === 'correct'
  if (judged !== null && !isJudgement)
    throw usage(`${decision} says nothing of a status: leave what is judged out, or confirm or correct`)
  if (decision === 'merge' || decision === 'split') await expectSeveral(transaction, ids)
  else if (decision === 'reject') return checkRejected(transaction, ids)
  else await checkJudged(transaction, { decision, ids, judged })
  return ids
}

async function expectSeveral(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  const [first = 'nothing'] = ids
  const [noun] = LISTS.find(([each]) => first.startsWith(`${each}-`)) ?? LISTS[0]
  if (ids.length < 2) throw usage(`${first} alone is named: name two ${noun}s at least`)
  for (const id of ids) await expectKnown(transaction, noun, id)
}

async function checkRejected(transaction: Transaction<Tables>, ids: readonly string[]): Promise<string[]> {
  const evidence = ids.filter(isEvidence)
  const others = ids.filter((id) => !isEvidence(id))
  if (evidence.length > 1 || others.length !== 1)
    throw usage(`reject is of one commitment, or of one piece of evidence and its commitment, not of ${told(ids)}`)
  await expectKnown(transaction, 'commitment', others[0]!)
  return [...evidence, ...others]
}

async function checkJudged(
  transaction: Transaction<Tables>,
  { decision, ids, judged }: Pick<ReviewToRecord, 'decision' | 'judged'> & { ids: readonly string[] },
): Promise<void> {
  const [id] = ids
  if (id === undefined || ids.length > 1)
    throw usage(`${decision} is of one thread: name its first commitment alone, not ${told(ids)}`)
  await expectKnown(transaction, 'commitment', id)
  if (judged === null) throw usage(`${decision} needs what ${id} is: a status, the day, and the evidence at hand`)
  toDay(judged.asOf)
  const other = judged.evidence.find((each) => !isEvidence(each))
  if (other !== undefined) throw usage(`"${other}" is no id of evidence: \`acta why\` prints them`)
  const kind = await kindOf(transaction, id)
  const statuses = statusesOf(kind)
  if (!statuses.includes(judged.status))
    throw usage(`a ${kind} cannot be "${judged.status}": choose ${statuses.slice(0, -1).join(', ')} or ${NOT_ENOUGH}`)
}

const told = (ids: readonly string[]): string => ids.join(', ') || 'nothing'

async function kindOf(transaction: Transaction<Tables>, id: string): Promise<Commitment['kind']> {
  const row = await transaction.selectFrom('commitment').select('kind').where('id', '=', id).executeTakeFirstOrThrow()
  return row.kind as Commitment['kind']
}

async function expectKnown(transaction: Transaction<Tables>, noun: Noun, id: string): Promise<void> {
  const known = await transaction.selectFrom(noun).select('id').where('id', '=', id).limit(1).executeTakeFirst()
  const list = LISTS.find(([each]) => each === noun)![1]
  if (!known) throw new ActaError('record-missing', `no ${noun} has the id ${id}: ${list} prints the ids`)
}
