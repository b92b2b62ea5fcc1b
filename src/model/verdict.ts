import { z } from 'zod'
import type { Commitment } from './commitment.ts'
import { eventTypeSchema } from './event.ts'
import { toId } from './id.ts'
import { isoDateSchema } from './moment.ts'
import { observationSchema } from './observation.ts'
import { reviewSchema } from './review.ts'
import { spanSchema } from './span.ts'
import { threadPartySchema, threadSchema } from './thread.ts'

type Kind = Commitment['kind']

/** The status that every kind has besides its own. */
export const NOT_ENOUGH = 'not enough evidence'

/** What a thread of each kind can be; every kind has *not enough evidence* besides. */
export const STATUSES = {
  pledge: ['open', 'in progress', 'kept', 'kept late', 'contradicted', 'broken', 'lapsed', 'withdrawn', 'disputed'],
  agreement: [
    ...['announced', 'not confirmed', 'in force', 'violation claimed', 'disputed', 'violated', 'suspended'],
    ...['expired', 'replaced'],
  ],
  threat: ['open', 'condition met', 'averted', 'carried out', 'not carried out', 'lapsed', 'withdrawn'],
  target: ['on track', 'behind', 'met', 'missed'],
  demand: ['open', 'met', 'partly met', 'refused', 'lapsed'],
  forecast: ['window open', 'window closed'],
} as const satisfies Readonly<Record<Kind, readonly string[]>>

export const verdictStatusSchema = z.enum([...new Set([...Object.values(STATUSES).flat(), NOT_ENOUGH])])
export type VerdictStatus = z.infer<typeof verdictStatusSchema>

/** The statuses that a thread of a kind can have. */
export const statusesOf = (kind: Kind): readonly string[] => [...STATUSES[kind], NOT_ENOUGH]

/** What a piece of evidence says of its thread. */
export const bearingSchema = z.enum([
  ...(['fulfils', 'part-fulfils', 'violates', 'claimed-violation', 'condition-met', 'condition-failed'] as const),
  ...(['withdraws', 'reaffirms', 'contradicts', 'postpones', 'observation'] as const),
])
export type Bearing = z.infer<typeof bearingSchema>

/** What a sentence says of an agreement as a whole. */
export const turnSchema = z.enum([
  ...(['starts', 'renews', 'breaks', 'ends', 'collapses', 'leaves', 'replaces'] as const),
  ...(['extends', 'confirms', 'denies', 'under'] as const),
])
export type Turn = z.infer<typeof turnSchema>

const part = z.number().min(0).max(1).nullable().describe('0 to 1; null where one of the two says nothing of it')

/** Why a deed is taken to be about a commitment. */
export const deedJoinSchema = z
  .object({
    score: z.number().min(0).max(1),
    parts: z.object({ party: part, recipient: part, act: part, object: part, place: part, time: part }),
    rule: z.string().describe('the rule and its version'),
  })
  .meta({ id: 'DeedJoin', description: 'Why a deed is taken to be about a commitment' })

export type DeedJoin = z.infer<typeof deedJoinSchema>

/** Another thread that a deed could be about, and why it was not taken. */
export const rivalSchema = z
  .object({ thread: z.string(), score: z.number().min(0).max(1), reason: z.string() })
  .meta({ id: 'Rival', description: 'Another thread that a deed could be about' })

export type Rival = z.infer<typeof rivalSchema>

/** One thing that a verdict rests on: a deed, a statement of the thread, or a figure. */
export const evidenceSchema = z
  .object({
    id: z.string().describe('of what bears on what, so that evidence that is new can be told'),
    record: z
      .string()
      .nullable()
      .describe('the id of the event, commitment, coded event or observation; null of a sentence'),
    document: z.string().nullable().describe('null of what stands in no document: a figure, a coded event'),
    ref: z.string().describe("the caller's own id of the document, else its hash; of a figure its source"),
    outlet: z.string().nullable(),
    date: isoDateSchema.nullable().describe('of publication'),
    happenedOn: isoDateSchema.nullable().describe('when it was done, where the text tells the day'),
    spans: z.array(spanSchema),
    bearing: bearingSchema,
    until: isoDateSchema.nullable().describe('the last day that it newly sets'),
    by: z.array(threadPartySchema).describe('who did it'),
    claimedBy: z.array(threadPartySchema).describe('who says so; empty where the outlet says it in its own voice'),
    type: eventTypeSchema.nullable().describe('of a deed'),
    turn: turnSchema.nullable().describe('of a sentence about an agreement: what it says of it'),
    join: deedJoinSchema.nullable().describe('null of a statement of the thread itself, and of a figure'),
    rivals: z.array(rivalSchema),
    observation: observationSchema.nullable(),
  })
  .meta({ id: 'Evidence', description: 'One thing that a verdict rests on' })

export type Evidence = z.infer<typeof evidenceSchema>

/** Makes a piece of evidence, known by what bears how. */
export function makeEvidence(fields: Omit<Evidence, 'id'>): Evidence {
  const { record, document, spans, bearing, observation } = fields
  return { ...fields, id: toId('evidence', [record ?? observation?.id ?? [document, spans], bearing]) }
}

/** How far one party of a target is, by figures of one data set. */
export const progressSchema = z
  .object({
    party: threadPartySchema,
    status: z.enum([...STATUSES.target, NOT_ENOUGH]),
    indicator: z.string().nullable(),
    period: z.string().nullable().describe('of the last figure'),
    value: z.number().nullable().describe('the last figure'),
    lastStep: z.number().nullable().describe('what the last year added, in units of the target'),
    neededStep: z.number().nullable().describe('what every year left must add, in units of the target'),
    cost: z
      .object({ value: z.number(), unit: z.string(), period: z.string(), source: z.string() })
      .nullable()
      .describe('the needed step of one year in money, by the last GDP at hand'),
  })
  .meta({ id: 'Progress', description: 'How far one party of a target is' })

export type Progress = z.infer<typeof progressSchema>

/**
 * What follows from holding a commitment against what then happened, by a published rule, with what it rests on.
 * Example: Vardia's pledge of 14 May to withdraw by June: `{ status: "kept late", rule: { id: "pledge/kept-late", version: "1" }, … }`.
 */
export const verdictSchema = z
  .object({
    ...threadSchema.omit({ members: true }).shape,
    asOf: isoDateSchema.describe('the day in the world: nothing published later counts'),
    status: verdictStatusSchema.describe("a person's word where there is one, else what the rule says"),
    statusBy: z.array(threadPartySchema).describe('who violated, who carried out, where the evidence says it'),
    rule: z.object({ id: z.string(), version: z.string() }),
    reason: z.string().describe('the rule in a sentence, with the days and parties of this thread'),
    proposed: verdictStatusSchema.describe('what the rule says'),
    confirmed: z.boolean().describe('a person confirmed or corrected it and nothing new has come up since'),
    reopenedBy: z.array(z.string()).describe('ids of evidence that came up after a person had decided'),
    review: reviewSchema.nullable().describe("the person's word"),
    dueBy: isoDateSchema.nullable().describe('the last day in force, with what was put off counted in'),
    condition: z
      .object({ text: z.string(), state: z.enum(['open', 'met', 'failed']) })
      .nullable()
      .describe('as first set, and what came of it'),
    evidence: z.array(evidenceSchema).describe('all that bears on the thread, in the order of publication'),
    restsOn: z.array(z.string()).describe('ids of the evidence that the rule decided by'),
    progress: z.array(progressSchema).describe('of a target, party by party'),
  })
  .meta({ id: 'Verdict', description: 'What follows from holding a commitment against what then happened' })

export type Verdict = z.infer<typeof verdictSchema>
