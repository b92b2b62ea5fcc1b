import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Commitment, Span } from '../../src/model/index.ts'

type Pair = readonly [start: number, end: number]

/** A party of a commitment: its mentions in the passage and its code, or its name as written. */
interface WrittenParty {
  spans: readonly Pair[]
  codes: readonly string[]
}

interface WrittenCommitment {
  kind: Commitment['kind']
  standing: Commitment['standing']
  strength: Commitment['strength']
  /** the action, and other words that state the same commitment */
  action: readonly Pair[]
  by: WrittenParty
  toward: WrittenParty
  due?: { words: Pair; earliest: string | null; latest: string | null }
  condition?: { kind: 'if' | 'unless' | 'until'; words: Pair }
  quantity?: string
}

/** The commitments of a passage as a reader labelled them, by offsets into the passage; its text is not in the repository. */
interface WrittenLabels {
  corpus: 'news' | 'polnear' | 'events'
  /** digest of the text that holds the passage */
  id: string
  /** the passage in that text */
  from: number
  to: number
  /** 10 read all passages, 11 a third of them without having seen the labels of 10 */
  reader: 10 | 11
  aside?: true
  commitments: readonly WrittenCommitment[]
}

/** A party as a person labelled it. */
export interface LabelledParty {
  spans: readonly Span[]
  codes: readonly string[]
}

/** A commitment that a person found in a passage. */
export interface LabelledCommitment extends Pick<Commitment, 'kind' | 'standing' | 'strength'> {
  action: readonly Span[]
  by: LabelledParty
  toward: LabelledParty
  due: { words: Span; earliest: string | null; latest: string | null } | null
  condition: { kind: string; words: Span } | null
  quantity: string | null
}

/** A passage with what a reader found in it. */
export interface CommitmentLabels {
  id: string
  corpus: string
  reader: number
  isAside: boolean
  text: string
  date: string | undefined
  outlet: string | undefined
  title: string | undefined
  commitments: readonly LabelledCommitment[]
}

/** What the corpora say of the text that holds a passage. */
interface WholeText {
  text: string
  date?: string
  title?: string
  publisher?: string
  source?: string
}

const LABELS = new URL('../../scripts/train/labels/commitments.jsonl', import.meta.url)
const TEXTS = ['news/us-government.jsonl', 'polnear/train.jsonl', 'events/2025-first-half.jsonl']
const DIGITS = 16

const readLines = <T>(path: string | URL): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const toSpan = ([start, end]: Pair): Span => ({ start, end })
const toParty = ({ spans, codes }: WrittenParty): LabelledParty => ({ spans: spans.map(toSpan), codes })

const toCommitment = ({ action, by, toward, due, condition, quantity, ...rest }: WrittenCommitment) => ({
  ...rest,
  action: action.map(toSpan),
  by: toParty(by),
  toward: toParty(toward),
  due: due ? { ...due, words: toSpan(due.words) } : null,
  condition: condition ? { ...condition, words: toSpan(condition.words) } : null,
  quantity: quantity ?? null,
})

/** The labelled passages whose very texts lie under `data`; null where the corpora are not there. */
export function readCommitmentLabels(data: string): CommitmentLabels[] | null {
  const paths = TEXTS.map((path) => join(data, path))
  if (!paths.every((path) => existsSync(path))) return null
  const texts = new Map<string, WholeText>()
  for (const path of paths)
    for (const each of readLines<WholeText>(path))
      texts.set(createHash('sha256').update(each.text).digest('hex').slice(0, DIGITS), each)
  return readLines<WrittenLabels>(LABELS).flatMap(({ id, corpus, from, to, reader, aside, commitments }) => {
    const whole = texts.get(id)
    if (!whole) return []
    return {
      id,
      corpus,
      reader,
      isAside: aside === true,
      text: whole.text.slice(from, to),
      date: whole.date,
      outlet: whole.publisher ?? whole.source,
      title: whole.title,
      commitments: commitments.map(toCommitment),
    }
  })
}
