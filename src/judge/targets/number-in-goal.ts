import { type NumberPhrase, numberAt } from './number-phrase.ts'

/** Verbs by what they do to a number. */
export const RISES =
  /^(?:rais|ris|increas|boost|lift|hik|grow|grew|expand|doubl|tripl|ramp|accelerat|enlarg|improv|widen|elevat)/
export const FALLS = /^(?:cut|reduc|lower|slash|trim|halv|shrink|shrank|decreas|curb|drop|limit|cap$|capp|restrict)/
export const REACHES = /^(?:reach|hit|meet|met|attain|achiev)/
export const GIVES = /^(?:spend|spent|devot|allocat|dedicat|invest|earmark)/
const HOLDS = /^(?:keep|kept|hold|held|maintain|stay)/
export const TO = /^(?:to|towards?|into|near)$/
export const PERCENT = /^(?:%|percent|pc|pct)$/

const CHANGE =
  /^(?:increases?|rises?|cuts?|reductions?|decreases?|drops?|falls?|more|less|fewer|higher|lower|additional|extra|further|another)$/
const BEFORE_NUMBER =
  /^(?:at|least|most|about|around|roughly|nearly|almost|some|approximately|an?|the|no|not|more|less|fewer|than|over|under|above|below|beyond|past|[$€£¥₹₴₪₺₩]|us|levels?|targets?|goals?|minimum|maximum|floor|ceiling|of|total|only|just|full|additional|extra|further|another)$/
/** Without "to", these make a number a level; "cut over 15 % of its staff" and "raise exports at least 3 %" are changes. */
const LEVEL_BEFORE =
  /\b(?:at(?! (?:least|most))|under|above|below|beyond|past|(?:levels?|targets?|goals?|minimum|maximum|floor|ceiling) of)\b/
const OTHER_LEVEL = /\b(?:compared|relative|than)\b|\b(?:below|above|on|under) (?:\S+ ){0,3}levels?\b/
const EVERY_YEAR = /\b(?:an?|per|each|every) (?:year|annum)\b|\b(?:annual|annually|yearly)\b/
const CHANGE_ONLY = 'a change by so much is no level that the figure of one year could show'

/** The words of a target about its number. */
export interface NumberInGoal {
  words: readonly string[]
  number: NumberPhrase
  /** the words right before the number that belong to it: "at least" */
  approach: readonly string[]
  /** the place of the word before these: "to" */
  at: number
}

/** Finds the number of a quantity among the words. */
export function findNumber(words: readonly string[], value: number): NumberInGoal | null {
  for (let first = 1; first < words.length; first++) {
    const number = numberAt(words, first)
    if (!number || Math.abs(number.value - value) > 1e-9 * Math.abs(value)) continue
    let at = first - 1
    while (at > 0 && BEFORE_NUMBER.test(words[at]!)) at--
    return { words, number, approach: words.slice(at + 1, first), at }
  }
  return null
}

function isChange({ words, number, approach, at }: NumberInGoal): boolean {
  const next = words[number.end + (PERCENT.test(words[number.end] ?? '') ? 1 : 0)] ?? ''
  const near = approach.filter((word) => !/^(?:more|less|fewer)$/.test(word))
  const before = words[at]!
  return before === 'by' || [before, next, ...near].some((word) => CHANGE.test(word))
}

/** Why a number is no level that figures can be held against; null where it is one. */
export function whyNoLevel(goal: NumberInGoal, isShare: boolean): string | null {
  const { words, number, approach, at } = goal
  const [head = ''] = words
  const rest = words.slice(number.end).join(' ')
  const isTo = TO.test(words[at]!)
  const isHeld = REACHES.test(head) || GIVES.test(head) || HOLDS.test(head)
  if (isChange(goal) || OTHER_LEVEL.test(rest)) return CHANGE_ONLY
  if (isTo && words[at - 1] === 'up' && isHeld) return '"up to" sets a limit and no level to reach'
  if (!isTo && !isHeld && !LEVEL_BEFORE.test(approach.join(' '))) return CHANGE_ONLY
  const isGiven = GIVES.test(head) || /^mobili[sz]/.test(head)
  if (!isShare && isGiven && !EVERY_YEAR.test(rest))
    return 'a sum that may be spread over years is no level of one year'
  return null
}
