import type { Actor, Statement } from '../../model/index.ts'
import { TITLES } from './word-kinds.ts'

/** Who speaks, as far as it can be compared: a person's surname and given name, and whom it serves. */
export interface Speaker {
  name: string
  kind: Actor['kind']
  serves: string | null
  surname: string | null
  given: string | null
}

/** How two voices stand to each other; `likely` where one is unnamed and both serve the same. */
export type Voice = 'same' | 'likely' | 'unknown' | 'other'

const fold = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/defence/g, 'defense')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !TITLES.has(word))

/** A speaker of a name; one that consists of titles alone has no surname. */
export function toSpeaker({ name, kind, serves }: Pick<Actor, 'name' | 'kind' | 'serves'>): Speaker {
  const words = kind === 'person' && /\p{Lu}/u.test(name) ? fold(name) : []
  return { name, kind, serves, surname: words.at(-1) ?? null, given: words.length > 1 ? words[0]! : null }
}

/** The speakers of a statement, by the actors of its document. */
export const speakersOf = ({ speakers }: Statement, actors: ReadonlyMap<string, Actor>): Speaker[] =>
  speakers.flatMap((id) => {
    const actor = actors.get(id)
    return actor ? [toSpeaker(actor)] : []
  })

const isGiven = (one: string, other: string): boolean => one === other || one[0] === other || other[0] === one

function compareTwo(one: Speaker, other: Speaker): Voice {
  const disagree = one.serves !== null && other.serves !== null && one.serves !== other.serves
  if (one.surname !== null && other.surname !== null) {
    if (one.surname !== other.surname) return 'other'
    if (one.given !== null && other.given !== null) return isGiven(one.given, other.given) ? 'same' : 'other'
    return disagree ? 'other' : 'same'
  }
  if (disagree) return 'other'
  if (one.serves === null || other.serves === null) return 'unknown'
  return one.kind === other.kind && one.name === other.name ? 'same' : 'likely'
}

const ORDER: readonly Voice[] = ['same', 'likely', 'unknown', 'other']

/** How the speakers of two passages stand to each other: as the two that are nearest. */
export function compareSpeakers(one: readonly Speaker[], other: readonly Speaker[]): Voice {
  if (one.length === 0 || other.length === 0) return 'unknown'
  const found = new Set(one.flatMap((each) => other.map((another) => compareTwo(each, another))))
  return ORDER.find((voice) => found.has(voice))!
}
