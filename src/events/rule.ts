import type { EventType } from '../model/index.ts'
import type { SentenceView } from './document-view.ts'
import type { Modality } from './modality.ts'
import type { NounAnchor } from './noun-anchor.ts'
import type { Side } from './side.ts'
import type { VerbAnchor } from './verb-anchor.ts'

/** A verb with the subject found for it. */
export interface VerbReading extends VerbAnchor {
  subject: Side
}

/** A sentence with the words that may make events, read once for all rules. */
export interface SentenceReading {
  view: SentenceView
  verbs: readonly VerbReading[]
  nouns: readonly NounAnchor[]
  /** verbs that the lexicon does not have, or has in other surroundings only */
  others: readonly VerbReading[]
  /** tokens whose event an earlier rule has drawn */
  taken: ReadonlySet<number>
}

/** An event as a rule draws it; its status, day and place are settled afterwards. */
export interface Draft {
  type: EventType
  actor: Side
  recipient: Side
  /** the token that the event hangs on */
  at: number
  words: readonly number[]
  modality: Modality
  /** the type of a second event in the same words */
  also?: EventType | undefined
  /** the draft is that second event */
  isSecond?: true
  /** no list knows its word as that of an event: its type is only a guess */
  isUnlisted?: true
  clause: { from: number; end: number }
}

/** A draft with the rule that drew it. */
export interface Drawn {
  rule: EventRule
  draft: Draft
}

/** One phenomenon: how it looks, and the events it draws from a sentence. */
export interface EventRule {
  name: string
  version: string
  /** the rule draws only where the sentence names somebody */
  needsName?: true
  examples: readonly string[]
  draw(reading: SentenceReading): Draft[]
}
