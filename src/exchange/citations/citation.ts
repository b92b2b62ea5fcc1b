import { type Cited, type CitedAt, citationParts } from './cited.ts'

const ENDED = /[.!?…]["'”’»]?$/

/** Words that end as a sentence does. */
const toSentence = (words: string): string => (ENDED.test(words) ? words : `${words}.`)

/**
 * A citation of a record, a document or a verdict as plain text, on one line.
 * Example: `toCitation({ noun: 'statement', told }, { url, seenOn: '2031-06-01' })` begins "The Vardian Post (2031-05-14). Ada Brenn (VDA): “We".
 */
export function toCitation(cited: Cited, { url, seenOn }: CitedAt): string {
  const { author, title, date, source, note } = citationParts(cited)
  return [
    `${author} (${date ?? 'no date'}). ${toSentence(title)}`,
    toSentence(note),
    ...(source === null ? [] : [toSentence(source)]),
    `${url} (seen ${seenOn}).`,
  ].join(' ')
}
