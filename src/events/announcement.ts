import { inflect } from '../language/index.ts'
import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import { BE, DETERMINER, MODAL, POSSESSIVE, SPEECH, SUBORDINATOR, WILL, WOULD } from './grammar-words.ts'
import type { Draft } from './rule.ts'
import { VERBAL } from './status.ts'

/** Verbs that are an act of their own and name a deed to come: "agreed to send", "threatened sanctions". */
const ANNOUNCING: ReadonlySet<string> = new Set(
  'agree pledge promise vow offer undertake commit threaten vote swear volunteer resolve decide propose warn refuse decline'
    .split(' ')
    .flatMap((lemma) => [...inflect(lemma).keys()]),
)
/** What says of a speaker, now, that he is to act: "will", "is ready to", "plans to". */
const SELF_ANNOUNCING = new Set([
  ...WILL,
  ...WOULD,
  ...'ready willing prepared committed determined going eager keen poised plan plans intend intends mean means unwilling unprepared reluctant'.split(
    ' ',
  ),
])
/** How far an announcement and its deed stand apart. */
const REACH = 14

/** What is said of a deed to come: the act that announces it, and the deed. */
export interface Announcement {
  /** the token of the act; -1 where nothing but the speech or the text itself announces the deed */
  act: number
  /** the first token that is the deed's: what stands after it may say when the deed is to be */
  deed: number
  /** the deed is named by a noun: "agreed a ceasefire" */
  isNoun: boolean
}

/** Whether "to" at a token opens the words of a deed, its verb known or not: "to reopen", not "to Oskelia", "to a ceasefire". */
function opensDeed(view: SentenceView, to: number): boolean {
  const next = wordAt(view, to + 1)
  if (wordAt(view, to) !== 'to' || mentionAt(view, to + 1) >= 0 || view.isTime[to + 1] === 1) return false
  const isNoun = view.lexicon.nouns.has(next) && !view.lexicon.verbs.has(next)
  return view.tokens[to + 1]?.kind === 'word' && !(DETERMINER.has(next) || POSSESSIVE.has(next) || isNoun)
}

/** Where the deed begins that an act at a token announces; -1 where no verb names one. */
function deedAfter(view: SentenceView, act: number): number {
  for (let at = act + 1; at < view.end && at - act < REACH; at++) {
    const word = wordAt(view, at)
    if (mentionAt(view, at) < 0 && (SUBORDINATOR.has(word) || SPEECH.has(word) || /^[;:“”"]$/.test(word))) return -1
    if (opensDeed(view, at)) return at
  }
  return -1
}

/** The act before a deed that announces it: "agreed" before "to send"; -1 where the deed is only to come, or the act is. */
function actBefore(view: SentenceView, deed: number): number {
  for (let at = deed - 1; at >= view.first && deed - at < REACH; at--) {
    const word = wordAt(view, at)
    if (mentionAt(view, at) >= 0 || view.isTime[at] === 1) continue
    const isEdge = SUBORDINATOR.has(word) || SPEECH.has(word) || /^[;:“”"]$/.test(word)
    if (isEdge || (MODAL.has(word) && view.tokens[at]!.text !== 'May')) return -1
    if (!ANNOUNCING.has(word)) continue
    const before = wordAt(view, at - 1)
    return MODAL.has(before) || BE.has(before) || (DETERMINER.has(before) && mentionAt(view, at - 1) < 0) ? -1 : at
  }
  return -1
}

/** What a draft has to do with a deed to come: it announces one, or is the one that is announced; null where it does neither. */
export function announcementOf(view: SentenceView, draft: Draft, isAhead: boolean): Announcement | null {
  const { at, words, also, type } = draft
  const noun = words.at(-1)!
  if (isAhead) {
    const isSecond = draft.isSecond === true
    const deed = isSecond ? noun : at
    const act = isSecond ? at : actBefore(view, at)
    return {
      act,
      deed,
      isNoun: isSecond || (view.lexicon.nouns.has(wordAt(view, at)) && !view.lexicon.verbs.has(wordAt(view, at))),
    }
  }
  if (!VERBAL.has(type)) return null
  if (SELF_ANNOUNCING.has(wordAt(view, at))) return { act: -1, deed: at, isNoun: false }
  const deed = deedAfter(view, at)
  if (deed >= 0) return { act: at, deed, isNoun: false }
  return also || ANNOUNCING.has(wordAt(view, at)) ? { act: at, deed: noun, isNoun: true } : null
}
