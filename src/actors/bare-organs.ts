import type { Cast, Member } from './cast.ts'
import type { ChunkedText } from './chunks.ts'
import { isBetween } from './state-nouns.ts'

/** Bodies of a state that are named without it: "the ministry", "the foreign ministry". */
const BARE = /^(?:ministry|embassy|parliament|agency|department|court)$/

interface Organ {
  member: Member
  first: number
  words: string
}

/** Records "the ministry" with the body of that name which the text named last. */
export function placeBareOrgans(text: ChunkedText, cast: Cast, taken: Uint8Array): void {
  const { tokens } = text
  const organs = cast.members
    .filter(({ kind }) => kind === 'organisation')
    .flatMap((member): Organ[] =>
      member.mentions.map(({ first, end }) => ({
        member,
        first,
        words: tokens
          .slice(first, end)
          .map(({ lower }) => lower)
          .join(' '),
      })),
    )
    .sort((a, b) => a.first - b.first)
  const last = new Map<string, Organ>()
  let next = 0
  for (let at = 1; at < tokens.length; at++) {
    for (; next < organs.length && organs[next]!.first <= at; next++) {
      const noun = organs[next]!.words.split(' ').find((word) => BARE.test(word))
      if (noun) last.set(noun, organs[next]!)
    }
    const { lower } = tokens[at]!
    if (!BARE.test(lower) || taken[at]) continue
    let first = at
    while (at - first < 2 && isBetween(tokens[first - 1]?.lower ?? '')) first--
    if (tokens[first - 1]?.lower !== 'the') continue
    const organ = last.get(lower)
    const words = tokens.slice(first, at + 1).map((token) => token.lower)
    if (!organ || organ.first >= first || !words.every((word) => organ.words.split(' ').includes(word))) continue
    organ.member.mentions.push({ first, end: at + 1 })
  }
}
