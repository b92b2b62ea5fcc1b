import type { Verdict, VerdictStatus } from '../../model/index.ts'
import { decidedBy, type Texts, toBoundText, toDecisiveLines, toRuleText, toStandingText } from '../verdict-text.ts'
import { ACTA, type FeedItem } from './feed.ts'

const codesOf = ({ by, toward }: Verdict): string[] => [...by, ...toward].map(({ name, serves }) => serves ?? name)

const toText = (verdict: Verdict, texts: Texts): string =>
  [
    `${toBoundText(verdict)}: ${verdict.status}, as of ${verdict.asOf}`,
    toRuleText(verdict),
    toStandingText(verdict),
    ...toDecisiveLines(verdict, texts),
  ].join('\n')

/** The day from which a verdict can be what it is: of the latest evidence, of the last day that has passed, of a person's word. */
function changeOf({ first, evidence, dueBy, asOf, review }: Verdict): string | null {
  const passed = dueBy !== null && dueBy <= asOf ? [dueBy] : []
  const days = [...(first.date === null ? [] : [first.date]), ...evidence.flatMap(({ date }) => date ?? []), ...passed]
  return [...days, ...(review === null ? [] : [review.at])].sort().at(-1) ?? null
}

/**
 * A verdict as an entry of a feed, which keeps its id while the verdict changes.
 * Example: `toVerdictItem(verdict, texts, { url }).title` is "kept late: Vardia (VDA): pledge “leave the bay”".
 *
 * Shape: texts by the id of their document, for the words of the evidence; the author is Acta, or the person who confirmed it
 */
export function toVerdictItem(verdict: Verdict, texts: Texts, { url }: { url: string }): FeedItem {
  const { thread, kind, status, rule, first, evidence, restsOn, confirmed } = verdict
  const person = decidedBy(verdict)
  return {
    id: `urn:acta:${thread}`,
    url,
    title: `${status}: ${toBoundText(verdict)}`,
    text: toText(verdict, texts),
    publishedOn: first.date,
    changedOn: changeOf(verdict),
    authors: [person === null ? ACTA : { name: person }],
    tags: ['verdict', kind, status, confirmed ? 'confirmed' : 'proposed', ...codesOf(verdict)],
    acta: { noun: 'verdict', status, rule, evidence: evidence.length, decisive: restsOn, record: verdict },
  }
}

/** That a thread came to be something else on a day. */
export interface VerdictChange {
  /** as of the day, or of a later one on which it is still so */
  verdict: Verdict
  /** what it was before; null where the thread was not judged before */
  before: VerdictStatus | null
  changedOn: string
}

/**
 * A change of a verdict as an entry of a feed: another change of the same thread is another entry.
 * Example: `toVerdictChangeItem({ verdict, before: 'open', changedOn: '2031-06-20' }, texts, { url }).title` begins "open → kept: Vardia".
 */
export function toVerdictChangeItem(
  { verdict, before, changedOn }: VerdictChange,
  texts: Texts,
  place: { url: string },
): FeedItem {
  const { thread, status } = verdict
  const item = toVerdictItem(verdict, texts, place)
  const change = before === null ? `new, ${status}` : `${before} → ${status}`
  return {
    ...item,
    id: `urn:acta:${thread}:${changedOn}:${status.replaceAll(' ', '-')}`,
    title: `${change}: ${toBoundText(verdict)}`,
    publishedOn: changedOn,
    changedOn,
    acta: { ...item.acta, before, changedOn },
  }
}
