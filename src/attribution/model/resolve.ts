import type { Choice } from './choice-pass.ts'
import { CONTENT, CUE, SOURCE } from './roles.ts'
import type { TokenRange } from './structure.ts'

/** A choice as it stands after the claims of surer ones. */
export interface Resolved {
  source: TokenRange[]
  cue: TokenRange[]
  content: TokenRange[]
  probability: number
}

/** The parts of ranges whose tokens nobody has claimed; a source may be shared. */
function freeOf(ranges: readonly TokenRange[], claims: Uint8Array, shared: number): TokenRange[] {
  const free: TokenRange[] = []
  for (const { first, end } of ranges)
    for (let at = first; at < end; at++) {
      if (claims[at] !== 0 && claims[at] !== shared) continue
      const last = free.at(-1)
      if (last && last.end === at) last.end = at + 1
      else free.push({ first: at, end: at + 1 })
    }
  return free
}

const lengthOf = (ranges: readonly TokenRange[]): number => ranges.reduce((sum, { first, end }) => sum + end - first, 0)

const NEVER = 255

/** Gives each token one role: the surest choices first; one whose cue or most of whose content is taken falls away. */
export function resolveChoices(choices: readonly Choice[], count: number): Resolved[] {
  const claims = new Uint8Array(count)
  const claim = (ranges: readonly TokenRange[], role: number) => {
    for (const { first, end } of ranges) claims.fill(role, first, end)
  }
  const resolved: Resolved[] = []
  for (const { structure, probability } of [...choices].sort((a, b) => b.probability - a.probability)) {
    const cue = freeOf(structure.cue, claims, NEVER)
    const content = freeOf(structure.content, claims, NEVER)
    if (cue.length === 0 || 2 * lengthOf(content) < lengthOf(structure.content)) continue
    const source = freeOf(structure.source, claims, SOURCE)
    claim(cue, CUE)
    claim(content, CONTENT)
    claim(source, SOURCE)
    resolved.push({ source, cue, content, probability })
  }
  return resolved
}
