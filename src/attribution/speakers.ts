import { mentionsIn } from '../actors/index.ts'
import type { Span } from '../model/index.ts'
import type { DocumentView } from './view.ts'

/** What may stand between two speakers that are named together. */
const JOINED = /^\s*(?:,|and|&|,\s*and|as well as)\s*(?:the\s+)?$/i

/** "officials in Vard": what a phrase only says the place, time or subject of. */
const HANGS_ON = /\b(?:in|on|at|with|to|about|by|against|between|near|after|before)\s+(?:the\s+)?$/i

/** How much of what follows an owner is looked at, in UTF-16 units. */
const OWNED = 60

/** What speaks for its owner: "Brenn's office", "Vardia's government", "her remarks". Others do not: "Brenn's ministers". */
const SPEAKS_FOR =
  /^['’]s?\s+(?:\w+\s+)?(?:office|government|administration|ministry|side|team|feedback|remarks?|comments?|statements?|speech|words|letter|report|announcement|delegation|army|military)\b/i

/** The actors that a phrase names: its head, and those joined to the head. Ids, each once. */
export function actorsNamed(view: DocumentView, phrase: Span): string[] {
  const { text } = view.annotated
  const ids: string[] = []
  let end = phrase.start
  for (const { span, actor } of mentionsIn(view.mentions, phrase)) {
    if (span.start < end) continue
    const between = text.slice(end, span.start)
    if (ids.length === 0 ? HANGS_ON.test(between) : !JOINED.test(between)) break
    const after = text.slice(span.end, Math.min(phrase.end, span.end + OWNED))
    if (/^['’]/.test(after) && !SPEAKS_FOR.test(after)) {
      if (ids.length > 0) break
      continue
    }
    if (!ids.includes(actor.id)) ids.push(actor.id)
    end = span.end
  }
  return ids
}

/** How far back a pair is looked for, in UTF-16 units. */
const BACK = 500

/** The two actors last named together before "both": "Vardia and Oskelia met. Both said ...". Ids, or none. */
export function pairBefore(view: DocumentView, phrase: Span): string[] {
  const before = { start: Math.max(0, phrase.start - BACK), end: Math.max(1, phrase.start) }
  const mentions = mentionsIn(view.mentions, before).filter(({ span }) => span.end <= phrase.start)
  for (let at = mentions.length - 1; at > 0; at--) {
    const [first, second] = [mentions[at - 1]!, mentions[at]!]
    const between = view.annotated.text.slice(first.span.end, second.span.start)
    if (first.actor.id !== second.actor.id && JOINED.test(between)) return [first.actor.id, second.actor.id]
  }
  return []
}
