import type { Actor, Role, Span } from '../model/index.ts'

/** A half-open range of tokens. */
export interface TokenRange {
  first: number
  end: number
}

/** An actor while its mentions are being gathered. */
export interface Member {
  kind: Actor['kind']
  name: string
  roles: Role[]
  serves: string | null
  members: Member[]
  /** the office that a table knows the person to hold */
  known?: Actor['known']
  mentions: TokenRange[]
  /** mentions that are part of a token: "Vardia-Oskelia" */
  parts: { at: number; span: Span }[]
}

/** The actors of a document while they are being gathered, each under a key of its own. */
export class Cast {
  readonly members: Member[] = []
  readonly #byKey = new Map<string, Member>()

  /** The member of a key; made where there is none. */
  member(key: string, make: Pick<Member, 'kind' | 'name' | 'serves'>): Member {
    const known = this.#byKey.get(key)
    if (known) return known
    const member = { roles: [], members: [], mentions: [], parts: [], ...make }
    this.#byKey.set(key, member)
    this.members.push(member)
    return member
  }

  find = (key: string): Member | undefined => this.#byKey.get(key)
}

/** How many mentions before one are looked at for an overlap. */
const NEIGHBOURS = 8

/** Widens mentions to the left until none overlaps another in part: "Torvik's envoy" after "President Torvik" begins with the title. */
export function nestMentions(members: readonly Member[]): void {
  const ranges = members.flatMap(({ mentions }) => mentions).sort((a, b) => a.first - b.first || b.end - a.end)
  for (const [index, range] of ranges.entries())
    for (let at = index - 1; at >= 0 && at >= index - NEIGHBOURS; at--) {
      const before = ranges[at]!
      if (before.end > range.first && before.end < range.end) range.first = Math.min(range.first, before.first)
    }
}
