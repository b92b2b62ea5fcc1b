import type { Actor, Reading, Span, Statement } from '../../src/model/index.ts'
import { type Chains, MEASURES, ShareTally, scoreChains } from './coreference.ts'
import { type Measures, Tally, toShare } from './counts.ts'
import { pairUp } from './pair.ts'
import { countShared, findWords, isMostlyShared, wordsOf } from './words.ts'

/** Who a reader saw in a text: every mention of it, each ending with its head word. */
export interface Entity {
  id: string
  kind: Actor['kind']
  serves: string | null
  /** of a group: the ids of those it is made of, where the text names them */
  members?: readonly string[]
  mentions: readonly Span[]
}

/** Who speaks a statement, as a reader saw it; null where it can't be told, or where it is no statement. */
export interface SpokenStatement {
  source: readonly Span[]
  cue: readonly Span[]
  content: readonly Span[]
  speakers: readonly string[] | null
}

/** One text as a reader saw it, and as Acta reads it. */
export interface WhoIsWho {
  text: string
  /** what is after it was not labelled */
  upTo: number
  entities: readonly Entity[]
  statements: readonly SpokenStatement[]
  reading: Pick<Reading, 'actors' | 'statements'>
}

const PRONOUN =
  /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves|he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i
const FURTHER = /(?<=\S)(?:,|\s+(?:of|for|to|at|from|in|with|who|on|that)\s)/

/** Where the head of a phrase ends: before "of", "for", a comma. */
const headEnd = (text: string, { start, end }: Span): number => {
  const further = text.slice(start, end).search(FURTHER)
  return further > 0 ? start + further : end
}

const share = (one: Span, other: Span): number => {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common > 0 ? common / (Math.max(one.end, other.end) - Math.min(one.start, other.start)) : 0
}

interface Numbered {
  span: Span
  owner: number
}

const listSpans = (owners: readonly { mentions: readonly Span[] }[], upTo: number): Numbered[] => {
  const seen = new Set<string>()
  return owners.flatMap(({ mentions }, owner) =>
    mentions.flatMap((span) => {
      const key = `${span.start} ${span.end}`
      if (span.start >= upTo || seen.has(key)) return []
      seen.add(key)
      return [{ span, owner }]
    }),
  )
}

/** Mentions of both sides that have one head, one to one, those of nearly the same extent first. */
export function pairMentions({ text, upTo, entities, reading }: WhoIsWho) {
  const predicted = listSpans(reading.actors, upTo)
  const gold = listSpans(entities, upTo)
  const byEnd = new Map<number, Numbered[]>()
  for (const one of gold)
    for (const end of new Set([one.span.end, headEnd(text, one.span)])) byEnd.set(end, [...(byEnd.get(end) ?? []), one])
  const near = new Map<Numbered, Set<Numbered>>()
  for (const one of predicted) {
    const ends = [one.span.end, headEnd(text, one.span)]
    near.set(one, new Set(ends.flatMap((end) => byEnd.get(end) ?? [])))
  }
  const pairs: [Numbered, Numbered][] = []
  const candidates = predicted
    .flatMap((one) => [...near.get(one)!].map((other) => ({ one, other, weight: share(one.span, other.span) })))
    .sort((a, b) => b.weight - a.weight)
  const taken = new Set<Numbered>()
  for (const { one, other, weight } of candidates) {
    if (weight === 0 || taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    pairs.push([one, other])
  }
  return { predicted, gold, pairs }
}

/** Chains by mention numbers: a mention of both sides has one number. */
function chainsOf({ predicted, gold, pairs }: ReturnType<typeof pairMentions>): { predicted: Chains; gold: Chains } {
  const numbers = new Map<Numbered, number>(gold.map((one, index) => [one, index]))
  for (const [one, other] of pairs) numbers.set(one, numbers.get(other)!)
  for (const one of predicted) if (!numbers.has(one)) numbers.set(one, numbers.size + predicted.length)
  const group = (list: readonly Numbered[]): number[][] => {
    const chains = new Map<number, number[]>()
    for (const one of list) chains.set(one.owner, [...(chains.get(one.owner) ?? []), numbers.get(one)!])
    return [...chains.values()]
  }
  return { predicted: group(predicted), gold: group(gold) }
}

/** A name tells who an actor is better than a pronoun that may have gone astray. */
const NAME_VOTE = 2

/** Which entity an actor is: the one that most of its mentions belong to, names counting double; where it has names, one of them must be among them. */
export function alignActors(
  { text, entities, reading }: WhoIsWho,
  { pairs }: ReturnType<typeof pairMentions>,
): Map<string, number> {
  const isName = ({ start, end }: Span) =>
    /\p{Lu}/u.test(text.slice(start, end)) && !PRONOUN.test(text.slice(start, end))
  const votes = new Map<number, Map<number, number>>()
  const named = new Set<string>()
  for (const [one, other] of pairs) {
    const of = votes.get(one.owner) ?? new Map<number, number>()
    votes.set(one.owner, of.set(other.owner, (of.get(other.owner) ?? 0) + (isName(other.span) ? NAME_VOTE : 1)))
    if (isName(other.span)) named.add(`${one.owner} ${other.owner}`)
  }
  const hasName = entities.map(({ mentions }) => mentions.some(isName))
  const aligned = new Map<string, number>()
  for (const [owner, of] of votes) {
    const [best] = [...of].sort((a, b) => b[1] - a[1])[0]!
    if (!hasName[best] || named.has(`${owner} ${best}`)) aligned.set(reading.actors[owner]!.id, best)
  }
  return aligned
}

/** How a statement names its speaker: by a name, a pronoun, another phrase, or not at all. */
export function wayOf(
  text: string,
  { source }: Pick<SpokenStatement, 'source'>,
): 'name' | 'pronoun' | 'phrase' | 'none' {
  if (source.length === 0) return 'none'
  const words = source.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (PRONOUN.test(words.trim())) return 'pronoun'
  return /\p{Lu}\p{Ll}/u.test(words.replace(/^\s*(?:The|A|An)\b/, '')) ? 'name' : 'phrase'
}

/** A statement that a reader and Acta both have, and whether its speaker is right. */
export interface SpeakerJudged {
  statement: SpokenStatement
  predicted: Statement | null
  isRight: boolean
  way: ReturnType<typeof wayOf>
}

/** Whether a statement is given to the right ones, a group by itself or by those it is made of. */
function isSaidBy(
  { entities, reading }: WhoIsWho,
  { aligned, predicted, gold }: { aligned: Map<string, number>; predicted: Statement; gold: readonly string[] },
): boolean {
  const goldParts = (id: string) => entities.find((entity) => entity.id === id)?.members ?? []
  const parts = (id: string) => reading.actors.find((actor) => actor.id === id)?.members ?? []
  const single = (ids: readonly string[], partsOf: (id: string) => readonly string[]) =>
    ids.flatMap((id) => (partsOf(id).length > 0 ? partsOf(id) : [id]))
  const toGold = (ids: readonly string[]) => new Set(ids.map((id) => entities[aligned.get(id) ?? -1]?.id ?? 'nobody'))
  const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    one.size === other.size && [...one].every((id) => other.has(id))
  return (
    isSame(toGold(predicted.speakers), new Set(gold)) ||
    isSame(toGold(single(predicted.speakers, parts)), new Set(single(gold, goldParts)))
  )
}

/** Pairs the statements of a text and tells whether who speaks is right: the same entities, no more and no less. */
export function judgeSpeakers(document: WhoIsWho): SpeakerJudged[] {
  const { text, statements, reading } = document
  const aligned = alignActors(document, pairMentions(document))
  const words = findWords(text)
  const contents = new Map([...statements, ...reading.statements].map((one) => [one, wordsOf(one.content, words)]))
  const pairs = pairUp(reading.statements, statements, (one, other) => {
    const [content, gold] = [contents.get(one)!, contents.get(other)!]
    return isMostlyShared(content, gold) ? countShared(content, gold) / Math.max(content.size, gold.size) : null
  })
  const predictedOf = new Map(pairs.map(([one, other]) => [other, one]))
  return statements.flatMap((statement): SpeakerJudged[] => {
    if (!statement.speakers) return []
    const predicted = predictedOf.get(statement) ?? null
    const isRight = predicted !== null && isSaidBy(document, { aligned, predicted, gold: statement.speakers })
    return [{ statement, predicted, isRight, way: wayOf(text, statement) }]
  })
}

const KINDS = ['person', 'state', 'organisation', 'group'] as const

function scoreMentions(tally: Tally, document: WhoIsWho, found: ReturnType<typeof pairMentions>): void {
  const { entities, reading } = document
  tally.add('mentions', found.pairs.length, { predicted: found.predicted.length, gold: found.gold.length })
  for (const kind of KINDS) {
    const right = found.pairs.filter(
      ([one, other]) => entities[other.owner]!.kind === kind && reading.actors[one.owner]!.kind === kind,
    ).length
    const gold = found.gold.filter(({ owner }) => entities[owner]!.kind === kind).length
    const predicted = found.predicted.filter(({ owner }) => reading.actors[owner]!.kind === kind).length
    tally.add(`mentions.${kind}`, right, { predicted, gold })
  }
}

/** Scores mentions, coreference, whom actors serve and who speaks, over documents. */
export function scoreWhoIsWho(documents: readonly WhoIsWho[]): Measures {
  const tally = new Tally()
  const shares = new ShareTally()
  const judged: SpeakerJudged[] = []
  let serving = 0
  let served = 0
  for (const document of documents) {
    const found = pairMentions(document)
    scoreMentions(tally, document, found)
    const chains = chainsOf(found)
    const scored = scoreChains(chains.predicted, chains.gold)
    for (const name of MEASURES) shares.add(name, scored[name])
    for (const [id, index] of alignActors(document, found)) {
      const gold = document.entities[index]!.serves
      if (!gold) continue
      served++
      if (document.reading.actors.find((actor) => actor.id === id)!.serves === gold) serving++
    }
    judged.push(...judgeSpeakers(document))
  }
  const ways = ['name', 'pronoun', 'phrase', 'none'] as const
  const right = (list: readonly SpeakerJudged[]) => toShare(list.filter(({ isRight }) => isRight).length, list.length)
  const drawn = judged.filter(({ predicted }) => predicted)
  const coreference = shares.measures()
  const conll = MEASURES.reduce((sum, name) => sum + coreference[name]!.value, 0) / MEASURES.length
  return {
    ...tally.measures(),
    ...coreference,
    conll: { value: conll, counts: null },
    serves: toShare(serving, served),
    'speaker.all': right(judged),
    'speaker.drawn': right(drawn),
    ...Object.fromEntries(ways.map((way) => [`speaker.drawn.${way}`, right(drawn.filter((one) => one.way === way))])),
  }
}
