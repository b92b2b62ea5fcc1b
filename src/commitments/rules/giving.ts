import { commit } from '../commit.ts'
import { mentionAt, mentionRange, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { formsOf, isAdverbWord } from '../grammar-words.ts'
import { isReducedRelative, isRelativeClause } from '../relative-clause.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { verbGroupAt } from '../verb-group.ts'

const GIVES = formsOf(
  'provide supply send give donate allocate authorise authorize commit contribute deliver dispatch deploy release transfer make',
)
/** What is given now, and not what has been given all along. */
const NEW = /^(?:another|additional|further|new|more|[$€£¥])$/

/** Whether what is given is named as new or by its amount: "another 40 tanks", "an additional $800 million", "Tamrin with more aid". */
function isNewGift(view: SentenceView, from: number): boolean {
  let at = from
  while (/^(?:an?|up|to|over|roughly|about|some|nearly|available)$/.test(wordAt(view, at))) at++
  if (mentionAt(view, at) >= 0) {
    const { end } = mentionRange(view, at)
    return wordAt(view, end) === 'with' && isNewGift(view, end + 1)
  }
  return NEW.test(wordAt(view, at)) || view.tokens[at]?.kind === 'number'
}

function drawAt(view: SentenceView, at: number): Draft | null {
  const word = wordAt(view, at)
  if (!word.endsWith('ing') || !GIVES.has(word) || mentionAt(view, at) >= 0) return null
  let from = at + 1
  while (isAdverbWord(wordAt(view, from))) from++
  if (!isNewGift(view, from) || (word === 'making' && wordAt(view, from) !== 'available')) return null
  const group = verbGroupAt(view, at)
  if (!group.be || group.negated || group.perfect || group.modal || group.infinitive) return null
  if (/^(?:was|were)$/.test(wordAt(view, group.first)) && view.contentOf[at]! < 0) return null
  const subject = findSubject(view, group.first)
  if (subject.kind !== 'first' && subject.kind !== 'party' && subject.kind !== 'pronoun') return null
  if (isRelativeClause(view, subject) || isReducedRelative(view, subject)) return null
  return commit(view, { at, subject, from: at, kind: 'pledge', strength: 'firm' })
}

export const giving: CommitmentRule = {
  name: 'giving',
  version: '1',
  confidence: 0.7,
  examples: [
    'Brenn said Vardia was sending another 40 tanks to Tamrin.',
    'Vardia is providing an additional 800 million euros in aid to Tamrin.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
