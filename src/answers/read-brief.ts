import type { Told } from '../judge/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Actor, Brief, Event, Statement } from '../model/index.ts'
import type { DocumentWithText } from '../threads/index.ts'
import { readVerdicts, type VerdictLens } from './read-verdicts.ts'

/** Whom a brief is asked about, and for which days. */
export interface BriefAsked extends VerdictLens {
  party: string
  from?: string | undefined
  to?: string | undefined
}

/**
 * The brief that a ledger gives of a party.
 *
 * Errors: 'record-missing' where nobody is meant, before anything is judged
 */
export async function readBrief(
  ledger: Ledger,
  { party: wanted, from, to, asOf, knownAt }: BriefAsked,
  onDocument: () => Promise<void>,
): Promise<Brief> {
  const [{ findParty, makeBrief }, { findDuplicates }] = await Promise.all([
    import('../judge/index.ts'),
    import('../threads/index.ts'),
  ])
  const lens = { asOf, knownAt }
  const actors: Pick<Actor, 'name' | 'kind' | 'serves'>[] = []
  for await (const { record } of ledger.listActors(lens)) {
    const { name, kind, serves } = record
    actors.push({ name, kind, serves })
  }
  const party = findParty(wanted, actors)
  const { verdicts, threads, texts } = await readVerdicts(ledger, lens, onDocument)
  const statements: Told<Statement>[] = []
  const events: Told<Event>[] = []
  const documents: DocumentWithText[] = []
  for await (const { document, reading } of ledger.listReadings({ ...lens, actor: party.code ?? party.wanted })) {
    await onDocument()
    const { actors } = reading
    documents.push({ document, text: texts.get(document.id)! })
    statements.push(...reading.statements.map((record) => ({ record, document, actors })))
    events.push(...reading.events.map((record) => ({ record, document, actors })))
  }
  const clusters = findDuplicates(documents)
  return makeBrief({ party, verdicts, threads, statements, events, clusters, texts, from, to, asOf })
}
