import type { Brief } from '../../model/index.ts'
import { toQuoted } from './entries.ts'
import { betweenSpaces, toPlainText } from './plain-text.ts'
import { toBriefReport } from './report.ts'
import type { FigureRow, ReportBlock, ReportDay, ReportEntry, ReportText } from './report-block.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text that Markdown shows as it stands, in a cell of a table too. */
const toShown = (text: string): string =>
  toPlainText(text)
    .replace(/[\\`*_{}[\]#~|!$]/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITIES[character]!)

/** A piece of text; white space at its ends stands outside the marks, or they would be none. */
const toInline = ({ text, tone }: ReportText): string =>
  betweenSpaces(text, (trimmed) => {
    const isStrong = tone === 'strong' || tone === 'warning'
    return isStrong ? `**${toShown(trimmed)}**` : toShown(trimmed)
  })

const toLine = (texts: readonly ReportText[]): string => texts.map(toInline).join('')

/** The parts of an entry, each on a line of its own. */
const linesOf = ({ lead, words, source }: ReportEntry): { lead: string; quoted: string[] } => ({
  lead: toLine(lead),
  quoted: [...(words === null ? [] : [toShown(toQuoted(words))]), ...(source === null ? [] : [`— ${toShown(source)}`])],
})

function toItem(entry: ReportEntry): string {
  const { lead, quoted } = linesOf(entry)
  return `- ${lead}\n\n${quoted.map((line) => `  > ${line}`).join('\n  >\n')}\n`
}

const toCell = (entries: readonly ReportEntry[]): string =>
  entries
    .map(linesOf)
    .map(({ lead, quoted }) => [lead, ...quoted].join('<br>'))
    .join('<br><br>')

const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

function toTable(columns: readonly string[], { rows, align }: { rows: readonly string[][]; align: string }): string {
  const rules = columns.map((_, at) => (at === 0 ? '---' : align))
  return [toRow(columns), toRow(rules), ...rows.map(toRow)].join('')
}

const figureCells = ({ head, figures }: FigureRow): string[] => [toShown(head), ...figures.map(toShown)]
const dayCells = ({ day, columns }: ReportDay): string[] => [toShown(day), ...columns.map(toCell)]

function toText(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${toShown(block.text)}\n`
    case 'paragraph':
      return `${toLine(block.texts)}\n`
    case 'entries':
      return block.entries.map(toItem).join('\n')
    case 'figures':
      return `**${toShown(block.caption)}**\n\n${toTable(['Of', ...block.columns], { rows: block.rows.map(figureCells), align: '---:' })}`
    case 'days':
      return `**${toShown(block.caption)}**\n\n${toTable(['Day', ...block.columns], { rows: block.rows.map(dayCells), align: '---' })}`
  }
}

/**
 * A brief as Markdown, with the tables of GitHub's.
 * Example: `toBriefMarkdown(brief)` begins "# Vardia (VDA): words against deeds".
 *
 * Shape: what comes of documents is escaped: it makes no markup, no row and no cell
 */
export const toBriefMarkdown = (brief: Brief): string => toBriefReport(brief).map(toText).join('\n')
