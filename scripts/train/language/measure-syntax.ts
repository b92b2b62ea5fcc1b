import { NAME_KINDS, RELATIONS, type Syntax } from '../../../src/language/syntax.ts'
import type { Example } from './examples.ts'

const PUNCT = RELATIONS.indexOf('punct')

/** How far analyses agree with CoreNLP's, in percent. */
export interface Measures {
  tags: string
  uas: string
  las: string
  uasWithoutMarks: string
  lasWithoutMarks: string
  names: Record<string, string>
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2)

/** The names of a list of kinds, as "kind first end". */
function namesOf(kinds: Uint8Array, { sentences }: Example): string[] {
  const names: string[] = []
  for (const { firstToken, endToken } of sentences)
    for (let first = firstToken, end = first; first < endToken; first = end) {
      for (end = first; end < endToken && kinds[end] === kinds[first]; ) end++
      if (kinds[first]! > 0) names.push(`${kinds[first]} ${first} ${end}`)
    }
  return names
}

/** Measures analyses against CoreNLP's. */
export function measureSyntax(examples: readonly Example[], analyses: ReadonlyMap<string, Syntax>): Measures {
  const sums = { count: 0, tags: 0, heads: 0, arcs: 0, words: 0, wordHeads: 0, wordArcs: 0 }
  const names = NAME_KINDS.map(() => ({ found: 0, right: 0, gold: 0 }))
  for (const example of examples) {
    const { gold } = example
    const syntax = analyses.get(example.id)!
    for (let at = 0; at < gold.tags.length; at++) {
      const isMark = gold.relations[at] === PUNCT ? 0 : 1
      const head = syntax.heads[at] === gold.heads[at] ? 1 : 0
      const arc = syntax.relations[at] === gold.relations[at] ? head : 0
      sums.count++
      if (syntax.tags[at] === gold.tags[at]) sums.tags++
      sums.heads += head
      sums.arcs += arc
      sums.words += isMark
      sums.wordHeads += isMark & head
      sums.wordArcs += isMark & arc
    }
    const right = new Set(namesOf(gold.names, example))
    for (const name of right) names[Number.parseInt(name, 10)]!.gold++
    for (const name of namesOf(syntax.names, example)) {
      const of = names[Number.parseInt(name, 10)]!
      of.found++
      if (right.has(name)) of.right++
    }
  }
  const f1 = names.map(({ found, right, gold }, kind) => [NAME_KINDS[kind]!, percent(2 * right, found + gold)])
  return {
    tags: percent(sums.tags, sums.count),
    uas: percent(sums.heads, sums.count),
    las: percent(sums.arcs, sums.count),
    uasWithoutMarks: percent(sums.wordHeads, sums.words),
    lasWithoutMarks: percent(sums.wordArcs, sums.words),
    names: Object.fromEntries(f1.slice(1)),
  }
}
