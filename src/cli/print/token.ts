import type { Token, TokenWithUse } from '../../model/index.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'

const GUTTER = 12

/** A token: what it is for and what it may do, until when, whether it was taken back, and its last use where that is known. */
export function tokenBlocks(token: Token | TokenWithUse, today: string): Block[] {
  const { id, name, scopes, createdAt, revoked } = token
  const head = block(piece('name', name), ' · ', piece('kind', scopes.join(', ')), ` · ${toEnd(token, today)}`)
  const lines = [head, block(piece('faint', `made ${createdAt}`))]
  if (revoked) lines.push(block(piece('warning', `revoked ${revoked.at} by ${revoked.by}: ${revoked.reason}`)))
  if ('uses' in token) lines.push(useBlock(token))
  return indented(GUTTER, lines, toShortId(id))
}

function toEnd({ expiresOn, revoked }: Token, today: string): string {
  if (revoked) return 'revoked'
  if (expiresOn === null) return 'does not expire'
  return expiresOn < today ? `expired on ${expiresOn}` : `good through ${expiresOn}`
}

function useBlock({ uses, lastUse }: TokenWithUse): Block {
  if (!lastUse) return block(piece('faint', 'not used yet'))
  const { at, action, subject } = lastUse
  const times = uses === 1 ? 'used once' : `used ${uses} times`
  return block(piece('faint', `${times}, last ${at}: ${action}${subject === null ? '' : ` · ${subject}`}`))
}
