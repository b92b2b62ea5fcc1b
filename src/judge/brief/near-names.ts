import type { ThreadParty } from '../../model/index.ts'

/** So many letters of a word may be wrong. */
const MOST_WRONG = 1 / 3

/** How many letters must be added, left out or changed to make one word of another, or exchanged with the next. */
function distanceOf(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  let twoAbove = above
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1]
      let least = Math.min(above[at]! + 1, line[at - 1]! + 1, above[at - 1]! + (isSame ? 0 : 1))
      const isExchanged = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      if (isExchanged) least = Math.min(least, twoAbove[at - 2]! + 1)
      line.push(least)
    }
    twoAbove = above
    above = line
  }
  return above[other.length]!
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose name, a word of it, or code is nearly the word, the nearest first; of equals in the order given. */
export function nearNames<Each extends ThreadParty>(wanted: string, named: readonly Each[]): Each[] {
  const word = fold(wanted)
  const most = Math.max(1, Math.floor(word.length * MOST_WRONG))
  const distances = named.map(({ name, serves }) => {
    const folded = fold(name)
    const texts = [folded, ...folded.split(/\s+/), ...(serves === null ? [] : [fold(serves)])]
    const near = texts.filter((text) => Math.abs(text.length - word.length) <= most)
    return Math.min(Number.POSITIVE_INFINITY, ...near.map((text) => distanceOf(word, text)))
  })
  return named
    .map((each, at) => ({ each, distance: distances[at]! }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
    .map(({ each }) => each)
}
