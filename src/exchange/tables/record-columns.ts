import type { DrawnBy, Span } from '../../model/index.ts'
import { type Column, columns } from '../table.ts'
import { reachOf, type Told } from '../told.ts'

/** Who drew a record, how sure Acta is of it, and where its words begin and end in the text. */
export const recordColumns = <Record extends { confidence: number; drawnBy: DrawnBy }>(
  spansOf: (record: Record) => readonly Span[],
): Column<Told<Record>>[] => [
  ...columns<Told<Record>>('whole', {
    start: ({ record }) => reachOf(spansOf(record)).start,
    end: ({ record }) => reachOf(spansOf(record)).end,
  }),
  ...columns<Told<Record>>('number', { confidence: ({ record }) => record.confidence }),
  ...columns<Told<Record>>('text', {
    rule: ({ record }) => record.drawnBy.rule,
    ruleVersion: ({ record }) => record.drawnBy.version,
  }),
]
