import { type Commitment, makeThread, type ThreadParty, toId } from '../../src/model/index.ts'
import type { Deed, Matter } from '../../src/threads/index.ts'
import type { World } from './invent-world.ts'

/** The world lasts so many days. */
export const DAYS = 1825
const MS_PER_DAY = 86_400_000
const FIRST_DAY = Date.UTC(2031, 0, 1) / MS_PER_DAY

const dates = new Map<number, string>()

export function dateOf(day: number): string {
  const date = dates.get(day) ?? new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
  dates.set(day, date)
  return date
}

/** The day of the first of so many things, the last on the last day. */
export const dayAt = (at: number, count: number): number => FIRST_DAY + Math.floor((at * DAYS) / count)

type Side = Matter['doer']
type ActionWords = Deed['words']

const NOTHING: ReadonlySet<never> = new Set<never>()

const toSide = (parties: readonly ThreadParty[]): Side => ({
  codes: new Set(parties.map(({ serves }) => serves!)),
  persons: [],
  parties,
})

const sides = new Map<ThreadParty, Side>()

export function sideOf(parties: readonly ThreadParty[]): Side {
  const [party] = parties
  if (!party || parties.length > 1) return toSide(parties)
  const side = sides.get(party) ?? toSide(parties)
  sides.set(party, side)
  return side
}

/** Words of an act, as they are read in a sentence that names a place. */
export function wordsOf(verb: string | null, things: readonly string[], names: readonly string[]): ActionWords {
  return {
    verb,
    rest: new Set([...things, ...names]),
    names: new Set(names),
    scopes: NOTHING,
    stages: new Set(verb === 'SIGN' ? ['SIGN'] : []),
    numbers: NOTHING,
    isNegated: false,
  }
}

const KINDS: readonly (readonly [Commitment['kind'], number])[] = [
  ['pledge', 0.4],
  ['demand', 0.2],
  ['threat', 0.15],
  ['agreement', 0.15],
  ['forecast', 0.06],
  ['target', 0.04],
]

function kindAt(share: number): Commitment['kind'] {
  let sum = 0
  for (const [kind, part] of KINDS) {
    sum += part
    if (share < sum) return kind
  }
  return 'target'
}

const SHARES = 1000
const LONGEST_DAYS = 400

/** How many things an act is about: as in the dossier, mostly two to four. */
const SIZES = [1, 2, 2, 2, 3, 3, 3, 4, 4, 5]

/** What an act is about: some things, and mostly a place. */
export function drawAct(world: World): { verb: ReturnType<World['verb']>; things: string[]; places: string[] } {
  const size = SIZES[world.below(SIZES.length)]!
  const things = Array.from({ length: size }, () => world.thing())
  return { verb: world.verb(), things, places: world.isDrawn(0.6) ? [world.place()] : [] }
}

/** Somebody else than some party. */
export function otherThan(world: World, party: ThreadParty): ThreadParty {
  for (;;) {
    const other = world.party()
    if (other !== party) return other
  }
}

/** One thread of the world, ready for deeds. */
export function inventMatter(world: World, at: number, count: number): Matter {
  const kind = kindAt(world.below(SHARES) / SHARES)
  const by = world.party()
  const toward = otherThan(world, by)
  const isAgreement = kind === 'agreement'
  const isTruce = isAgreement && world.isDrawn(0.4)
  const { verb, things, places } = drawAct(world)
  const action = isTruce
    ? wordsOf(null, ['TRUCE', ...things.slice(1)], places)
    : wordsOf(verb.concept, [...things, ...(isAgreement ? ['AGREEMENT'] : [])], places)
  const day = dayAt(at, count)
  const last = world.isDrawn(0.5) ? day + 1 + world.below(LONGEST_DAYS) : null
  const [one, other] = isAgreement ? [sideOf([by, toward]), sideOf([])] : [sideOf([by]), sideOf([toward])]
  const isDemand = kind === 'demand'
  const head = { kind, by: [...one.parties], toward: [...other.parties], date: dateOf(day), last }
  return {
    thread: threadOf(`${at}`, { ...head, summary: [verb.concept, ...things, ...places].join(' ') }),
    kind,
    doer: isDemand ? other : one,
    other: isDemand ? one : other,
    action,
    condition: kind === 'threat' && world.isDrawn(0.4) ? drawCondition(world, toward) : null,
    named: new Set([...one.codes, ...other.codes, ...places]),
    day,
    due: last === null ? null : { first: last, last },
    report: `report ${at}`,
    isTruce,
    isAgreement: isAgreement || isTruce,
  }
}

/** What the threatened must not do. */
function drawCondition(world: World, party: ThreadParty): Matter['condition'] {
  const { verb, things, places } = drawAct(world)
  return {
    text: 'if it does',
    kind: 'if',
    words: wordsOf(verb.concept, things, places),
    binds: new Set([party.serves!]),
  }
}

interface ThreadHead {
  kind: Commitment['kind']
  by: ThreadParty[]
  toward: ThreadParty[]
  summary: string
  date: string
  last: number | null
}

function threadOf(ref: string, { kind, by, toward, summary, date, last }: ThreadHead): Matter['thread'] {
  const commitment = toId('commitment', [ref])
  const spans = [{ start: 0, end: summary.length }]
  const day = last === null ? null : dateOf(last)
  const deadline = day === null ? null : { text: day, earliest: day, latest: day, basis: 'stated' as const }
  const place = { ref, date, spans, deadline, quantity: null }
  const member = { ...place, commitment, event: null, document: `document ${ref}`, outlet: null, join: null }
  return makeThread(commitment, {
    kind,
    by,
    toward,
    summary,
    first: { ref, date, spans },
    deadline,
    quantity: null,
    members: [{ ...member, role: 'first' }],
  })
}
