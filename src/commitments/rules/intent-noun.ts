import { clauseEnd } from '../clause.ts'
import { commit } from '../commit.ts'
import { mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { isAdverbWord } from '../grammar-words.ts'
import { ownerOf } from '../owner.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { isTarget } from '../target.ts'
import { opensAct } from '../word-class.ts'

const NOUN: ReadonlyMap<string, 'firm' | 'intended'> = new Map([
  ...'aim aims goal goals objective objectives intention intentions intent ambition ambitions target plan plans'
    .split(' ')
    .map((word): [string, 'intended'] => [word, 'intended']),
  ...'commitment commitments pledge promise vow'.split(' ').map((word): [string, 'firm'] => [word, 'firm']),
])
const IS = /^(?:is|remains|are|remain)$/

/** Where the act begins: after "is to", or right after the noun where the act is to reach a number; -1 where neither stands there. */
function actAfter(view: SentenceView, noun: number): number {
  let at = noun + 1
  const isStated = IS.test(wordAt(view, at))
  if (isStated) at++
  while (isAdverbWord(wordAt(view, at))) at++
  if (wordAt(view, at) !== 'to' || !opensAct(view, at + 1)) return -1
  const from = at + 1
  return isStated || isTarget(view, { first: from, end: clauseEnd(view, from) }) ? from : -1
}

function drawAt(view: SentenceView, at: number): Draft | null {
  const strength = mentionAt(view, at) < 0 ? NOUN.get(wordAt(view, at)) : undefined
  const from = strength ? actAfter(view, at) : -1
  const subject = from < 0 ? null : ownerOf(view, at)
  return subject && commit(view, { at, subject, from, kind: 'pledge', strength: strength! })
}

export const intentNoun: CommitmentRule = {
  name: 'intent-noun',
  version: '1',
  confidence: 0.7,
  examples: [
    '“Our aim is to reopen the ferry by the end of June,” Brenn said.',
    'Vardia welcomed its ambition to raise grain exports to 40 percent by 2037.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
