import type { Condition } from '../model/index.ts'
import { clauseEnd, regionStart } from './clause.ts'
import { isConjunction } from './conjunction.ts'
import { mentionAt, mentionsOf, type Range, type SentenceView, wordAt } from './document-view.ts'
import { FIRST_PERSON, SPEECH, THIRD_PRONOUN } from './grammar-words.ts'
import { namedIn } from './parties.ts'
import type { Subject } from './subject.ts'

/** A condition as tokens, with its conjunction. */
export interface ConditionDraft extends Range {
  kind: Condition['kind']
}

const KIND: Readonly<Record<string, Condition['kind']>> = { unless: 'unless', until: 'until', till: 'until' }

const conditionAt = (view: SentenceView, first: number, end: number): ConditionDraft => ({
  kind: KIND[wordAt(view, first)] ?? 'if',
  first,
  end,
})

/** Whether a clause begins at a token: after a mark, "that", "and" or a verb of speech. */
const opens = (view: SentenceView, at: number, start: number): boolean => {
  const before = wordAt(view, at - 1)
  return at === start || view.tokens[at - 1]!.kind === 'mark' || /^(?:that|and|but)$/.test(before) || SPEECH.has(before)
}

/** "If the truce holds, Vardia will ...": the condition before the subject. */
export function conditionBefore(view: SentenceView, subject: Subject): ConditionDraft | null {
  const before = wordAt(view, subject.first - 1)
  const comma = before === 'then' ? subject.first - 2 : subject.first - 1
  const start = regionStart(view, subject.first)
  if (before === 'and') return sharedCondition(view, start, comma)
  if (wordAt(view, comma) !== ',') return null
  for (let at = start; at < comma - 1; at++)
    if (isConjunction(view, at) && opens(view, at, start)) return conditionAt(view, at, comma)
  return null
}

/** "If the truce fails, the talks will end and Vardia will ...": the condition of the clause before, also within what somebody says. */
function sharedCondition(view: SentenceView, start: number, end: number): ConditionDraft | null {
  for (let first = start; first < end; first++) {
    if (!isConjunction(view, first) || !opens(view, first, start)) continue
    for (let at = first + 1; at < end; at++) if (wordAt(view, at) === ',') return conditionAt(view, first, at)
    return null
  }
  return null
}

/** "... if the truce holds": the condition after an act that ends before `end`; "only" and "but only" may stand between. */
export function conditionAfter(view: SentenceView, end: number): ConditionDraft | null {
  let at = end
  while (/^(?:[,”"]|only|but|and)$/.test(wordAt(view, at))) at++
  if (!wordAt(view, at) || !isConjunction(view, at)) return null
  const last = clauseEnd(view, at + 1)
  return last > at + 1 ? conditionAt(view, at, last) : null
}

/** The ids of those who would have to fulfil a condition. */
export function bindsOf(view: SentenceView, condition: Range, sides: { by: string[]; clause: Range }): string[] {
  for (let at = condition.first; at < condition.end; at++) {
    const word = wordAt(view, at)
    if (FIRST_PERSON.has(word)) return sides.by
    if (mentionAt(view, at) >= 0) return namedIn(view, { first: at, end: at + 1 }, [])
    if (!THIRD_PRONOUN.has(word)) continue
    const before = { first: sides.clause.first, end: condition.first }
    const other = mentionsOf(view, before).filter((mention) => !sides.by.includes(view.mentions[mention]!.actor.id))
    const nearest = other.at(-1)
    return nearest === undefined ? [] : [view.mentions[nearest]!.actor.id]
  }
  return []
}
