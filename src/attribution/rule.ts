import type { Span } from '../model/index.ts'
import type { Cue } from './cue.ts'
import type { Range } from './noun-phrase.ts'
import type { SentenceView } from './view.ts'

/** A cue with the phrase found to its left, and whom it is said to. */
export interface CueReading extends Cue {
  subject: Range | null
  /** its place among the cues of the sentence */
  index: number
  /** whether the subject is that of an earlier verb */
  shared: boolean
}

/** A sentence with its cues, read once for all rules. */
export interface SentenceReading {
  view: SentenceView
  cues: readonly CueReading[]
  /** verbs that an earlier rule has drawn from */
  taken: ReadonlySet<number>
}

/** Who said what as a rule draws it, before the words are linked to actors. */
export interface Draft {
  source: Span | null
  cue: readonly Span[]
  content: readonly Span[]
  /** the token of the cue's verb, or the first of what says it else */
  at: number
  /** the sentence that holds the cue */
  sentence: number
  /** whether quotations may follow that are paragraphs of their own: "Torvik answered in a long statement." */
  introduces: boolean
}

/** One way in which newspapers attribute: how it looks, and what it draws from a sentence. */
export interface AttributionRule {
  name: string
  version: string
  /** the share of its drafts that paired with an annotated attribution of the training articles */
  confidence: number
  examples: readonly [string, string]
  draw(reading: SentenceReading): Draft[]
}

/** Draws from every cue that no earlier rule has drawn from. */
export const fromCues =
  (draw: (reading: SentenceReading, cue: CueReading) => Draft | null) =>
  (reading: SentenceReading): Draft[] =>
    reading.cues.flatMap((cue) => (reading.taken.has(cue.at) ? [] : (draw(reading, cue) ?? [])))
