import picocolors from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import { toVisible } from './visible.ts'

/** What a piece of text is, for its colour. */
type Tone = 'heading' | 'name' | 'kind' | 'words' | 'faint' | 'warning'

/** Some text, of a document or of ours; made visible when it is laid out. */
export interface Piece {
  text: string
  tone: Tone | null
}

/** A paragraph; its label stands to the left of its first line. */
export interface Block {
  indent: number
  pieces: Piece[]
  label?: string
  /** stands in the margin, directly before every line */
  mark?: string
}

/** How text for a person looks. */
export interface Look {
  width: number
  isColoured: boolean
}

/** A piece of the given tone. */
export const piece = (tone: Tone, text: string): Piece => ({ text, tone })

/** A paragraph of pieces and plain texts; what is null is left out. */
export const block = (...parts: (Piece | string | null)[]): Block => ({
  indent: 0,
  pieces: parts
    .filter((part) => part !== null)
    .map((part) => (typeof part === 'string' ? { text: part, tone: null } : part)),
})

/** A line that is empty. */
export const BLANK: Block = { indent: 0, pieces: [] }

/** Blocks further to the right, the first with a label in the room that this makes. */
export const indented = (by: number, blocks: readonly Block[], label?: string): Block[] =>
  blocks.map((each, at) => ({
    ...each,
    indent: each.indent + by,
    ...(at === 0 && label !== undefined ? { label } : {}),
  }))

const LEAST_TEXT_WIDTH = 10
const LABEL_MARGIN = 2

/**
 * A word longer than this is broken beforehand, since finding its characters takes quadratic time; not before a mark
 * that belongs to the character before it.
 */
const LONG_WORD = /[^ ]{129,}/gu
const PART_OF_WORD = /.{1,128}(?<!\u200D)(?![\p{Mark}\u200D])(?=.)/gu

const breakLongWords = (text: string): string => text.replace(LONG_WORD, (word) => word.replace(PART_OF_WORD, '$&\n'))

/** Stands for a space at which no line may end; a code point that means nothing in any text. */
const TIE = '\uFDD0'

/** A dot between two facts goes with the second, so that no line ends with it. */
const tied = (text: string): string => text.replaceAll(' · ', ` ·${TIE}`)

/** Blocks as lines that are no wider than the look allows, each ended. */
export function layOut(blocks: readonly Block[], look: Look): string {
  return blocks.map((each) => layOutBlock(each, look)).join('')
}

function layOutBlock({ indent, label, mark = '', pieces }: Block, look: Look): string {
  const paint = painter(look.isColoured)
  const left = Math.min(indent, look.width - LEAST_TEXT_WIDTH)
  const styled = pieces.map(({ text, tone }) => paint(tone, breakLongWords(tied(toVisible(text))))).join('')
  const lines = wrapAnsi(styled, look.width - left, { hard: true })
    .replaceAll(TIE, ' ')
    .split('\n')
  const margin = mark.padStart(left)
  const text = lines.map((line) => `${margin}${line}`.trimEnd())
  if (label === undefined) return `${text.join('\n')}\n`
  const shown = `${' '.repeat(Math.min(LABEL_MARGIN, left))}${toVisible(label)}`
  if (shown.length >= left) return `${shown.slice(0, look.width)}\n${text.join('\n')}\n`
  return `${paint('faint', shown)}${text.join('\n').slice(shown.length)}\n`
}

const plain = picocolors.createColors(false)
const coloured = picocolors.createColors(true)

function painter(isColoured: boolean): (tone: Tone | null, text: string) => string {
  const { bold, cyan, dim, magenta, yellow } = isColoured ? coloured : plain
  const paints: Record<Tone, (text: string) => string> = {
    heading: (text) => bold(magenta(text)),
    name: bold,
    kind: cyan,
    words: (text) => text,
    faint: dim,
    warning: yellow,
  }
  return (tone, text) => (tone === null || text === '' ? text : paints[tone](text))
}
