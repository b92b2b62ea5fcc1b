import { beginsNumber, isScale, parseNumber } from '../number-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What stands before a word in the text. */
export const BEFORE = { sentence: 1, clause: 2, elision: 4, bracket: 8 } as const

/** The words of a text by their numbers, where each stands, and what stands before it. A contraction is two words of one place. */
export interface Tokens {
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
  before: Uint8Array
}

const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|%/gu
const CAPITAL = /^\p{Lu}/u

interface Written {
  form: string
  start: number
  end: number
  isCapital: boolean
}

function findWritten(text: string, vocabulary: Vocabulary): Written[] {
  const found: Written[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isCapital = CAPITAL.test(word)
    for (const form of vocabulary.formsOf(word)) {
      const last = found.at(-1)
      if (form === 'cent' && last?.form === 'per') Object.assign(last, { form: 'percent', end: index + word.length })
      else found.push({ form, start: index, end: index + word.length, isCapital })
    }
  }
  return found
}

/** What the text between two words tells; a quotation mark alone tells nothing. */
function markOf(between: string): number {
  if (between === ' ') return 0
  let mark = 0
  if (/\.\.|…|\. \. \./.test(between)) mark |= BEFORE.elision
  else if (/[.!?]["”’')\]]*\s|\n|[.!?]["”’']*$/.test(between)) mark |= BEFORE.sentence
  if (/[,;:()–—]|\s-\s/.test(between)) mark |= BEFORE.clause
  if (/\[/.test(between)) mark |= BEFORE.bracket
  return mark
}

/** A word as it is kept: so many of the written ones, under one form. */
interface Formed {
  form: string
  value: number | null
  count: number
}

/** The word that begins at one of the written: a number of all that make it up, else the one by itself. */
function formAt(forms: string[], at: number): Formed {
  const isOne = forms[at] === 'a' && isScale(forms[at + 1] ?? '')
  if (isOne) forms[at] = 'one'
  const number = isOne || beginsNumber(forms[at]!) ? parseNumber(forms, at) : null
  if (number === null) return { form: forms[at]!, value: null, count: 1 }
  return { ...number, form: number.value === 1 ? 'one' : `#${number.value}` }
}

/** Finds the words of a text; words that make up one number are one. */
export function findTokens(text: string, vocabulary: Vocabulary): Tokens {
  const written = findWritten(text, vocabulary)
  const forms = written.map(({ form }) => form)
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const before: number[] = []
  for (let at = 0; at < written.length; ) {
    const { start, isCapital } = written[at]!
    const { form, value, count } = formAt(forms, at)
    const end = ends.at(-1) ?? 0
    const mark = start < end ? 0 : markOf(text.slice(end, start)) | (at === 0 ? BEFORE.sentence : 0)
    const id = vocabulary.idOf(form, value)
    const isInside = (mark === 0 || mark === BEFORE.clause) && text[start - 1] === ' '
    vocabulary.count(id, { isCapital, isInside })
    ids.push(id)
    starts.push(start)
    ends.push(written[at + count - 1]!.end)
    before.push(mark)
    at += count
  }
  return {
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    before: Uint8Array.from(before),
  }
}

/** The first word that ends after an offset. */
export function tokenAt({ ends }: Tokens, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
