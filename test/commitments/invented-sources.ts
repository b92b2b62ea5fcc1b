import type { CommitmentSources } from '../../src/commitments/index.ts'
import { findCommitments } from '../../src/commitments/index.ts'
import { type Annotated, indexAt } from '../../src/language/index.ts'
import {
  type Actor,
  type Commitment,
  makeActor,
  makeStatement,
  type Span,
  type Statement,
} from '../../src/model/index.ts'
import { annotateText } from '../invented.ts'

type Known = Pick<Actor, 'name' | 'kind' | 'serves'> & { words: RegExp }

const KNOWN: readonly Known[] = [
  { name: 'Ada Brenn', kind: 'person', serves: 'VDA', words: /\b(?:Ada )?Brenn\b/g },
  { name: 'Ilya Torvik', kind: 'person', serves: 'OSK', words: /\b(?:Ilya )?Torvik\b/g },
  { name: 'Vardia', kind: 'state', serves: 'VDA', words: /\bVardian?\b/g },
  { name: 'Oskelia', kind: 'state', serves: 'OSK', words: /\bOskelian?\b/g },
  { name: 'Tamrin', kind: 'state', serves: 'TMR', words: /\bTamrin\b/g },
  { name: 'Northern Pact', kind: 'organisation', serves: 'NPU', words: /\bNorthern Pact\b/g },
]
const SAID =
  /\b(?:said|says|announced|announces|warned|added|told reporters|denied|claimed|hoped|hopes|expected|believed)\b(?: on \w+day)?(?: that)?/g

function actorsOf(text: string): Actor[] {
  return KNOWN.flatMap(({ words, ...fields }) => {
    const mentions = [...text.matchAll(words)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    return mentions.length > 0 ? [makeActor('invented', { ...fields, roles: [], mentions })] : []
  })
}

/** The last actor named in a stretch of the text, else the first. */
function speakerIn(actors: readonly Actor[], before: Span, after: Span): Actor | undefined {
  const within = (span: Span) =>
    actors
      .flatMap((actor) => actor.mentions.map(({ start }) => ({ actor, start })))
      .filter(({ start }) => span.start <= start && start < span.end)
      .sort((a, b) => a.start - b.start)
  return within(before).at(-1)?.actor ?? within(after)[0]?.actor
}

/** One statement for each verb of speech: the quotation of its sentence, else the words after it. */
function statementsOf(annotated: Annotated, actors: readonly Actor[]): Statement[] {
  const { text, sentences, quotations } = annotated
  return sentences.flatMap((sentence) => {
    const said = [...text.slice(sentence.start, sentence.end).matchAll(SAID)][0]
    if (!said) return []
    const cue = { start: sentence.start + said.index, end: sentence.start + said.index + said[0].split(' ')[0]!.length }
    const quotation = quotations[indexAt(quotations, sentence.start)]
    const isQuoted = quotation !== undefined && quotation.start < sentence.end
    const rest = { start: sentence.start + said.index + said[0].length + 1, end: sentence.end }
    if (rest.start >= rest.end && !isQuoted) return []
    const clause = { start: sentence.start, end: cue.start }
    const speaker = speakerIn(actors, isQuoted ? { start: quotation.end, end: cue.start } : clause, rest)
    return makeStatement('invented', {
      speakers: speaker ? [speaker.id] : [],
      speakerBasis: 'stated',
      source: [],
      cue: [cue],
      content: [isQuoted ? { start: quotation.start, end: quotation.end } : rest],
      manner: isQuoted ? 'direct' : 'indirect',
      act: said[0].startsWith('denied') ? 'deny' : 'assert',
      addressees: [],
      via: null,
      saidOn: null,
      within: null,
      confidence: 1,
      drawnBy: { rule: 'invented', version: '1' },
    })
  })
}

/** The actors and statements of a text about invented states, found by their names and a few verbs of speech. */
export function inventedSources(annotated: Annotated): CommitmentSources {
  const actors = actorsOf(annotated.text)
  return { actors, statements: statementsOf(annotated, actors), events: [] }
}

export interface Read {
  text: string
  commitments: Commitment[]
  nameOf(id: string): string
}

export function readText(text: string): Read {
  const annotated = annotateText(text)
  const sources = inventedSources(annotated)
  const names = new Map(sources.actors.map(({ id, name }) => [id, name]))
  return { text, commitments: findCommitments(annotated, sources).found, nameOf: (id) => names.get(id) ?? id }
}

/** One commitment in one line: "pledge made firm by Vardia toward Tamrin: send troops | if ... | 2031-05-30..2031-05-30 | 30 days". */
export function describeCommitment({ text, nameOf }: Read, commitment: Commitment): string {
  const wordsOf = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const names = (ids: readonly string[]) => ids.map(nameOf).join(' + ')
  const { kind, standing, strength, by, toward, condition, deadline, quantity } = commitment
  return [
    `${kind} ${standing} ${strength} by ${names(by)}${toward.length > 0 ? ` toward ${names(toward)}` : ''}: ${wordsOf(commitment.action)}`,
    ...(condition ? [`${condition.kind}: ${wordsOf(condition.spans)} (${names(condition.binds)})`] : []),
    ...(deadline
      ? [`by ${deadline.earliest}..${deadline.latest}${deadline.basis === 'implied' ? ' implied' : ''}`]
      : []),
    ...(quantity ? [`${quantity.value} ${quantity.unit}${quantity.of === null ? '' : ` of ${quantity.of}`}`] : []),
  ].join(' | ')
}
