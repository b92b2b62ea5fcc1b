import { fromCursor, offsetSchema, toCursor } from '../../api/index.ts'
import { type SearchRow, TABLES } from '../../exchange/index.ts'
import type { Correction, Redaction, Review } from '../../model/index.ts'
import type { ServeContext } from '../context.ts'
import type { ListRoute } from '../list-routes.ts'
import { type Page, takePage } from '../pages.ts'

interface Asked {
  limit: number
  cursor?: string | undefined
  asOf?: string | undefined
  knownAt?: string | undefined
}

/** A page of a list that is short, or that only a count can go on in. */
async function pageFrom<Item>(asked: Asked, from: (offset: number) => AsyncIterable<Item>): Promise<Page<Item>> {
  const { limit, cursor, asOf, knownAt } = asked
  const offset = cursor === undefined ? 0 : fromCursor(offsetSchema, cursor).offset
  const { taken, hasMore } = await takePage(from(offset), limit)
  return {
    items: taken,
    next: hasMore ? toCursor({ offset: offset + limit }) : null,
    asOf: asOf ?? null,
    knownAt: knownAt ?? null,
  }
}

async function* within<Item extends { at: string }>(
  items: Promise<Item[]>,
  { offset, asOf, knownAt }: Pick<Asked, 'asOf' | 'knownAt'> & { offset: number },
): AsyncGenerator<Item, void, undefined> {
  const moment = knownAt === undefined ? undefined : new Date(knownAt).toISOString()
  const isIn = ({ at }: Item): boolean =>
    (asOf === undefined || at.slice(0, asOf.length) <= asOf) && (moment === undefined || at <= moment)
  yield* (await items).filter(isIn).slice(offset)
}

/** Lists of figures, of decisions, and of what a search finds. */
export function otherLists({ ledger }: ServeContext) {
  const search: ListRoute<'search', SearchRow> = {
    name: 'search',
    table: TABLES.search,
    page: async (asked) => {
      const { q, limit, cursor, ...filter } = asked
      const { items: hits, ...page } = await pageFrom(asked, (offset) =>
        ledger.search(q, { ...filter, offset, limit: limit + 1 }),
      )
      const items = []
      const rows: SearchRow[] = []
      for (const { noun, score, statement, document, actors, passages } of hits) {
        const text = await ledger.documentText(document.id)
        const quoted = passages.map(({ span, matches }) => ({ span, matches, text: text.slice(span.start, span.end) }))
        items.push({ noun, score, statement, document, passages: quoted, parties: actors })
        rows.push({ noun, score, statement, document, actors, passages, text })
      }
      return { ...page, items, rows }
    },
  }
  const reviews: ListRoute<'listReviews', Review> = {
    name: 'listReviews',
    table: TABLES.reviews,
    page: (asked) => pageOfRows(asked, (offset) => within(ledger.listReviews(), { ...asked, offset })),
  }
  const corrections: ListRoute<'listCorrections', Correction> = {
    name: 'listCorrections',
    table: TABLES.corrections,
    page: (asked) => pageOfRows(asked, (offset) => within(ledger.listCorrections(), { ...asked, offset })),
  }
  const redactions: ListRoute<'listRedactions', Redaction> = {
    name: 'listRedactions',
    table: TABLES.redactions,
    page: (asked) => pageOfRows(asked, (offset) => within(ledger.listRedactions(), { ...asked, offset })),
  }
  return { search, reviews, corrections, redactions }
}

async function pageOfRows<Item>(asked: Asked, from: (offset: number) => AsyncIterable<Item>) {
  const page = await pageFrom(asked, from)
  return { ...page, rows: page.items }
}
