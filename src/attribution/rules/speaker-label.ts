import type { AttributionRule, Draft, SentenceReading } from '../rule.ts'
import { mentionAt, type SentenceView, spanOf, wordAt } from '../view.ts'

/** Labels are short: "BRENN:", "SECRETARY BRENN:", "Vardian envoy:". */
const REACH = 7

/** The colon after a label at the beginning of a paragraph, or -1. */
function colonAt(view: SentenceView): number {
  for (let at = view.first + 1; at < view.end && at - view.first < REACH; at++) if (wordAt(view, at) === ':') return at
  return -1
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()

/** Labels in capitals that name no speaker. */
const NO_SPEAKER = new Set(
  'BREAKING LIVE NOTE UPDATE UPDATED WATCH PHOTO PHOTOS VIDEO EXCLUSIVE ANALYSIS OPINION CORRECTION READ MORE FACTBOX EXPLAINER SOURCE'.split(
    ' ',
  ),
)

/** Whether the words before the colon name a speaker: all in capitals, or a mention alone with its title. */
function isLabel(view: SentenceView, colon: number): boolean {
  const words = view.tokens.slice(view.first, colon).filter((token) => token.kind === 'word')
  if (words.length === 0) return false
  if (words.some(({ text }) => NO_SPEAKER.has(text))) return false
  if (words.every(({ text }) => isCapitals(text))) return true
  if (!view.sentence.heading) return false
  return mentionAt(view, colon - 1) >= 0 && words.every(({ text }) => /^\p{Lu}/u.test(text))
}

/** What follows a label: the sentence of a heading, the whole paragraph of a transcript. */
function contentEnd(view: SentenceView): number {
  const { sentences } = view.annotated
  let last = view.index
  while (sentences[last + 1]?.paragraph === view.sentence.paragraph) last++
  return sentences[last]!.endToken
}

function drawLabel({ view }: SentenceReading): Draft[] {
  const isFirst = view.annotated.sentences[view.index - 1]?.paragraph !== view.sentence.paragraph
  const colon = isFirst ? colonAt(view) : -1
  if (colon < 0 || !isLabel(view, colon)) return []
  const source = spanOf(view, view.first, colon)
  const end = contentEnd(view)
  if (!source || colon + 1 >= end) return []
  const content = { start: view.tokens[colon + 1]!.start, end: view.tokens[end - 1]!.end }
  const { start, end: after } = view.tokens[colon]!
  const cue = [{ start, end: after }]
  return [
    {
      source,
      cue,
      content: [content],
      at: colon,
      sentence: view.index,
      introduces: false,
    },
  ]
}

export const speakerLabel: AttributionRule = {
  name: 'speaker-label',
  version: '1',
  confidence: 0.56,
  examples: ['BRENN: We are testing that. We will know soon.', 'Ada Brenn: No deal without inspectors'],
  draw: drawLabel,
}
