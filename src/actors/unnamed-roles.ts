import { ADVERB, BE, CONJUNCTION, HAVE, MODAL, PREPOSITION, SUBJECT_PRONOUN, SUBORDINATOR } from '../language/index.ts'
import type { Cast, Member } from './cast.ts'
import type { ChunkedText } from './chunks.ts'
import type { NameUse } from './name-uses.ts'
import { officesOf } from './office-holders.ts'
import type { Person } from './persons.ts'
import { type RolePhrase, roleAt } from './role-phrase.ts'
import { titleFits, WEAK_ALONE } from './role-words.ts'
import { isSpeechVerb } from './speech-verbs.ts'

const AFTER = [ADVERB, BE, CONJUNCTION, HAVE, MODAL, PREPOSITION, SUBJECT_PRONOUN, SUBORDINATOR]
const PAST = new Set(
  'spent brought bought built broadcast cast caught cut dealt dug did drove fought forgot gave grew hung hid hurt laid lay lent lit rang rode rose ran shook shot shut sang sank slept slid spun split spread stole stuck struck taught tore understood withdrew met went came took made gave left held saw spoke began led got put ran knew kept sent won lost fled flew drew broke chose fell felt found heard hit let meant paid read rose sat set sold stood struck swore thought threw took tore wore'.split(
    ' ',
  ),
)

/** Whether a phrase can end before a word: a mark, a closed-class word, or what looks like a verb. */
function endsBefore({ tokens }: ChunkedText, at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind === 'mark' || token.lower === "'s" || token.lower === "n't") return true
  const { lower } = token
  if (
    AFTER.some((closed) => closed.has(lower)) ||
    isSpeechVerb(lower) ||
    PAST.has(lower) ||
    lower === 'do' ||
    lower === 'did' ||
    lower === 'does'
  )
    return true
  return /^\p{Ll}{2,}(?:ed|s)$/u.test(token.text)
}

/** Whether a role phrase that stands without a name means one person: "the minister", "Vardia's envoy", "a spokesman for the White Palace". */
function namesOne(text: ChunkedText, role: RolePhrase, head: string): boolean {
  const owned = role.of !== null || role.ofPerson !== null
  const definite = role.determiner === 'the' || (owned && role.determiner === null)
  if (!definite && !(owned && /^(?:a|an|its|another)$/.test(role.determiner ?? ''))) return false
  if (!owned && WEAK_ALONE.has(head)) return false
  return !role.laidDown && endsBefore(text, role.end)
}

interface Holder {
  person: Person
  member: Member
}

/** Whether a person's role fits a phrase and what it belongs to. */
function holds({ member }: Holder, title: string, of: string | null): boolean {
  return officesOf(member).some((role) => {
    if (/^(?:former|ex|late)\b/i.test(role.title) || !titleFits(title, role.title.toLowerCase())) return false
    return of === null || (role.of ?? member.serves) === of
  })
}

/** The last use of a name before a token. */
function lastBefore(uses: readonly NameUse[], token: number): NameUse | undefined {
  let low = 0
  let high = uses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (uses[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return uses[low - 1]
}

/** The person of a role who was named last before a token, else the first named after it. */
function holderOf(holders: readonly Holder[], role: RolePhrase, of: string | null): Member | undefined {
  const title = role.title.toLowerCase()
  let best: { member: Member; distance: number } | undefined
  for (const holder of holders) {
    if (!holds(holder, title, of)) continue
    const { uses } = holder.person
    const before = lastBefore(uses, role.first)
    const distance = before ? role.first - before.first : uses[0]!.first - role.first + AHEAD
    if (!best || distance < best.distance) best = { member: holder.member, distance }
  }
  return best?.member
}

/** A person named later counts as farther away than any named before. */
const AHEAD = 1e9

/** Past this many persons with a role, phrases are no longer resolved: the time stays linear. */
const MOST_HOLDERS = 200

const nameOf = ({ annotated, tokens }: ChunkedText, { first, end }: RolePhrase): string =>
  annotated.text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ')

/** Whether the office that a table knows a person to hold may be the one of a phrase: their heads are one word. */
const isKnownAs = ({ known }: Member, title: string): boolean =>
  known !== undefined && known.title.split(' ').at(-1) === title.toLowerCase().split(' ').at(-1)

/** Who introduces himself by name just after an office was mentioned, without a role of his own: "the Vardian envoy said …", then "Ada Brenn told reporters". */
function introducedNext(
  text: ChunkedText,
  members: ReadonlyMap<Person, Member>,
  { role, of, sentence }: { role: RolePhrase; of: string; sentence: number },
): Member | undefined {
  let next: Person | undefined
  for (const person of members.keys()) {
    const use = person.uses[0]!
    if (use.first < role.end || use.sentence > sentence + 2) continue
    if (!next || use.first < next.uses[0]!.first) next = person
  }
  const member = next && members.get(next)
  const servesAnother = member?.serves && (member.serves !== of || !isKnownAs(member, role.title))
  if (!next || !member || member.roles.length > 0 || servesAnother || next.uses[0]!.words.length < 2) return undefined
  return isSpeechVerb(text.tokens[next.uses[0]!.end]?.lower ?? '') ? member : undefined
}

interface Naming {
  members: ReadonlyMap<Person, Member>
  holders: readonly Holder[]
  servesAt: ReadonlyMap<number, string | null>
}

/** The member that a role phrase means: its holder, else an actor of its own, whom the next phrase of the same words joins; nobody where it is "the president" of nothing, who says nothing. */
function memberFor(
  text: ChunkedText,
  cast: Cast,
  { role, sentence, naming }: { role: RolePhrase; sentence: number; naming: Naming },
): Member | null {
  const { members, holders, servesAt } = naming
  const of = role.of ?? (role.ofPerson ? (servesAt.get(role.ofPerson.first) ?? null) : null)
  const serves = role.acting ? (of ?? role.serves) : null
  const definite = role.determiner !== 'a' && role.determiner !== 'an'
  let named: Member | undefined
  if (definite && !role.ofPerson) named = holderOf(holders, role, of)
  if (definite && !role.ofPerson && of && members.size < MOST_HOLDERS)
    named ??= introducedNext(text, members, { role, of, sentence })
  if (!named && !of && !role.ofPerson && !isSpeechVerb(text.tokens[role.end]?.lower ?? '')) return null
  const key = definite
    ? `role ${role.title.toLowerCase()} ${of} ${role.ofPerson ? role.first : ''}`
    : `role at ${role.first}`
  const member = named ?? cast.member(key, { kind: 'person', name: nameOf(text, role), serves })
  if (member.roles.length === 0) member.roles.push({ title: role.title, of })
  member.serves ??= serves
  return member
}

/** Records the role phrases that stand without a name, each with its holder where the text names one, else as an actor of its own. */
export function placeUnnamedRoles(
  text: ChunkedText,
  cast: Cast,
  { members, taken }: { members: ReadonlyMap<Person, Member>; taken: Uint8Array },
): void {
  const titled = [...members]
    .map(([person, member]) => ({ person, member }))
    .filter(({ member }) => officesOf(member).length > 0)
  const servesAt = new Map(
    [...members].flatMap(([{ uses }, member]) => uses.map(({ first }) => [first, member.serves] as const)),
  )
  const naming = { members, holders: titled.slice(0, MOST_HOLDERS), servesAt }
  for (const chunk of text.chunks) {
    if (chunk.what !== 'title' || taken[chunk.first]) continue
    const role = roleAt(text, chunk)
    if (!namesOne(text, role, chunk.title.title)) continue
    const member = memberFor(text, cast, { role, sentence: chunk.sentence, naming })
    if (!member) continue
    member.mentions.push({ first: role.first, end: role.end })
    taken.fill(1, role.first, role.end)
  }
}
