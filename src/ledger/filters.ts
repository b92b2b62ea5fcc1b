import type { Act, Actor, Commitment, EventStatus, EventType } from '../model/index.ts'

/** From when the record is looked at. */
export interface Lens {
  /** a day in the world: no document published later counts. A document without a day always counts */
  asOf?: string | undefined
  /** a moment of recording: nothing recorded later counts */
  knownAt?: string | undefined
}

/**
 * A place in a list that is in the order of publication. The list goes on after it at the same cost, however deep it is, and neither
 * skips nor repeats what stood there before.
 */
export interface ListPosition {
  publishedOn: string | null
  /** of the reading, in the order of recording */
  sequence: number
  /** of a record, in the order of the text; 0 in lists of documents and readings */
  ordinal: number
}

/** What a list is narrowed to; every part that is given must hold. */
export interface ListFilter extends Lens {
  /** a ref that one of the document's witnesses has, exactly */
  ref?: string | undefined
  /**
   * a part of an actor's name, in whatever case, or the code of whom it serves; on any side of a record, or a member of
   * a group there
   */
  actor?: string | undefined
  /** first and last day of publication, both included; a document without a day is in no such range */
  from?: string | undefined
  to?: string | undefined
  /** ids of documents */
  documents?: readonly string[] | undefined
  /** the documents that were recorded last come first; such a list has no place to go on after */
  isNewestFirst?: boolean | undefined
  /** what stands after this place: the position of the last that was given */
  after?: ListPosition | undefined
  limit?: number | undefined
}

export interface StatementFilter extends ListFilter {
  act?: Act | undefined
}

export interface EventFilter extends ListFilter {
  type?: EventType | undefined
  status?: EventStatus | undefined
}

export interface CommitmentFilter extends ListFilter {
  kind?: Commitment['kind'] | undefined
}

export interface ActorFilter extends ListFilter {
  kind?: Actor['kind'] | undefined
}

export interface SearchFilter extends Omit<ListFilter, 'documents' | 'after' | 'isNewestFirst'> {
  /** documents alone, or statements alone */
  noun?: 'document' | 'statement' | undefined
  /** so many hits are left out first; they are looked for all the same */
  offset?: number | undefined
}

export interface ReviewFilter {
  /** as if nothing recorded later were known: a moment */
  knownAt?: string | undefined
}

export interface ObservationFilter extends ReviewFilter {
  /** a part of the indicator's name, in whatever case */
  indicator?: string | undefined
  /** the actor's code or name, in whatever case */
  actor?: string | undefined
  /** first and last period, both included, compared as texts: 2030 is before 2030-05 */
  from?: string | undefined
  to?: string | undefined
  /** the id of an observation: those that stand after it */
  after?: string | undefined
  limit?: number | undefined
}

export interface CodedEventFilter extends Lens {
  dataset?: string | undefined
  /** a part of a party's name, in whatever case, or its code */
  actor?: string | undefined
  type?: EventType | undefined
  /** first and last day of the event, both included */
  from?: string | undefined
  to?: string | undefined
  /** the id of a coded event: those that stand after it */
  after?: string | undefined
  limit?: number | undefined
}
