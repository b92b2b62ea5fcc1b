import { segment } from '../language/index.ts'
import type { FoundRecord, Ledger, Lens } from '../ledger/index.ts'
import type { Span } from '../model/index.ts'
import { findPassages } from './passages.ts'
import { makeLineAt } from './place.ts'
import { SPANS_OF } from './record-spans.ts'

function spansOf(found: FoundRecord): readonly Span[] {
  if (found.noun === 'document') return []
  const spans: (record: never) => readonly Span[] = SPANS_OF[found.noun]
  return spans(found.record as never)
}

/** One record with the sentences that carry it. */
export async function showRecord(ledger: Ledger, id: string, lens: Lens) {
  const found = await ledger.findRecord(id, lens)
  const { actors: parties, text, path, firstLine, ...shown } = found
  const lineAt = makeLineAt(text, { path, firstLine })
  const { sentences } = segment({ ...shown.document, text })
  const evidence = findPassages(sentences, text, spansOf(found)).map(({ span, before, sentence, after }) => ({
    ...{ span, line: lineAt(span.start), before, sentence, after },
  }))
  return { ...shown, parties, evidence }
}
