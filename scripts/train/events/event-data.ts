import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventLabels, readEventLabels } from '../../../bench/quality/event-labels.ts'
import { CORPUS_FILES, readLines } from '../../../bench/quality/labelled-texts.ts'
import { anaphorTable } from '../../../src/coreference/index.ts'
import { eventLexiconSchema } from '../../../src/events/index.ts'
import type { Weights } from '../../../src/linear/index.ts'
import { toStages } from '../coreference/stages.ts'
import type { CodedText, EventStages } from './event-examples.ts'

/** Texts whose events a reader labelled, and sentences of which one event is coded. */
export interface EventData {
  reports: readonly EventLabels[]
  /** all coded sentences, those that are among the labelled texts too */
  coded: readonly CodedText[]
}

/** The reader whose labels are learned from. */
const READER = 8
const LEXICON = new URL('../../../data/event-words.json', import.meta.url)

/** What the events stage learns from, but for what is set aside. */
export function readEventData(data: string): EventData {
  const reports = (readEventLabels(data) ?? []).filter(({ reader, isAside }) => reader === READER && !isAside)
  return { reports, coded: readLines<CodedText>(join(data, CORPUS_FILES.plover)) }
}

/** The stages before events, made ready of their weights. */
export const toEventStages = (weights: Weights): EventStages => ({
  ...toStages(weights),
  anaphors: anaphorTable(weights),
  lexicon: eventLexiconSchema.parse(JSON.parse(readFileSync(LEXICON, 'utf8'))),
})
