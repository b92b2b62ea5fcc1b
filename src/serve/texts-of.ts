import type { Ledger } from '../ledger/index.ts'
import { ActaError } from '../model/index.ts'

/** The texts of documents, each read once; one that was taken out is left out. */
export async function textsOf(ledger: Ledger, documents: Iterable<string | null>): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const id of new Set(documents)) {
    if (id === null) continue
    try {
      texts.set(id, await ledger.documentText(id))
    } catch (error) {
      if (!(error instanceof ActaError) || error.code !== 'document-redacted') throw error
    }
  }
  return texts
}
