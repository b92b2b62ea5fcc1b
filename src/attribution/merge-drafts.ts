import { indexAt, type Token } from '../language/index.ts'
import { overlaps, type Span, sliceSpan } from '../model/index.ts'
import { cueWordFor, isSpoken } from './cue-words.ts'
import type { Drawn } from './drawn.ts'
import { mark } from './model/words.ts'
import { cueFirst } from './rules/cue-first.ts'
import { speakerLabel } from './rules/speaker-label.ts'
import type { DocumentView } from './view.ts'

/** How much of the end of a sentence tells whether it asks, in UTF-16 units. */
const ENDING = 4

type ToSpans = (drawn: Drawn) => readonly Span[]

const contentOf: ToSpans = ({ draft }) => draft.content
const cueOf: ToSpans = ({ draft }) => draft.cue
const labelOf: ToSpans = ({ draft }) => [draft.source ?? [], ...draft.cue].flat()
const allOf: ToSpans = (drawn) => [...labelOf(drawn), ...drawn.draft.content]

/** Which tokens some spans of drafts touch: for each token its draft's place in the list, counted from 1, or 0. */
function claim(tokens: readonly Token[], drawn: readonly Drawn[], toSpans: ToSpans): Int32Array {
  const claims = new Int32Array(tokens.length)
  for (const [place, each] of drawn.entries())
    for (const span of toSpans(each)) mark(tokens, claims, { span, value: place + 1 })
  return claims
}

/** The claims on the first and the last token of each span. */
const claimsOn = (tokens: readonly Token[], claims: Int32Array, spans: readonly Span[]): number[] =>
  spans.flatMap(({ start, end }) => [claims[indexAt(tokens, start)]!, claims[indexAt(tokens, end - 1)]!])

/**
 * Cuts contents where a later saying of the same speaker begins: "said that the bridge was open, adding that trucks had crossed it". Gives the
 * models' drafts, and those that the rules draw of what comes after the comma.
 */
function cutAtGerunds({ tokens }: DocumentView, ruled: readonly Drawn[], models: readonly Drawn[]): Drawn[] {
  const contents = claim(tokens, models, contentOf)
  const cut = [...models]
  const added: Drawn[] = []
  for (const each of ruled) {
    const { at, source, content } = each.draft
    const place = contents[at]! - 1
    if (!source || place < 0 || each.rule !== cueFirst || at < 2 || tokens[at - 1]!.lower !== ',') continue
    if (!tokens[at]!.lower.endsWith('ing')) continue
    const { draft, ...rest } = cut[place]!
    const [first, ...others] = draft.content
    const isSame = draft.source !== null && overlaps(draft.source, source) && content.at(-1)?.end === first?.end
    if (!isSame || others.length > 0 || first!.start >= tokens[at - 2]!.start) continue
    cut[place] = { ...rest, draft: { ...draft, content: [{ start: first!.start, end: tokens[at - 2]!.end }] } }
    added.push(each)
  }
  return [...cut, ...added]
}

/** A question to somebody who has said nothing: "who do you think you are?" */
function isAsked({ annotated }: DocumentView, { draft: { source, sentence } }: Drawn): boolean {
  if (!source || sliceSpan(annotated.text, source).toLowerCase() !== 'you') return false
  return /\?["”’']*$/.test(sliceSpan(annotated.text, annotated.sentences[sentence]!).slice(-ENDING))
}

/**
 * What the models draw, with what the rules draw besides. The rules alone draw the labels of transcripts, which win over a cue found in
 * them; what a speaker says that others said, since the models give a word one role: drafts inside of one content, by a verb of speech; and words of which nothing
 * else is drawn, but for cues before their content, which are left to the models. Hearsay comes first, the rest in the order of the text.
 */
export function mergeDrafts(view: DocumentView, ruled: readonly Drawn[], learned: readonly Drawn[]): Drawn[] {
  const { tokens } = view
  const labels = ruled.filter(({ rule }) => rule.name === speakerLabel.name)
  const inLabels = claim(tokens, labels, labelOf)
  const clear = learned.filter(
    (each) => !isAsked(view, each) && claimsOn(tokens, inLabels, cueOf(each)).every((place) => place === 0),
  )
  const models = cutAtGerunds(view, ruled, clear)
  const contents = claim(tokens, models, contentOf)
  const taken = claim(tokens, [...labels, ...models], allOf)
  const isSaid = ({ draft: { at } }: Drawn): boolean => {
    const word = cueWordFor(tokens[at]!.lower, tokens[at + 1]?.lower)
    return word !== undefined && isSpoken(word)
  }
  const isHearsay = (each: Drawn): boolean => {
    const [holder, ...rest] = claimsOn(tokens, contents, allOf(each))
    return each.draft.source !== null && !!holder && rest.every((place) => place === holder) && isSaid(each)
  }
  const isUncontested = (each: Drawn): boolean =>
    each.rule !== cueFirst && claimsOn(tokens, taken, allOf(each)).every((place) => place === 0)
  const hearsay = new Set(ruled.filter(isHearsay))
  const others = ruled.filter((each) => !hearsay.has(each) && isUncontested(each))
  const inOrder = [...labels, ...models, ...others].sort((a, b) => a.draft.at - b.draft.at)
  return [...hearsay, ...inOrder]
}
