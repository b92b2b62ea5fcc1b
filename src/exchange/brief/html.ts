import type { Brief } from '../../model/index.ts'
import { toQuoted } from './entries.ts'
import { betweenSpaces, toPlainText } from './plain-text.ts'
import { toBriefReport } from './report.ts'
import type { FigureRow, ReportBlock, ReportDay, ReportEntry, ReportText } from './report-block.ts'
import { STYLE } from './style.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text that HTML shows as it stands, in an attribute too. */
const toShown = (text: string): string => toPlainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!)

const toInline = ({ text, tone }: ReportText): string =>
  betweenSpaces(text, (trimmed) => {
    const shown = `<bdi>${toShown(trimmed)}</bdi>`
    if (tone === 'plain') return toShown(trimmed)
    return tone === 'strong' ? `<strong>${shown}</strong>` : `<span class="${tone}">${shown}</span>`
  })

const toLine = (texts: readonly ReportText[]): string => `<p>${texts.map(toInline).join('')}</p>`

function toEntry({ lead, words, source }: ReportEntry): string {
  const quoted = words === null ? '' : `<blockquote><p dir="auto">${toShown(toQuoted(words))}</p></blockquote>`
  const place = source === null ? '' : `<p class="source"><bdi>${toShown(source)}</bdi></p>`
  return `${toLine(lead)}${quoted}${place}`
}

const toHead = (columns: readonly string[]): string =>
  `<thead><tr>${columns.map((each) => `<th scope="col">${toShown(each)}</th>`).join('')}</tr></thead>`

interface Table {
  name: 'figures' | 'days'
  caption: string
  columns: readonly string[]
  rows: readonly string[]
}

/** A table in a frame that scrolls where it is too wide, with the keyboard too. */
const toTable = ({ name, caption, columns, rows }: Table): string =>
  `<div class="scroll" role="region" aria-label="${toShown(caption)}" tabindex="0"><table class="${name}">` +
  `<caption>${toShown(caption)}</caption>${toHead(columns)}<tbody>\n${rows.join('\n')}\n</tbody></table></div>`

const toRow = (head: string, cells: string): string => `<tr><th scope="row">${toShown(head)}</th>${cells}</tr>`

const figureRow = ({ head, figures }: FigureRow): string =>
  toRow(head, figures.map((figure) => `<td>${toShown(figure)}</td>`).join(''))

const dayRow = ({ day, columns }: ReportDay, names: readonly string[]): string =>
  toRow(
    day,
    columns
      .map((entries, at) => {
        const column = entries.length > 0 ? ` data-column="${toShown(names[at]!)}"` : ''
        return `<td${column}>${entries.map((entry) => `<div>${toEntry(entry)}</div>`).join('')}</td>`
      })
      .join(''),
  )

function toText(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${toShown(block.text)}</h${block.level}>`
    case 'paragraph':
      return toLine(block.texts)
    case 'entries':
      return `<ul>${block.entries.map((entry) => `<li>${toEntry(entry)}</li>`).join('\n')}</ul>`
    case 'figures':
      return toTable({
        name: 'figures',
        caption: block.caption,
        columns: ['Of', ...block.columns],
        rows: block.rows.map(figureRow),
      })
    case 'days':
      return toTable({
        name: 'days',
        caption: block.caption,
        columns: ['Day', ...block.columns],
        rows: block.rows.map((row) => dayRow(row, block.columns)),
      })
  }
}

/**
 * A brief as a page of HTML that needs nothing besides itself and runs nothing.
 * Example: `toBriefHtml(brief)` begins "<!doctype html>".
 *
 * Shape: what comes of documents is escaped, and a policy in the page forbids scripts and whatever would be loaded
 */
export function toBriefHtml(brief: Brief): string {
  const blocks = toBriefReport(brief)
  const title = blocks.find((block) => block.kind === 'heading')!.text
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${toShown(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(toText).join('\n')}
</main>
</body>
</html>
`
}
