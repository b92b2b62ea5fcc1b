import { makeQuotation, type Quotation } from '../../model/index.ts'
import { Aligner } from './align.ts'
import { type Best, findBest } from './best-witness.ts'
import { findClusters } from './clusters.ts'
import { Comparer } from './compare-words.ts'
import { type Edge, EdgeFinder } from './edges.ts'
import { PassageMaker, toSource } from './find-passages.ts'
import { isSameMatter } from './is-same.ts'
import { type Passage, type QuotedDocument, type Source, toSpans } from './passage.ts'
import { Vocabulary } from './vocabulary.ts'
import { groupPassages, refOf, type Tools, toWitness } from './witnesses.ts'

export interface QuotationOptions {
  /** statements that no other document has, too */
  withSingle?: boolean
}

/** Of a witness' words so many are the best's; those told again speak of as much. */
const LEAST_SHARE = 0.4

/**
 * Joins the same words of one speaker across documents, and labels each witness against the best.
 * Example: `findQuotations([{ document, text, statements, actors }, …])[0].witnesses[1].label` is `"clipped"`.
 *
 * Shape: documents with what was read in them -> quotations in the order of their first witness; a document is given once
 * Source: runs of three words find what to compare, an alignment of words decides; nothing is compared with everything
 */
export function findQuotations(
  documents: Iterable<QuotedDocument>,
  { withSingle = false }: QuotationOptions = {},
): Quotation[] {
  const vocabulary = new Vocabulary()
  const tools: Tools = { vocabulary, aligner: new Aligner(vocabulary) }
  const maker = new PassageMaker()
  const sources = inOrder(documents).map((quoted, at) => {
    const source = toSource(quoted, at, vocabulary)
    maker.addAll(source, quoted)
    return source
  })
  const edges = new EdgeFinder(maker, new Comparer(vocabulary, tools.aligner)).find(sources)
  const agreement = sumScores(edges)
  const clusters = findClusters(edges)
  const quotations = clusters.flatMap((members) => toQuotations(members, agreement, tools))
  const taken = new Set(quotations.flatMap(({ passages }) => passages))
  const single = withSingle ? maker.passages.filter((each) => each.statement !== null && !taken.has(each)) : []
  return [
    ...quotations,
    ...single.map((each) =>
      toQuotation(
        [each],
        findBest([each], () => 0),
        tools,
      ),
    ),
  ]
    .sort((one, other) => one.first - other.first)
    .map(({ quotation }) => quotation)
}

/** The documents by day, those without one last, each once. */
const inOrder = (documents: Iterable<QuotedDocument>): QuotedDocument[] => {
  const byId = new Map([...documents].map((each) => [each.document.id, each]))
  const dayOf = ({ document }: QuotedDocument): string => document.publishedOn ?? '9999'
  return [...byId.values()].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0))
}

/** How much others agree with each passage. */
function sumScores(edges: readonly Edge[]): Map<Passage, number> {
  const sums = new Map<Passage, number>()
  for (const { one, other, score } of edges)
    for (const each of [one, other]) sums.set(each, (sums.get(each) ?? 0) + score)
  return sums
}

interface Made {
  quotation: Quotation
  passages: Passage[]
  /** the number of the first passage */
  first: number
}

/** The quotation of a cluster; what has nothing in common with the best of it is looked at again by itself. */
function toQuotations(members: readonly Passage[], agreement: ReadonlyMap<Passage, number>, tools: Tools): Made[] {
  const made: Made[] = []
  for (let left = [...members]; new Set(left.map(({ source }) => source)).size > 1; ) {
    const best = findBest(left, (passage) => agreement.get(passage) ?? 0)
    const isOf = (passage: Passage): boolean => isWitness(passage, best, tools)
    const own = left.filter(isOf)
    if (new Set(own.map(({ source }) => source)).size > 1) made.push(toQuotation(own, best, tools))
    left = left.filter((passage) => !own.includes(passage))
  }
  return made
}

function isWitness(passage: Passage, best: Best, tools: Tools): boolean {
  if (best.passages.includes(passage)) return true
  if (passage.source === best.source && passage.manner !== 'indirect') return false
  if (toWitness([passage], best, tools).score >= LEAST_SHARE) return true
  return best.passages.some((each) => isSameMatter(passage, each, tools.vocabulary) !== null)
}

function toQuotation(passages: Passage[], best: Best, tools: Tools): Made {
  const bySource = new Map<Source, Passage[]>()
  for (const passage of passages) bySource.set(passage.source, [...(bySource.get(passage.source) ?? []), passage])
  const groups = [...bySource].flatMap(([source, own]) =>
    source === best.source
      ? [
          [...best.passages],
          ...groupPassages(
            own.filter((each) => !best.passages.includes(each)),
            best,
            tools,
          ),
        ]
      : groupPassages(own, best, tools),
  )
  const witnesses = groups.map((group) => {
    const { comparison: _, ...witness } = toWitness(group, best, tools)
    return witness
  })
  const first = passages.reduce((earliest, each) => (each.at < earliest.at ? each : earliest))
  const speakers =
    (best.passages.find((each) => each.speakers.length > 0) ?? passages.find((each) => each.speakers.length > 0))
      ?.speakers ?? []
  const quotation = makeQuotation(
    { document: first.source.document.id, span: toSpans(first.source.tokens, first.ranges)[0]! },
    {
      speakers: speakers.map(({ name, serves }) => ({ name, serves })),
      best: { ref: refOf(best.source), spans: toSpans(best.source.tokens, best.ranges) },
      witnesses: [...witnesses.filter(({ isBest }) => isBest), ...witnesses.filter(({ isBest }) => !isBest)],
    },
  )
  return { quotation, passages, first: first.at }
}
