import { z } from 'zod'
import { actorSchema } from './actor.ts'
import { commitmentSchema, deadlineSchema, quantitySchema } from './commitment.ts'
import { documentSchema } from './document.ts'
import { toId } from './id.ts'
import { basisSchema, isoDateSchema } from './moment.ts'
import { spanSchema } from './span.ts'

/** A side of a thread, as its first document names it. */
export const threadPartySchema = z
  .object({ name: z.string(), serves: actorSchema.shape.serves })
  .meta({ id: 'ThreadParty', description: 'Who is bound, or to whom' })

export type ThreadParty = z.infer<typeof threadPartySchema>

/** What a member is to its thread. */
export const threadRoleSchema = z
  .enum(['first', 'reaffirms', 'restates', 'contradicts', 'withdraws', 'postpones'])
  .describe(
    'first: the earliest; reaffirms: said anew on a later day; restates: told again of the same day; contradicts: the opposite of it; ' +
      'withdraws: taken back in words; postpones: with a later day',
  )

export type ThreadRole = z.infer<typeof threadRoleSchema>

const part = z.number().min(0).max(1).nullable().describe('0 to 1; null where one of the two says nothing of it')

/** Why a member is taken for the same commitment as an earlier one. */
export const threadJoinSchema = z
  .object({
    score: z.number().min(0).max(1),
    parts: z.object({
      party: part,
      action: part,
      object: part,
      quantity: part,
      deadline: part,
      condition: part,
      time: part,
    }),
    rule: z.string().describe('the rule and its version, or the review of a person'),
    with: z.string().describe('the id of the earlier member that it is held against'),
  })
  .meta({ id: 'ThreadJoin', description: 'Why a member is taken for the same commitment as an earlier one' })

export type ThreadJoin = z.infer<typeof threadJoinSchema>

/** One place where a commitment is made, repeated, contradicted or taken back. */
export const threadMemberSchema = z
  .object({
    commitment: commitmentSchema.shape.id
      .nullable()
      .describe('null where an event takes the commitment back, or of what a report presupposes'),
    event: z.string().nullable().describe('the event that takes the commitment back'),
    document: documentSchema.shape.id,
    ref: z.string().describe("the caller's own id of the document, else its hash"),
    outlet: z.string().nullable(),
    date: isoDateSchema.nullable(),
    spans: z.array(spanSchema).min(1),
    role: threadRoleSchema,
    deadline: deadlineSchema.nullable(),
    quantity: quantitySchema.nullable(),
    join: threadJoinSchema.nullable().describe('null of the first'),
  })
  .meta({
    id: 'ThreadMember',
    description: 'One place where a commitment is made, repeated, contradicted or taken back',
  })

export type ThreadMember = z.infer<typeof threadMemberSchema>

/**
 * The same commitment across documents and days: its first statement, and what was said of it later.
 * Example: Vardia's pledge of 14 May to withdraw by June, repeated on 22 May by its minister and taken back on 2 June.
 */
export const threadSchema = z
  .object({
    thread: z.string().describe('the id'),
    kind: commitmentSchema.shape.kind,
    basis: basisSchema.describe('implied: no report at hand tells its beginning, and the first presupposes it'),
    by: z.array(threadPartySchema),
    toward: z.array(threadPartySchema),
    summary: z.string().describe("the words of the first one's action"),
    first: z.object({ ref: z.string(), date: isoDateSchema.nullable(), spans: z.array(spanSchema).min(1) }),
    deadline: deadlineSchema.nullable().describe('as first set'),
    quantity: quantitySchema.nullable().describe('as first set'),
    members: z.array(threadMemberSchema).min(1).describe('in the order of publication'),
  })
  .meta({ id: 'Thread', description: 'The same commitment across documents and days' })

export type Thread = z.infer<typeof threadSchema>

/** Makes a thread, which is known by its first commitment; its beginning is stated unless said otherwise. */
export const makeThread = (
  firstCommitment: string,
  { basis = 'stated', ...fields }: Omit<Thread, 'thread' | 'basis'> & { basis?: Thread['basis'] },
): Thread => ({ thread: toId('thread', [firstCommitment]), basis, ...fields })
