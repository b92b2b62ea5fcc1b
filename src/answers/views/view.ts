import type { Brief, Change, Cluster, Quotation, Thread, Verdict } from '../../model/index.ts'

interface Days {
  from?: string | undefined
  to?: string | undefined
}

/** What can be worked out of the whole record, with what it depends on besides the lens. */
export type ViewAsked =
  | { view: 'verdicts' }
  | { view: 'changes' }
  | { view: 'quotations'; days: Days }
  | { view: 'duplicates'; days: Days; actor?: string | undefined }
  | { view: 'brief'; party: string; days: Days }

/** What each of them is. */
export interface ViewValues {
  verdicts: { verdicts: Verdict[]; threads: Thread[] }
  changes: Change[]
  quotations: Quotation[]
  duplicates: Cluster[]
  brief: Brief
}

export type ViewName = ViewAsked['view']

/** A view of one moment. */
export type ViewAt = ViewAsked & { asOf: string; knownAt: string }
