import type { Evidence, Span, Verdict } from '../model/index.ts'
import { toNames, toQuoted, toSides, toSourceText } from './brief/entries.ts'
import { reachOf, wordsOf } from './told.ts'

/** The texts of documents, by their ids. */
export type Texts = ReadonlyMap<string, string>

/** Who is bound, and to what: "Vardia (VDA): pledge “leave the bay”". */
export const toBoundText = ({ by, toward, kind, summary }: Verdict): string =>
  `${toSides(by, toward)}: ${kind} ${toQuoted(summary)}`

/** The person whose word a verdict is; null of a proposal, and where new evidence has reopened it. */
export const decidedBy = ({ review, confirmed }: Verdict): string | null =>
  confirmed && review !== null ? review.by : null

/** Whether it is a proposal or a person's word, and why. */
export function toStandingText(verdict: Verdict): string {
  const { review, confirmed, reopenedBy } = verdict
  if (review === null) return 'A proposal until a person confirms it.'
  const word = review.decision === 'confirm' ? 'Confirmed' : 'Corrected'
  if (confirmed) return `${word} by ${review.by}: ${review.reason}`
  return `${word} by ${review.by}: ${review.reason} Reopened: evidence that came up since: ${reopenedBy.length}.`
}

/** The rule and its sentence; where a person says else, what the rule says. */
export function toRuleText({ rule, reason, status, proposed }: Verdict): string {
  const ruled = `${rule.id}@${rule.version}: ${reason}`
  return status === proposed ? ruled : `The rule says ${proposed}. ${ruled}`
}

const figureOf = ({ observation }: Evidence): string | null =>
  observation === null
    ? null
    : `${observation.indicator}, ${observation.actor}, ${observation.period}: ${observation.value} ${observation.unit}`

/** Words of one clause stand no further apart. */
const MOST_BETWEEN = 120

/** The clause that spans stand in, where they are near: a few words of it read as another thing. */
function clauseOf(text: string, spans: readonly Span[]): string {
  const { start, end } = reachOf(spans)
  const between = end - start - spans.reduce((sum, span) => sum + span.end - span.start, 0)
  return between <= MOST_BETWEEN ? text.slice(start, end) : wordsOf(spans, text)
}

/** What a text or a data set says: the words of a clause, or the figure. */
function toldOf(evidence: Evidence, texts: Texts): string | null {
  const { document, spans } = evidence
  const text = document === null ? undefined : texts.get(document)
  return text === undefined || spans.length === 0 ? figureOf(evidence) : toQuoted(clauseOf(text, spans))
}

/** A piece of evidence on one line: "fulfils by Vardia (VDA), as Oskelia (OSK) says: “left the bay” — b.txt". */
function toEvidenceLine(evidence: Evidence, texts: Texts): string {
  const { bearing, by, claimedBy, document, ref, outlet, date, spans } = evidence
  const told = toldOf(evidence, texts)
  return [
    bearing.replace('-', ' '),
    by.length > 0 ? ` by ${toNames(by)}` : '',
    claimedBy.length > 0 ? `, as ${toNames(claimedBy)} says` : '',
    told === null ? '' : `: ${told}`,
    ` — ${toSourceText({ document, ref, outlet, date, spans, words: '' })}`,
  ].join('')
}

const MOST_LINES = 20

/** What the rule decided by, a line each. */
export function toDecisiveLines({ evidence, restsOn }: Verdict, texts: Texts): string[] {
  const decisive = evidence.filter(({ id }) => restsOn.includes(id))
  const lines = decisive.slice(0, MOST_LINES).map((each) => toEvidenceLine(each, texts))
  return decisive.length > MOST_LINES ? [...lines, `and ${decisive.length - MOST_LINES} more`] : lines
}
