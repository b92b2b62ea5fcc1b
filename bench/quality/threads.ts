import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  type Actor,
  type Commitment,
  commitmentSchema,
  type DocumentRecord,
  eventTypeSchema,
  makeActor,
  makeCommitment,
  makeDocument,
  makeEvent,
  type Quantity,
  type Span,
  type ThreadRole,
  threadRoleSchema,
} from '../../src/model/index.ts'
import { findThreads, type ThreadedDocument } from '../../src/threads/index.ts'
import { type Measures, Tally, toShare } from './counts.ts'

const pairsSchema = z.array(
  z.strictObject({
    part: z.enum(['learn', 'aside']),
    first: z.string(),
    second: z.string(),
    role: threadRoleSchema.exclude(['first']).optional(),
  }),
)

/** Two commitments, and what a person says of the second against the first. */
export interface ThreadPair {
  part: 'learn' | 'aside'
  first: ThreadedDocument
  second: ThreadedDocument
  /** null where they are different commitments */
  role: ThreadRole | null
}

/** The invented states and bodies, with the words that name them. */
const STATES = [
  { name: 'Vardia', kind: 'state', serves: 'VDA', words: /\bVardian?\b/g },
  { name: 'Oskelia', kind: 'state', serves: 'OSK', words: /\bOskelian?\b/g },
  { name: 'Tamrin', kind: 'state', serves: 'TMR', words: /\bTamrin(?:ese)?\b/g },
  { name: 'Northern Pact', kind: 'organisation', serves: 'NPU', words: /\bNorthern Pact\b/g },
] as const

const PERSON = /^(?<name>[^(]+?)(?: \((?<serves>[A-Z]+)\))?$/
const SIDE = /^(?<day>\d{4}-\d\d-\d\d) \| (?<by>[^|]+) \| (?<kind>\w+) \| (?<sentence>[^|]+)(?<facts>(?: \| [^|]+)*)$/

/** The sentence without its marks, the action, and the condition where it has one. */
function liftMarks(marked: string): { text: string; action: Span; condition: Span | null } {
  let text = ''
  let action: Span | null = null
  let condition: Span | null = null
  for (const part of marked.split(/(?=[{<])|(?<=[}>])/)) {
    const words = part.replace(/^[{<]|[}>]$/g, '')
    const span = { start: text.length, end: text.length + words.length }
    if (part.startsWith('{')) action = span
    if (part.startsWith('<')) condition = span
    text += words
  }
  if (action === null) throw new Error(`no action in braces: ${marked}`)
  return { text, action, condition }
}

/** The actors of a sentence: the states and bodies that it names, and who is bound and to whom, named or not. */
function namedActors(document: DocumentRecord & { text: string }, by: string, to: string | null): Actor[] {
  const { id: documentId, text } = document
  const states = STATES.flatMap(({ words, ...fields }) => {
    const mentions = [...text.matchAll(words)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    return mentions.length > 0 || by.includes(fields.name) || to === fields.name
      ? [makeActor(documentId, { ...fields, roles: [], mentions })]
      : []
  })
  if (STATES.some(({ name }) => by.includes(name))) return states
  const { name, serves } = PERSON.exec(by)!.groups!
  const person = { name: name!, kind: 'person' as const, roles: [], serves: serves ?? null, mentions: [] }
  return [...states, makeActor(documentId, person)]
}

interface Facts {
  to: string | null
  due: { earliest: string; latest: string } | null
  amount: Quantity | null
}

function readFacts(written: string): Facts {
  const facts: Facts = { to: null, due: null, amount: null }
  for (const fact of written.split(' | ').filter((each) => each !== '')) {
    const [, name, value] = /^(to|due|amount) (.+)$/.exec(fact) ?? []
    if (name === 'to') facts.to = value!
    else if (name === 'due') {
      const [earliest, latest = earliest] = value!.split('..') as [string, string?]
      facts.due = { earliest, latest }
    } else if (name === 'amount') {
      const [, number, unit] = /^(\S+) (.+)$/.exec(value!)!
      facts.amount = { value: Number(number), unit: unit!, of: null }
    } else throw new Error(`no fact: ${fact}`)
  }
  return facts
}

/**
 * Reads one side of a pair: "day | by | kind | sentence", then "to", "due" and "amount".
 * Example: `toThreaded('2031-05-14 | Vardia | pledge | Vardia will {leave the bay}. | due 2031-06-30', 'a').commitments`.
 */
export function toThreaded(written: string, ref: string): ThreadedDocument {
  const parts = SIDE.exec(written)?.groups
  if (!parts) throw new Error(`no commitment: ${JSON.stringify(written)}`)
  const { text, action, condition } = liftMarks(parts.sentence!)
  const document = makeDocument(text, { ref, publishedOn: parts.day! }, 'en')
  const { to, due, amount } = readFacts(parts.facts!)
  const actors = namedActors(document, parts.by!, to)
  const idsOf = (names: string): string[] =>
    names.split(' + ').map((name) => actors.find((actor) => actor.name === name.replace(/ \(.*/, ''))!.id)
  const drawnBy = { rule: 'thread-pairs', version: '1' }
  const known = { document, text, actors, statements: [] }
  const spans = [{ start: 0, end: text.length }]
  const type = eventTypeSchema.safeParse(parts.kind)
  if (type.success) {
    const sides = { actors: idsOf(parts.by!), recipients: [], actorSpans: [], recipientSpans: [] }
    const told = { status: 'asserted' as const, claimedIn: null, happenedOn: null, place: null, confidence: 1, drawnBy }
    return {
      ...known,
      commitments: [],
      events: [makeEvent(document.id, { type: type.data, ...sides, ...told, spans: [action] })],
    }
  }
  const commitment: Commitment = makeCommitment(document.id, {
    kind: commitmentSchema.shape.kind.parse(parts.kind),
    standing: 'made',
    strength: 'firm',
    by: idsOf(parts.by!),
    toward: to === null ? [] : idsOf(to),
    action: [action],
    condition: condition && { kind: 'if', spans: [condition], binds: [] },
    deadline: due && { text: due.latest, ...due, basis: 'stated' },
    quantity: amount,
    from: null,
    spans,
    confidence: 1,
    drawnBy,
  })
  return { ...known, commitments: [commitment], events: [] }
}

/** The labelled pairs. */
export const readThreadPairs = (): ThreadPair[] =>
  pairsSchema
    .parse(parse(readFileSync(new URL('thread-pairs.yaml', import.meta.url), 'utf8')))
    .map(({ part, first, second, role = null }, at) => ({
      part,
      first: toThreaded(first, `${at} first`),
      second: toThreaded(second, `${at} second`),
      role,
    }))

/** The role of the second in the thread of the first; null where Acta does not join them. */
export function roleOfSecond({ first, second }: Pick<ThreadPair, 'first' | 'second'>): ThreadRole | null {
  const [thread] = findThreads([first, second])
  return thread?.members.find(({ ref, role }) => ref === second.document.ref && role !== 'first')?.role ?? null
}

/** Scores pairs: whether they are joined, and of those joined rightly the role; `aside.joined` of the part set aside. */
export function scoreThreads(pairs: readonly ThreadPair[] = readThreadPairs()): Measures {
  const measures: Measures = {}
  for (const part of ['learn', 'aside'] as const) {
    const tally = new Tally()
    let [joined, right] = [0, 0]
    for (const pair of pairs.filter((each) => each.part === part)) {
      const role = roleOfSecond(pair)
      const isRight = role !== null && pair.role !== null
      tally.add('joined', isRight ? 1 : 0, { predicted: role === null ? 0 : 1, gold: pair.role === null ? 0 : 1 })
      if (!isRight) continue
      joined++
      if (role === pair.role) right++
    }
    const measure = tally.measures().joined ?? toShare(0, 0)
    measures[`${part}.joined`] = measure
    const { tp, fp } = measure.counts ?? { tp: 0, fp: 0 }
    measures[`${part}.precision`] = toShare(tp, tp + fp)
    measures[`${part}.role`] = toShare(right, joined)
  }
  return measures
}
