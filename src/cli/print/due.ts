import { toQuoted } from '../../answers/index.ts'
import { type Due, type ThreadParty, toDaysLeft } from '../../model/index.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'

const GUTTER = 12

const toNames = (parties: readonly ThreadParty[]): string =>
  parties.map(({ name, serves }) => (serves === null || serves === name ? name : `${name} (${serves})`)).join(', ')

/** What falls due: how many days are left, who is bound to what, on which condition, and how it stands. */
export function dueBlocks(due: Due): Block[] {
  const { thread, kind, by, toward, summary, status, condition, first } = due
  const sides = [toNames(by) || 'unknown', ...(toward.length > 0 ? [toNames(toward)] : [])].join(' → ')
  return indented(
    GUTTER,
    [
      block(piece('warning', toDaysLeft(due))),
      block(piece('name', sides), ': ', piece('kind', `${kind}, ${status}`)),
      block(piece('words', toQuoted(summary))),
      ...(condition === null
        ? []
        : [block(`condition, ${condition.state}: `, piece('words', toQuoted(condition.text)))]),
      block(piece('faint', ['first told', first.date, first.ref].filter((fact) => fact !== null).join(' · '))),
    ],
    toShortId(thread),
  )
}
