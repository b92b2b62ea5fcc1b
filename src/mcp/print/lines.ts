import { toQuoted } from '../../answers/index.ts'
import type { Span } from '../../model/index.ts'
import { toShortened, toVisibleText } from '../visible-text.ts'

const LONGEST_QUOTE = 700
const LONGEST_FACT = 200
const MOST_SPANS = 4
const ID_DIGITS = 12

/** As much of an id as names a record. */
export function toShortId(id: string): string {
  const noun = id.lastIndexOf('-') + 1
  return id.slice(0, noun + ID_DIGITS)
}

/** A fact that others wrote, on one line. */
export const toFact = (text: string): string => toShortened(toVisibleText(text), LONGEST_FACT)

/** Words of a document, marked as quoted. */
export const quoteLine = (words: string | null): string =>
  words === null
    ? '> (the text was taken out on request)'
    : `> ${toShortened(toQuoted(toVisibleText(words)), LONGEST_QUOTE)}`

interface Words {
  document: string | null
  ref: string
  outlet: string | null
  date: string | null
  line: number | null
  spans: readonly Span[]
  words: string | null
}

const toSpanText = (spans: readonly Span[]): string => {
  const told = spans.slice(0, MOST_SPANS).map(({ start, end }) => `${start}–${end}`)
  return `UTF-16 ${told.join(', ')}${spans.length > MOST_SPANS ? ' …' : ''}`
}

/** Where words stand: "2031-05-14 · The Vardian Post · a.md · line 3 · document 5f0c… · UTF-16 6–10". */
export function placeText({ document, ref, outlet, date, line, spans }: Omit<Words, 'words'>): string {
  const facts = [
    date ?? 'no day',
    outlet === null ? null : toFact(outlet),
    ref === document ? null : toFact(ref),
    line === null ? null : `line ${line}`,
    document === null ? null : `document ${toShortId(document)}`,
    spans.length === 0 ? null : toSpanText(spans),
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}

/** Quoted words with where they stand. */
export const wordsLines = (source: Words): string[] => [quoteLine(source.words), `  ${placeText(source)}`]

interface Named {
  name: string
  serves: string | null
}

/** Some names, each with whom it serves: "Ada Brenn (VDA), Vardia". */
export const toNames = (parties: readonly Named[]): string =>
  parties
    .map(({ name, serves }) => toFact(serves === null || serves === name ? name : `${name} (${serves})`))
    .join(', ')

/** Both sides of something: "Vardia → Oskelia". */
export const toSides = (from: readonly Named[], to: readonly Named[]): string =>
  [toNames(from) || 'unknown', ...(to.length > 0 ? [toNames(to)] : [])].join(' → ')

/** What a list says first and last. */
export function pageLines(
  title: string,
  { items, next }: { items: readonly unknown[]; next: string | null },
  entries: readonly string[][],
): string[] {
  if (items.length === 0) return [`# ${title}: none in these documents`]
  const more = next === null ? [] : ['', `More: ask again with cursor "${next}".`]
  return [
    `# ${title}: ${items.length}${next === null ? '' : ', and more'}`,
    ...entries.flatMap((lines) => ['', ...lines]),
    ...more,
  ]
}
