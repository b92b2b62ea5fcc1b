import type { Span } from '../../model/index.ts'

/** Ends of sentences: a full stop after an initial or before a small letter is none. */
const END = /(?<!\b\p{Lu})[.!?][”"’']?(?=\s+[“"‘']?[\p{Lu}\p{N}]|\s*$)|\n+/gu

/** The stretches between the ends of sentences. */
export function toSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  const add = (end: number): void => {
    if (text.slice(start, end).trim() !== '') sentences.push({ start, end })
    start = end
  }
  for (const { index, 0: mark } of text.matchAll(END)) add(index + mark.length)
  add(text.length)
  return sentences
}

/** The sentence that holds a place of the text. */
export const sentenceAt = (sentences: readonly Span[], offset: number): Span | undefined =>
  sentences.find(({ start, end }) => start <= offset && offset < end)
