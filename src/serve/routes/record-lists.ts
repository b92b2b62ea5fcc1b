import {
  HEAD_SPANS_OF,
  type LineAt,
  lineOf,
  makeLineAt,
  type Noun,
  type RecordOf,
  wordsOf,
} from '../../answers/index.ts'
import { fromCursor, positionSchema, toCursor } from '../../api/index.ts'
import { TABLES, type Table, type Told } from '../../exchange/index.ts'
import type { Ledger, Listed, ListedDocument, ListFilter, ListPosition } from '../../ledger/index.ts'
import type { ServeContext } from '../context.ts'
import type { ItemOf, ListRoute } from '../list-routes.ts'
import { type Page, takePage } from '../pages.ts'

const LONGEST_WORDS = 4000

type RecordList = 'listStatements' | 'listEvents' | 'listCommitments' | 'listActors'

interface TextWithLines {
  text: string
  lineAt: LineAt
}

/** The texts of one page, each read once. */
class PageTexts {
  readonly #ledger: Ledger
  readonly #texts = new Map<string, TextWithLines>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  async of({
    document,
    path,
    firstLine,
  }: Omit<Listed<unknown>, 'record' | 'actors' | 'position'>): Promise<TextWithLines> {
    const known = this.#texts.get(document.id)
    if (known) return known
    const text = await this.#ledger.documentText(document.id)
    const made = { text, lineAt: makeLineAt(text, { path, firstLine }) }
    this.#texts.set(document.id, made)
    return made
  }
}

/** Which part of a list of the ledger a page is. */
const toWindow = ({ limit, cursor }: { limit: number; cursor?: string | undefined }) => ({
  limit: limit + 1,
  after: cursor === undefined ? undefined : fromCursor(positionSchema, cursor),
})

interface Asked extends ListFilter {
  limit: number
  cursor?: string | undefined
}

/** A page of what the ledger lists in the order of publication. */
async function pageOf<Each extends { position: ListPosition }>(
  ask: (filter: ListFilter) => AsyncIterable<Each>,
  { limit, cursor, ...filter }: Asked,
): Promise<Page<Each>> {
  const { taken, hasMore } = await takePage(ask({ ...filter, ...toWindow({ limit, cursor }) }), limit)
  return {
    items: taken,
    next: hasMore ? toCursor(taken.at(-1)!.position) : null,
    asOf: filter.asOf ?? null,
    knownAt: filter.knownAt ?? null,
  }
}

/** The lists of what was read: each record with its words, and the told record for its row. */
const recordList = <Name extends RecordList, Each extends Noun>(
  { ledger }: ServeContext,
  name: Name,
  noun: Each,
  {
    ask,
    table,
  }: { ask: (filter: ListFilter) => AsyncIterable<Listed<RecordOf[Each]>>; table: Table<Told<RecordOf[Each]>> },
): ListRoute<Name, Told<RecordOf[Each]>> => ({
  name,
  table,
  page: async (asked) => {
    const { items: listed, ...page } = await pageOf(ask, asked as Asked)
    const texts = new PageTexts(ledger)
    const [items, rows]: [unknown[], Told<RecordOf[Each]>[]] = [[], []]
    for (const each of listed) {
      const { record, document, actors } = each
      const { text, lineAt } = await texts.of(each)
      const words = wordsOf(text, HEAD_SPANS_OF[noun](record)).slice(0, LONGEST_WORDS)
      items.push({ ...record, document, line: lineOf(noun, record, { lineAt }), words, parties: actors })
      rows.push({ record, document, actors, text })
    }
    return { ...page, items: items as ItemOf<Name>[], rows }
  },
})

const toDocumentItem = ({ document, reader, recordedAt, counts }: ListedDocument) => ({
  ...document,
  reader,
  recordedAt,
  counts,
})

/** Documents and what was read in them. */
export const recordLists = (context: ServeContext) => {
  const { ledger } = context
  const documents: ListRoute<'listDocuments', ListedDocument> = {
    name: 'listDocuments',
    table: TABLES.documents,
    page: async (asked) => {
      const { items, ...page } = await pageOf((filter) => ledger.listDocuments(filter), asked as Asked)
      return { ...page, items: items.map(toDocumentItem), rows: items }
    },
  }
  return {
    documents,
    statements: recordList(context, 'listStatements', 'statement', {
      ask: (filter) => ledger.listStatements(filter),
      table: TABLES.statements,
    }),
    events: recordList(context, 'listEvents', 'event', {
      ask: (filter) => ledger.listEvents(filter),
      table: TABLES.events,
    }),
    commitments: recordList(context, 'listCommitments', 'commitment', {
      ask: (filter) => ledger.listCommitments(filter),
      table: TABLES.commitments,
    }),
    actors: recordList(context, 'listActors', 'actor', {
      ask: (filter) => ledger.listActors(filter),
      table: TABLES.actors,
    }),
  }
}
