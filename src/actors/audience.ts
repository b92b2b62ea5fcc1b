import type { Cast } from './cast.ts'
import type { ChunkedText } from './chunks.ts'

/** Who hears officials out without being a party. */
const AUDIENCE =
  /^(?:reporters|journalists|correspondents|lawmakers|legislators|senators|deputies|supporters|diplomats|ambassadors|delegates)$/
const TOLD = /^(?:tells?|told|telling|informed|assured|reminded|briefed|addressed|addressing)$/

/** Records those who are told something: "told reporters in Vard". They are groups that serve nobody. */
export function placeAudience({ tokens }: ChunkedText, cast: Cast, taken: Uint8Array): void {
  for (let at = 1; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    if (taken[at] === 1 || !AUDIENCE.test(lower)) continue
    const before = /^(?:the|his|her|their)$/.test(tokens[at - 1]!.lower) ? at - 2 : at - 1
    if (!TOLD.test(tokens[before]?.lower ?? '')) continue
    taken[at] = 1
    const group = cast.member(`audience ${lower}`, { kind: 'group', name: lower, serves: null })
    group.mentions.push({ first: at, end: at + 1 })
  }
}
