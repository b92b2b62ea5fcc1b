import { hashText } from '../linear/index.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'

/** What the models read of each token as written, as numbers; made once a document. */
export interface Forms {
  count: number
  /** hashes of the lower forms */
  written: Int32Array
  /** the same, with all digits alike */
  word: Int32Array
  /** the last and the first characters of the lower form, packed */
  suffix1: Int32Array
  suffix2: Int32Array
  suffix3: Int32Array
  suffix4: Int32Array
  prefix1: Int32Array
  prefix2: Int32Array
  prefix3: Int32Array
  /** SHAPE bits */
  shape: Uint8Array
  /** SEEN bits */
  seen: Uint8Array
}

/** Letters, digits and marks that a token holds. */
export const SHAPE = { capital: 1, otherCapital: 2, small: 4, digit: 8, hyphen: 16, stop: 32, mark: 64 } as const

/** How the same word stands elsewhere in the text: in small letters; with a capital inside a sentence. And whether its sentence is written as titles are. */
export const SEEN = { small: 1, capital: 2, inTitle: 4 } as const

const SEEN_PLACES = 1 << 13
const ZERO = 48
const isDigit = (code: number): boolean => code >= ZERO && code <= 57
const pack = (packed: number, code: number): number => Math.imul(packed, 65599) + code

function makeForms(count: number): Forms {
  return {
    count,
    written: new Int32Array(count),
    word: new Int32Array(count),
    suffix1: new Int32Array(count),
    suffix2: new Int32Array(count),
    suffix3: new Int32Array(count),
    suffix4: new Int32Array(count),
    prefix1: new Int32Array(count),
    prefix2: new Int32Array(count),
    prefix3: new Int32Array(count),
    shape: new Uint8Array(count),
    seen: new Uint8Array(count),
  }
}

/** The forms of a document's tokens. */
export function readForms(tokens: readonly Token[], sentences: readonly Sentence[]): Forms {
  const forms = makeForms(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    const shape = shapeOf(tokens[at]!)
    forms.shape[at] = shape
    forms.written[at] = hashText(lower)
    forms.word[at] = shape & SHAPE.digit ? hashDigitsAlike(lower) : forms.written[at]!
    packEnds(forms, at, lower)
  }
  recallForms(forms, sentences)
  return forms
}

function shapeOf({ text, kind }: Token): number {
  let shape = kind === 'mark' ? SHAPE.mark : 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) shape |= SHAPE.small
    else if (code >= 65 && code <= 90) shape |= i === 0 ? SHAPE.capital : SHAPE.otherCapital
    else if (isDigit(code)) shape |= SHAPE.digit
    else if (code === 45) shape |= SHAPE.hyphen
    else if (code === 46) shape |= SHAPE.stop
    else if (code > 127) shape |= shapeOfOther(text[i]!, i)
  }
  return shape
}

/** The shape of a letter outside of ASCII. */
function shapeOfOther(letter: string, at: number): number {
  if (letter.toLowerCase() !== letter) return at === 0 ? SHAPE.capital : SHAPE.otherCapital
  return letter.toUpperCase() !== letter ? SHAPE.small : 0
}

function hashDigitsAlike(lower: string): number {
  let hash = 0
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    hash = pack(hash, isDigit(code) ? ZERO : code)
  }
  return hash
}

function packEnds(forms: Forms, at: number, lower: string): void {
  const { length } = lower
  let packed = 0
  for (let back = 1; back <= 4; back++) {
    packed = pack(packed, back <= length ? lower.charCodeAt(length - back) : 0)
    if (back === 1) forms.suffix1[at] = packed
    else if (back === 2) forms.suffix2[at] = packed
    else if (back === 3) forms.suffix3[at] = packed
    else forms.suffix4[at] = packed
  }
  packed = 0
  for (let i = 0; i < 3; i++) {
    packed = pack(packed, i < length ? lower.charCodeAt(i) : 0)
    if (i === 0) forms.prefix1[at] = packed
    else if (i === 1) forms.prefix2[at] = packed
    else forms.prefix3[at] = packed
  }
}

/** Notes of each word how it stands elsewhere; different words may share a place, which is rare in an article. */
function recallForms(forms: Forms, sentences: readonly Sentence[]): void {
  const { shape, written, seen, count } = forms
  const places = new Uint8Array(SEEN_PLACES)
  for (const { firstToken, endToken } of sentences) {
    const isTitle = hasCapitals(shape, firstToken, endToken)
    for (let at = firstToken; at < endToken; at++) {
      if (isTitle) seen[at] = SEEN.inTitle
      const place = written[at]! & (SEEN_PLACES - 1)
      if (!(shape[at]! & SHAPE.capital)) places[place]! |= SEEN.small
      else if (at > firstToken + 1 && !isTitle) places[place]! |= SEEN.capital
    }
  }
  for (let at = 0; at < count; at++) seen[at]! |= places[written[at]! & (SEEN_PLACES - 1)]!
}

/** Whether most words of a sentence are written with a capital. */
function hasCapitals(shape: Uint8Array, first: number, end: number): boolean {
  let words = 0
  let capitals = 0
  for (let at = first; at < end; at++) {
    if (shape[at]! & SHAPE.capital) capitals++
    if (shape[at]! & (SHAPE.capital | SHAPE.small)) words++
  }
  return words > 3 && capitals * 2 > words
}
