import type { Range, SentenceView } from './document-view.ts'
import { wordAt } from './document-view.ts'
import { formsOf } from './grammar-words.ts'
import { findAmount } from './quantity.ts'

const CHANGES = formsOf(
  'raise increase boost lift hike grow cut reduce lower bring reach hit meet spend accelerate expand achieve devote allocate attain double step push get slash ramp up take enlarge trim halve shrink move triple mobilise mobilize',
)
/** These take the number itself; the others reach it by a preposition. */
const REACHES = formsOf('reach hit meet attain achieve')
const BEFORE_NUMBER = new Set([
  'to',
  'of',
  'at',
  'by',
  'from',
  'least',
  'up',
  'towards',
  'toward',
  '$',
  '€',
  '£',
  'about',
  'around',
])

/** Whether an act is to reach a number: "raise spending to 5 % of GDP", "spend 2 % of GDP on defence"; not "send 5,000 troops". */
export function isTarget(view: SentenceView, action: Range): boolean {
  const head = wordAt(view, action.first)
  if (!CHANGES.has(head)) return false
  const amount = findAmount(view, action)
  if (!amount) return false
  if (amount.quantity.unit.startsWith('%') || REACHES.has(head)) return true
  if (/^(?:spend|take|get|meet|devote|allocate|step)/.test(head)) return false
  return BEFORE_NUMBER.has(wordAt(view, amount.at - 1)) && wordAt(view, amount.at - 1) !== 'of'
}
