import type { Act, Actor, Commitment, EventStatus, EventType } from '../model/index.ts'

/** From when the record is looked at. */
export interface Lens {
  /** a day in the world: no document published later counts. A document without a day always counts */
  asOf?: string | undefined
  /** a moment of recording: nothing recorded later counts */
  knownAt?: string | undefined
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

export interface SearchFilter extends Omit<ListFilter, 'documents'> {
  /** documents alone, or statements alone */
  noun?: 'document' | 'statement' | undefined
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
  limit?: number | undefined
}
