import type { Cast, Member } from './cast.ts'
import type { ChunkedText } from './chunks.ts'
import type { Person } from './persons.ts'

const GOVERNMENT = /^(?:administration|government|cabinet|presidency|regime)$/
const HEAD_OF_STATE = /^(?:president|prime minister|chancellor|king|queen|emir|supreme leader)$/i

/** The codes of states whose head the text names with his state. */
const headed = (members: Iterable<Member>): Set<string> => {
  const codes = new Set<string>()
  for (const { roles, serves } of members)
    if (serves && roles.some(({ title }) => HEAD_OF_STATE.test(title))) codes.add(serves)
  return codes
}

/** The state that the text names most among those whose head it does not name, where it stands out. */
function homeState({ chunks, lexicon }: ChunkedText, but: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>()
  for (const chunk of chunks) {
    if (chunk.what !== 'known' || !lexicon.stateCodes.has(chunk.known.code) || but.has(chunk.known.code)) continue
    counts.set(chunk.known.code, (counts.get(chunk.known.code) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

interface Placing {
  members: ReadonlyMap<Person, Member>
  taken: Uint8Array
}

/** Records "the Torvik administration" as a body that serves its head's state. */
export function placeAdministrations(text: ChunkedText, cast: Cast, { members, taken }: Placing): void {
  const heads = [...members].filter(([, { roles }]) => roles.some(({ title }) => HEAD_OF_STATE.test(title)))
  const governs = ([{ uses }]: readonly [Person, Member]) =>
    uses.some(({ end }) => text.tokens[end]?.lower === 'administration')
  const unserving = heads.filter(([, { serves }]) => !serves).find(governs)
  if (unserving) serveHome(text, members, unserving[1])
  for (const [person, { serves }] of members) {
    for (const { lead, first, end } of person.uses) {
      const noun = text.tokens[end]?.lower ?? ''
      if (lead !== first || !GOVERNMENT.test(noun)) continue
      const name = `${person.words.at(-1)} ${noun}`
      cast.member(`organisation ${name}`, { kind: 'organisation', name, serves }).mentions.push({ first, end: end + 1 })
      taken.fill(1, first, end + 1)
    }
  }
}

/** Records an administration whose head the text does not name otherwise. */
export function placeLoneAdministrations(text: ChunkedText, cast: Cast, { members, taken }: Placing): void {
  const { chunks, tokens } = text
  for (const { what, first, end } of chunks) {
    if (what !== 'name' || taken[first] || end !== first + 1 || tokens[end]?.lower !== 'administration') continue
    const name = `${tokens[first]!.text} administration`
    const known = cast.find(`organisation ${name}`)
    const serves = known ? known.serves : homeState(text, headed(members.values()))
    cast.member(`organisation ${name}`, { kind: 'organisation', name, serves }).mentions.push({ first, end: end + 1 })
    taken.fill(1, first, end + 1)
  }
}

/** A plain "President" with an administration serves the state that the text is at home in. */
function serveHome(text: ChunkedText, members: ReadonlyMap<Person, Member>, member: Member): void {
  member.serves = homeState(text, headed(members.values()))
  for (const role of member.roles) if (HEAD_OF_STATE.test(role.title)) role.of ??= member.serves
}
