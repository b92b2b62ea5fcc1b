import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { formsOf, isAdverbWord } from '../grammar-words.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { verbGroupAt } from '../verb-group.ts'

const VOICES = formsOf(
  'announce unveil outline confirm reaffirm reiterate express voice declare renew repeat make signal underline underscore restate present reveal detail',
)
const NOUN: ReadonlyMap<string, 'firm' | 'intended'> = new Map([
  ...'pledge pledges promise promises vow vows commitment commitments decision determination resolve undertaking'
    .split(' ')
    .map((word): [string, 'firm'] => [word, 'firm']),
  ...'plan plans intention intentions readiness willingness intent offer'
    .split(' ')
    .map((word): [string, 'intended'] => [word, 'intended']),
])
const REACH = 6

/** The noun of a vow in the object of the verb; -1 where there is none. */
function vowAfter(view: SentenceView, at: number): number {
  for (let token = at + 1; token < view.end && token < at + REACH; token++) {
    const word = wordAt(view, token)
    if (/^(?:no|to|of|for|against|by|that|[.,;:])$/.test(word)) return -1
    if (NOUN.has(word)) return token
  }
  return -1
}

function drawAt(view: SentenceView, at: number): Draft | null {
  if (!VOICES.has(wordAt(view, at)) || mentionAt(view, at) >= 0) return null
  const noun = vowAfter(view, at)
  if (noun < 0 || wordAt(view, noun + 1) !== 'to') return null
  const group = verbGroupAt(view, at)
  if (group.negated || group.infinitive || group.modal || group.perfect === 'had') return null
  const subject = findSubject(view, group.first)
  if (subject.kind === 'thing' || subject.kind === 'none') return null
  let from = noun + 2
  while (isAdverbWord(wordAt(view, from))) from++
  return commit(view, {
    at: noun,
    subject,
    from,
    kind: 'pledge',
    strength: NOUN.get(wordAt(view, noun))!,
    hearsay: group.hearsay,
  })
}

export const reaffirm: CommitmentRule = {
  name: 'reaffirm',
  version: '1',
  confidence: 0.7,
  examples: ['Vardia announced plans to build a second port.', 'Brenn reaffirmed her commitment to the Northern Pact.'],
  draw: (view) => drawEach(view, drawAt),
}
