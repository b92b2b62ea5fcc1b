import { LEFT, type ParserState, RIGHT, SHIFT } from '../../../src/language/parser/parser-state.ts'

/**
 * How many arcs of the gold tree each move would put out of reach (Goldberg and Nivre, 2013, for the arc-hybrid system). `gold` holds the
 * head of each word, the state's root for the root.
 */
export function moveCosts(state: ParserState, gold: Int32Array, costs: Int32Array): void {
  const { front, size, depth, stack } = state
  const top = state.below(0)
  const under = state.below(1)
  let shift = 0
  let left = 0
  let right = 0
  const frontHead = front < size ? gold[front]! : -1
  for (let i = 0; i < depth; i++) {
    const word = stack[i]!
    if (front < size && gold[word] === front) shift++
    if (word === frontHead && word !== top) shift++
  }
  if (depth > 0) {
    for (let word = front; word < size; word++)
      if (gold[word] === top) {
        left++
        right++
      }
    const head = gold[top]!
    if (head >= front) right++
    if (head === under || head > front) left++
  }
  costs[SHIFT] = shift
  costs[LEFT] = left
  costs[RIGHT] = right
}
