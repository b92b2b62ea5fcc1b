import type { Role } from '../model/index.ts'
import type { Cast, Member } from './cast.ts'
import type { NameUse } from './name-uses.ts'
import type { Person } from './persons.ts'
import type { RolePhrase } from './role-phrase.ts'

const nameOf = (person: Person): string => {
  const fullest = person.uses.reduce(
    (best, use) => (use.words.length > best.words.length ? use : best),
    person.uses[0]!,
  )
  return fullest.words.join(' ').replace(/ (?=['’-])/g, '')
}

const servedBy = (role: RolePhrase): string | null => (role.acting ? (role.of ?? role.serves) : null)

/** Whom a person serves by his titles and by what stands before his name; an envoy serves whom his principal serves. */
function servesOf(person: Person, servesAt: ReadonlyMap<number, string | null>): string | null {
  for (const use of person.uses) {
    for (const role of use.roles) {
      const served = servedBy(role) ?? (role.ofPerson ? servesAt.get(role.ofPerson.first) : null)
      if (served) return served
    }
    const beside = use.owner ?? use.state
    if (beside) return beside
  }
  return null
}

/** What a role belongs to: as the text tells, else whom the principal or the title itself serves. */
function belongsTo(role: RolePhrase, servesAt: ReadonlyMap<number, string | null>): string | null {
  if (role.of) return role.of
  const principal = role.ofPerson ? servesAt.get(role.ofPerson.first) : undefined
  return principal ?? (role.laidDown ? null : role.serves)
}

function rolesOf(person: Person, servesAt: ReadonlyMap<number, string | null>): Role[] {
  const roles = new Map<string, Role>()
  for (const role of person.uses.flatMap((use) => use.roles)) {
    const of = belongsTo(role, servesAt)
    const known = roles.get(role.title.toLowerCase())
    if (known) known.of ??= of
    else roles.set(role.title.toLowerCase(), { title: role.title, of })
  }
  return [...roles.values()]
}

function mentionsOf(use: NameUse, taken: Uint8Array): { first: number; end: number }[] {
  const whole = { first: use.lead, end: use.end }
  const apart = use.appositions.map(({ first, end }) => ({ first, end }))
  for (const { first, end } of [whole, ...apart]) taken.fill(1, first, end)
  if (use.owner) taken.fill(0, use.lead, use.lead + 1)
  return [whole, ...apart]
}

/** Records the persons with their roles, and marks the tokens that their names and titles take. */
export function placePersons(
  cast: Cast,
  { persons, taken }: { persons: readonly Person[]; taken: Uint8Array },
): Map<Person, Member> {
  const servesAt = new Map<number, string | null>()
  for (let round = 0; round < 2; round++)
    for (const person of persons) {
      const serves = servesOf(person, servesAt)
      for (const use of person.uses) servesAt.set(use.first, serves)
    }
  const members = new Map<Person, Member>()
  for (const [index, person] of persons.entries()) {
    const member = cast.member(`person ${index}`, {
      kind: 'person',
      name: nameOf(person),
      serves: servesOf(person, servesAt),
    })
    member.roles.push(...rolesOf(person, servesAt))
    for (const use of person.uses) member.mentions.push(...mentionsOf(use, taken))
    members.set(person, member)
  }
  return members
}
