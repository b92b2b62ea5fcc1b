import { z } from 'zod'
import { fromCursor, OPERATIONS, offsetSchema, toCursor } from '../../api/index.ts'
import { namesActor, type Thread, type Verdict } from '../../model/index.ts'
import { limitSchema, pageOf } from '../answer-parts.ts'
import type { McpContext } from '../context.ts'
import { linkShape, linksOf, toLinkText } from '../links.ts'
import { pageLines } from '../print/lines.ts'
import { evidenceSource, memberSource, sourceLines, sourceSchema } from '../sources.ts'
import { Texts } from '../texts.ts'
import { toTool } from '../tool.ts'
import { verdictHeadSchema, verdictLines } from '../verdict-parts.ts'

const MOST_DECISIVE = 3

const itemSchema = verdictHeadSchema.extend({
  sources: z
    .array(sourceSchema)
    .describe(`where it was first told, and the first ${MOST_DECISIVE} that the rule decided by; \`why\` gives all`),
  evidenceCount: z.int().min(0).describe('how much bears on it in all'),
  ...linkShape,
})

type Item = z.infer<typeof itemSchema>

const input = OPERATIONS.listVerdicts.query.extend({ limit: limitSchema })

const isAsked = (verdict: Verdict, { kind, status, ref, actor }: z.infer<typeof input>): boolean =>
  (kind === undefined || kind === verdict.kind) &&
  (status === undefined || status === verdict.status) &&
  (ref === undefined || ref === verdict.first.ref) &&
  (actor === undefined || [...verdict.by, ...verdict.toward].some((party) => namesActor(party, actor)))

interface Judged {
  verdict: Verdict
  thread: Thread
}

async function toItem(context: McpContext, texts: Texts, { verdict, thread }: Judged): Promise<Item> {
  const shelf = { ledger: context.ledger, texts, isWhole: false }
  const { evidence, restsOn, progress: _, ...head } = verdict
  const decisive = evidence.filter(({ id }) => restsOn.includes(id)).slice(0, MOST_DECISIVE)
  const sources = [await memberSource(shelf, thread.members[0]!)]
  for (const each of decisive) sources.push(await evidenceSource(shelf, each, true))
  return { ...head, sources, evidenceCount: evidence.length, ...linksOf(context, 'verdict', verdict.thread) }
}

const itemLines = (item: Item): string[] => [
  ...verdictLines(item),
  ...item.sources.flatMap(sourceLines).map((line) => (line.startsWith('>') ? line : `  ${line}`)),
  `  ${item.evidenceCount} in all bear on it · ${toLinkText(item, 'verdict', item.thread)}`,
]

/** What came of each commitment. */
export const listVerdicts = toTool({
  name: 'list_verdicts',
  title: 'Verdicts',
  description:
    'What came of each commitment by the published rules, as of a day: kept, broken, lapsed, disputed, open and so on by kind. A verdict is a proposal until a person has confirmed it. `why` gives all that one rests on.',
  input,
  output: pageOf(itemSchema),
  answer: async (context, asked) => {
    const { limit, cursor } = asked
    const from = cursor === undefined ? { ...asked, offset: 0 } : fromCursor(offsetSchema, cursor)
    const { value, asOf, knownAt } = await context.views.get({ view: 'verdicts' }, from)
    const all = value.verdicts.filter((verdict) => isAsked(verdict, asked))
    const end = from.offset + limit
    const threads = new Map(value.threads.map((thread) => [thread.thread, thread]))
    const texts = new Texts(context.ledger)
    const items: Item[] = []
    for (const verdict of all.slice(from.offset, end))
      items.push(await toItem(context, texts, { verdict, thread: threads.get(verdict.thread)! }))
    const page = { items, next: end < all.length ? toCursor({ offset: end, asOf, knownAt }) : null, asOf, knownAt }
    return { value: page, lines: pageLines(`Verdicts on ${asOf}`, page, items.map(itemLines)) }
  },
})
