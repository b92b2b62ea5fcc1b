import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { isAdverbWord } from '../grammar-words.ts'
import { ownerOf } from '../owner.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { VOICES } from '../trigger-words.ts'
import { verbGroupAt } from '../verb-group.ts'
import { opensAct, opensActNoun } from '../word-class.ts'

const NOUN: ReadonlyMap<string, 'firm' | 'intended'> = new Map([
  ...'pledge pledges promise promises vow vows commitment commitments decision determination resolve undertaking'
    .split(' ')
    .map((word): [string, 'firm'] => [word, 'firm']),
  ...'plan plans intention intentions readiness willingness intent offer aim aims objective objectives goal goals ambition ambitions'
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
  const owner = ownerOf(view, noun)
  const subject = owner?.kind === 'first' ? owner : findSubject(view, group.first)
  if (subject.kind === 'thing' || subject.kind === 'none') return null
  let from = noun + 2
  while (isAdverbWord(wordAt(view, from))) from++
  if (!opensAct(view, from) && !opensActNoun(view, from)) return null
  return commit(view, {
    at: noun,
    subject,
    from,
    kind: 'pledge',
    strength: NOUN.get(wordAt(view, noun))!,
    hearsay: group.hearsay,
  })
}

/** How far a verb is followed to the nouns of its list. */
const LIST = 40

/** Whether a noun of one's own stands further on in what is voiced: "reiterate our support for Tamrin and our resolve to", "steadfast in our commitment to". */
function isVoiced(view: SentenceView, noun: number, owner: number): boolean {
  if (wordAt(view, owner - 1) === 'in') return wordAt(view, noun) === 'commitment'
  for (let at = owner - 1; at >= view.first && at > owner - LIST; at--)
    if (mentionAt(view, at) < 0 && VOICES.has(wordAt(view, at))) return vowAfter(view, at) !== noun
  return false
}

function drawListed(view: SentenceView, at: number): Draft | null {
  const strength = mentionAt(view, at) < 0 ? NOUN.get(wordAt(view, at)) : undefined
  if (!strength || wordAt(view, at + 1) !== 'to' || !opensAct(view, at + 2)) return null
  const subject = ownerOf(view, at)
  if (subject?.kind !== 'first' || !isVoiced(view, at, subject.first)) return null
  return commit(view, { at, subject, from: at + 2, kind: 'pledge', strength })
}

export const reaffirm: CommitmentRule = {
  name: 'reaffirm',
  version: '1',
  confidence: 0.7,
  examples: ['Vardia announced plans to build a second port.', 'Brenn reaffirmed her commitment to rebuild the ferry.'],
  draw: (view) => drawEach(view, (each, at) => drawAt(each, at) ?? drawListed(each, at)),
}
