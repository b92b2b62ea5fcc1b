import { joinSpans, type Span } from '../model/index.ts'

/** Some sentences that hold words of a record, with the ones before and after. */
export interface Passage {
  span: Span
  before: string | null
  sentence: string
  after: string | null
  /** the numbers of its first and last sentence */
  first: number
  last: number
}

/** Finds the sentences that spans stand in; those that follow one another are one passage. */
export function findPassages(sentences: readonly Span[], text: string, spans: readonly Span[]): Passage[] {
  const held = markHeld(sentences, joinSpans(spans))
  const slice = (first: number, last = first): string | null => {
    const [from, to] = [sentences[first], sentences[last]]
    return from && to ? text.slice(from.start, to.end) : null
  }
  const passages: Passage[] = []
  for (let first = 0; first < sentences.length; first++) {
    if (!held[first]) continue
    let last = first
    while (held[last + 1]) last++
    const span = { start: sentences[first]!.start, end: sentences[last]!.end }
    passages.push({
      span,
      before: slice(first - 1),
      sentence: slice(first, last)!,
      after: slice(last + 1),
      first,
      last,
    })
    first = last
  }
  return passages
}

/** Which sentences hold a part of a span; both are in the order of the text. */
function markHeld(sentences: readonly Span[], spans: readonly Span[]): boolean[] {
  let at = 0
  return sentences.map(({ start, end }) => {
    while (at < spans.length && spans[at]!.end <= start) at++
    return at < spans.length && spans[at]!.start < end
  })
}
