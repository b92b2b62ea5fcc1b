import type { Identity, Review } from '../../model/index.ts'
import type { WrittenActor } from '../../threads/index.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'
import { toCount } from './moment.ts'

const GUTTER = 12

/** An actor across documents: what it is, the actors as written that are taken for it, and why. */
export function identityBlocks(
  { id, name, kind, serves, actors, joins }: Identity,
  byId: ReadonlyMap<string, WrittenActor>,
): Block[] {
  const facts = [kind, ...(serves ? [`for ${serves}`] : []), toCount(actors.length, 'actor')]
  const written = actors.map((actor) => {
    const known = byId.get(actor)
    const day = known?.publishedOn ? ` · ${known.publishedOn}` : ''
    return block(piece('faint', `${toShortId(actor)} ${known?.actor.name ?? ''}${day}`))
  })
  const why = joins.map(({ actor, with: other, reason, rule }) =>
    block(piece('faint', `${toShortId(actor)} = ${toShortId(other)}: ${reason} (${rule})`)),
  )
  return indented(GUTTER, [block(piece('name', name), ` · ${facts.join(' · ')}`), ...written, ...why], toShortId(id))
}

/** What a person decided. */
export function reviewBlocks({ id, by, reason, at, ...decided }: Review): Block[] {
  const said = block(`${toDecisionText(decided)}: ${reason}`)
  return indented(GUTTER, [said, block(piece('faint', `${by} · ${at}`))], toShortId(id))
}

/** "5f0c1a2b is broken on 2031-07-01, whatever the rule says". */
function toDecisionText({ decision, subjects, judged }: Pick<Review, 'decision' | 'subjects' | 'judged'>): string {
  const named = subjects.map(toShortId)
  if (decision === 'merge') return `${named.join(', ')} are one`
  if (decision === 'split') return `${named.join(', ')} are not one`
  if (judged !== null) {
    const rule = decision === 'confirm' ? 'as the rule says' : 'whatever the rule says'
    return `${named[0]} is ${judged.status} on ${judged.asOf}, ${rule}`
  }
  return named.length > 1 ? `evidence ${named[0]} does not bear on ${named[1]}` : `${named[0]} is no commitment`
}
