import { readFileSync, writeFileSync } from 'node:fs'
import type { Syntax } from '../../../src/language/syntax.ts'
import { hashText } from '../../../src/linear/index.ts'

/** The analysis of one article as a line of the cache. */
interface Line {
  id: string
  tags: number[]
  heads: number[]
  relations: number[]
  names: number[]
  words: string[]
  lemmas: string[]
}

/** Writes the analyses of articles, each by models that have not seen it. */
export function writeSyntax(path: string, analyses: ReadonlyMap<string, Syntax & { words: readonly string[] }>): void {
  const lines = [...analyses].map(([id, { tags, heads, relations, names, words, lemmas }]) => {
    const line: Line = {
      id,
      tags: [...tags],
      heads: [...heads],
      relations: [...relations],
      names: [...names],
      words: [...words],
      lemmas: [...lemmas],
    }
    return `${JSON.stringify(line)}\n`
  })
  writeFileSync(path, lines.join(''))
}

/** Reads what `writeSyntax` has written: the analysis of each article by its id. */
export function readSyntax(path: string): Map<string, Syntax> {
  const analyses = new Map<string, Syntax>()
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (!text) continue
    const { id, tags, heads, relations, names, words, lemmas } = JSON.parse(text) as Line
    analyses.set(id, {
      tags: Uint8Array.from(tags),
      heads: Int32Array.from(heads),
      relations: Uint8Array.from(relations),
      names: Uint8Array.from(names),
      lemmas,
      wordHashes: Int32Array.from(words, (word) => hashText(word)),
      lemmaHashes: Int32Array.from(lemmas, (lemma) => hashText(lemma)),
    })
  }
  return analyses
}
