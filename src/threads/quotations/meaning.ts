import type { Source } from './passage.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Modality } from './word-kinds.ts'

const REACH = 15

/** Whether a word negates: not that of "whether or not". */
export function isNegating({ tokens }: Source, place: number, { words }: Vocabulary): boolean {
  const formAt = (at: number): string => words[tokens.ids[at] ?? -1]?.form ?? ''
  if (!words[tokens.ids[place]!]!.isNegation) return false
  if (formAt(place) !== 'not' || formAt(place - 1) !== 'or') return true
  for (let at = place - 2; at >= Math.max(0, place - REACH); at--) if (formAt(at) === 'whether') return false
  return true
}

/** How firm a modal verb is; "would like" is a wish. */
export function modalityAt({ tokens }: Source, place: number, { words }: Vocabulary): Modality | null {
  const modality = words[tokens.ids[place]!]!.modality
  const next = words[tokens.ids[place + 1] ?? -1]?.form
  return modality === 'would' && next === 'like' ? null : modality
}
