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
export function reviewBlocks({ id, decision, subjects, by, reason, at }: Review): Block[] {
  const done = decision === 'merge' ? 'are one' : 'are not one'
  const said = block(`${subjects.map(toShortId).join(', ')} ${done}: ${reason}`)
  return indented(GUTTER, [said, block(piece('faint', `${by} · ${at}`))], toShortId(id))
}
