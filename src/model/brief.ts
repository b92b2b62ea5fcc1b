import { z } from 'zod'
import { commitmentSchema, deadlineSchema, quantitySchema } from './commitment.ts'
import { documentSchema } from './document.ts'
import { eventSchema, type quadSchema } from './event.ts'
import { isoDateSchema, momentSchema } from './moment.ts'
import { spanSchema } from './span.ts'
import { statementSchema } from './statement.ts'
import { threadPartySchema } from './thread.ts'
import { bearingSchema, verdictSchema } from './verdict.ts'

/** Whom a brief is about. */
export const briefPartySchema = z
  .object({
    wanted: z.string().describe('as it was asked for'),
    name: z.string().describe('of the state, organisation or one actor that is meant; else as it was asked for'),
    code: z.string().nullable().describe('of all who serve it; null where it was asked for by a part of a name'),
    names: z.array(z.string()).describe('those meant, the most often named first'),
  })
  .meta({ id: 'BriefParty', description: 'Whom a brief is about' })

export type BriefParty = z.infer<typeof briefPartySchema>

/** Where something stands, with the words that stand there. */
export const briefSourceSchema = z
  .object({
    document: documentSchema.shape.id.nullable().describe('null of a figure, and of an event that another coder drew'),
    ref: z.string().describe("the caller's own id of the document, else its hash; of a figure its source"),
    outlet: z.string().nullable(),
    date: isoDateSchema.nullable().describe('of publication'),
    spans: z.array(spanSchema),
    words: z.string().describe('of the spans; "…" stands where words between them are left out'),
  })
  .meta({ id: 'BriefSource', description: 'Where something stands, with the words that stand there' })

export type BriefSource = z.infer<typeof briefSourceSchema>

const parties = z.array(threadPartySchema)
const alsoIn = z.array(briefSourceSchema).describe('the same in other documents that carry the one report')

export const briefStatementSchema = z
  .object({
    statement: z.string().describe('the id'),
    act: statementSchema.shape.act,
    manner: statementSchema.shape.manner,
    speakers: parties,
    addressees: parties,
    reportedBy: parties.describe('who says that it was said'),
    saidOn: momentSchema.nullable(),
    source: briefSourceSchema,
    alsoIn,
  })
  .meta({ id: 'BriefStatement', description: 'What the party said' })

export type BriefStatement = z.infer<typeof briefStatementSchema>

export const briefBoundSchema = z
  .object({
    thread: z.string().describe('the id'),
    kind: commitmentSchema.shape.kind,
    by: parties,
    toward: parties,
    status: verdictSchema.shape.status,
    source: briefSourceSchema.describe('where it was first said'),
  })
  .meta({ id: 'BriefBound', description: 'What the party bound itself to, threatened or asked for' })

export type BriefBound = z.infer<typeof briefBoundSchema>

export const briefEventSchema = z
  .object({
    event: z.string().describe('the id'),
    type: eventSchema.shape.type,
    quad: eventSchema.shape.quad,
    status: eventSchema.shape.status,
    actors: parties,
    recipients: parties,
    claimedBy: parties.describe('who claims it, or denies it; empty where the outlet says it in its own voice'),
    happenedOn: momentSchema.nullable(),
    place: z.string().nullable(),
    source: briefSourceSchema,
    alsoIn,
  })
  .meta({ id: 'BriefEvent', description: 'What somebody did, or is said to have done or to be about to do' })

export type BriefEvent = z.infer<typeof briefEventSchema>

export const briefDaySchema = z
  .object({
    day: isoDateSchema.nullable().describe('null of what has no day'),
    said: z.array(briefStatementSchema),
    bound: z.array(briefBoundSchema),
    did: z.array(briefEventSchema),
  })
  .meta({ id: 'BriefDay', description: 'Words and deeds of one day, side by side' })

export type BriefDay = z.infer<typeof briefDaySchema>

const count = z.int().min(0)

/** Events told as fact, and apart from them those that somebody claims. */
const tallySchema = z.object({ asserted: count, claimed: count })

export const quadCountsSchema = z
  .object({
    'verbal-cooperation': tallySchema,
    'material-cooperation': tallySchema,
    'verbal-conflict': tallySchema,
    'material-conflict': tallySchema,
  } satisfies Record<z.infer<typeof quadSchema>, typeof tallySchema>)
  .meta({
    id: 'QuadCounts',
    description: 'Events by quad class; what is denied, negated, planned or conditional counts in none',
  })

export type QuadCounts = z.infer<typeof quadCountsSchema>

const both = {
  given: quadCountsSchema.describe('what the party did to others'),
  received: quadCountsSchema.describe('what others did to it'),
}

export const briefBalanceSchema = z
  .object({
    ...both,
    counterparts: z
      .array(z.object({ party: threadPartySchema.nullable().describe('null of all who serve nobody known'), ...both }))
      .describe('most events first; an event toward two counts with each'),
    periods: z
      .array(
        z.object({ period: z.string().nullable().describe('2031-05; 2031 where the month is not known'), ...both }),
      )
      .describe('in order; null where not even the year is known'),
  })
  .meta({ id: 'BriefBalance', description: 'Cooperation and conflict, by word and by deed' })

export type BriefBalance = z.infer<typeof briefBalanceSchema>

export const briefEvidenceSchema = z
  .object({
    id: z.string(),
    bearing: bearingSchema,
    isDecisive: z.boolean().describe('the rule decided by it'),
    by: parties,
    claimedBy: parties,
    source: briefSourceSchema,
  })
  .meta({ id: 'BriefEvidence', description: 'What a verdict rests on, quoted' })

export type BriefEvidence = z.infer<typeof briefEvidenceSchema>

export const briefCommitmentSchema = z
  .object({
    ...briefBoundSchema.shape,
    summary: z.string(),
    deadline: deadlineSchema.nullable(),
    quantity: quantitySchema.nullable(),
    condition: verdictSchema.shape.condition,
    dueBy: verdictSchema.shape.dueBy,
    daysLeft: z.int().nullable().describe('from asOf to dueBy; below 0 where that is past'),
    statusBy: parties,
    rule: verdictSchema.shape.rule,
    reason: verdictSchema.shape.reason,
    proposed: verdictSchema.shape.proposed,
    confirmed: verdictSchema.shape.confirmed,
    review: verdictSchema.shape.review,
    evidence: z.array(briefEvidenceSchema),
    progress: verdictSchema.shape.progress,
  })
  .meta({ id: 'BriefCommitment', description: 'A commitment of the party and what came of it' })

export type BriefCommitment = z.infer<typeof briefCommitmentSchema>

/**
 * The words of a party against its deeds, each with the words of the text that carry it.
 * Example: on 14 May Vardia pledges to leave the bay by June; on 20 June it strikes the bay, as Oskelia claims and Vardia denies.
 */
export const briefSchema = z
  .object({
    party: briefPartySchema,
    asOf: isoDateSchema,
    from: isoDateSchema.nullable(),
    to: isoDateSchema.nullable(),
    open: z.array(briefCommitmentSchema).describe('the nearest last day first'),
    settled: z.array(briefCommitmentSchema).describe('in the order of their first telling'),
    balance: briefBalanceSchema,
    days: z.array(briefDaySchema).describe('in order; what has no day comes last'),
    received: z.array(briefEventSchema).describe('what others did to it, in the order of the days'),
  })
  .meta({ id: 'Brief', description: 'Words of a party against its deeds' })

export type Brief = z.infer<typeof briefSchema>
