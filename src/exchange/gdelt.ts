import { type CodedEvent, type CodedParty, makeCodedEvent, QUAD_OF } from '../model/index.ts'
import type { Cameo } from './cameo.ts'
import { maybeDay } from './day.ts'
import { holdsNul, invalid, quoted } from './decoded.ts'

/** The data set of GDELT's rows where the caller gives no other name. */
export const GDELT = 'GDELT 2.0'

const COLUMNS = 61

/** Where the columns stand that are read, counted from 0. Source: the GDELT 2.0 event codebook. */
const AT = { id: 0, day: 1, first: 5, second: 15, event: 26, place: 52, added: 59, url: 60 }

/** Where the parts of an actor stand after its code. */
const ACTOR = { code: 0, name: 1, country: 2, group: 3 }

const EVENT_CODE = /^\d{2,4}$/

/**
 * The coded event of a row of GDELT 2.0's event table; none where PLOVER has no such event.
 * Example: `parseGdeltLine(line, { dataset: 'GDELT 2.0', cameo: loadCameo() })[0].mode` is "CAMEO 042".
 *
 * Shape: the mode is the CAMEO code; all are asserted, since GDELT does not tell claimed from happened, and an intent that
 * is voiced is an AGREE; it counts from the day on which GDELT added it
 * Errors: 'line-invalid', 'date-invalid' and 'document-binary', without the number of the line
 */
export function parseGdeltLine(line: string, { dataset, cameo }: { dataset: string; cameo: Cameo }): CodedEvent[] {
  if (line.includes('\0')) throw holdsNul()
  const cells = line.split('\t')
  if (cells.length !== COLUMNS) {
    throw invalid(
      `it has ${cells.length} columns and not ${COLUMNS}: give the event table of GDELT 2.0, with tabs between`,
    )
  }
  const cell = (at: number): string => cells[at]!.trim()
  const code = cell(AT.event)
  const type = EVENT_CODE.test(code) ? cameo.typeOf(code) : undefined
  if (type === undefined) throw invalid(`its event code ${quoted(code)} is none of CAMEO: leave the row out`)
  if (cell(AT.id) === '') throw invalid('its GLOBALEVENTID is empty: leave the row out')
  if (type === null) return []
  const party = (at: number): CodedParty[] => {
    const name = cell(at + ACTOR.name) || cell(at + ACTOR.code)
    return name === '' ? [] : [{ name, code: cameo.partyCodeOf(cell(at + ACTOR.country), cell(at + ACTOR.group)) }]
  }
  return [
    makeCodedEvent({
      dataset,
      ref: cell(AT.id),
      type,
      mode: `CAMEO ${code}`,
      quad: QUAD_OF[type],
      status: 'asserted',
      actors: party(AT.first),
      recipients: party(AT.second),
      happenedOn: toDay('SQLDATE', cell(AT.day)),
      publishedOn: toDay('DATEADDED', cell(AT.added)),
      place: cell(AT.place) || null,
      text: null,
      url: cell(AT.url) || null,
    }),
  ]
}

/** GDELT writes days as 20310514, with a time behind them or none. */
const toDay = (name: string, digits: string): string | null =>
  maybeDay(name, digits.replace(/^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/, '$1-$2-$3'))
