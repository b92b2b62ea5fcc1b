import { numberOfWord } from '../number-words.ts'
import { hashOf, mixed, toSorted } from './hash.ts'

/** Runs of so many words: long enough that two authors seldom share many, short enough that an edited word spoils few. */
const RUN = 5
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu
const NUMBER = /^\p{N}/u
const CAPITAL = /^\p{Lu}/u
/** Between a word and the one before it: a sentence ends, a line ends, or a quotation begins. */
const BREAK = /[.!?:\n"“”]/

/** A number in words is the same as in figures; "one" is seldom a number. */
const toFigure = (lower: string): string => (lower === 'one' ? lower : String(numberOfWord(lower) ?? lower))

/** What of a text is compared with others: numbers, so that memory does not grow with the length of words. */
export interface Fingerprint {
  /** hashes of runs of words, sorted */
  runs: Uint32Array
  /** hashes of the different numbers, and of the different names inside sentences, sorted */
  numbers: Uint32Array
  names: Uint32Array
}

/** The runs of some words; of fewer words than make a run, all of them are one. */
function toRuns(words: readonly number[]): Uint32Array {
  if (words.length === 0) return new Uint32Array()
  const count = Math.max(1, words.length - RUN + 1)
  const runs = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    let hash = 0
    for (const word of words.slice(at, at + RUN)) hash = mixed(Math.imul(hash, 31) + word)
    runs[at] = hash
  }
  return toSorted(runs)
}

/** Takes the fingerprint of a text; case, punctuation and the marks of thousands do not matter. */
export function toFingerprint(text: string): Fingerprint {
  const words: number[] = []
  const numbers: number[] = []
  const names: number[] = []
  let end = 0
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const lower = written.toLowerCase()
    const form = NUMBER.test(written) ? written.replaceAll(',', '') : toFigure(lower)
    const hash = hashOf(form)
    words.push(hash)
    if (NUMBER.test(form)) numbers.push(hash)
    else if (CAPITAL.test(written) && index > 0 && !BREAK.test(text.slice(end, index))) names.push(hash)
    end = index + written.length
  }
  return { runs: toRuns(words), numbers: toSorted(Uint32Array.from(numbers)), names: toSorted(Uint32Array.from(names)) }
}
