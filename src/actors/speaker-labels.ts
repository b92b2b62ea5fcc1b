import type { Role } from '../model/index.ts'
import type { Cast, Member, TokenRange } from './cast.ts'
import type { ChunkedText } from './chunks.ts'
import { phraseAt } from './lexicon.ts'

/** Labels are short: "BRENN:", "FOREIGN MINISTER BRENN:". */
const REACH = 6
/** Labels of parts and of askers, who stay nameless. */
const NOBODY =
  /^(?:q|a|question|questions|answer|moderator|interviewer|reporter|speaker|operator|video|photo|note|source|watch|live)$/

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
const toTitleCase = (text: string): string => text[0]! + text.slice(1).toLowerCase()

/** The label in capitals that begins at a token: "MINISTER BRENN" before a colon. */
function labelAt({ tokens }: ChunkedText, first: number): TokenRange | null {
  for (let at = first; at < tokens.length && at - first < REACH; at++) {
    const { text, kind } = tokens[at]!
    if (text === ':') return at > first && tokens[at - 1]!.kind === 'word' ? { first, end: at } : null
    if (kind !== 'mark' && !isCapitals(text)) return null
  }
  return null
}

/** The labels of a text by the family name in which they end; no label of a place, a body or an asker. */
function findLabels(text: ChunkedText): Map<string, TokenRange[]> {
  const { tokens, annotated, lexicon } = text
  const labels = new Map<string, TokenRange[]>()
  for (const [index, { firstToken, paragraph }] of annotated.sentences.entries()) {
    if (annotated.sentences[index - 1]?.paragraph === paragraph) continue
    const label = labelAt(text, firstToken)
    if (!label || phraseAt(lexicon.known, tokens, { at: label.first, end: label.end, lower: false })) continue
    const surname = tokens[label.end - 1]!.lower
    if (NOBODY.test(surname)) continue
    const known = labels.get(surname)
    if (known) known.push(label)
    else labels.set(surname, [label])
  }
  return labels
}

function roleOf({ tokens, lexicon }: ChunkedText, label: TokenRange): Role | null {
  const title = phraseAt(lexicon.titles, tokens, { at: label.first, end: label.end - 1, lower: true })
  const words = title && tokens.slice(label.first, title.end).map(({ text }) => toTitleCase(text))
  return words && { title: words.join(' '), of: null }
}

const surnamesOf = (cast: Cast): Map<string, Member> =>
  new Map(
    cast.members
      .filter(({ kind }) => kind === 'person')
      .map((member) => [member.name.toLowerCase().split(' ').at(-1)!, member] as const)
      .reverse(),
  )

/**
 * Records who speaks in a transcript: "FOREIGN MINISTER BRENN: We will see." A label of one word that nobody else bears must come twice,
 * for "UPDATE:" stands so too.
 */
export function placeSpeakerLabels(text: ChunkedText, cast: Cast, taken: Uint8Array): void {
  const bearers = surnamesOf(cast)
  for (const [surname, labels] of findLabels(text)) {
    const roles = labels.flatMap((label) => roleOf(text, label) ?? []).slice(0, 1)
    const known = bearers.get(surname)
    if (!known && labels.length < 2 && roles.length === 0) continue
    const name = toTitleCase(text.tokens[labels[0]!.end - 1]!.text)
    const member = known ?? cast.member(`label ${surname}`, { kind: 'person', name, serves: null })
    if (member.roles.length === 0) member.roles.push(...roles)
    for (const label of labels) taken.fill(1, label.first, label.end)
    member.mentions.push(...labels)
  }
}
