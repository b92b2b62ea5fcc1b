import { toQuoted } from '../../../bench/quality/quotations.ts'
import type { Quotation } from '../../../src/model/index.ts'
import { findQuotations, type QuotationOptions } from '../../../src/threads/index.ts'

/** The quotations of passages, written as in the labelled pairs; each is a document whose ref is its place in the list. */
export const quotationsOf = (written: readonly string[], options?: QuotationOptions): Quotation[] =>
  findQuotations(
    written.map((passage, at) => toQuoted(passage, String(at))),
    options,
  )

/** Which passages are joined: their places, quotation by quotation, the best first. */
export const joinedOf = (written: readonly string[]): string[][] =>
  quotationsOf(written).map(({ witnesses }) => witnesses.map(({ ref }) => ref))

/** The label and alarms of the second of two passages; null where they are not joined. */
export function labelOf(best: string, witness: string): string | null {
  const found = quotationsOf([best, witness])[0]?.witnesses.find(({ ref }) => ref === '1')
  return found ? [found.label, ...found.alarms].join(' ') : null
}
