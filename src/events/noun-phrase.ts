import { mentionAt, mentionRange, type SentenceView, wordAt } from './document-view.ts'
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  NEGATIVE,
  PREPOSITION,
  SPEECH,
  SUBORDINATOR,
} from './grammar-words.ts'
import { closesAfter, opensBefore } from './quotation-edge.ts'

/** A noun phrase as a half-open range of tokens, with the mentions that give it its party (indices; empty where it names none). */
export interface Phrase {
  first: number
  end: number
  mentions: readonly number[]
}

/** How many words a phrase is followed for: newspaper phrases end before, and the bound keeps the time linear. */
const REACH = 12

const INNER_MARK = new Set(["'s", "'", '"', '“', '”', '‘', '’', '$', '€', '£', '%', '&', '-'])

/** "A missile and drone attack": two weapons joined before a noun are one description. */
const WEAPON = new Set('missile drone rocket artillery mortar ballistic cruise bomb gun air ground sea'.split(' '))

/** Whether a token can stand inside a noun phrase. */
export function isNominal(view: SentenceView, at: number): boolean {
  if (mentionAt(view, at) >= 0) return true
  const token = view.tokens[at]
  if (!token || at < view.first || at >= view.end) return false
  if (view.isTime[at]) return false
  if (token.kind === 'number') return true
  if (token.kind === 'mark' || token.lower === "'s") return INNER_MARK.has(token.lower)
  const { lower } = token
  if (lower === 'and' && WEAPON.has(wordAt(view, at - 1)) && WEAPON.has(wordAt(view, at + 1))) return true
  return !(
    PREPOSITION.has(lower) ||
    CONJUNCTION.has(lower) ||
    SUBORDINATOR.has(lower) ||
    BE.has(lower) ||
    HAVE.has(lower) ||
    NEGATIVE.has(lower) ||
    SPEECH.has(lower) ||
    (ADVERB.has(lower) && lower !== 'first') ||
    (MODAL.has(lower) && token.text === lower)
  )
}

/** The noun phrase that ends with token `last`. */
export function phraseLeft(view: SentenceView, last: number): Phrase | null {
  let first = last + 1
  while (first > view.first && last - first < REACH) {
    const at = first - 1
    if (mentionAt(view, at) >= 0) {
      const mention = mentionRange(view, at)
      return { first: mention.first, end: last + 1, mentions: [view.mentionOf[at]!] }
    }
    if (!isNominal(view, at) || opensBefore(view, last, at)) break
    first = at
    if (DETERMINER.has(wordAt(view, at)) && wordAt(view, at - 1) !== 'all') break
  }
  return first <= last ? { first, end: last + 1, mentions: [] } : null
}

/** Whether a word after a name looks like the verb of the next clause: "by Vardia shocked". */
const isPast = (view: SentenceView, at: number): boolean =>
  /^\p{Ll}+ed$/u.test(view.tokens[at]!.text) ||
  view.lexicon.verbs.get(wordAt(view, at))?.[0]?.forms.get(wordAt(view, at))?.has('past') === true

/** The noun phrase that begins with token `from`; its party is the last mention before a possessive, a mark or its end. */
export function phraseRight(view: SentenceView, from: number): Phrase | null {
  let end = from
  let mention = -1
  while (end < view.end && end - from < REACH) {
    if (mentionAt(view, end) >= 0) {
      mention = view.mentionOf[end]!
      end = mentionRange(view, end).end
      continue
    }
    if (end > from && DETERMINER.has(wordAt(view, end)) && view.tokens[end]!.kind === 'word') break
    if (!isNominal(view, end) || (mention >= 0 && isPast(view, end)) || closesAfter(view, from, end)) break
    end++
  }
  return end > from ? { first: from, end, mentions: mention < 0 ? [] : [mention] } : null
}

/** The mentions joined to a phrase on its left: "Vardia, Oskelia and" before "Tamrin". Nearest last, as in the text. */
export function joinedLeft(view: SentenceView, phrase: Phrase): { first: number; mentions: number[] } {
  const mentions: number[] = []
  let first = phrase.first
  let sawAnd = false
  for (let turn = 0; turn < REACH; turn++) {
    if (wordAt(view, first - 1) === 'the') first--
    const word = wordAt(view, first - 1)
    const isAnd = word === 'and' || word === '&'
    if (!isAnd && !(word === ',' && sawAnd)) break
    const at = isAnd && wordAt(view, first - 2) === ',' ? first - 3 : first - 2
    if (mentionAt(view, at) < 0) break
    sawAnd = true
    mentions.unshift(view.mentionOf[at]!)
    first = mentionRange(view, at).first
  }
  return { first, mentions }
}

/** The mentions joined to a phrase on its right: ", Tamrin and Oskelia" after "Vardia". */
export function joinedRight(view: SentenceView, phrase: Phrase): { end: number; mentions: number[] } {
  const mentions: number[] = []
  let { end } = phrase
  for (let turn = 0; turn < REACH; turn++) {
    let at = end
    const comma = wordAt(view, at) === ','
    if (comma) at++
    if (wordAt(view, at) === 'and' || wordAt(view, at) === '&') at++
    else if (!comma) break
    const next = wordAt(view, at) === 'the' ? at + 1 : at
    if (mentionAt(view, next) < 0) break
    const joined = phraseRight(view, next)!
    if (comma && wordAt(view, at - 1) === ',' && !continuesList(view, joined.end)) break
    mentions.push(...joined.mentions)
    end = joined.end
  }
  return { end, mentions }
}

/** Whether a list goes on: "Vardia, Oskelia and Tamrin", but not "Vardia, Oskelia said". */
const continuesList = (view: SentenceView, at: number): boolean => {
  const word = wordAt(view, at)
  return word === 'and' || (word === ',' && (mentionAt(view, at + 1) >= 0 || wordAt(view, at + 1) === 'and'))
}
