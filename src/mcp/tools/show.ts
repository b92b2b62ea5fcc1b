import { z } from 'zod'
import { showRecord } from '../../answers/index.ts'
import { OPERATIONS } from '../../api/index.ts'
import type { McpContext } from '../context.ts'
import { linkShape, linksOf, toLinkText } from '../links.ts'
import { placeText, quoteLine, toFact, toNames, toShortId } from '../print/lines.ts'
import { commitmentHead, eventHead, statementHead } from '../print/record-lines.ts'
import { toTool } from '../tool.ts'

const MOST_PASSAGES = 12
const MOST_NAMES = 40

const { params, query, answer } = OPERATIONS.showRecord
const input = z.strictObject({ ...params.shape, ...query.shape })

export const shownSchema = z.object({ found: answer, ...linkShape })

export type Shown = z.infer<typeof shownSchema>

/** One record with its sentences. */
export async function shownOf(context: McpContext, { id, ...lens }: z.infer<typeof input>): Promise<Shown> {
  const found = answer.parse(await showRecord(context.ledger, id, lens))
  return { found, ...linksOf(context, found.noun === 'document' ? 'document' : 'record', found.record.id) }
}

function headOf({ found }: Shown): string {
  const { parties } = found
  switch (found.noun) {
    case 'statement':
      return statementHead({ ...found.record, parties })
    case 'event':
      return eventHead({ ...found.record, parties })
    case 'commitment':
      return commitmentHead({ ...found.record, parties })
    case 'actor': {
      const { id, kind, roles } = found.record
      const offices = roles.map(({ title, of }) => toFact(of === null ? title : `${title} of ${of}`))
      return [`- **${toShortId(id)}** · ${toNames([found.record])} · ${kind}`, ...offices].join(' · ')
    }
    case 'document':
      return `- **document ${toShortId(found.record.id)}**${found.record.title ? ` · title “${toFact(found.record.title)}”` : ''}`
  }
}

function shownLines(shown: Shown): string[] {
  const { found } = shown
  const { document, inForce, evidence, parties, record } = found
  const { id, ref = id, outlet = null, publishedOn: date = null } = document
  const place = { document: id, ref, outlet, date }
  const more = evidence.length - MOST_PASSAGES
  return [
    `# ${found.noun}`,
    headOf(shown),
    ...(inForce ? [] : ['  A later reading has taken the place of the one that holds this.']),
    ...(found.noun === 'document'
      ? [`  ${placeText({ ...place, line: null, spans: [] })}`, `  names ${toNames(parties.slice(0, MOST_NAMES))}`]
      : []),
    ...evidence
      .slice(0, MOST_PASSAGES)
      .flatMap(({ span, line, before, sentence, after }) => [
        ...(before === null ? [] : ['  before:', quoteLine(before)]),
        ...['  holds it:', quoteLine(sentence), `  ${placeText({ ...place, line, spans: [span] })}`],
        ...(after === null ? [] : ['  after:', quoteLine(after)]),
      ]),
    ...(more > 0 ? [`… and ${more} more, in the structured part of this answer`] : []),
    `  ${toLinkText(shown, found.noun === 'document' ? 'document' : 'record', record.id)}`,
  ]
}

/** One record with the sentences that carry it. */
export const show = toTool({
  name: 'show',
  title: 'One record',
  description:
    'One statement, event, commitment, actor or document by its id or its first digits, with the sentences that hold it and those around. The whole text of a document is the resource acta://documents/ID.',
  input,
  output: shownSchema,
  answer: async (context, asked) => {
    const shown = await shownOf(context, asked)
    return { value: shown, lines: shownLines(shown) }
  },
})
