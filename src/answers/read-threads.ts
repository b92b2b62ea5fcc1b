import type { Ledger, Lens } from '../ledger/index.ts'
import type { Thread } from '../model/index.ts'
import { findThreads, type ThreadedDocument } from '../threads/index.ts'

/** The documents of a ledger with their texts and what was read in them. */
export async function readThreaded(
  ledger: Ledger,
  { asOf, knownAt }: Lens,
  onDocument: () => Promise<void>,
): Promise<ThreadedDocument[]> {
  const documents: ThreadedDocument[] = []
  for await (const { document, reading } of ledger.listReadings({ asOf, knownAt })) {
    await onDocument()
    const { actors, statements, events, commitments } = reading
    documents.push({ document, text: await ledger.documentText(document.id), actors, statements, events, commitments })
  }
  return documents
}

/** The threads of a ledger, and the texts of their documents. */
export async function readThreads(
  ledger: Ledger,
  onDocument: () => Promise<void>,
  lens: Lens = {},
): Promise<{ threads: Thread[]; texts: Map<string, string> }> {
  const documents = await readThreaded(ledger, lens, onDocument)
  const threads = findThreads(documents, { reviews: await ledger.listReviews({ knownAt: lens.knownAt }) })
  return { threads, texts: new Map(documents.map(({ document, text }) => [document.id, text])) }
}
