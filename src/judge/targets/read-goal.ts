import type { Thread } from '../../model/index.ts'
import { goalWords } from './goal-words.ts'
import { isShareUnit, toMeasure, wholeOfUnit } from './measure.ts'
import {
  FALLS,
  findNumber,
  GIVES,
  type NumberInGoal,
  PERCENT,
  REACHES,
  RISES,
  TO,
  whyNoLevel,
} from './number-in-goal.ts'

/** A level that a measure is to reach. */
export interface Goal {
  value: number
  unit: string
  measure: string
  isShare: boolean
  /** null where the words leave it open */
  direction: 'rise' | 'fall' | null
  /** whether the level itself is not enough: "below 3 %" */
  isBeyond: boolean
}

/** Why figures cannot tell whether a target is reached. */
export interface Unread {
  unread: string
}

const AT_MOST = /\b(?:below|under|at most|(?:less|fewer) than|(?:no|not) more than|maximum|ceiling)\b/
const AT_LEAST = /\b(?:above|over|beyond|past|at least|more than|(?:no|not) less than|minimum|floor)\b/
const BEYOND = /\b(?:below|under|above|over|beyond|past|(?<!\b(?:no|not) (?:more|less|fewer) )than)\b/
const SIGN = /^[$€£¥₹₴₪₺₩]$/
const MONEY =
  /^(?:us|[a-z]{3}|dollars?|euros?|pounds?|sterling|yen|yuan|renminbi|rou?bles?|rupees?|francs?|hryvnias?|shekels?|liras?|won|zlotys?)$/
/** Where what is measured ends: marks, numbers, and the words that begin a time, a reason or a second number. */
const ENDS =
  /^(?:[^\p{L}\d%$€£]|\d.*|by|within|before|until|till|from|through|over|during|after|since|under|with|without|to|towards?|and|or|but|that|which|who|as|if|unless|while|when|than|below|above|compared|relative|up|per|an?|every|each|this|next|annually)$/u
const JOINS = /^(?:on|in|for|worth|of)$/

function directionOf({ words, approach, number }: NumberInGoal): Goal['direction'] {
  const [head = ''] = words
  if (RISES.test(head)) return 'rise'
  if (FALLS.test(head)) return 'fall'
  const near = approach.join(' ')
  if (AT_MOST.test(near)) return 'fall'
  if (AT_LEAST.test(near) || GIVES.test(head)) return 'rise'
  const before = words.slice(1, number.first)
  if (before.includes('down')) return 'fall'
  return before.includes('up') ? 'rise' : null
}

function phraseFrom(words: readonly string[], from: number): string[] {
  const end = words.findIndex((word, at) => at >= from && (ENDS.test(word) || JOINS.test(word)))
  return words.slice(from, end < 0 ? words.length : end)
}

/** "of GDP", "of the harvest" after a share: the whole, and where it ends; null where the whole is a level of before. */
function readWhole(words: readonly string[], of: number): { whole: string[]; end: number } | null {
  const phrase = phraseFrom(words, of + 1)
  const product = phrase.findIndex((word) => word === 'gdp' || word === 'gni')
  const whole = product < 0 ? phrase : phrase.slice(0, product + 1)
  if (whole.length === 0 || whole.some((word) => /^levels?$/.test(word))) return null
  return { whole, end: of + 1 + whole.length }
}

/** What the words after the number say: the whole that it is a share of, and what is measured. */
function readAfter({ words, number }: NumberInGoal, isShare: boolean): { thing: string[]; whole: string[] } | null {
  let at = number.end
  const isMoney = MONEY.test(words[at] ?? '') || SIGN.test(words[number.first - 1] ?? '')
  const unit = isShare ? PERCENT : MONEY
  if (isShare || isMoney) while (unit.test(words[at] ?? '')) at++
  const isOf = isShare && words[at] === 'of'
  const read = isOf ? readWhole(words, at) : { whole: [], end: at }
  if (!read) return null
  const direct = phraseFrom(words, read.end)
  at = read.end + direct.length
  if (!JOINS.test(words[at] ?? '')) return { thing: direct, whole: read.whole }
  while (JOINS.test(words[at] ?? '')) at++
  return { thing: [...direct, ...phraseFrom(words, at)], whole: read.whole }
}

/**
 * What the words before the number say is measured: "defence spending" of "raise defence spending from 1 % to 2 %".
 * Whose goal is met is not part of it: "meet the alliance's 2 % goal".
 */
function readBefore({ words, at }: NumberInGoal): string[] {
  const [head = ''] = words
  const before = words.slice(1, Math.max(1, TO.test(words[at]!) ? at : at + 1))
  const from = before.indexOf('from')
  const own = from < 0 ? before : before.slice(0, from)
  if (GIVES.test(head)) return ['spending', ...own]
  const owner = own.findLastIndex((word) => /['’]s$/.test(word))
  return REACHES.test(head) ? own.slice(owner + 1) : own
}

/** Reads the level that a target names, from its words and its quantity; else why there is none. */
export function readGoal({ summary, quantity, by }: Pick<Thread, 'summary' | 'quantity' | 'by'>): Goal | Unread {
  if (!quantity) return { unread: 'it names no number' }
  const { value, unit } = quantity
  const found = findNumber(goalWords(summary, by), value)
  if (!found) return { unread: 'its words do not show what the number is of' }
  const isShare = isShareUnit(unit)
  const unread = whyNoLevel(found, isShare)
  if (unread) return { unread }
  const after = readAfter(found, isShare)
  if (!after) return { unread: 'a share of an earlier level is no level that the figure of one year could show' }
  const thing = [...readBefore(found), ...after.thing].join(' ')
  const measure = toMeasure(unit, { thing, whole: after.whole.join(' ') || wholeOfUnit(unit) })
  if (measure === null) return { unread: 'its words do not say what is measured' }
  const isBeyond = BEYOND.test(found.approach.join(' '))
  return { value, unit, measure, isShare, direction: directionOf(found), isBeyond }
}
