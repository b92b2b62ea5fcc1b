import { mentionAt, mentionRange, type SentenceView, wordAt } from './document-view.ts'
import type { Draft } from './rule.ts'
import { VERBAL } from './status.ts'

const PLACING = new Set(['in', 'at', 'near', 'outside', 'inside'])
const NAME_PARTS = new Set(['of', 'the', 'al', 'de', 'la'])
const COMPASS =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western|mainland|occupied|coastal)$/
/** How far a place may stand from an event's word, and how many tokens its name may have. */
const REACH = 25
const LONGEST = 6

const isCapitalised = (view: SentenceView, at: number): boolean =>
  at < view.end && view.tokens[at]!.kind === 'word' && /^\p{Lu}/u.test(view.tokens[at]!.text) && view.isTime[at] !== 1

/** Whether a capitalised token can be a place: a state or no actor at all, never a person or a body. */
const canBePlace = (view: SentenceView, at: number): boolean =>
  mentionAt(view, at) < 0 || (view.mentions[view.mentionOf[at]!]!.actor?.kind ?? 'state') === 'state'

/** The end of the name of a place that begins at a token; the token itself where none does. */
function nameEnd(view: SentenceView, from: number): number {
  let at = from
  while (at < view.end && at - from < LONGEST) {
    if (mentionAt(view, at) >= 0 ? !canBePlace(view, at) : !isCapitalised(view, at)) {
      const inside = at > from && NAME_PARTS.has(wordAt(view, at)) && isCapitalised(view, at + 1)
      if (!inside) break
    }
    at = mentionAt(view, at) >= 0 ? mentionRange(view, at).end : at + 1
  }
  return at
}

/** The place that a preposition at a token brings in, as written: "in northern Tamrin"; null where a lower-case word heads it. */
function placeAfter(view: SentenceView, preposition: number): string | null {
  let first = preposition + 1
  const named = view.tokens[first]?.text === 'The' && isCapitalised(view, first + 1)
  if (wordAt(view, first) === 'the' && !named) first++
  let name = named ? first + 1 : first
  while (COMPASS.test(wordAt(view, name)) && !isCapitalised(view, name)) name++
  const end = nameEnd(view, name)
  if (end === name || wordAt(view, end) === "'s") return null
  const next = view.tokens[end]
  const headless = next && next.kind === 'word' && end < view.end && isNounLike(next.lower)
  return headless ? null : view.annotated.text.slice(view.tokens[first]!.start, view.tokens[end - 1]!.end)
}

/** Words that would make a name before them only describe: "in the Oskel region" stays, "at the Tamrin summit" does not. */
const isNounLike = (word: string): boolean =>
  /^(?:summit|meeting|conference|talks|forum|session|government|forces|army|war|crisis|conflict|election|elections|embassy|statement|interview|speech|case|affairs|politics|dispute)$/.test(
    word,
  )

/** Where a deed was, as written, by the first phrase of its clause that names a place; a place that opens the sentence counts too. */
export function placeOf(view: SentenceView, draft: Draft): string | null {
  if (VERBAL.has(draft.type)) return null
  const end = Math.min(draft.clause.end, draft.at + REACH)
  for (let at = draft.at + 1; at < end; at++) {
    if (mentionAt(view, at) >= 0 || !PLACING.has(wordAt(view, at))) continue
    const place = placeAfter(view, at)
    if (place) return place
  }
  const opens = PLACING.has(wordAt(view, view.first)) && view.contentOf[view.first] === view.contentOf[draft.at]
  return opens && view.tokens[view.first]!.text !== wordAt(view, view.first) ? placeAfter(view, view.first) : null
}
