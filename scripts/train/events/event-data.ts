import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventLabels, readEventLabels } from '../../../bench/quality/event-labels.ts'
import { anaphorTable } from '../../../src/coreference/index.ts'
import { eventLexiconSchema } from '../../../src/events/index.ts'
import type { Weights } from '../../../src/linear/index.ts'
import { toStages } from '../coreference/stages.ts'
import type { CodedText, EventStages } from './event-examples.ts'

/** Texts whose events a reader labelled, and sentences of which one event is coded. */
export interface EventData {
  reports: readonly EventLabels[]
  sentences: readonly CodedText[]
}

/** The reader whose labels are learned from. */
const READER = 8
const LEXICON = new URL('../../../data/event-words.json', import.meta.url)

/** What the events stage learns from: labelled texts that are not set aside, and coded sentences that are not among them. */
export function readEventData(data: string): EventData {
  const reports = (readEventLabels(data) ?? []).filter(({ reader, isAside }) => reader === READER && !isAside)
  const labelled = new Set(reports.map(({ text }) => text))
  const sentences = readFileSync(join(data, 'plover/train.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CodedText)
    .filter(({ text }) => !labelled.has(text))
  return { reports, sentences }
}

/** The stages before events, made ready of their weights. */
export const toEventStages = (weights: Weights): EventStages => ({
  ...toStages(weights),
  anaphors: anaphorTable(weights),
  lexicon: eventLexiconSchema.parse(JSON.parse(readFileSync(LEXICON, 'utf8'))),
})
