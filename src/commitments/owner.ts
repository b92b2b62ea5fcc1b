import { clauseStart } from './clause.ts'
import { mentionAt, mentionRange, type SentenceView, wordAt } from './document-view.ts'
import { FIRST_PERSON, isAdverbWord } from './grammar-words.ts'
import { findSubject, type Subject } from './subject.ts'
import { isCommonNoun } from './word-class.ts'

const FIRST = /^(?:our|my)$/
const THIRD = /^(?:its|their|his|her)$/
/** Words between an owner and the noun: "our joint long-term ambition". */
const BETWEEN = 3

/** Whose a noun is: "our aim", "Vardia's goal", "its objective" of the subject of its clause; null where nobody is said to own it. */
export function ownerOf(view: SentenceView, noun: number): Subject | null {
  for (let at = noun - 1; at >= view.first && at >= noun - 1 - BETWEEN; at--) {
    const word = wordAt(view, at)
    const mention = mentionAt(view, at)
    const range = { first: at, end: at + 1, inherited: false }
    if (FIRST.test(word)) return { kind: 'first', mentions: mention >= 0 ? [mention] : [], ...range }
    if (THIRD.test(word))
      return mention >= 0 ? { kind: 'party', mentions: [mention], ...range } : subjectBefore(view, at)
    if (/^['’]s?$/.test(word) && mentionAt(view, at - 1) >= 0)
      return {
        kind: 'party',
        mentions: [view.mentionOf[at - 1]!],
        first: mentionRange(view, at - 1).first,
        end: at,
        inherited: false,
      }
    if (view.tokens[at]!.kind !== 'word' || mention >= 0) return null
  }
  return null
}

/** The subject of the verb whose object begins at a token: "the union confirmed its objective". */
function subjectBefore(view: SentenceView, at: number): Subject | null {
  let verb = at - 1
  while (isAdverbWord(wordAt(view, verb))) verb--
  const subject = findSubject(view, verb)
  return subject.kind === 'none' || subject.kind === 'thing' ? null : subject
}

/** The subject "we" or "I" of the clause that holds a token; null where it has another. */
export function firstPersonOf(view: SentenceView, at: number): Subject | null {
  for (let token = at - 1; token >= clauseStart(view, at); token--) {
    if (!FIRST_PERSON.has(wordAt(view, token)) || isCommonNoun(view, token)) continue
    const mention = mentionAt(view, token)
    return { kind: 'first', mentions: mention >= 0 ? [mention] : [], first: token, end: token + 1, inherited: false }
  }
  return null
}
