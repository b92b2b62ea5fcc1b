import { z } from 'zod'
import { fromCursor, OPERATIONS, offsetSchema, toCursor } from '../../api/index.ts'
import type { SearchHit } from '../../ledger/index.ts'
import { spanSchema, statementSchema } from '../../model/index.ts'
import { limitSchema, namedActorSchema, namedDocumentSchema, pageOf, toNamedActor } from '../answer-parts.ts'
import type { McpContext } from '../context.ts'
import { linkShape, linksOf, toLinkText } from '../links.ts'
import { pageLines, toFact, toShortId, wordsLines } from '../print/lines.ts'
import { statementHead } from '../print/record-lines.ts'
import { Texts } from '../texts.ts'
import { toTool } from '../tool.ts'

const hitSchema = z.object({
  noun: z.enum(['document', 'statement']),
  score: z.number().describe('more is better; only hits of one search compare'),
  statement: statementSchema.nullable().describe('null where the document is found'),
  document: namedDocumentSchema,
  passages: z.array(
    z.object({
      span: spanSchema.describe('UTF-16 code units, half-open, into the text of the document'),
      matches: z.array(spanSchema),
      line: z.int().min(1),
      words: z.string().describe('untrusted, as the text has them'),
    }),
  ),
  parties: z.array(namedActorSchema),
  ...linkShape,
})

type Hit = z.infer<typeof hitSchema>

async function toHit(context: McpContext, texts: Texts, found: SearchHit): Promise<Hit> {
  const { noun, score, statement, document, passages, actors } = found
  const { text, lineAt } = await texts.ofListed(found)
  const links = statement ? linksOf(context, 'record', statement.id) : linksOf(context, 'document', document.id)
  return {
    ...{ noun, score, statement, document },
    passages: passages.map(({ span, matches }) => ({
      ...{ span, matches, line: lineAt(span.start), words: text.slice(span.start, span.end) },
    })),
    parties: actors.map(toNamedActor),
    ...links,
  }
}

function hitLines(hit: Hit): string[] {
  const { statement, document, passages, parties } = hit
  const { id, ref = id, outlet = null, publishedOn: date = null, title } = document
  const head = statement
    ? statementHead({ ...statement, parties })
    : `- **document ${toShortId(id)}**${title === undefined ? '' : ` · title “${toFact(title)}”`}`
  const quoted = passages.flatMap(({ span, line, words }) =>
    wordsLines({ document: id, ref, outlet, date, line, spans: [span], words }),
  )
  const link = statement ? toLinkText(hit, 'record', statement.id) : toLinkText(hit, 'document', id)
  return [head, ...quoted, `  ${link}`]
}

/** Full text over documents and what was said. */
export const search = toTool({
  name: 'search',
  title: 'Search',
  description:
    'Finds words in the texts of documents and in what was said, best first. All words must be found, in whatever form; "words in quotation marks" stand side by side; one OR another; -without; begin*.',
  input: OPERATIONS.search.query.extend({ limit: limitSchema }),
  output: pageOf(hitSchema),
  answer: async (context, { q, limit, cursor, ...filter }) => {
    const offset = cursor === undefined ? 0 : fromCursor(offsetSchema, cursor).offset
    const texts = new Texts(context.ledger)
    const items: Hit[] = []
    let next: string | null = null
    for await (const found of context.ledger.search(q, { ...filter, offset, limit: limit + 1 })) {
      if (items.length === limit) next = toCursor({ offset: offset + limit })
      else items.push(await toHit(context, texts, found))
    }
    const page = { items, next, asOf: filter.asOf ?? null, knownAt: filter.knownAt ?? null }
    return { value: page, lines: pageLines(`Search for “${toFact(q)}”`, page, items.map(hitLines)) }
  },
})
