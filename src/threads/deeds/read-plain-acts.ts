import type { Span } from '../../model/index.ts'
import { findAnswer } from './answers.ts'
import type { Deed } from './deed.ts'
import { type DeedSource, NOBODY, orUnnamed, type Sentence } from './deed-source.ts'
import { findPlainActs, type Named, type PlainAct } from './plain-acts.ts'

/** How a state is written as what tells a noun apart: "Oskelian". */
const ADJECTIVE = /^\p{Lu}\S*(?:n|h|se|i|ic|ch)$/u
/** Whom a statement begins with where it does not name its speaker again: "that its troops", "that it". */
const OWN = /^(?:that\s+)?(?<word>(?<owned>the|its|our|his|her|their)|it|he|she|they|we)\b/i

/** Who begins clauses of a sentence: those it names, and speakers that their own statements mean. */
function namedIn({ document }: DeedSource, { span }: Sentence): Named[] {
  const { text, actors, statements } = document
  const isInside = ({ start, end }: Span): boolean => start >= span.start && end <= span.end
  const mentions = actors.flatMap(({ id, kind, name, mentions: all }) =>
    (kind === 'group' ? [] : all.filter(isInside)).map(({ start, end }): Named => {
      const written = text.slice(start, end)
      const isAdjective = kind === 'state' && ADJECTIVE.test(written) && written !== name
      return { id, start: start - span.start, end: end - span.start, isAdjective }
    }),
  )
  const spoken = statements.flatMap(({ speakers, content }): Named[] => {
    const [first] = content
    const groups = first && isInside(first) ? OWN.exec(text.slice(first.start, first.end)) : null
    if (speakers.length !== 1 || !first || !groups) return []
    const end = first.start - span.start + groups[0].length
    return [
      {
        id: speakers[0]!,
        start: end - groups.groups!.word!.length,
        end,
        isAdjective: groups.groups!.owned !== undefined,
      },
    ]
  })
  return [
    ...mentions,
    ...spoken.filter(({ start }) => !mentions.some((each) => each.start <= start && start < each.end)),
  ]
}

/** What the clauses of a sentence say that somebody did where no event was read in the verb. */
export function readPlainActs(source: DeedSource, sentence: Sentence): Deed[] {
  const { span, words, events } = sentence
  const isTaken = ({ start, verbEnd }: PlainAct): boolean =>
    events.some(({ spans }) => spans.some((each) => each.start < span.start + verbEnd && span.start + start < each.end))
  return findPlainActs(words, namedIn(source, sentence))
    .filter((act) => !isTaken(act))
    .map((act) => toDeed(source, sentence, act))
}

function toDeed(source: DeedSource, sentence: Sentence, act: PlainAct): Deed {
  const { span, events } = sentence
  const clause = { start: span.start + act.start, end: span.start + act.end }
  const verb = { start: clause.start, end: span.start + act.verbEnd }
  const statement = source.statementAround(verb)
  const read = source.read(clause)
  const recipients = source.document.actors.filter(
    ({ id, mentions }) =>
      !act.by.includes(id) && mentions.some(({ start, end }) => start >= clause.start && end <= clause.end),
  )
  const isOfAccuser = events.some(({ type, spans }) => type === 'ACCUSE' && spans[0]!.start < clause.start)
  const isClaimed = statement !== undefined || isOfAccuser
  const scopes = act.isBegun ? new Set([...read.scopes, 'part']) : read.scopes
  return {
    ...source.commonOf(sentence),
    ...{ record: null, happened: null, spans: [verb], at: clause.start, type: null, turn: null },
    status: statement?.act === 'deny' ? 'denied' : statusOf(act, isClaimed),
    actors: source.sideOf(act.by),
    recipients: source.sideOf(recipients.map(({ id }) => id)),
    claimedBy: isClaimed ? orUnnamed(statement ? source.partiesOf(statement.speakers) : []) : [],
    words: { ...read, isNegated: act.isNegated, scopes },
    ...{ answers: null, agreement: null },
  }
}

function statusOf({ isToCome, isNegated }: PlainAct, isClaimed: boolean): Deed['status'] {
  if (isToCome) return 'planned'
  if (isNegated) return 'negated'
  return isClaimed ? 'claimed' : 'asserted'
}

/** Who says no to the sentence before; null where nobody does. */
export function readAnswer(source: DeedSource, before: Sentence | undefined, sentence: Sentence): Deed | null {
  const found = before && findAnswer(sentence.words)
  if (!found) return null
  const span = { start: sentence.span.start + found.start, end: sentence.span.start + found.end }
  const speakers = source.statementBy(span)?.speakers
  return {
    ...source.commonOf(sentence),
    ...{ record: null, happened: null, spans: [span], at: span.start, type: null, status: 'asserted', turn: null },
    actors: speakers ? source.sideOf(speakers) : source.subjectBefore(sentence, span),
    ...{ recipients: NOBODY, claimedBy: [], words: source.read(span), answers: before.span, agreement: null },
  }
}
