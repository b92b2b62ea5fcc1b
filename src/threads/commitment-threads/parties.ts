import type { Actor, ThreadParty } from '../../model/index.ts'
import { foldName, surnameOf } from '../folded-name.ts'
import type { ThreadedDocument } from './threaded-document.ts'

/** A side of a commitment, as it is compared with others. */
export interface Side {
  /** states and bodies that are bound, by code */
  codes: ReadonlySet<string>
  /** persons that are bound, by full name, folded */
  persons: readonly string[]
  /** as they are printed */
  parties: readonly ThreadParty[]
}

/** Whom persons serve by their full names, where all documents that tell agree. */
export function readServices(documents: readonly ThreadedDocument[]): ReadonlyMap<string, string> {
  const services = new Map<string, Set<string>>()
  for (const { actors } of documents)
    for (const { kind, name, serves } of actors) {
      const folded = foldName(name)
      if (kind !== 'person' || serves === null || !folded.includes(' ')) continue
      services.set(folded, (services.get(folded) ?? new Set<string>()).add(serves))
    }
  return new Map([...services].filter(([, codes]) => codes.size === 1).map(([name, codes]) => [name, [...codes][0]!]))
}

/** The side that some actors are; a group is its members. */
export function toSide(
  ids: readonly string[],
  byId: ReadonlyMap<string, Actor>,
  services: ReadonlyMap<string, string>,
): Side {
  const actors = ids.flatMap((id) => {
    const actor = byId.get(id)
    const members = actor?.kind === 'group' ? (actor.members ?? []).flatMap((member) => byId.get(member) ?? []) : []
    return members.length > 0 ? members : actor ? [actor] : []
  })
  const codes = new Set<string>()
  const persons: string[] = []
  for (const { kind, name, serves } of actors) {
    const folded = foldName(name)
    const code = serves ?? (kind === 'person' ? services.get(folded) : kind === 'group' ? undefined : folded)
    if (code !== undefined) codes.add(code)
    if (kind === 'person' && /^\p{Lu}/u.test(name)) persons.push(folded)
  }
  const parties = new Map(actors.map(({ name, serves }) => [`${name} ${serves}`, { name, serves }]))
  return { codes, persons, parties: [...parties.values()] }
}

const shares = <Each>(one: ReadonlySet<Each>, other: ReadonlySet<Each>): number => {
  let count = 0
  for (const each of one) if (other.has(each)) count++
  return count
}

/** Whether two names are of one person: the same, or one of them the surname of the other. */
function isSameName(one: string, other: string): boolean {
  if (one === other) return true
  if (surnameOf(one) !== surnameOf(other)) return false
  if (!one.includes(' ') || !other.includes(' ')) return true
  return one.split(' ')[0] === other.split(' ')[0]
}

export const isSamePerson = ({ persons: one }: Side, { persons: other }: Side): boolean =>
  one.some((name) => other.some((each) => isSameName(name, each)))

const SUBSET = 0.85

/** How far two sides are the same party, 0 to 1: by whom they serve, else by name; one party of several is nearly as good as all. */
export function compareParties(one: Side, other: Side): number {
  if (one.codes.size > 0 && other.codes.size > 0) {
    const shared = shares(one.codes, other.codes)
    if (shared === 0) return 0
    if (shared === one.codes.size && shared === other.codes.size) return 1
    return shared === Math.min(one.codes.size, other.codes.size) ? SUBSET : 0
  }
  if (!isSamePerson(one, other)) return 0
  return one.persons.some((name) => other.persons.includes(name)) ? 1 : SUBSET
}

/** Whether two sides name parties, and none in common. */
export const areApart = ({ codes: one }: Side, { codes: other }: Side): boolean =>
  one.size > 0 && other.size > 0 && shares(one, other) === 0

/** Under which names a side is looked for. */
export const partyKeys = ({ codes, persons }: Side): string[] => [
  ...codes,
  ...new Set(persons.map((name) => `person ${surnameOf(name)}`)),
]
