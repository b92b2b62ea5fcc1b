import { contains, type Quotation, type Span } from '../../model/index.ts'
import type { Undertaking } from './undertaking.ts'

/** A place in a quotation that several documents have: the quotation, the kind, and the how manieth of that kind. */
export type QuotedPlace = string

/** Where undertakings stand in quotations that several documents have, by their ids. */
export function readQuotedPlaces(
  undertakings: readonly Undertaking[],
  quotations: readonly Quotation[],
): ReadonlyMap<string, QuotedPlace> {
  const witnesses = new Map<string, { quotation: string; spans: readonly Span[] }[]>()
  for (const { quotation, witnesses: all } of quotations)
    for (const { document, spans } of all) {
      const own = witnesses.get(document)
      if (own) own.push({ quotation, spans })
      else witnesses.set(document, [{ quotation, spans }])
    }
  const places = new Map<string, QuotedPlace>()
  const counts = new Map<string, number>()
  for (const { id, commitment, source } of undertakings) {
    const action = commitment?.action[0]
    const here =
      action && witnesses.get(source.document.id)?.find(({ spans }) => spans.some((span) => contains(span, action)))
    if (!here) continue
    const kind = `${here.quotation} ${commitment.kind}`
    const count = (counts.get(`${kind} ${source.document.id}`) ?? 0) + 1
    counts.set(`${kind} ${source.document.id}`, count)
    places.set(id, `${kind} ${count}`)
  }
  return places
}
