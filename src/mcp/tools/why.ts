import { z } from 'zod'
import { verdictNamed } from '../../answers/index.ts'
import { OPERATIONS } from '../../api/index.ts'
import { evidenceSchema, threadMemberSchema, verdictSchema } from '../../model/index.ts'
import type { McpContext } from '../context.ts'
import { linkShape, linksOf, toLinkText } from '../links.ts'
import { toNames } from '../print/lines.ts'
import { evidenceSource, memberSource, type Source, sourceLines, sourceSchema } from '../sources.ts'
import { Texts } from '../texts.ts'
import { toTool } from '../tool.ts'
import { verdictHeadSchema, verdictLines } from '../verdict-parts.ts'

const MOST_SHOWN = 40

const { params, query } = OPERATIONS.why
const input = z.strictObject({ ...params.shape, ...query.shape })

const { happenedOn, type, turn, until, join, rivals } = evidenceSchema.shape

/** A verdict with the words of all that it rests on. */
export const chainSchema = z.object({
  verdict: verdictHeadSchema.extend({ progress: verdictSchema.shape.progress }),
  told: z
    .array(sourceSchema.extend({ join: threadMemberSchema.shape.join }))
    .describe('every telling of the commitment, the first one first'),
  bearing: z
    .array(sourceSchema.extend({ happenedOn, type, turn, until, join, rivals }))
    .describe('all that bears on it, in the order of publication'),
  knownAt: z.string().describe('the moment that it is of'),
  ...linkShape,
})

export type Chain = z.infer<typeof chainSchema>

/** The chain of the verdict of a thread, or of the thread of a commitment, whose id begins so. */
export async function chainOf(context: McpContext, { id, ...lens }: z.infer<typeof input>): Promise<Chain> {
  const { value, knownAt } = await context.views.get({ view: 'verdicts' }, lens)
  const { evidence, restsOn, ...verdict } = verdictNamed(value, id)
  const { members } = value.threads.find(({ thread }) => thread === verdict.thread)!
  const shelf = { ledger: context.ledger, texts: new Texts(context.ledger), isWhole: true }
  const [told, bearing]: [Chain['told'], Chain['bearing']] = [[], []]
  for (const member of members) told.push({ ...(await memberSource(shelf, member)), join: member.join })
  for (const each of evidence) {
    const { happenedOn, type, turn, until, join, rivals } = each
    const source = await evidenceSource(shelf, each, restsOn.includes(each.id))
    bearing.push({ ...source, happenedOn, type, turn, until, join, rivals })
  }
  return { verdict, told, bearing, knownAt, ...linksOf(context, 'verdict', verdict.thread) }
}

function section(title: string, sources: readonly Source[]): string[] {
  const more = sources.length - MOST_SHOWN
  return [
    '',
    `## ${title}: ${sources.length}`,
    ...sources.slice(0, MOST_SHOWN).flatMap(sourceLines),
    ...(more > 0 ? [`… and ${more} more, in the structured part of this answer`] : []),
  ]
}

function chainLines(chain: Chain): string[] {
  const { verdict, told, bearing } = chain
  return [
    '# Why',
    ...verdictLines(verdict),
    ...section('Told', told),
    ...section('Bears on it', bearing),
    ...(verdict.progress.length > 0 ? ['', '## By figures'] : []),
    ...verdict.progress.map(({ party, status, value, period }) => {
      const last = value === null ? '' : `; ${value} in ${period}`
      return `- ${toNames([party])}: ${status}${last}`
    }),
    ...['', toLinkText(chain, 'verdict', verdict.thread)],
  ]
}

/** The chain from a verdict to the words it rests on. */
export const why = toTool({
  name: 'why',
  title: 'Why a verdict',
  description:
    'The chain of one verdict: the rule and its reason, every telling of the commitment, and everything that bears on it, each with its sentences and where they stand. Takes the id of a thread (`list_verdicts` gives it) or of a commitment in it.',
  input,
  output: chainSchema,
  answer: async (context, asked) => {
    const chain = await chainOf(context, asked)
    return { value: chain, lines: chainLines(chain) }
  },
})
