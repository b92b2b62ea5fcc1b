import { z } from 'zod'
import type { Brief, BriefCommitment, BriefEvent, BriefStatement } from '../model/index.ts'
import {
  briefSchema,
  commitmentSchema,
  eventSchema,
  isoDateSchema,
  statementSchema,
  threadPartySchema,
  verdictSchema,
} from '../model/index.ts'
import { wordsSchema } from './answer-parts.ts'
import type { McpContext } from './context.ts'
import { linkShape, linksOf } from './links.ts'
import type { Texts } from './texts.ts'

const parties = z.array(threadPartySchema)
const day = isoDateSchema.nullable().describe('null of what has no day')
const { act, manner } = statementSchema.shape
const { type, quad, status } = eventSchema.shape

export const saidSchema = z.object({
  ...{ id: z.string(), day, act, manner, speakers: parties, addressees: parties },
  ...{ reportedBy: parties.describe('who says that it was said'), stands: wordsSchema, ...linkShape },
})

export const didSchema = z.object({
  ...{ id: z.string(), day, type, quad, status, actors: parties, recipients: parties },
  claimedBy: parties.describe('who claims or denies it; empty where the outlet says it in its own voice'),
  ...{ stands: wordsSchema, ...linkShape },
})

export const boundSchema = z.object({
  ...{ thread: z.string(), kind: commitmentSchema.shape.kind, by: parties, toward: parties },
  summary: z.string().describe('untrusted: the words of its first telling'),
  ...{ status: verdictSchema.shape.status, statusBy: parties, rule: verdictSchema.shape.rule, reason: z.string() },
  confirmed: verdictSchema.shape.confirmed,
  dueBy: verdictSchema.shape.dueBy,
  daysLeft: z.int().nullable().describe('from asOf to dueBy; below 0 where that is past'),
  evidenceCount: z.int().min(0).describe('how much bears on it; `why` gives all'),
  ...{ stands: wordsSchema, ...linkShape },
})

const { party, asOf, from, to, balance } = briefSchema.shape

/** A brief that a model can take in: each part has its first entries, and the number of the others. */
export const briefAnswerSchema = z.object({
  ...{ party, asOf, from, to },
  knownAt: z.string().describe('the moment that it is of'),
  open: z.array(boundSchema).describe('the nearest last day first'),
  settled: z.array(boundSchema).describe('the latest first told first'),
  said: z.array(saidSchema).describe('what the party said, the latest first'),
  did: z
    .array(didSchema)
    .describe('what the party did, or is said to have done or to be about to do, the latest first'),
  received: z.array(didSchema).describe('what others did to it, the latest first'),
  balance: z
    .object({ given: balance.shape.given, received: balance.shape.received })
    .describe('cooperation and conflict, by word and by deed, over all of it'),
  leftOut: z
    .object({ open: z.int(), settled: z.int(), said: z.int(), did: z.int(), received: z.int() })
    .describe('how many more of each there are: narrow the days or raise the limit'),
  url: z.string().nullable(),
})

export type BriefAnswer = z.infer<typeof briefAnswerSchema>

type Stands = BriefStatement['source']

/** Makes the entries of a brief, with lines and links. */
export function makeEntries(context: McpContext, texts: Texts) {
  const place = async (source: Stands): Promise<z.infer<typeof wordsSchema>> => {
    const found = source.document === null ? null : await texts.of(source.document)
    const start = source.spans[0]?.start
    return { ...source, line: found && start !== undefined ? found.lineAt(start) : null }
  }
  return {
    said: async (each: BriefStatement & { day: string | null }): Promise<z.infer<typeof saidSchema>> => {
      const { statement: id, day, act, manner, speakers, addressees, reportedBy, source } = each
      const links = linksOf(context, 'record', id)
      return { id, day, act, manner, speakers, addressees, reportedBy, stands: await place(source), ...links }
    },
    did: async (each: BriefEvent & { day: string | null }): Promise<z.infer<typeof didSchema>> => {
      const { event: id, day, type, quad, status, actors, recipients, claimedBy, source } = each
      const links = linksOf(context, 'record', id)
      return { id, day, type, quad, status, actors, recipients, claimedBy, stands: await place(source), ...links }
    },
    bound: async (each: BriefCommitment): Promise<z.infer<typeof boundSchema>> => {
      const { thread, kind, by, toward, summary, status, statusBy, rule, reason, confirmed, dueBy, daysLeft } = each
      const told = { thread, kind, by, toward, summary, status, statusBy, rule, reason, confirmed, dueBy, daysLeft }
      const stands = await place(each.source)
      return { ...told, evidenceCount: each.evidence.length, stands, ...linksOf(context, 'verdict', thread) }
    },
  }
}

/** What a brief tells day by day, the latest day first and what has no day last. */
export function latestFirst<Entry>(days: Brief['days'], of: (day: Brief['days'][number]) => readonly Entry[]) {
  const dated = days.filter(({ day }) => day !== null).reverse()
  const undated = days.filter(({ day }) => day === null)
  return [...dated, ...undated].flatMap((each) => of(each).map((entry) => ({ ...entry, day: each.day })))
}
