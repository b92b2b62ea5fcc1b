import type { Cast, Member } from './cast.ts'
import { isLaidDown, titleFits } from './role-words.ts'
import type { ActorTables } from './tables.ts'

type OfficeHolder = ActorTables['officeHolders'][number]

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-‐‑.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (?:jr|sr|ii|iii|iv)$/, '')

const familyOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** The holders of offices by their full names, and by the last word of it. */
interface Holders {
  byName: ReadonlyMap<string, OfficeHolder>
  byFamily: ReadonlyMap<string, OfficeHolder[]>
}

function makeHolders({ officeHolders }: ActorTables): Holders {
  const byName = new Map<string, OfficeHolder>()
  const byFamily = new Map<string, OfficeHolder[]>()
  for (const holder of officeHolders)
    for (const written of new Set([holder.name, ...(holder.aliases ?? [])].map(fold))) {
      if (!byName.has(written)) byName.set(written, holder)
      const family = familyOf(written)
      const bearers = byFamily.get(family)
      if (!bearers) byFamily.set(family, [holder])
      else if (bearers.at(-1) !== holder) bearers.push(holder)
    }
  return { byName, byFamily }
}

const made = new WeakMap<ActorTables, Holders>()

function holdersOf(tables: ActorTables): Holders {
  const known = made.get(tables) ?? makeHolders(tables)
  made.set(tables, known)
  return known
}

const headOf = (title: string): string => title.slice(title.lastIndexOf(' ') + 1).toLowerCase()

/** Whether a person's roles as written allow that he holds an office: none of them names another state. */
const agrees = ({ serves }: Member, of: string): boolean => serves === null || serves === of

/** Who the tables take a person for on a day: by the full name, or by the family name with the title of the office. */
function officeOf(member: Member, { byName, byFamily }: Holders, day: string): Member['known'] | null {
  const written = fold(member.name)
  const named = byName.get(written)
  const bearers = named ? [named] : written.includes(' ') ? [] : (byFamily.get(written) ?? [])
  for (const { name, offices } of bearers)
    for (const { title, of, from, to } of offices) {
      if (member.roles.some((role) => isLaidDown(role.title) && headOf(role.title) === headOf(title))) continue
      if (day < from || (to !== undefined && day > to) || !agrees(member, of)) continue
      const isTitled = member.roles.some((role) => titleFits(role.title.toLowerCase(), title))
      if (named || isTitled) return { name, title, of }
    }
  return null
}

/** Notes for persons which office the tables know them to hold on the day of publication, and whom they so serve. */
export function placeOffices(tables: ActorTables, cast: Cast, day: string | undefined): void {
  if (day === undefined) return
  const holders = holdersOf(tables)
  for (const member of cast.members) {
    const known = member.kind === 'person' ? officeOf(member, holders, day) : null
    if (!known) continue
    member.known = known
    member.serves ??= known.of
  }
}

/** The offices of a member: those that the text tells, and the one that the tables know. */
export const officesOf = ({ roles, known }: Member): { title: string; of: string | null }[] => [
  ...roles,
  ...(known ? [known] : []),
]

/** The holder of an office who is called by a full name. */
export const holderNamed = (tables: ActorTables, name: string): OfficeHolder | undefined =>
  holdersOf(tables).byName.get(fold(name))
