import type { Ledger, ListFilter } from '../ledger/index.ts'
import type { Cluster } from '../model/index.ts'
import { type DocumentWithText, findDuplicates } from '../threads/index.ts'

/** The documents of a ledger that carry one report. */
export async function readDuplicates(
  ledger: Ledger,
  filter: Pick<ListFilter, 'actor' | 'from' | 'to' | 'asOf' | 'knownAt'>,
  onDocument: () => Promise<void>,
): Promise<Cluster[]> {
  const documents: DocumentWithText[] = []
  for await (const { document } of ledger.listDocuments(filter)) {
    await onDocument()
    documents.push({ document, text: await ledger.documentText(document.id) })
  }
  return findDuplicates(documents)
}
