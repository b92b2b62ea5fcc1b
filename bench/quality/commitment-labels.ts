import type { Commitment, DocumentDescription, Span } from '../../src/model/index.ts'
import { describe, type LabelPlace, type Pair, readLabelled, toSpan, toSpans } from './labelled-texts.ts'

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
interface WrittenLabels extends LabelPlace {
  corpus: 'news' | 'polnear' | 'events'
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
  description: DocumentDescription
  commitments: readonly LabelledCommitment[]
}

const toParty = ({ spans, codes }: WrittenParty): LabelledParty => ({ spans: toSpans(spans), codes })

const toCommitment = ({ action, by, toward, due, condition, quantity, ...rest }: WrittenCommitment) => ({
  ...rest,
  action: toSpans(action),
  by: toParty(by),
  toward: toParty(toward),
  due: due ? { ...due, words: toSpan(due.words) } : null,
  condition: condition ? { ...condition, words: toSpan(condition.words) } : null,
  quantity: quantity ?? null,
})

/** The labelled passages that lie under `data`; null where a corpus is not there. */
export const readCommitmentLabels = (data: string): CommitmentLabels[] | null =>
  readLabelled<WrittenLabels>(data, 'commitments.jsonl', ['news', 'polnear', 'events'])?.map(
    ({ label: { id, corpus, reader, aside, commitments }, whole, text }) => ({
      id,
      corpus,
      reader,
      isAside: aside === true,
      text,
      description: describe(whole),
      commitments: commitments.map(toCommitment),
    }),
  ) ?? null
