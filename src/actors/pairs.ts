import type { Cast, Member, TokenRange } from './cast.ts'
import type { ChunkedText } from './chunks.ts'

const PARTIES =
  /^(?:sides|countries|nations|parties|states|governments|neighbours|neighbors|capitals|allies|delegations|armies)$/
const PERSONS = /^(?:leaders|men|women|presidents|ministers|officials|diplomats|politicians|candidates|rivals)$/

/** The two actors of a kind that the text named last, one after the other. */
class LastPair {
  #earlier: Member | undefined
  #later: Member | undefined

  see(member: Member): void {
    if (member === this.#later) return
    this.#earlier = this.#later
    this.#later = member
  }

  get pair(): readonly [Member, Member] | undefined {
    return this.#earlier && this.#later ? [this.#earlier, this.#later] : undefined
  }
}

/** The phrase for two at a token: "both sides", "the two leaders". */
function phraseAt({ tokens }: ChunkedText, at: number): { range: TokenRange; persons: boolean } | null {
  const { lower } = tokens[at]!
  if (lower !== 'both' && lower !== 'two') return null
  if (lower === 'two' && tokens[at - 1]?.lower !== 'the') return null
  const noun = tokens[at + 1]?.lower ?? ''
  if (!PARTIES.test(noun) && !PERSONS.test(noun)) return null
  return { range: { first: at, end: at + 2 }, persons: PERSONS.test(noun) }
}

const wordsOf = ({ annotated, tokens }: ChunkedText, { first, end }: TokenRange): string =>
  annotated.text.slice(tokens[first]!.start, tokens[end - 1]!.end)

/** Records "both sides" and "the two leaders" with the two whom the text named last. */
export function placePairs(text: ChunkedText, cast: Cast): void {
  const mentions = cast.members
    .filter(({ kind }) => kind !== 'group')
    .flatMap((member) => [
      ...member.mentions.map((range) => ({ member, range })),
      ...member.parts.map(({ at }) => ({ member, range: { first: at, end: at + 1 } })),
    ])
    .sort((a, b) => a.range.first - b.range.first)
  const numberOf = new Map(cast.members.map((member, index) => [member, index]))
  const outlets = new Set([...text.lexicon.outlets].flatMap((name) => cast.find(`outlet ${name}`) ?? []))
  const persons = new LastPair()
  const parties = new LastPair()
  let next = 0
  for (let at = 0; at < text.tokens.length; at++) {
    for (; next < mentions.length && mentions[next]!.range.first <= at; next++) {
      const { member } = mentions[next]!
      if (member.kind === 'person') persons.see(member)
      else if (!outlets.has(member)) parties.see(member)
    }
    const phrase = phraseAt(text, at)
    const pair = phrase && (phrase.persons ? persons : parties).pair
    if (!phrase || !pair) continue
    const key = `pair ${[...pair]
      .map((member) => numberOf.get(member))
      .sort()
      .join(' ')}`
    const group = cast.member(key, { kind: 'group', name: wordsOf(text, phrase.range), serves: null })
    if (group.members.length === 0) group.members.push(...pair)
    group.mentions.push(phrase.range)
  }
}
