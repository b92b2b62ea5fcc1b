/**
 * A linear-chain conditional random field over few labels: potentials in, marginals or the best labellings out.
 * `unary` holds `count * labels` scores, `edge` holds `count * labels * labels`: from the label before (row) to the label at a place; that of
 * place 0 is not looked at.
 */
export interface Chain {
  count: number
  labels: number
  unary: Float64Array
  edge: Float64Array
}

/** The room of a chain's sums, kept between calls. */
export class ChainRoom {
  forward = new Float64Array(0)
  backward = new Float64Array(0)
  exps = new Float64Array(0)
  unaries = new Float64Array(0)
  scale = new Float64Array(0)

  fit(count: number, labels: number): void {
    if (this.forward.length >= count * labels) return
    const size = Math.max(256, 2 * count)
    this.forward = new Float64Array(size * labels)
    this.backward = new Float64Array(size * labels)
    this.unaries = new Float64Array(size * labels)
    this.exps = new Float64Array(size * labels * labels)
    this.scale = new Float64Array(size)
  }
}

/** Fills the room with scaled forward and backward sums; gives the logarithm of the sum over all labellings. */
export function sumChain({ count, labels, unary, edge }: Chain, room: ChainRoom): number {
  room.fit(count, labels)
  const { forward, backward, exps, unaries, scale } = room
  let total = 0
  for (let i = 0; i < count * labels; i++) unaries[i] = Math.exp(unary[i]!)
  for (let i = labels * labels; i < count * labels * labels; i++) exps[i] = Math.exp(edge[i]!)
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let to = 0; to < labels; to++) {
      let value = 0
      if (i === 0) value = 1
      else
        for (let from = 0; from < labels; from++)
          value += forward[(i - 1) * labels + from]! * exps[(i * labels + from) * labels + to]!
      value *= unaries[i * labels + to]!
      forward[i * labels + to] = value
      sum += value
    }
    scale[i] = sum
    total += Math.log(sum)
    for (let to = 0; to < labels; to++) forward[i * labels + to]! /= sum
  }
  for (let from = 0; from < labels; from++) backward[(count - 1) * labels + from] = 1
  for (let i = count - 2; i >= 0; i--)
    for (let from = 0; from < labels; from++) {
      let value = 0
      for (let to = 0; to < labels; to++)
        value +=
          exps[((i + 1) * labels + from) * labels + to]! *
          unaries[(i + 1) * labels + to]! *
          backward[(i + 1) * labels + to]!
      backward[i * labels + from] = value / scale[i + 1]!
    }
  return total
}

/** The probability of each label at each place, after `sumChain`, into `out`. */
export function marginalsOf({ count, labels }: Chain, room: ChainRoom, out: Float64Array): void {
  for (let i = 0; i < count * labels; i++) out[i] = room.forward[i]! * room.backward[i]!
}

/** A labelling with its score. */
export interface Labelling {
  labels: Uint8Array
  score: number
}

/** Labels whose best labelling is this far behind the best one are left out. */
const FARTHEST = 6

/** For each place and label 1 where a labelling through it is near enough to the best one. */
function findLive({ count, labels, unary, edge }: Chain): Uint8Array {
  const forward = new Float64Array(count * labels)
  const backward = new Float64Array(count * labels)
  for (let to = 0; to < labels; to++) forward[to] = unary[to]!
  for (let i = 1; i < count; i++)
    for (let to = 0; to < labels; to++) {
      let best = Number.NEGATIVE_INFINITY
      for (let from = 0; from < labels; from++)
        best = Math.max(best, forward[(i - 1) * labels + from]! + edge[(i * labels + from) * labels + to]!)
      forward[i * labels + to] = best + unary[i * labels + to]!
    }
  for (let i = count - 2; i >= 0; i--)
    for (let from = 0; from < labels; from++) {
      let best = Number.NEGATIVE_INFINITY
      for (let to = 0; to < labels; to++) {
        const next = (i + 1) * labels + to
        best = Math.max(best, edge[((i + 1) * labels + from) * labels + to]! + unary[next]! + backward[next]!)
      }
      backward[i * labels + from] = best
    }
  let most = Number.NEGATIVE_INFINITY
  for (let to = 0; to < labels; to++) most = Math.max(most, forward[(count - 1) * labels + to]!)
  const live = new Uint8Array(count * labels)
  for (let i = 0; i < count * labels; i++) live[i] = forward[i]! + backward[i]! >= most - FARTHEST ? 1 : 0
  return live
}

/** More than one label. */
const OPEN = 255

/** For each place its one live label, or OPEN. */
function onlyLabels(live: Uint8Array, labels: number): Uint8Array {
  const only = new Uint8Array(live.length / labels)
  for (let i = 0; i < only.length; i++) {
    let label = OPEN
    let found = 0
    for (let y = 0; y < labels; y++)
      if (live[i * labels + y] === 1) {
        label = y
        found++
      }
    only[i] = found === 1 ? label : OPEN
  }
  return only
}

/** Whether a place, and the one before it, leave no choice: all labellings then go on alike. The last place holds them all. */
const isSkipped = (only: Uint8Array, i: number): boolean =>
  i > 0 && i < only.length - 1 && only[i] !== OPEN && only[i - 1] !== OPEN

/** Room for the best labellings, kept between calls. */
class BestRoom {
  scores = new Float64Array(0)
  back = new Int32Array(0)
  /** how many labellings end in each label at each place */
  filled = new Int32Array(0)

  fit(states: number, most: number): void {
    if (this.scores.length < states * most) {
      this.scores = new Float64Array(2 * states * most)
      this.back = new Int32Array(2 * states * most)
    }
    if (this.filled.length < states) this.filled = new Int32Array(2 * states)
    this.filled.fill(0, 0, states)
  }
}

/** The best labellings of chains: made once, used for many. */
export class BestLabellings {
  readonly #room = new BestRoom()

  /** The best labellings, best first; at most `most`, and none that is far behind the best one. */
  find(chain: Chain, most: number): Labelling[] {
    const { count, labels, unary, edge } = chain
    const live = findLive(chain)
    const only = onlyLabels(live, labels)
    this.#room.fit(count * labels, most)
    const { scores, filled } = this.#room
    for (let to = 0; to < labels; to++) {
      scores[to * most] = unary[to]!
      filled[to] = 1
    }
    /** the last place that holds labellings of its own, and what the places after it, which leave no choice, add to all of them */
    let last = 0
    let added = 0
    for (let i = 1; i < count; i++) {
      if (isSkipped(only, i)) {
        added += edge[(i * labels + only[i - 1]!) * labels + only[i]!]! + unary[i * labels + only[i]!]!
        continue
      }
      for (let to = 0; to < labels; to++)
        for (let from = 0; from < labels; from++) {
          if (live[i * labels + to] === 0 || live[(i - 1) * labels + from] === 0) continue
          const step = added + edge[(i * labels + from) * labels + to]! + unary[i * labels + to]!
          const before = last === i - 1 ? from : only[last]!
          this.#extend({ before: last * labels + before, state: i * labels + to, from: before }, step, most)
        }
      last = i
      added = 0
    }
    return this.#trace(chain, only, most)
  }

  /** Takes the labellings that end in one state over to the next, in the order of their scores. */
  #extend({ before, state, from }: { before: number; state: number; from: number }, step: number, most: number): void {
    const { scores, back, filled } = this.#room
    const base = state * most
    let count = filled[state]!
    for (let k = 0; k < filled[before]!; k++) {
      const score = scores[before * most + k]! + step
      if (count === most && score <= scores[base + most - 1]!) break
      let at = base + (count < most ? count++ : most - 1)
      while (at > base && scores[at - 1]! < score) {
        scores[at] = scores[at - 1]!
        back[at] = back[at - 1]!
        at--
      }
      scores[at] = score
      back[at] = from * most + k
    }
    filled[state] = count
  }

  #trace({ count, labels }: Chain, only: Uint8Array, most: number): Labelling[] {
    const { scores, back, filled } = this.#room
    const ends: { score: number; slot: number }[] = []
    const last = (count - 1) * labels
    for (let label = 0; label < labels; label++)
      for (let k = 0; k < filled[last + label]!; k++)
        ends.push({ score: scores[(last + label) * most + k]!, slot: label * most + k })
    ends.sort((a, b) => b.score - a.score || a.slot - b.slot)
    return ends.slice(0, most).map(({ score, slot }) => {
      const path = new Uint8Array(count)
      for (let i = count - 1, at = slot; i >= 0; i--) {
        if (isSkipped(only, i)) path[i] = only[i]!
        else {
          path[i] = Math.floor(at / most)
          at = back[i * labels * most + at]!
        }
      }
      return { labels: path, score }
    })
  }
}
