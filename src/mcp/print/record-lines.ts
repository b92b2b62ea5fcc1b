import type { Commitment, Deadline, Event, Moment, Quantity, Statement } from '../../model/index.ts'
import { toVisibleText } from '../visible-text.ts'
import { toFact, toNames, toShortId, toSides } from './lines.ts'

interface Named {
  id: string
  name: string
  serves: string | null
}

const named = (ids: readonly string[], parties: readonly Named[]): Named[] =>
  ids.flatMap((id) => parties.find((party) => party.id === id) ?? [])

const toDays = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`)

/** A moment with the words that say it: "2031-05-13 (“on Tuesday”)". */
export function momentText({ from, to, text, basis }: Moment): string {
  const said = text === undefined ? '' : ` (“${toFact(text)}”)`
  return `${toDays(from, to)}${said}${basis === 'implied' ? ' (inferred)' : ''}`
}

/** A deadline: "by 2031-06-30 (“by the end of June”)". */
export function deadlineText({ text, earliest, latest, basis }: Deadline): string {
  const day = latest ?? earliest
  const by = day === null ? 'in time' : `${latest === null ? 'from' : 'by'} ${toDays(earliest ?? day, day)}`
  return `${by} (“${toFact(text)}”)${basis === 'implied' ? ' (inferred)' : ''}`
}

export const quantityText = ({ value, unit, of }: Quantity): string =>
  `${value} ${toFact(unit)}${of === null ? '' : ` (${toFact(of)})`}`

const head = (id: string, ...facts: (string | null | false)[]): string =>
  `- ${[`**${toShortId(id)}**`, ...facts.filter((fact) => typeof fact === 'string')].join(' · ')}`

type WithParties<Record> = Record & { parties: readonly Named[] }

/** Who said what to whom, as which act. */
export const statementHead = (statement: WithParties<Statement>): string => {
  const { id, speakers, addressees, act, manner, via, saidOn, speakerBasis, within, parties } = statement
  return head(
    id,
    toSides(named(speakers, parties), named(addressees, parties)),
    `${act}, ${manner}`,
    speakerBasis === 'implied' && 'the speaker is inferred',
    via !== null && `via ${toFact(via)}`,
    saidOn && `said ${momentText(saidOn)}`,
    within !== null && `as reported in ${toShortId(within)}`,
  )
}

/** What an event's status means for whoever tells it on. */
const STATUS_TEXT: { readonly [Status in Event['status']]: string } = {
  asserted: 'asserted',
  claimed: 'claimed, not established',
  denied: 'denied',
  planned: 'planned, not done',
  conditional: 'conditional, not done',
  negated: 'told not to have happened',
}

export const eventStatusText = (status: Event['status']): string => STATUS_TEXT[status]

/** Who did what to whom, and whether the text says that it happened. */
export const eventHead = (event: WithParties<Event>): string => {
  const { id, type, status, actors, recipients, happenedOn, place, claimedIn, parties } = event
  return head(
    id,
    toSides(named(actors, parties), named(recipients, parties)),
    `${type}, ${eventStatusText(status)}`,
    happenedOn && momentText(happenedOn),
    place !== null && `in ${toFact(place)}`,
    claimedIn !== null && `told in ${toShortId(claimedIn)}`,
  )
}

/** Who is bound to what, how firmly, by when. */
export const commitmentHead = (commitment: WithParties<Commitment>): string => {
  const { id, kind, strength, standing, by, toward, deadline, quantity, condition, parties } = commitment
  return head(
    id,
    toSides(named(by, parties), named(toward, parties)),
    `${kind}, ${strength}${standing === 'made' ? '' : `, ${standing}`}`,
    deadline && deadlineText(deadline),
    quantity && quantityText(quantity),
    condition && `only ${condition.kind} a condition comes about`,
  )
}

interface Told {
  status: string
  by: readonly { name: string; serves: string | null }[]
}

/** A status with whoever it is of: "violated by Vardia (VDA)". */
export const statusText = ({ status, by }: Told): string => `${status}${by.length > 0 ? ` by ${toNames(by)}` : ''}`

/** A sentence of a rule, which may hold words of a document. */
export const reasonText = (reason: string): string => toVisibleText(reason)
