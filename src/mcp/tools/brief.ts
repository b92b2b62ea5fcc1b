import { z } from 'zod'
import { OPERATIONS } from '../../api/index.ts'
import type { Brief } from '../../model/index.ts'
import { limitSchema } from '../answer-parts.ts'
import { type BriefAnswer, briefAnswerSchema, latestFirst, makeEntries } from '../brief-parts.ts'
import type { McpContext } from '../context.ts'
import { toLinkText, urlOf } from '../links.ts'
import { toFact, toNames, toShortId, toSides, wordsLines } from '../print/lines.ts'
import { eventStatusText, reasonText, statusText } from '../print/record-lines.ts'
import { Texts } from '../texts.ts'
import { toTool } from '../tool.ts'

const USUAL_ENTRIES = 10

const { params, query } = OPERATIONS.brief
const input = z.strictObject({
  ...params.shape,
  ...query.shape,
  limit: limitSchema.default(USUAL_ENTRIES).describe('how many entries of each part at most'),
})

type Asked = z.infer<typeof input>

/** The first of some entries, made one after the other, and how many are left out. */
async function firstOf<Entry, Made>(entries: readonly Entry[], limit: number, make: (entry: Entry) => Promise<Made>) {
  const made: Made[] = []
  for (const entry of entries.slice(0, limit)) made.push(await make(entry))
  return { made, left: Math.max(0, entries.length - limit) }
}

async function toAnswer(
  context: McpContext,
  { value, knownAt }: { value: Brief; knownAt: string },
  { limit, party: wanted }: Asked,
): Promise<BriefAnswer> {
  const { party, asOf, from, to, balance } = value
  const entries = makeEntries(context, new Texts(context.ledger))
  const received = value.received.map((each) => ({ ...each, day: each.happenedOn?.from ?? each.source.date })).reverse()
  const open = await firstOf(value.open, limit, entries.bound)
  const settled = await firstOf([...value.settled].reverse(), limit, entries.bound)
  const said = await firstOf(
    latestFirst(value.days, (day) => day.said),
    limit,
    entries.said,
  )
  const did = await firstOf(
    latestFirst(value.days, (day) => day.did),
    limit,
    entries.did,
  )
  const suffered = await firstOf(received, limit, entries.did)
  return {
    ...{ party, asOf, from, to, knownAt },
    ...{ open: open.made, settled: settled.made, said: said.made, did: did.made, received: suffered.made },
    balance: { given: balance.given, received: balance.received },
    leftOut: { open: open.left, settled: settled.left, said: said.left, did: did.left, received: suffered.left },
    url: urlOf(context, 'brief', { party: wanted }),
  }
}

const boundLines = (each: BriefAnswer['open'][number]): string[] => [
  `- **${toShortId(each.thread)}** · ${toSides(each.by, each.toward)} · ${each.kind}: **${statusText({ status: each.status, by: each.statusBy })}** (${each.confirmed ? 'decided by a person' : 'proposed by rule'})${each.dueBy === null ? '' : ` · due by ${each.dueBy}`}`,
  ...wordsLines({ ...each.stands, words: each.summary }),
  `  ${each.rule.id} ${each.rule.version}: ${reasonText(each.reason)} ${each.evidenceCount} bear on it · ${toLinkText(each, 'verdict', each.thread)}`,
]

const saidLines = (each: BriefAnswer['said'][number]): string[] => [
  `- **${toShortId(each.id)}** · ${each.day ?? 'no day'} · ${toSides(each.speakers, each.addressees)} · ${each.act}, ${each.manner}${each.reportedBy.length > 0 ? ` · as ${toNames(each.reportedBy)} says` : ''}`,
  ...wordsLines(each.stands),
]

const didLines = (each: BriefAnswer['did'][number]): string[] => [
  `- **${toShortId(each.id)}** · ${each.day ?? 'no day'} · ${toSides(each.actors, each.recipients)} · ${each.type}, ${eventStatusText(each.status)}${each.claimedBy.length > 0 ? ` · by ${toNames(each.claimedBy)}` : ''}`,
  ...wordsLines(each.stands),
]

function part<Entry>(
  title: string,
  { entries, left }: { entries: readonly Entry[]; left: number },
  toLines: (each: Entry) => string[],
) {
  const count = left === 0 ? `${entries.length}` : `${entries.length} of ${entries.length + left}`
  return ['', `## ${title}: ${count}`, ...entries.flatMap(toLines)]
}

const balanceText = (counts: BriefAnswer['balance']['given']): string =>
  Object.entries(counts)
    .map(([quad, { asserted, claimed }]) => `${quad} ${asserted}${claimed > 0 ? ` (and ${claimed} claimed)` : ''}`)
    .join(', ')

function briefLines(answer: BriefAnswer): string[] {
  const { party, asOf, open, settled, said, did, received, balance, leftOut, url } = answer
  return [
    `# Words and deeds of ${toFact(party.name)}${party.code === null || party.code === party.name ? '' : ` (${party.code})`} as of ${asOf}`,
    ...part('Bound, not settled', { entries: open, left: leftOut.open }, boundLines),
    ...part('Bound, settled', { entries: settled, left: leftOut.settled }, boundLines),
    ...part('Said, the latest first', { entries: said, left: leftOut.said }, saidLines),
    ...part('Done, or said to be done, the latest first', { entries: did, left: leftOut.did }, didLines),
    ...part('Done to it, or said to be', { entries: received, left: leftOut.received }, didLines),
    ...[
      '',
      '## Balance',
      `- to others: ${balanceText(balance.given)}`,
      `- from others: ${balanceText(balance.received)}`,
    ],
    ...(url === null ? [] : ['', url]),
  ]
}

/** Words of one party against its deeds. */
export const brief = toTool({
  name: 'brief',
  title: 'Words and deeds of a party',
  description:
    'Sets the words of one party against its deeds: what it is bound to and what came of it, what it said, what it did or is said to have done, and what others did to it. The party is a code (ISO 3166 alpha-3, NATO, EU …), the name of a state or organisation, or a part of a person’s name.',
  input,
  output: briefAnswerSchema,
  answer: async (context, asked) => {
    const { party, from, to, asOf, knownAt } = asked
    const view = await context.views.get({ view: 'brief', party, days: { from, to } }, { asOf, knownAt })
    const answer = await toAnswer(context, view, asked)
    return { value: answer, lines: briefLines(answer) }
  },
})
