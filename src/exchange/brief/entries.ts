import type {
  BriefBound,
  BriefEvent,
  BriefEvidence,
  BriefSource,
  BriefStatement,
  Moment,
  ThreadParty,
} from '../../model/index.ts'
import { kind, plain, type ReportEntry, type ReportText, strong, warning } from './report-block.ts'

const toName = ({ name, serves }: ThreadParty): string =>
  serves === null || serves === name ? name : `${name} (${serves})`

/** Names with commas between them: "Ada Brenn (VDA), Vardia (VDA)". */
export const toNames = (parties: readonly ThreadParty[]): string => parties.map(toName).join(', ')

/** Both sides: "Vardia (VDA) → Oskelia (OSK)". */
export function toSides(from: readonly ThreadParty[], to: readonly ThreadParty[]): string {
  const first = toNames(from) || 'unknown'
  return to.length > 0 ? `${first} → ${toNames(to)}` : first
}

const QUOTED = /^["“‘«„']/

/** Words in quotation marks, unless they bring their own. */
export const toQuoted = (words: string): string => (QUOTED.test(words) ? words : `“${words}”`)

const toPlace = ({ ref, spans }: BriefSource): string => {
  const ranges = spans.map(({ start, end }) => `${start}–${end}`)
  return ranges.length > 0 ? `${ref}, characters ${ranges.join(', ')}` : ref
}

const toOrigin = (source: BriefSource): string =>
  [source.outlet, source.date, toPlace(source)].filter((fact) => fact !== null).join(' · ')

/** Where words stand: "The Vardian Post · 2031-05-14 · a.txt, characters 12–40 · also in …". */
export const toSourceText = (source: BriefSource, alsoIn: readonly BriefSource[] = []): string =>
  [toOrigin(source), ...(alsoIn.length > 0 ? [`also in ${alsoIn.map(toOrigin).join('; ')}`] : [])].join(' · ')

const toDays = ({ from, to, text, basis }: Moment): string =>
  [
    from === to ? from : `${from} to ${to}`,
    text === undefined ? '' : ` (${toQuoted(text)})`,
    basis === 'implied' ? ' (implied)' : '',
  ].join('')

const note = (text: string): ReportText => plain(` · ${text}`)

/** What somebody said. */
export function toStatementEntry(statement: BriefStatement): ReportEntry {
  const { speakers, addressees, act, manner, reportedBy, saidOn, source, alsoIn } = statement
  return {
    lead: [
      strong(toSides(speakers, addressees)),
      plain(': '),
      kind(`${act}, ${manner}`),
      ...(saidOn?.basis === 'stated' ? [note(toDays(saidOn))] : []),
      ...(reportedBy.length > 0 ? [plain(' · '), warning(`as reported by ${toNames(reportedBy)}`)] : []),
    ],
    words: source.words,
    source: toSourceText(source, alsoIn),
  }
}

/** What somebody is bound to. */
export const toBoundEntry = ({ by, toward, kind: bound, status, source }: BriefBound): ReportEntry => ({
  lead: [strong(toSides(by, toward)), plain(': '), kind(`${bound}, ${status}`)],
  words: source.words,
  source: toSourceText(source),
})

/** How an event stands: what is told as fact is so, anything else is marked. */
function toStanding({ status, claimedBy }: BriefEvent): ReportText {
  if (status === 'asserted') return kind('asserted')
  return warning(claimedBy.length > 0 ? `${status} by ${toNames(claimedBy)}` : status)
}

/** What somebody did, or is said to have done or to be about to do. */
export function toEventEntry(event: BriefEvent): ReportEntry {
  const { actors, recipients, type, quad, happenedOn, place, source, alsoIn } = event
  return {
    lead: [
      strong(toSides(actors, recipients)),
      plain(': '),
      kind(`${type} (${quad.replace('-', ' ')})`),
      plain(', '),
      toStanding(event),
      ...(happenedOn ? [note(toDays(happenedOn))] : []),
      ...(place === null ? [] : [note(place)]),
    ],
    words: source.words,
    source: toSourceText(source, alsoIn),
  }
}

/** What a verdict rests on. */
export const toEvidenceEntry = ({ bearing, isDecisive, by, claimedBy, source }: BriefEvidence): ReportEntry => ({
  lead: [
    ...(isDecisive ? [plain('decisive, ')] : []),
    kind(bearing.replace('-', ' ')),
    ...(by.length > 0 ? [plain(': '), strong(toNames(by))] : []),
    ...(claimedBy.length > 0 ? [plain(', '), warning(`claimed by ${toNames(claimedBy)}`)] : []),
  ],
  words: source.words === '' ? null : source.words,
  source: toSourceText(source),
})
