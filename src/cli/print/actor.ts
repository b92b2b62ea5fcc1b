import type { Actor } from '../../model/index.ts'
import { type Ground, namesOf } from './ground.ts'
import { type Block, block, piece } from './lay-out.ts'
import { toCount } from './moment.ts'

/** Who it is: kind, offices, whom the actor serves, and how often the text names it. */
export function actorBlocks(actor: Actor, ground: Ground): Block[] {
  const { name, kind, serves, members = [] } = actor
  const roles = actor.roles.map(({ title, of }) => (of === null ? title : `${title} (${of})`))
  const facts = [
    kind,
    ...roles,
    serves === null ? null : `serves ${serves}`,
    members.length > 0 ? `of ${namesOf(members, ground)}` : null,
    toCount(actor.mentions.length, 'mention'),
  ].filter((fact) => fact !== null)
  return [block(piece('name', name), ` · ${facts.join(' · ')}`)]
}
