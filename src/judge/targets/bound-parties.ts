import type { ThreadParty } from '../../model/index.ts'

/** Who is bound, each with figures of their own. */
export interface Bound {
  parties: readonly ThreadParty[]
  /** the code of the body whose members they are; null of parties that are bound themselves */
  body: string | null
}

const codeOf = ({ name, serves }: ThreadParty): string => serves ?? name

/** Gives each party once: the minister and the state that he binds are one; the state is named last. */
function eachOnce(parties: readonly ThreadParty[]): Map<string, ThreadParty> {
  return new Map(parties.map((party) => [codeOf(party), party]))
}

/**
 * Who has to reach a target. A share binds every member of a body ("the allies will spend 5 % of GDP"); an amount of money or of
 * persons binds the body as a whole, since its members do not reach it one by one.
 */
export function boundParties(
  by: readonly ThreadParty[],
  isShare: boolean,
  membersOf: (code: string) => readonly string[],
): Bound {
  const once = eachOnce(by)
  const bodies = [...once.keys()].filter((code) => isShare && membersOf(code).length > 0)
  if (bodies.length === 0) return { parties: [...once.values()], body: null }
  const known = new Map(once)
  const codes = [...once.keys()].flatMap((code) => (bodies.includes(code) ? [...membersOf(code)] : [code]))
  const parties = [...new Set(codes)].map((code) => known.get(code) ?? { name: code, serves: code })
  return { parties, body: bodies.join(' and ') }
}
