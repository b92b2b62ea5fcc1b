import { clauseOf, toQuoted } from '../../answers/index.ts'
import type { Evidence, Progress, Span, ThreadParty, Verdict } from '../../model/index.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'
import { toCount, toDeadlineText, toQuantityText } from './moment.ts'

const GUTTER = 12
const INDENT = 2

const toNames = (parties: readonly ThreadParty[]): string =>
  parties.map(({ name, serves }) => (serves === null || serves === name ? name : `${name} (${serves})`)).join(', ')

/** Who and what a verdict is about. */
function headBlocks({
  basis,
  by,
  toward,
  kind,
  summary,
  deadline,
  quantity,
  first,
  dueBy,
  condition,
}: Verdict): Block[] {
  const sides = [toNames(by) || 'unknown', ...(toward.length > 0 ? [toNames(toward)] : [])].join(' → ')
  const moved = dueBy !== null && dueBy !== deadline?.latest ? [block(piece('warning', `in force until ${dueBy}`))] : []
  return [
    block(
      piece('name', sides),
      ': ',
      piece('kind', kind),
      piece('faint', ` · ${first.date ?? 'no day'} · ${first.ref}${basis === 'implied' ? ' · presupposed' : ''}`),
    ),
    block(piece('words', toQuoted(summary))),
    ...(deadline === null ? [] : [block(piece('warning', toDeadlineText(deadline)))]),
    ...moved,
    ...(quantity === null ? [] : [block(`amount: ${toQuantityText(quantity)}`)]),
    ...(condition === null ? [] : [block(`condition ${condition.state}: `, piece('words', toQuoted(condition.text)))]),
  ]
}

/** The status, by which rule and why; a person's word above the rule's. */
function statusLines({
  status,
  statusBy,
  asOf,
  rule,
  reason,
  proposed,
  review,
  confirmed,
  reopenedBy,
}: Verdict): Block[] {
  const by = statusBy.length > 0 ? ` by ${toNames(statusBy)}` : ''
  const ruled = block(piece('faint', `${rule.id}@${rule.version}: `), reason)
  if (review === null) return [block(piece('heading', status), by, piece('faint', ` on ${asOf}, a proposal`)), ruled]
  const word = confirmed
    ? `${review.decision === 'confirm' ? 'confirmed' : 'corrected'} by ${review.by}: ${review.reason}`
    : `${review.by} said so; reopened, since ${toCount(reopenedBy.length, 'piece')} of evidence came up after`
  return [
    block(piece('heading', status), piece('faint', ` on ${asOf}, `), word),
    block(piece('faint', `the rule says ${proposed}, ${rule.id}@${rule.version}: `), reason),
  ]
}

/** A line of the list: the thread, its status, the rule, and how much bears on it. */
export function verdictBlocks(verdict: Verdict, wordsAt: WordsAt): Block[] {
  const { evidence, restsOn, thread } = verdict
  const decisive = evidence.filter(({ id }) => restsOn.includes(id))
  return indented(
    GUTTER,
    [...headBlocks(verdict), ...statusLines(verdict), ...decisive.flatMap((each) => evidenceBlocks(each, wordsAt))],
    toShortId(thread),
  )
}

/** The whole chain: the thread, the rule, every piece of evidence with its words, why it was joined and what competed for it. */
export function chainBlocks(verdict: Verdict, wordsAt: WordsAt, first: string): Block[] {
  const { evidence, restsOn, progress } = verdict
  return [
    ...headBlocks(verdict),
    ...statusLines(verdict),
    block(piece('heading', 'Begins with')),
    ...indented(INDENT, [block(piece('words', toQuoted(first))), block(piece('faint', verdict.first.ref))]),
    block(piece('heading', evidence.length === 0 ? 'Nothing else at hand bears on it' : 'What bears on it')),
    ...indented(
      INDENT,
      evidence.flatMap((each) => [
        ...evidenceBlocks(each, wordsAt, restsOn.includes(each.id) ? 'decides: ' : ''),
        ...indented(INDENT, whyBlocks(each)),
      ]),
    ),
    ...(progress.length === 0 ? [] : [block(piece('heading', 'By figures'))]),
    ...indented(INDENT, progress.map(progressBlock)),
  ]
}

/** The words of a document at some spans, as far as a reader needs them. */
export type WordsAt = (document: string, spans: readonly Span[]) => string | null

/** The clause that spans stand in. */
export const clausesOf =
  (texts: ReadonlyMap<string, string>): WordsAt =>
  (document, spans) => {
    const text = texts.get(document)
    return text === undefined ? null : clauseOf(text, spans)
  }

function evidenceBlocks(evidence: Evidence, wordsAt: WordsAt, mark = ''): Block[] {
  const { bearing, by, claimedBy, date, outlet, ref, document, spans, observation } = evidence
  const source = [date, outlet, ref].filter((fact) => fact !== null).join(' · ')
  const who = by.length > 0 ? ` by ${toNames(by)}` : ''
  const claimed = claimedBy.length > 0 ? `, as ${toNames(claimedBy)} says` : ''
  const told = document === null ? null : wordsAt(document, spans)
  const words = told === null ? figureText(observation) : toQuoted(told)
  return [
    block(mark, piece('kind', bearing), who, claimed, piece('faint', ` · ${source}`)),
    ...indented(INDENT, words === null ? [] : [block(piece('words', words))]),
  ]
}

const figureText = (figure: Evidence['observation']): string | null =>
  figure === null ? null : `${figure.indicator}, ${figure.actor}, ${figure.period}: ${figure.value} ${figure.unit}`

/** "0.91: party 1, act 0.8 (deeds/act@1)", and the threads that it was not taken for. */
function whyBlocks({ id, join, rivals }: Evidence): Block[] {
  const parts = Object.entries(join?.parts ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${Number(value!.toFixed(2))}`)
  return [
    block(
      piece('faint', toShortId(id)),
      ...(join === null ? [] : [piece('faint', ` · ${join.score}: ${parts.join(', ')} (${join.rule})`)]),
    ),
    ...rivals.map(({ thread, reason }) => block(piece('faint', `not ${toShortId(thread)}: ${reason}`))),
  ]
}

function progressBlock({ party, status, value, period, neededStep, lastStep, cost }: Progress): Block {
  const parts = [
    ...(value === null ? [] : [`${value} in ${period}`]),
    ...(lastStep === null ? [] : [`last step ${signed(lastStep)}`]),
    ...(neededStep === null ? [] : [`needs ${signed(neededStep)} a year`]),
    ...(cost === null
      ? []
      : [`which is ${Math.round(cost.value).toLocaleString('en-GB')} ${cost.unit} by the GDP of ${cost.period}`]),
  ]
  return block(piece('name', party.name), ': ', piece('kind', status), parts.length > 0 ? `; ${parts.join('; ')}` : '')
}

const DECIMALS = 2
const signed = (value: number): string => `${value > 0 ? '+' : ''}${Number(value.toFixed(DECIMALS))}`
