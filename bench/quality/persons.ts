import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Actor, Reading } from '../../src/model/index.ts'
import { type Measures, Tally } from './counts.ts'

/** A token as CoreNLP saw it; the fifth field is the kind of name. */
type Token = readonly [start: number, end: number, tag: string, lemma: string, name: string, ...rest: unknown[]]

/** What CoreNLP saw in an article. */
export interface Analysis {
  id: string
  sentences: readonly (readonly Token[])[]
}

/** The analyses of an annotated part of PolNeAR; null where they are not under `data`. */
export function readAnalyses(data: string, part: string): Analysis[] | null {
  const path = join(data, `polnear/${part}.corenlp.jsonl.gz`)
  if (!existsSync(path)) return null
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Analysis)
}

/** "Ada Brenn Jr." ends with the family name, whether or not the suffix counts as part of it. */
const withoutSuffix = (name: string): string => name.replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/, '')
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/

/** Where the runs of words of one kind of name end. */
const endOf = (tokens: readonly Token[], at: number): number => {
  let last = at
  while (last > 0 && SUFFIX.test(tokens[last]![3])) last--
  return tokens[last]![1]
}

export function nameEnds({ sentences }: Analysis, kind: string): Set<number> {
  const ends = new Set<number>()
  for (const tokens of sentences)
    for (const [at, token] of tokens.entries())
      if (token[4] === kind && tokens[at + 1]?.[4] !== kind) ends.add(endOf(tokens, at))
  return ends
}

/** A name, no office that stands for one: "President of the Republic". */
function isProper({ name, roles }: Actor): boolean {
  const last = lastWord(name)
  const isOffice = roles.some(({ title }) => lastWord(title) === last)
  return /^\p{Lu}/u.test(name) && !/ (?:of|for) /.test(name) && !isOffice
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1).toLowerCase()

/** Where Acta sees a person by name: mentions that end in a word of the name; neither pronouns nor roles. */
export function personEnds(text: string, { actors }: Pick<Reading, 'actors'>): Set<number> {
  const ends = new Set<number>()
  for (const actor of actors) {
    const { kind, name, mentions } = actor
    if (kind !== 'person' || !isProper(actor)) continue
    const words = new Set(name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)))
    for (const { start, end } of mentions) {
      const written = withoutSuffix(text.slice(start, end))
      if (words.has(written.split(/[\s-]+/).at(-1)!)) ends.add(start + written.length)
    }
  }
  return ends
}

/** Names of persons against those that CoreNLP sees, by where they end: the opinion of another machine, no truth. */
export function scorePersons(
  texts: readonly { text: string; reading: Pick<Reading, 'actors'>; analysis: Analysis }[],
): Measures {
  const tally = new Tally()
  for (const { text, reading, analysis } of texts) {
    const gold = nameEnds(analysis, 'PERSON')
    const predicted = personEnds(text, reading)
    tally.add('persons', [...predicted].filter((end) => gold.has(end)).length, {
      predicted: predicted.size,
      gold: gold.size,
    })
  }
  return tally.measures()
}
