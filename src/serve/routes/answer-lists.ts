import type { FastifyRequest } from 'fastify'
import { beginningWith, type View, type ViewAsked, type ViewName } from '../../answers/index.ts'
import { fromCursor, offsetSchema, toCursor } from '../../api/index.ts'
import { TABLES, type Table, toClusterRows, toWitnessRows } from '../../exchange/index.ts'
import { findDue } from '../../judge/index.ts'
import {
  type Change,
  type Cluster,
  type Due,
  namesActor,
  type Quotation,
  type Thread,
  type Verdict,
} from '../../model/index.ts'
import type { ServeContext } from '../context.ts'
import type { AskedOf, ItemOf, ListName, ListRoute } from '../list-routes.ts'
import type { Page } from '../pages.ts'
import { textsOf } from '../texts-of.ts'

interface Asked {
  limit: number
  cursor?: string | undefined
  asOf?: string | undefined
  knownAt?: string | undefined
}

/** Whether the one who asks wants what is up to date, however long it takes. */
export const wantsFresh = ({ headers }: FastifyRequest): boolean => /no-cache/i.test(headers['cache-control'] ?? '')

/** A page of what is worked out of the whole record: the pages after the first are of the moment of the first. */
async function pageOf<Name extends ViewName, Item>(
  { views }: ServeContext,
  view: Extract<ViewAsked, { view: Name }>,
  { asked, request, itemsOf }: { asked: Asked; request: FastifyRequest; itemsOf(view: View<Name>): Item[] },
): Promise<Page<Item>> {
  const { limit, cursor } = asked
  const from = cursor === undefined ? { ...asked, offset: 0 } : fromCursor(offsetSchema, cursor)
  const made = await views.get(view, { asOf: from.asOf, knownAt: from.knownAt, isFresh: wantsFresh(request) })
  const { asOf, knownAt } = made
  const all = itemsOf(made)
  const end = from.offset + limit
  const items = all.slice(from.offset, end)
  const next = end < all.length ? toCursor({ offset: end, asOf, knownAt }) : null
  return { items, next, asOf, knownAt }
}

const isSide = ({ by, toward }: Pick<Verdict, 'by' | 'toward'>, actor: string | undefined): boolean =>
  actor === undefined || [...by, ...toward].some((party) => namesActor(party, actor))

const isVerdictAsked = (verdict: Verdict, { kind, status, ref, actor }: Partial<AskedOf<'listVerdicts'>>): boolean =>
  (kind === undefined || kind === verdict.kind) &&
  (status === undefined || status === verdict.status) &&
  (ref === undefined || ref === verdict.first.ref) &&
  isSide(verdict, actor)

function isThreadAsked(thread: Thread, { kind, actor, from, to }: Partial<AskedOf<'listThreads'>>): boolean {
  const isDated = from !== undefined || to !== undefined
  return (
    (kind === undefined || kind === thread.kind) &&
    (!isDated || thread.members.some(({ date }) => date !== null && (from ?? '') <= date && date <= (to ?? '9999'))) &&
    isSide(thread, actor)
  )
}

export const isChangeAsked = (
  { verdict, changedOn }: Change,
  { kind, actor, thread, from = '', to = '9999' }: Partial<AskedOf<'listChanges'>>,
): boolean =>
  (kind === undefined || kind === verdict.kind) &&
  from <= changedOn &&
  changedOn <= to &&
  (thread === undefined || beginningWith([verdict], thread, (each) => each.thread).length > 0) &&
  isSide(verdict, actor)

const isQuotationAsked = (
  { speakers, witnesses }: Quotation,
  { actor, ref, alarms }: Partial<AskedOf<'listQuotations'>>,
): boolean =>
  (actor === undefined || speakers.some((speaker) => namesActor(speaker, actor))) &&
  (ref === undefined || witnesses.some((witness) => witness.ref === ref)) &&
  (!alarms || witnesses.some((witness) => witness.alarms.length > 0))

function dueOf({ value, asOf }: View<'verdicts'>, { within, actor }: AskedOf<'listDue'>): Due[] {
  const asked = value.verdicts.filter((each) => isSide(each, actor))
  const { due, overdue } = findDue(asked, { asOf, withinDays: within })
  return [...due, ...overdue]
}

interface AnswerList<Name extends ListName, Kind extends ViewName, Item, Row> {
  name: Name
  table: Table<Row>
  view(asked: AskedOf<Name>): Extract<ViewAsked, { view: Kind }>
  itemsOf(view: View<Kind>, asked: AskedOf<Name>): Item[]
  rowsOf(items: Item[]): Row[] | Promise<Row[]>
}

/** A list that is worked out of the whole record. */
const answerList = <Name extends ListName, Kind extends ViewName, Item extends ItemOf<Name>, Row>(
  context: ServeContext,
  { name, table, view, itemsOf, rowsOf }: AnswerList<Name, Kind, Item, Row>,
): ListRoute<Name, Row> => ({
  name,
  table,
  page: async (asked, request) => {
    const narrowed = { asked: asked as Asked, request, itemsOf: (made: View<Kind>) => itemsOf(made, asked) }
    const page = await pageOf(context, view(asked), narrowed)
    return { ...page, rows: await rowsOf(page.items) }
  },
})

const same = <Item>(items: Item[]): Item[] => items
const verdicts = () => ({ view: 'verdicts' }) as const

/** Lists that are worked out of the whole record. */
export const answerLists = (context: ServeContext) => ({
  verdicts: answerList(context, {
    ...{ name: 'listVerdicts', table: TABLES.verdicts, view: verdicts, rowsOf: same<Verdict> },
    itemsOf: ({ value }, asked) => value.verdicts.filter((each) => isVerdictAsked(each, asked)),
  }),
  threads: answerList(context, {
    ...{ name: 'listThreads', table: TABLES.threads, view: verdicts, rowsOf: same<Thread> },
    itemsOf: ({ value }, asked) => value.threads.filter((each) => isThreadAsked(each, asked)),
  }),
  changes: answerList(context, {
    ...{ name: 'listChanges', table: TABLES.changes, rowsOf: same<Change> },
    view: () => ({ view: 'changes' }) as const,
    itemsOf: ({ value }, asked) => value.filter((each) => isChangeAsked(each, asked)),
  }),
  due: answerList(context, {
    ...{ name: 'listDue', table: TABLES.due, view: verdicts, itemsOf: dueOf, rowsOf: same<Due> },
  }),
  quotations: answerList(context, {
    ...{ name: 'listQuotations', table: TABLES.quotations },
    view: ({ from, to }) => ({ view: 'quotations', days: { from, to } }),
    itemsOf: ({ value }, asked) => value.filter((each) => isQuotationAsked(each, asked)),
    rowsOf: async (quotations: Quotation[]) => {
      const documents = quotations.flatMap(({ witnesses }) => witnesses.map(({ document }) => document))
      const texts = await textsOf(context.ledger, documents)
      return quotations.flatMap((each) => toWitnessRows(each, texts))
    },
  }),
  duplicates: answerList(context, {
    ...{ name: 'listDuplicates', table: TABLES.duplicates },
    view: ({ from, to, actor }) => ({ view: 'duplicates', days: { from, to }, actor }),
    itemsOf: ({ value }) => value,
    rowsOf: (clusters: Cluster[]) => clusters.flatMap(toClusterRows),
  }),
})
