import type { Ledger, ListFilter } from '../ledger/index.ts'
import { namesActor, type Quotation } from '../model/index.ts'
import { findQuotations, type QuotedDocument } from '../threads/index.ts'

/** Which quotations are asked for: the days and the lens say which documents are compared, the others which are given. */
export interface QuotationsAsked extends Pick<ListFilter, 'actor' | 'ref' | 'from' | 'to' | 'asOf' | 'knownAt'> {
  /** only those with an alarm */
  alarms?: boolean | undefined
  /** also statements that one document alone has */
  all?: boolean | undefined
}

const isAsked = ({ speakers, witnesses }: Quotation, { actor, ref, alarms }: QuotationsAsked): boolean =>
  (actor === undefined || speakers.some((speaker) => namesActor(speaker, actor))) &&
  (ref === undefined || witnesses.some((witness) => witness.ref === ref)) &&
  (!alarms || witnesses.some((witness) => witness.alarms.length > 0))

/** The same words across the documents of a ledger, with the texts of those. */
export async function readQuotations(
  ledger: Ledger,
  asked: QuotationsAsked,
  onDocument: () => Promise<void>,
): Promise<{ quotations: Quotation[]; texts: Map<string, string> }> {
  const { from, to, asOf, knownAt, all = false } = asked
  const documents: QuotedDocument[] = []
  for await (const { document, reading } of ledger.listReadings({ from, to, asOf, knownAt })) {
    await onDocument()
    const text = await ledger.documentText(document.id)
    documents.push({ document, text, statements: reading.statements, actors: reading.actors })
  }
  const quotations = findQuotations(documents, { withSingle: all }).filter((each) => isAsked(each, asked))
  return { quotations, texts: new Map(documents.map(({ document, text }) => [document.id, text])) }
}
