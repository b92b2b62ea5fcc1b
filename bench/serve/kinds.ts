import { dayAt, surnameAt } from './invent-documents.ts'

/** A kind of list that readers ask for: an address of it, each time another. */
export interface Kind {
  name: string
  /** the share of all requests, beside the shares of the others */
  weight: number
  /** the list that it is a page of */
  list: string
  address(random: () => number, next: Nexts): string
}

/** Where pages that were given end, by list: so readers go on from anywhere. */
export type Nexts = ReadonlyMap<string, readonly string[]>

const EVENT_TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'
const ACTS = 'assert assess promise threaten demand reject accuse deny agree support concede'
const NAMES = 'Vardia,Oskelia,Tamrin,Brenn,Torvik,Kosta,Dorn,Aldane,Orsay,Hale,army,parliament,bank'.split(',')
const WORDS = 'withdraw negoti* sanctions tariffs prisoner pipeline harbour winter bread letter border troops'.split(
  ' ',
)
const STATUSES = 'asserted claimed denied planned conditional negated'.split(' ')
const KINDS = 'pledge threat agreement target demand forecast'.split(' ')
const SURNAMES = 156
const DAYS = 720
const LONGEST_RANGE = 60

const pick = (random: () => number, list: readonly string[]): string => list[Math.floor(random() * list.length)]!
const someDay = (random: () => number): number => Math.floor(random() * DAYS)
const someone = (random: () => number): string =>
  random() < 0.5 ? pick(random, NAMES) : surnameAt(Math.floor(random() * SURNAMES))

function range(random: () => number): string {
  const first = someDay(random)
  return `from=${dayAt(first)}&to=${dayAt(Math.min(DAYS - 1, first + Math.floor(random() * LONGEST_RANGE)))}`
}

/** A list that is asked for from its beginning, narrowed. */
const narrowed = (name: string, weight: number, list: string, query: (random: () => number) => string): Kind => ({
  ...{ name, weight, list },
  address: (random) => `/api/${list}?${query(random)}`,
})

/** A page that begins where one ended. */
const deep = (list: string, weight: number): Kind => ({
  ...{ name: `${list}, deep`, weight, list },
  address: (random, nexts) => {
    const known = nexts.get(list) ?? []
    return known.length === 0
      ? `/api/${list}?from=${dayAt(someDay(random))}`
      : `/api/${list}?cursor=${pick(random, known)}`
  },
})

/** Every kind of list, from its beginning, narrowed in each way, and deep in the list. */
export const LIST_KINDS: readonly Kind[] = [
  narrowed('documents from to', 6, 'documents', range),
  narrowed(
    'documents asOf',
    3,
    'documents',
    (random) => `asOf=${dayAt(someDay(random))}&from=${dayAt(someDay(random))}`,
  ),
  deep('documents', 6),
  narrowed('statements from', 6, 'statements', (random) => `from=${dayAt(someDay(random))}`),
  narrowed('statements act', 6, 'statements', (random) => `act=${pick(random, ACTS.split(' '))}&${range(random)}`),
  narrowed('statements act, all days', 2, 'statements', (random) => `act=${pick(random, ACTS.split(' '))}`),
  narrowed('statements actor', 5, 'statements', (random) => `actor=${someone(random)}`),
  narrowed(
    'statements actor asOf',
    3,
    'statements',
    (random) => `actor=${someone(random)}&asOf=${dayAt(someDay(random))}`,
  ),
  deep('statements', 8),
  narrowed(
    ...(['events type status', 8, 'events'] as const),
    (random) =>
      `type=${pick(random, EVENT_TYPES.split(' '))}&status=${pick(random, STATUSES)}&from=${dayAt(someDay(random))}`,
  ),
  deep('events', 5),
  narrowed(
    'commitments kind',
    6,
    'commitments',
    (random) => `kind=${pick(random, KINDS)}&from=${dayAt(someDay(random))}`,
  ),
  narrowed(
    'commitments kind actor',
    3,
    'commitments',
    (random) => `kind=${pick(random, KINDS)}&actor=${someone(random)}`,
  ),
  deep('commitments', 4),
  narrowed(
    'actors kind',
    4,
    'actors',
    (random) => `kind=${pick(random, ['person', 'state', 'organisation', 'group'])}&${range(random)}`,
  ),
  narrowed('actors by name', 3, 'actors', (random) => `actor=${someone(random)}`),
  narrowed('verdicts', 4, 'verdicts', (random) => `kind=${pick(random, KINDS)}&limit=${1 + Math.floor(random() * 50)}`),
  narrowed('verdicts actor', 3, 'verdicts', (random) => `actor=${someone(random)}`),
  deep('verdicts', 2),
  narrowed('threads', 3, 'threads', (random) => `${range(random)}`),
  deep('threads', 2),
  narrowed('due', 3, 'due', (random) => `within=${1 + Math.floor(random() * 365)}&actor=${someone(random)}`),
  narrowed(
    'search',
    4,
    'search',
    (random) => `q=${encodeURIComponent(`${pick(random, WORDS)} ${pick(random, WORDS)}`)}`,
  ),
  narrowed('search name', 2, 'search', (random) => `q=${surnameAt(Math.floor(random() * SURNAMES))}&noun=statement`),
]
