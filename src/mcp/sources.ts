import { z } from 'zod'
import { clauseOf, showRecord } from '../answers/index.ts'
import type { Ledger } from '../ledger/index.ts'
import {
  ActaError,
  bearingSchema,
  type Evidence,
  type ThreadMember,
  threadPartySchema,
  threadRoleSchema,
} from '../model/index.ts'
import { wordsShape } from './answer-parts.ts'
import { toNames, wordsLines } from './print/lines.ts'
import type { Texts } from './texts.ts'

const LONGEST_WORDS = 4000

/** What a verdict rests on: a telling of the commitment, or what bears on it. */
export const sourceSchema = z.object({
  id: z.string().nullable().describe('of the commitment, the event or the evidence; null of what a report presupposes'),
  record: z.string().nullable().describe('what `show` takes; null of a sentence and of what stands in no document'),
  role: z.enum([...threadRoleSchema.options, ...bearingSchema.options]).describe('what it is to the commitment'),
  isDecisive: z.boolean().describe('the rule decided by it'),
  by: z.array(threadPartySchema).describe('who did it'),
  claimedBy: z.array(threadPartySchema).describe('who says so; empty where the outlet says it in its own voice'),
  ...wordsShape,
})

export type Source = z.infer<typeof sourceSchema>

/** Where the words of sources come from, and whether whole sentences are wanted. */
interface Shelf {
  ledger: Ledger
  texts: Texts
  isWhole: boolean
}

type Spans = Evidence['spans']

interface Stands {
  document: string
  spans: Spans
  record: string | null
}

/** The words of spans, and the line where they begin. */
async function wordsAt({ ledger, texts, isWhole }: Shelf, { document, spans, record }: Stands) {
  const found = await texts.of(document)
  if (found === null) return { line: null, words: null }
  const line = found.lineAt(spans[0]?.start ?? 0)
  const sentences = isWhole && record !== null ? await sentencesOf(ledger, record) : null
  const words = sentences ?? (spans.length > 0 ? clauseOf(found.text, spans) : null)
  return { line, words: words?.slice(0, LONGEST_WORDS) ?? null }
}

/** The sentences that hold a record, since a few words read as another thing; null where it cannot be shown. */
async function sentencesOf(ledger: Ledger, record: string): Promise<string | null> {
  try {
    const { evidence } = await showRecord(ledger, record, {})
    return evidence.map(({ sentence }) => sentence.trim()).join(' … ') || null
  } catch (error) {
    if (error instanceof ActaError && error.code === 'record-missing') return null
    throw error
  }
}

/** A telling of a commitment. */
export async function memberSource(shelf: Shelf, member: ThreadMember): Promise<Source> {
  const { commitment, event, document, ref, outlet, date, spans, role } = member
  const record = commitment ?? event
  const words = await wordsAt(shelf, { document, spans, record })
  return {
    id: record,
    record,
    role,
    isDecisive: false,
    by: [],
    claimedBy: [],
    document,
    ref,
    outlet,
    date,
    spans,
    ...words,
  }
}

const figureText = (figure: Evidence['observation']): string | null =>
  figure && `${figure.indicator}, ${figure.actor}, ${figure.period}: ${figure.value} ${figure.unit}`

/** What bears on a commitment. */
export async function evidenceSource(shelf: Shelf, evidence: Evidence, isDecisive: boolean): Promise<Source> {
  const { id, document, ref, outlet, date, spans, bearing, by, claimedBy, observation } = evidence
  const record = document === null ? null : evidence.record
  const words =
    document === null
      ? { line: null, words: figureText(observation) }
      : await wordsAt(shelf, { document, spans, record })
  return { id, record, role: bearing, isDecisive, by, claimedBy, document, ref, outlet, date, spans, ...words }
}

/** A source for a reader: what it is and by whom, its words, and where they stand. */
export function sourceLines(source: Source): string[] {
  const { id, role, isDecisive, by, claimedBy } = source
  const facts = [
    `- ${id === null ? role : `${role} **${id}**`}`,
    by.length > 0 ? `by ${toNames(by)}` : null,
    claimedBy.length > 0 ? `only as ${toNames(claimedBy)} says` : null,
    isDecisive ? 'the rule decided by it' : null,
  ]
  return [facts.filter((fact) => fact !== null).join(' · '), ...wordsLines(source)]
}
