import { z } from 'zod'
import { HEAD_SPANS_OF, lineOf, type Noun, type RecordOf, wordsOf } from '../../answers/index.ts'
import { fromCursor, OPERATIONS, positionSchema, toCursor } from '../../api/index.ts'
import type { Ledger, Listed, ListFilter } from '../../ledger/index.ts'
import { commitmentSchema, eventSchema, type Span, statementSchema } from '../../model/index.ts'
import { limitSchema, namedActorSchema, namedDocumentSchema, pageOf, toNamedActor } from '../answer-parts.ts'
import type { McpContext } from '../context.ts'
import { type Links, linkShape, linksOf, toLinkText } from '../links.ts'
import { pageLines, wordsLines } from '../print/lines.ts'
import { commitmentHead, eventHead, statementHead } from '../print/record-lines.ts'
import { Texts } from '../texts.ts'
import { toTool } from '../tool.ts'

const LONGEST_WORDS = 4000

const placeShape = {
  document: namedDocumentSchema,
  line: z.int().min(1).describe("the line of the document's source where the words begin"),
  words: z.string().describe('untrusted: the words that the record stands in, as the text has them'),
  parties: z.array(namedActorSchema).describe('the actors that the ids of the record name'),
  ...linkShape,
}

type Asked = Omit<ListFilter, 'after' | 'documents'> & { limit: number; cursor?: string | undefined }

type Item<Each extends Noun> = RecordOf[Each] & z.infer<z.ZodObject<typeof placeShape>>

/** A listed record with its words and links. */
async function itemOf<Each extends Noun>(
  context: McpContext,
  { noun, texts, listed }: { noun: Each; texts: Texts; listed: Listed<RecordOf[Each]> },
): Promise<Item<Each>> {
  const { record, document, actors } = listed
  const { text, lineAt } = await texts.ofListed(listed)
  return {
    ...record,
    document,
    line: lineOf(noun, record, { lineAt }),
    words: wordsOf(text, HEAD_SPANS_OF[noun](record)).slice(0, LONGEST_WORDS),
    parties: actors.map(toNamedActor),
    ...linksOf(context, 'record', record.id),
  }
}

/** One page of what the ledger lists in the order of publication. */
async function pageFrom<Each extends Noun>(
  context: McpContext,
  { noun, ask, asked }: { noun: Each; ask(filter: ListFilter): AsyncIterable<Listed<RecordOf[Each]>>; asked: Asked },
) {
  const { limit, cursor, ...filter } = asked
  const after = cursor === undefined ? undefined : fromCursor(positionSchema, cursor)
  const texts = new Texts(context.ledger)
  const items: Item<Each>[] = []
  let last: Listed<RecordOf[Each]> | undefined
  let next: string | null = null
  for await (const listed of ask({ ...filter, after, limit: limit + 1 })) {
    if (items.length === limit) next = toCursor(last!.position)
    else items.push(await itemOf(context, { noun, texts, listed }))
    last = listed
  }
  return { items, next, asOf: filter.asOf ?? null, knownAt: filter.knownAt ?? null }
}

interface Entry {
  id: string
  document: z.infer<typeof namedDocumentSchema>
  line: number
  words: string
}

/** A record for a reader: who and what, the words, where they stand. */
const entryLines = (item: Entry & Links, headLine: string, spans: readonly Span[]): string[] => [
  headLine,
  ...wordsLines({
    ...{ document: item.document.id, ref: item.document.ref ?? item.document.id, outlet: item.document.outlet ?? null },
    ...{ date: item.document.publishedOn ?? null, line: item.line, spans, words: item.words },
  }),
  `  ${toLinkText(item, 'record', item.id)}`,
]

interface RecordList<Each extends Noun, Input extends z.ZodObject, Output extends z.ZodType> {
  noun: Each
  name: string
  title: string
  description: string
  input: Input
  item: Output
  ask(ledger: Ledger, filter: ListFilter): AsyncIterable<Listed<RecordOf[Each]>>
  head(item: Item<Each>): string
}

const toList = <Each extends Noun, Input extends z.ZodObject, Output extends z.ZodType>({
  noun,
  ask,
  head,
  item,
  ...told
}: RecordList<Each, Input, Output>) =>
  toTool({
    ...told,
    output: pageOf(item),
    answer: async (context, given) => {
      const asked = given as unknown as Asked
      const page = await pageFrom(context, { noun, ask: (filter) => ask(context.ledger, filter), asked })
      const entries = page.items.map((each) => entryLines(each, head(each), HEAD_SPANS_OF[noun](each)))
      return { value: page as never, lines: pageLines(told.title, page, entries) }
    },
  })

/** The lists of what was read. */
export const RECORD_LISTS = [
  toList({
    noun: 'statement',
    name: 'list_statements',
    title: 'Statements',
    description:
      'Who said what to whom, in which words, in the order of publication. `act` is what is done by saying it: promise, threaten, deny, accuse and so on. A statement shows that something was said, never that it is so.',
    input: OPERATIONS.listStatements.query.extend({ limit: limitSchema }),
    item: statementSchema.extend(placeShape),
    ask: (ledger, filter) => ledger.listStatements(filter),
    head: statementHead,
  }),
  toList({
    noun: 'event',
    name: 'list_events',
    title: 'Events',
    description:
      'Who did what to whom and when: events of the sixteen PLOVER types. `status` tells whether the text holds it as a fact (asserted) or somebody claims, denies or plans it; only asserted events happened by this record.',
    input: OPERATIONS.listEvents.query.extend({ limit: limitSchema }),
    item: eventSchema.extend(placeShape),
    ask: (ledger, filter) => ledger.listEvents(filter),
    head: eventHead,
  }),
  toList({
    noun: 'commitment',
    name: 'list_commitments',
    title: 'Commitments',
    description:
      'What somebody bound themselves to, threatened, agreed, aimed at, demanded or announced as a test, with condition, deadline and amount. What came of it is in `list_verdicts`.',
    input: OPERATIONS.listCommitments.query.extend({ limit: limitSchema }),
    item: commitmentSchema.extend(placeShape),
    ask: (ledger, filter) => ledger.listCommitments(filter),
    head: commitmentHead,
  }),
]
