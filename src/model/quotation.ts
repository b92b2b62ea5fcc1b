import { z } from 'zod'
import { actorSchema } from './actor.ts'
import { documentSchema } from './document.ts'
import { toId } from './id.ts'
import { isoDateSchema } from './moment.ts'
import { type Span, spanSchema } from './span.ts'

/** What a witness makes of the words of the best witness. */
export const quotationLabelSchema = z
  .enum(['verbatim', 'clipped', 'elided', 'altered', 'paraphrased', 'mangled'])
  .describe(
    'verbatim: the same words; clipped: a part of them; elided: words left out inside, and marked; altered: words changed, added or missing; ' +
      'paraphrased: told in other words; mangled: words exchanged as a machine does, so that the sense is lost',
  )

export type QuotationLabel = z.infer<typeof quotationLabelSchema>

/** What a difference changes. */
export const quotationAlarmSchema = z.enum(['negation', 'number', 'name', 'speaker', 'modality'])

export type QuotationAlarm = z.infer<typeof quotationAlarmSchema>

/** Words in which a witness differs from the best. */
export const quotationDifferenceSchema = z
  .object({
    kind: z.enum(['added', 'missing', 'changed']),
    at: z.int().min(0).describe("where in the witness' text the words stand, or would stand"),
    span: spanSchema.nullable().describe("in the witness' text; null where it lacks words"),
    text: z.string(),
    bestSpan: spanSchema.nullable().describe("in the best witness' text; null where that has no such words"),
    bestText: z.string(),
  })
  .meta({ id: 'QuotationDifference', description: 'Words in which a witness differs from the best' })

export type QuotationDifference = z.infer<typeof quotationDifferenceSchema>

/** One outlet's words of a quotation. */
export const quotationWitnessSchema = z
  .object({
    ref: z.string().describe("the caller's own id of the document, else its hash"),
    outlet: z.string().nullable(),
    date: isoDateSchema.nullable(),
    spans: z.array(spanSchema).min(1),
    label: quotationLabelSchema,
    alarms: z.array(quotationAlarmSchema),
    document: documentSchema.shape.id,
    statement: z.string().nullable().describe('the statement that holds the words; null of running text'),
    isBest: z.boolean(),
    score: z.number().min(0).max(1).describe("the share of the witness' words that are the best's"),
    differences: z.array(quotationDifferenceSchema),
  })
  .meta({ id: 'QuotationWitness', description: "One outlet's words of a quotation" })

export type QuotationWitness = z.infer<typeof quotationWitnessSchema>

/**
 * The same words of one speaker across outlets, each witness labelled against the best.
 * Example: "We will leave the bay by June" of a ministry's transcript, and "leave the bay by July" of a newspaper: altered, alarm name.
 */
export const quotationSchema = z
  .object({
    quotation: z.string().describe('the id'),
    speakers: z.array(z.object({ name: z.string(), serves: actorSchema.shape.serves })),
    best: z.object({ ref: z.string(), spans: z.array(spanSchema).min(1) }),
    witnesses: z.array(quotationWitnessSchema).min(1).describe('the best first, then in the order of publication'),
  })
  .meta({ id: 'Quotation', description: 'The same words of one speaker across outlets' })

export type Quotation = z.infer<typeof quotationSchema>

/** Makes a quotation, which is known by its first witness: the document and where its words begin and end there. */
export const makeQuotation = (
  first: { document: string; span: Span },
  fields: Omit<Quotation, 'quotation'>,
): Quotation => ({ quotation: toId('quotation', [first.document, first.span.start, first.span.end]), ...fields })
