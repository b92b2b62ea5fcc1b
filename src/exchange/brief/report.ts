import {
  type Brief,
  type BriefBalance,
  type BriefCommitment,
  type BriefDay,
  type Quad,
  type QuadCounts,
  toDaysLeft,
} from '../../model/index.ts'
import { QUADS } from '../plover.ts'
import {
  toBoundEntry,
  toEventEntry,
  toEvidenceEntry,
  toNames,
  toQuoted,
  toSides,
  toSourceText,
  toStatementEntry,
} from './entries.ts'
import { kind, plain, type ReportBlock, type ReportEntry, type ReportText, strong, warning } from './report-block.ts'

const MOST_NAMES = 12
const MOST_OTHERS = 5

const heading = (level: 1 | 2 | 3, text: string): ReportBlock => ({ kind: 'heading', level, text })
const paragraph = (...texts: (ReportText | string)[]): ReportBlock => ({
  kind: 'paragraph',
  texts: texts.map((each) => (typeof each === 'string' ? plain(each) : each)),
})

/** What a party is called, with its code: "Vardia (VDA)". */
const titleOf = ({ party: { name, code } }: Brief): string =>
  code === null || code === name ? name : `${name} (${code})`

function headBlocks(brief: Brief): ReportBlock[] {
  const { party, asOf, from, to } = brief
  const more = party.names.length - MOST_NAMES
  const names = [...party.names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])]
  const days = from === null && to === null ? '' : ` Days ${from ?? 'of any time'} to ${to ?? asOf}.`
  return [
    heading(1, `${titleOf(brief)}: words against deeds`),
    paragraph('As of ', strong(asOf), `.${days} Meant are: ${names.join(', ')}.`),
    paragraph(
      'Said is not done, and claimed is not happened: what somebody claims or denies, plans or makes conditional is marked so. ',
      'A verdict is what a published rule proposes until a person confirms it. Every entry has the words of the text and where they stand.',
    ),
  ]
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Who or what says so: the rule in a sentence, and a person's word before it. */
function toGrounds({ thread, rule, reason, proposed, confirmed, review }: BriefCommitment): string {
  const byRule = `${reason} (${rule.id}@${rule.version}, ${thread})`
  if (review === null) return `Proposed by a rule: ${byRule}`
  const decided = `${review.by} decided on ${review.at.slice(0, 10)}: ${review.reason}`
  return confirmed
    ? `${decided} · The rule says ${proposed}: ${byRule}`
    : `${decided} · New evidence has come up since. The rule says ${proposed}: ${byRule}`
}

/** Whether its figures are told in a table of parties. */
const isTabled = ({ progress }: BriefCommitment): boolean => progress.length > 1

/** What the rule decided by, and some of what else bears on the thread. */
function evidenceEntries(commitment: BriefCommitment): ReportEntry[] {
  const evidence = commitment.evidence.filter(({ bearing }) => !isTabled(commitment) || bearing !== 'observation')
  const others = evidence.filter(({ isDecisive }) => !isDecisive)
  const shown = [...evidence.filter(({ isDecisive }) => isDecisive), ...others.slice(0, MOST_OTHERS)]
  const left = evidence.length - shown.length
  const rest = { lead: [plain(`and ${plural(left, 'piece')} of evidence more`)], words: null, source: null }
  return [...shown.map(toEvidenceEntry), ...(left > 0 ? [rest] : [])]
}

const PROGRESS_COLUMNS = ['status', 'last figure', 'last step', 'needed a year', 'cost of that step']
const DECIMALS = 2
const BILLION = 1e9

const signed = (value: number | null): string =>
  value === null ? 'not known' : `${value < 0 ? '' : '+'}${Number(value.toFixed(DECIMALS))}`

/** How far each party of a target is. */
function progressBlock({ progress, quantity }: BriefCommitment): ReportBlock {
  const rows = progress.map(({ party, status, value, period, lastStep, neededStep, cost }) => ({
    head: toNames([party]),
    figures: [
      status,
      value === null ? 'none' : `${value} (${period})`,
      signed(lastStep),
      signed(neededStep),
      cost === null
        ? 'not known'
        : `${(cost.value / BILLION).toFixed(DECIMALS)} billion ${cost.unit}, GDP of ${cost.period}`,
    ],
  }))
  const [source] = progress.flatMap(({ indicator }) => indicator ?? [])
  const caption = `Party by party, in ${quantity?.unit ?? 'units of the target'}${source === undefined ? '' : `, by ${source}`}`
  return { kind: 'figures', caption, columns: PROGRESS_COLUMNS, rows }
}

function commitmentBlocks(commitment: BriefCommitment, isOpen: boolean): ReportBlock[] {
  const { by, toward, status, statusBy, condition, quantity, source } = commitment
  const notes = [
    ...(isOpen ? [toDaysLeft(commitment)] : commitment.dueBy === null ? [] : [`last day ${commitment.dueBy}`]),
    ...(condition === null ? [] : [`condition ${toQuoted(condition.text)}: ${condition.state}`]),
    ...(quantity === null ? [] : [`amount: ${quantity.value} ${quantity.unit}`]),
  ]
  return [
    heading(3, `${commitment.kind}: ${toQuoted(commitment.summary)}`),
    paragraph(
      strong(toSides(by, toward)),
      ': ',
      isOpen ? kind(status) : warning(status),
      ...(statusBy.length > 0 ? [` (${toNames(statusBy)})`] : []),
      ...notes.map((each) => ` · ${each}`),
    ),
    paragraph(toGrounds(commitment)),
    {
      kind: 'entries',
      entries: [
        { lead: [kind('first told')], words: source.words, source: toSourceText(source) },
        ...evidenceEntries(commitment),
      ],
    },
    ...(isTabled(commitment) ? [progressBlock(commitment)] : []),
  ]
}

function section(title: string, blocks: readonly ReportBlock[]): ReportBlock[] {
  return [heading(2, title), ...(blocks.length > 0 ? blocks : [paragraph('Nothing that Acta could find.')])]
}

const toFigure = ({ asserted, claimed }: QuadCounts[Quad]): string =>
  claimed === 0 ? `${asserted}` : `${asserted} + ${claimed} claimed`

const figureRow = (head: string, counts: QuadCounts) => ({ head, figures: QUADS.map((quad) => toFigure(counts[quad])) })

const COLUMNS = QUADS.map((quad) => quad.replace('-', ' '))

function balanceBlocks({ given, received, counterparts, periods }: BriefBalance): ReportBlock[] {
  const table = (caption: string, rows: ReturnType<typeof figureRow>[]): ReportBlock => ({
    kind: 'figures',
    caption,
    columns: COLUMNS,
    rows,
  })
  if (counterparts.length === 0) return []
  return [
    paragraph(
      'Events told as fact, and apart from them those that somebody claims. Copies of one report count once; what two reports tell ',
      'in words of their own counts twice. An event toward two counts with each of them; others are those who serve nobody known, and things.',
    ),
    table('Altogether', [figureRow('what it did to others', given), figureRow('what others did to it', received)]),
    table(
      'By counterpart',
      counterparts.flatMap((each) => {
        const name = each.party === null ? 'others' : toNames([each.party])
        return [figureRow(`to ${name}`, each.given), figureRow(`from ${name}`, each.received)]
      }),
    ),
    table(
      'By month',
      periods.flatMap((each) => {
        const period = each.period ?? 'no day'
        return [figureRow(`${period}, to others`, each.given), figureRow(`${period}, from others`, each.received)]
      }),
    ),
  ]
}

const dayRow = ({ day, said, bound, did }: BriefDay) => ({
  day: day ?? 'no day',
  columns: [[...said.map(toStatementEntry), ...bound.map(toBoundEntry)], did.map(toEventEntry)],
})

/**
 * A brief as a report, in parts that any format can write: what is open and what came of the rest, the balance, words and deeds by day.
 * Example: `toBriefReport(brief)[0]` is the heading "Vardia (VDA): words against deeds".
 */
export function toBriefReport(brief: Brief): ReportBlock[] {
  const { open, settled, balance, days, received } = brief
  const rows = days.map(dayRow)
  return [
    ...headBlocks(brief),
    ...section(
      `Open commitments (${open.length})`,
      open.flatMap((each) => commitmentBlocks(each, true)),
    ),
    ...section(
      `Commitments that are settled (${settled.length})`,
      settled.flatMap((each) => commitmentBlocks(each, false)),
    ),
    ...section('Balance', balanceBlocks(balance)),
    ...section(
      'Words and deeds, day by day',
      rows.length === 0
        ? []
        : [{ kind: 'days', caption: 'What it said beside what it did', columns: ['Words', 'Deeds'], rows }],
    ),
    ...section(
      'What others did to it',
      received.length === 0 ? [] : [{ kind: 'entries', entries: received.map(toEventEntry) }],
    ),
  ]
}
