import type { EventStatus, EventType, Span, ThreadParty, Turn } from '../../model/index.ts'
import type { ActionWords } from '../commitment-threads/action-words.ts'
import type { Side } from '../commitment-threads/parties.ts'

/** Where a deed stands: a document, or another's data set. */
export interface Place {
  document: string | null
  ref: string
  outlet: string | null
  date: string | null
  /** the day of publication, counted */
  day: number | null
  /** the report, which several documents may carry */
  report: string
}

/** Something that was done, or is said to have been done, as it is held against commitments. */
export interface Deed extends Place {
  /** the event; null of a sentence in which none was read */
  record: string | null
  /** the last day on which it happened, counted; null where the text does not tell it */
  happened: number | null
  /** the words that tell it, with those who do it and to whom */
  spans: readonly Span[]
  /** where the words of the deed itself begin */
  at: number
  /** where the sentence begins */
  start: number
  type: EventType | null
  status: EventStatus
  turn: Turn | null
  actors: Side
  recipients: Side
  /** who says so; empty where the outlet does */
  claimedBy: readonly ThreadParty[]
  /** the event's words and those of its clause */
  words: ActionWords
  /** what the sentence names: codes of states and bodies, else names as written */
  named: ReadonlySet<string>
  /** concepts of the whole sentence, names among them */
  sentence: ReadonlySet<string>
  /** a last day that the sentence newly sets */
  until: string | null
  /** of a turn: the agreement as it is named, and who the sentence sets against each other */
  agreement: { span: Span; text: string; parties: readonly ThreadParty[] } | null
}

/** Who says what nobody is named for. */
export const UNNAMED: ThreadParty = { name: 'unnamed', serves: null }
