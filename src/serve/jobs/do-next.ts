import type { Ledger } from '../../ledger/index.ts'
import { ActaError, type Job } from '../../model/index.ts'
import type { DocumentReader } from '../../pipeline/index.ts'

/** Reads and records the next document of a job; what a document cannot be kept for is a fault of that document alone. */
export async function doNext(ledger: Ledger, reader: DocumentReader, job: string): Promise<Job> {
  const [item] = await ledger.nextJobItems(job, 1)
  if (!item) return ledger.findJob(job)
  const { index, text, description } = item
  try {
    const { outcome, readingId } = await ledger.recordReading(reader.read(text, description))
    return await ledger.completeJobItem({ job, index, outcome, readingId })
  } catch (error) {
    if (!(error instanceof ActaError) || !error.code.startsWith('document-')) throw error
    const { code, message } = error
    return ledger.completeJobItem({ job, index, outcome: 'failed', fault: { code, message } })
  }
}
