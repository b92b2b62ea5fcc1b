import { confidenceSchema, type DrawnBy, type Span } from '../../model/index.ts'
import { type Column, columns, meaningOf } from '../table.ts'
import { reachOf, type Told } from '../told.ts'

/** Who drew a record, how sure Acta is of it, and where its words begin and end in the text. */
export const recordColumns = <Record extends { confidence: number; drawnBy: DrawnBy }>(
  spansOf: (record: Record) => readonly Span[],
): Column<Told<Record>>[] => [
  ...columns<Told<Record>>('whole', {
    start: ['where its words begin in the text, in UTF-16 code units', ({ record }) => reachOf(spansOf(record)).start],
    end: ['where its words end: the code unit after the last one', ({ record }) => reachOf(spansOf(record)).end],
  }),
  ...columns<Told<Record>>('number', { confidence: [meaningOf(confidenceSchema), ({ record }) => record.confidence] }),
  ...columns<Told<Record>>('text', {
    rule: ['the rule or model that drew it', ({ record }) => record.drawnBy.rule],
    ruleVersion: ['the version of that rule or model', ({ record }) => record.drawnBy.version],
  }),
]
