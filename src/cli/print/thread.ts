import { toQuoted, wordsOf } from '../../answers/index.ts'
import type { Thread, ThreadJoin, ThreadMember, ThreadParty } from '../../model/index.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'
import { toDeadlineText, toQuantityText } from './moment.ts'

const GUTTER = 12
const INDENT = 2

const toNames = (parties: readonly ThreadParty[]): string =>
  parties.map(({ name, serves }) => (serves === null || serves === name ? name : `${name} (${serves})`)).join(', ')

/** "0.91: party 1, action 1, object 0.8 (threads/same-act@1)"; a decision of a person has no score to tell. */
function toJoinText({ score, parts, rule }: ThreadJoin): string {
  const told = Object.entries(parts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${Number(value!.toFixed(2))}`)
  return `${Number(score.toFixed(2))}${told.length > 0 ? `: ${told.join(', ')}` : ''} (${rule})`
}

/** A thread: who is bound to what, and each of its members with its role, its words and why it is one of them. */
export function threadBlocks(thread: Thread, texts: ReadonlyMap<string, string>): Block[] {
  const { kind, by, toward, summary, deadline, quantity, members } = thread
  const sides = [toNames(by) || 'unknown', ...(toward.length > 0 ? [toNames(toward)] : [])].join(' → ')
  return indented(
    GUTTER,
    [
      block(piece('name', sides), ': ', piece('kind', kind)),
      block(piece('words', toQuoted(summary))),
      ...(deadline === null ? [] : [block(piece('warning', toDeadlineText(deadline)))]),
      ...(quantity === null ? [] : [block(`amount: ${toQuantityText(quantity)}`)]),
      ...members.flatMap((member) => memberBlocks(member, texts.get(member.document)!)),
    ],
    toShortId(thread.thread),
  )
}

function memberBlocks(
  { commitment, event, role, date, outlet, ref, spans, join }: ThreadMember,
  text: string,
): Block[] {
  const source = [date, outlet, ref, toShortId(commitment ?? event!)].filter((fact) => fact !== null).join(' · ')
  return indented(INDENT, [
    block(piece('kind', role), piece('faint', ` · ${source}`)),
    ...indented(INDENT, [
      block(piece('words', toQuoted(wordsOf(text, spans)))),
      ...(join === null ? [] : [block(piece('faint', toJoinText(join)))]),
    ]),
  ])
}
