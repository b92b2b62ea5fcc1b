import { toQuoted } from '../../answers/index.ts'
import {
  type ReportBlock,
  type ReportDay,
  type ReportEntry,
  type ReportText,
  toBriefReport,
} from '../../exchange/index.ts'
import type { Brief } from '../../model/index.ts'
import { BLANK, type Block, block, indented, type Look, layOut, type Piece, piece } from './lay-out.ts'
import { sideBySide } from './side-by-side.ts'

/** The least width in which words and deeds stand side by side. */
const WIDE = 76
const INDENT = 2
const NOTHING = '0'

const toPiece = ({ text, tone }: ReportText): Piece =>
  tone === 'plain' ? { text, tone: null } : piece(tone === 'strong' ? 'name' : tone, text)

const toBlock = (texts: readonly ReportText[]): Block => block(...texts.map(toPiece))

/** What is asserted, and below it the words and where they stand. */
const entryBlocks = ({ lead, words, source }: ReportEntry): Block[] => [
  toBlock(lead),
  ...indented(INDENT, [
    ...(words === null ? [] : [block(piece('words', toQuoted(words)))]),
    ...(source === null ? [] : [block(piece('faint', source))]),
  ]),
]

/** The figures of a row that are not 0, with the names of their columns. */
function toFigures(figures: readonly string[], columns: readonly string[]): string {
  const told = figures.flatMap((figure, at) => (figure === NOTHING ? [] : [`${columns[at]} ${figure}`]))
  return told.join(', ') || 'nothing'
}

const headed = (name: string, entries: readonly ReportEntry[]): Block[] => [
  block(piece('faint', name)),
  ...(entries.length > 0 ? entries.flatMap(entryBlocks) : [block('–')]),
]

function dayText({ day, columns }: ReportDay, names: readonly string[], look: Look): string {
  const head = layOut([BLANK, block(piece('name', day))], look)
  const [words, deeds] = names.map((name, at) => headed(name, columns[at]!)) as [Block[], Block[]]
  if (look.width >= WIDE) return head + sideBySide(words, deeds, look)
  return head + layOut(indented(INDENT, [...words, ...deeds]), look)
}

function toText(part: ReportBlock, look: Look): string {
  switch (part.kind) {
    case 'heading':
      return layOut(
        [BLANK, block(piece(part.level === 3 ? 'name' : 'heading', part.text))].slice(Number(part.level === 1)),
        look,
      )
    case 'paragraph':
      return layOut([toBlock(part.texts)], look)
    case 'entries':
      return layOut(indented(INDENT, part.entries.flatMap(entryBlocks)), look)
    case 'figures':
      return layOut(
        [
          BLANK,
          block(piece('name', part.caption)),
          ...indented(
            INDENT,
            part.rows.map(({ head, figures }) => block(piece('kind', head), `: ${toFigures(figures, part.columns)}`)),
          ),
        ],
        look,
      )
    case 'days':
      return part.rows.map((row) => dayText(row, part.columns, look)).join('')
  }
}

/** A brief for a person at a terminal: words and deeds side by side where there is room, one below the other where there is not. */
export const partyBriefText = (brief: Brief, look: Look): string =>
  toBriefReport(brief)
    .map((part) => toText(part, look))
    .join('')
