/** Some text, and what it is. */
export interface ReportText {
  text: string
  tone: 'plain' | 'strong' | 'kind' | 'warning'
}

/** Something that is asserted, the words that carry it, and where they stand. */
export interface ReportEntry {
  lead: ReportText[]
  words: string | null
  source: string | null
}

/** A row of figures; its head tells what they are of. */
export interface FigureRow {
  head: string
  figures: string[]
}

/** A day with what stands in the columns beside it. */
export interface ReportDay {
  day: string
  columns: ReportEntry[][]
}

/** A part of a report, whatever it is written in. */
export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; texts: ReportText[] }
  | { kind: 'entries'; entries: ReportEntry[] }
  | { kind: 'figures'; caption: string; columns: string[]; rows: FigureRow[] }
  | { kind: 'days'; caption: string; columns: string[]; rows: ReportDay[] }

export const plain = (text: string): ReportText => ({ text, tone: 'plain' })
export const strong = (text: string): ReportText => ({ text, tone: 'strong' })
export const kind = (text: string): ReportText => ({ text, tone: 'kind' })
export const warning = (text: string): ReportText => ({ text, tone: 'warning' })
