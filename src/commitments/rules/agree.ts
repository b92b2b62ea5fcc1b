import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { DETERMINER, isAdverbWord, NEGATIVE, WILL, WOULD } from '../grammar-words.ts'
import { boundBy, namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { afterAsides, type VerbClause, verbClauses } from '../verb-clause.ts'

const REACH = 14
const NO_ACT = new Set([
  '.',
  ',',
  ';',
  ':',
  ')',
  'and',
  'but',
  'or',
  'by',
  'in',
  'at',
  'with',
  'when',
  'after',
  'during',
  'who',
  'as',
  'if',
  'upon',
  'for',
  'from',
  'between',
  '”',
  '“',
  '"',
  'it',
  'he',
  'she',
  'they',
  'we',
  'i',
  'you',
  'there',
  'about',
])

/** Where the act begins that was agreed: after "to", "on", or the "will" of a clause; -1 where none follows. */
function actAfter(view: SentenceView, at: number): number {
  let from = afterAsides(view, at + 1)
  const word = wordAt(view, from)
  if (word === 'that') {
    for (let token = from + 1; token < view.end && token < from + REACH; token++)
      if (mentionAt(view, token) < 0 && (WILL.has(wordAt(view, token)) || WOULD.has(wordAt(view, token))))
        return token + 1
    return -1
  }
  if (word === 'to' || word === 'on' || word === 'upon') from++
  else if (NO_ACT.has(word) || NEGATIVE.has(word) || mentionAt(view, from) >= 0) return -1
  while (isAdverbWord(wordAt(view, from))) from++
  return wordAt(view, from) === 'disagree' ? -1 : from
}

/** "agreed on a truce", "agreed to a truce": a thing, and no act of its own. */
const isThing = (view: SentenceView, from: number): boolean =>
  DETERMINER.has(wordAt(view, from)) || view.tokens[from]!.kind === 'number' || wordAt(view, from - 1) === 'on'

/** "agreed on the importance of": an opinion they share. */
const isOpinion = (view: SentenceView, from: number): boolean =>
  [0, 1, 2].some((step) => /^(?:importance|need|necessity|value|urgency|seriousness)$/.test(wordAt(view, from + step)))

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const { at, subject, group } = clause
  const from = actAfter(view, at)
  if (from < 0 || from >= view.end || isOpinion(view, from)) return null
  const bound = boundBy(view, subject)
  const withOthers = namedIn(view, { first: at, end: from }, bound)
  const by = [...bound, ...withOthers]
  return commit(view, {
    at,
    subject,
    from,
    by,
    kind: 'agreement',
    strength: 'firm',
    hearsay: group.hearsay,
    isThing: isThing(view, from),
  })
}

export const agree: CommitmentRule = {
  name: 'agree',
  version: '1',
  confidence: 0.8,
  examples: ['Vardia and Oskelia agreed to exchange 200 prisoners.', 'Oskelia has agreed to a 30-day ceasefire.'],
  draw: (view) => verbClauses(view, ['agree']).flatMap((clause) => draft(view, clause) ?? []),
}
