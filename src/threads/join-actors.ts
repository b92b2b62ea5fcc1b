import { type Actor, type Identity, type Join, makeIdentity, type Review } from '../model/index.ts'
import { daysBetween } from './days.ts'
import { foldName, surnameOf } from './folded-name.ts'

/** An actor as a document has it, and the day on which that was published. */
export interface WrittenActor {
  actor: Actor
  publishedOn: string | null
}

/** So many actors of one name are compared with a new one: the time stays linear. */
const MOST = 40
/** A name alone, or a surname with its office, joins over so many days. */
const DAYS = 366

/** First and last word of a full name; null of a single word. */
function fullName(name: string): string | null {
  const words = foldName(name).split(' ')
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : null
}

const surname = (name: string): string => surnameOf(foldName(name))

const titleOf = (title: string): string =>
  foldName(title)
    .replace(/defense/g, 'defence')
    .replace(/-/g, ' ')

const isNear = (one: WrittenActor, other: WrittenActor): boolean => {
  const days = daysBetween(one.publishedOn, other.publishedOn)
  return days !== null && days <= DAYS
}

const contradicts = ({ actor: one }: WrittenActor, { actor: other }: WrittenActor): boolean =>
  one.serves !== null && other.serves !== null && one.serves !== other.serves

/** An office that both are called by, of the same state or body where both tell. */
function sharedRole({ actor: one }: WrittenActor, { actor: other }: WrittenActor): string | null {
  for (const { title, of } of one.roles)
    for (const role of other.roles)
      if (titleOf(title) === titleOf(role.title) && (of === null || role.of === null || of === role.of)) return title
  return null
}

interface Rule {
  name: string
  /** why the two are one; null where the rule does not say so */
  reason(one: WrittenActor, other: WrittenActor): string | null
}

/** The ways in which actors are one, the surest first. None goes by a surname alone. */
const RULES: readonly Rule[] = [
  {
    name: 'actors/code',
    reason: ({ actor: one }, { actor: other }) =>
      one.kind === 'state' && other.kind === 'state' && one.serves !== null && one.serves === other.serves
        ? `both are the state ${one.serves}`
        : null,
  },
  {
    name: 'actors/body-name',
    reason: ({ actor: one }, { actor: other }) =>
      one.kind === 'organisation' &&
      other.kind === 'organisation' &&
      one.serves === other.serves &&
      foldName(one.name) === foldName(other.name)
        ? 'bodies of one name that serve the same'
        : null,
  },
  {
    name: 'actors/office-holder',
    reason: ({ actor: one }, { actor: other }) =>
      one.known && one.known.name === other.known?.name
        ? `the table of office holders takes both for ${one.known.name}`
        : null,
  },
  {
    name: 'actors/name-and-party',
    reason: ({ actor: one }, { actor: other }) =>
      isSameFullName(one, other) && one.serves !== null && one.serves === other.serves
        ? `same full name, and both serve ${one.serves}`
        : null,
  },
  {
    name: 'actors/name-and-role',
    reason(one, other) {
      const role = isSameFullName(one.actor, other.actor) && !contradicts(one, other) ? sharedRole(one, other) : null
      return role === null ? null : `same full name, and both are called ${role}`
    },
  },
  {
    name: 'actors/name-and-time',
    reason: (one, other) =>
      isSameFullName(one.actor, other.actor) && !contradicts(one, other) && isNear(one, other)
        ? `same full name within ${DAYS} days, and nothing speaks against it`
        : null,
  },
  {
    name: 'actors/surname-and-office',
    reason(one, other) {
      const { actor } = one
      if (!isPerson(actor) || !isPerson(other.actor) || surname(actor.name) !== surname(other.actor.name)) return null
      if (fullName(actor.name) && fullName(other.actor.name)) return null
      if (actor.serves === null || actor.serves !== other.actor.serves || !isNear(one, other)) return null
      const role = sharedRole(one, other)
      return role === null ? null : `same surname and office (${role}) of ${actor.serves} within ${DAYS} days`
    },
  },
]
const VERSION = '1'

const isPerson = ({ kind, name }: Actor): boolean => kind === 'person' && /^\p{Lu}/u.test(name)

const isSameFullName = (one: Actor, other: Actor): boolean =>
  isPerson(one) && isPerson(other) && fullName(one.name) !== null && fullName(one.name) === fullName(other.name)

/** Under which words an actor is looked for; groups and the nameless stand alone. */
function keyOf({ kind, name, serves, known }: Actor): string[] {
  if (kind === 'state') return serves ? [`state ${serves}`] : []
  if (kind === 'organisation') return /^\p{Lu}/u.test(name) ? [`body ${foldName(name)}`] : []
  if (!isPerson({ kind, name } as Actor)) return []
  return [`person ${surname(name)}`, ...(known ? [`holder ${known.name}`] : [])]
}

/** Sets of actors that grow together, where persons have not decided that two of them are two. */
class Sets {
  readonly #parent = new Map<string, string>()
  readonly #members = new Map<string, string[]>()
  readonly #apart: ReadonlyMap<string, ReadonlySet<string>>
  readonly joins = new Map<string, Join[]>()

  constructor(ids: readonly string[], apart: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#apart = apart
    for (const id of ids) this.#members.set(id, [id])
  }

  find(id: string): string {
    let root = id
    while (this.#parent.has(root)) root = this.#parent.get(root)!
    for (let at = id; at !== root; ) {
      const next = this.#parent.get(at)!
      this.#parent.set(at, root)
      at = next
    }
    return root
  }

  membersOf = (root: string): readonly string[] => this.#members.get(root) ?? []
  isRoot = (id: string): boolean => !this.#parent.has(id)

  /** Whether two sets hold actors that a person has told apart. */
  #isForbidden(one: string, other: string): boolean {
    return this.membersOf(one).some((id) => {
      const apart = this.#apart.get(id)
      return apart !== undefined && this.membersOf(other).some((each) => apart.has(each))
    })
  }

  join(join: Join): void {
    const one = this.find(join.actor)
    const other = this.find(join.with)
    if (one === other) return
    const [small, large] = this.membersOf(one).length <= this.membersOf(other).length ? [one, other] : [other, one]
    if (this.#isForbidden(small, large)) return
    this.#parent.set(small, large)
    const members = this.#members.get(large)!
    for (const id of this.membersOf(small)) members.push(id)
    this.#members.delete(small)
    const joins = this.joins.get(large) ?? []
    for (const each of this.joins.get(small) ?? []) joins.push(each)
    joins.push(join)
    this.joins.delete(small)
    this.joins.set(large, joins)
  }
}

/** What persons decided last of each pair. */
function decisions(reviews: readonly Review[]): { merged: Join[]; apart: Map<string, Set<string>> } {
  const last = new Map<string, Review>()
  for (const review of reviews) {
    if (review.decision !== 'merge' && review.decision !== 'split') continue
    for (const [at, one] of review.subjects.entries())
      for (const other of review.subjects.slice(at + 1)) last.set([one, other].sort().join(' '), review)
  }
  const merged: Join[] = []
  const apart = new Map<string, Set<string>>()
  const note = (one: string, other: string) => apart.set(one, (apart.get(one) ?? new Set()).add(other))
  for (const [pair, { decision, id, by, reason }] of last) {
    const [one, other] = pair.split(' ') as [string, string]
    if (decision === 'merge') merged.push({ actor: one, with: other, rule: id, reason: `${by}: ${reason}` })
    else {
      note(one, other)
      note(other, one)
    }
  }
  return { merged, apart }
}

/** The joins that rules make, those of the surest rule first. */
function findJoins(written: readonly WrittenActor[]): Join[] {
  const blocks = new Map<string, WrittenActor[]>()
  const found: Join[][] = RULES.map(() => [])
  for (const one of written)
    for (const key of keyOf(one.actor)) {
      const block = blocks.get(key) ?? []
      blocks.set(key, block)
      for (const other of block.slice(-MOST)) {
        const at = RULES.findIndex((rule) => rule.reason(one, other) !== null)
        const rule = RULES[at]
        if (!rule) continue
        const reason = rule.reason(one, other)!
        found[at]!.push({ actor: one.actor.id, with: other.actor.id, rule: `${rule.name}@${VERSION}`, reason })
      }
      block.push(one)
    }
  return found.flat()
}

const compareWritten = (one: WrittenActor, other: WrittenActor): number => {
  const [a, b] = [one, other].map(({ publishedOn, actor }) => `${publishedOn ?? '9999'} ${actor.id}`) as [
    string,
    string,
  ]
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Joins the actors of many documents into one identity each: by name, office, state and time, never on a surname alone; what a person has
 * merged or split stands above the rules.
 * Example: "Brenn, foreign minister of Vardia" of May and "Ada Brenn, the Vardian foreign minister" of June are one.
 *
 * Shape: actors with the days of their documents, and what persons decided in the order of the decisions -> identities by their first actor
 * Errors: none; a decision about an actor that is not among them is left aside
 */
export function joinActors(written: readonly WrittenActor[], reviews: readonly Review[] = []): Identity[] {
  const sorted = [...new Map([...written].sort(compareWritten).map((each) => [each.actor.id, each])).values()]
  const byId = new Map(sorted.map((each) => [each.actor.id, each]))
  const { merged, apart } = decisions(reviews)
  const sets = new Sets([...byId.keys()], apart)
  for (const join of [...merged, ...findJoins(sorted)]) if (byId.has(join.actor) && byId.has(join.with)) sets.join(join)
  const order = new Map(sorted.map(({ actor }, at) => [actor.id, at]))
  const identities = [...byId.keys()].filter(sets.isRoot).map((root) => {
    const ids = [...sets.membersOf(root)].sort((a, b) => order.get(a)! - order.get(b)!)
    const actors = ids.map((id) => byId.get(id)!.actor)
    const fullest = actors.reduce((best, each) => (each.name.length > best.name.length ? each : best))
    const serves = actors.findLast((actor) => actor.serves !== null)?.serves ?? null
    return makeIdentity({
      name: fullest.name,
      kind: fullest.kind,
      serves,
      actors: ids,
      joins: sets.joins.get(root) ?? [],
    })
  })
  return identities.sort((a, b) => order.get(a.actors[0]!)! - order.get(b.actors[0]!)!)
}
