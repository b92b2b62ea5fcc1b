import type { Quantity } from '../model/index.ts'
import {
  COUNTED_PARTIES,
  CURRENCY_NOUN,
  CURRENCY_SIGN,
  LENGTH,
  NUMBER_WORD,
  NUMBERED,
  PERSONS,
  SCALE,
} from './amount-words.ts'
import { isPreposition } from './clause.ts'
import { type Range, type SentenceView, wordAt } from './document-view.ts'
import { DETERMINER, isAdverbWord } from './grammar-words.ts'

/** A quantity and the token where its number stands. */
interface Amount {
  at: number
  quantity: Quantity
}

const NOUN_REACH = 5

/** The number of one token: digits, or a word; NaN where it is none. */
function numberAt(view: SentenceView, at: number): number {
  const token = view.tokens[at]!
  if (token.kind !== 'number') return NUMBER_WORD.get(token.lower) ?? Number.NaN
  return /^\d[\d,]*(?:\.\d+)?$/.test(token.text) ? Number(token.text.replaceAll(',', '')) : Number.NaN
}

/** "30-day", "two-week": a length in one token. */
function compoundLength(word: string): Quantity | null {
  const [number, unit, ...rest] = word.split('-')
  if (!unit || (rest.length > 0 && rest[0] !== 'long')) return null
  const value = /^\d+$/.test(number!) ? Number(number) : NUMBER_WORD.get(number!)
  const length = LENGTH.get(unit)
  return value !== undefined && length ? { value, unit: length, of: null } : null
}

const percentEnd = (view: SentenceView, at: number): number => {
  const word = wordAt(view, at)
  if (/^(?:%|percent|pc|p\.c\.?)$/.test(word)) return at + 1
  return word === 'per' && wordAt(view, at + 1) === 'cent' ? at + 2 : -1
}

/** The words of the noun phrase from `first`, up to the next preposition, mark or time. */
function phraseText(view: SentenceView, first: number, end: number): string | null {
  let last = first
  while (last < end && last < first + NOUN_REACH + 1) {
    const { kind, lower } = view.tokens[last]!
    if ((kind === 'mark' && lower !== "'s") || kind === 'number' || view.timeOf[last]! >= 0) break
    if (isPreposition(view, last) || lower === 'and' || lower === 'that' || lower === 'as') break
    if (last > first && lower.endsWith('ing') && view.mentionOf[last + 1]! >= 0) break
    last++
  }
  if (last === first) return null
  return view.annotated.text.slice(view.tokens[first]!.start, view.tokens[last - 1]!.end)
}

function percentage(view: SentenceView, value: number, at: { number: number; after: number; range: Range }): Quantity {
  const whole = wordAt(view, at.after) === 'of' ? phraseText(view, at.after + 1, at.range.end) : null
  const isGdp = whole !== null && /\b(?:GDP|gross domestic product|GNI|gross national income)\b/i.test(whole)
  if (!isGdp) return { value, unit: '%', of: whole ?? raisedBefore(view, at.number, at.range) }
  return { value, unit: '% of GDP', of: raisedBefore(view, at.number, at.range) }
}

/** "defence spending" of "raise defence spending to at least 5 %". */
function raisedBefore(view: SentenceView, number: number, range: Range): string | null {
  let preposition = number - 1
  while (preposition > range.first && /^(?:least|at|about|around|over|roughly|nearly)$/.test(wordAt(view, preposition)))
    preposition--
  if (preposition < range.first || !isPreposition(view, preposition)) preposition = number
  const first = DETERMINER.has(wordAt(view, range.first + 1)) ? range.first + 2 : range.first + 1
  return first < preposition ? phraseText(view, first, preposition) : null
}

function money(view: SentenceView, value: number, at: { unit: string; after: number; end: number }): Quantity {
  const joined = /^(?:in|of|worth)$/.test(wordAt(view, at.after))
  const first = wordAt(view, at.after) === 'worth' && wordAt(view, at.after + 1) === 'of' ? at.after + 2 : at.after + 1
  return { value, unit: at.unit, of: joined && first < at.end ? phraseText(view, first, at.end) : null }
}

/** "2,000 more troops", "40 tanks": persons, or the noun as written. */
function counted(view: SentenceView, value: number, after: number, end: number): Quantity | null {
  const text = phraseText(view, after, end)
  if (!text) return null
  const words = text.split(/\s+/)
  const person = words.find((word) => PERSONS.has(word.toLowerCase()))
  if (person) return { value, unit: 'persons', of: person }
  const noun = words.at(-1)!
  if (COUNTED_PARTIES.has(noun.toLowerCase()) || isAdverbWord(noun.toLowerCase())) return null
  return { value, unit: noun, of: words.length > 1 ? text : null }
}

function isName(view: SentenceView, at: number): boolean {
  const { kind, text } = view.tokens[at]!
  if (NUMBERED.has(wordAt(view, at - 1))) return true
  const isYear = kind === 'number' && /^(?:19|20)\d\d$/.test(text)
  return isYear && /^(?:in|by|since|of|until|from|to|before|after|the)$/.test(wordAt(view, at - 1))
}

/** The amount whose number stands at a token, if one does. */
function amountAt(view: SentenceView, at: number, range: Range): Quantity | null {
  const number = numberAt(view, at)
  if (Number.isNaN(number) || view.timeOf[at]! >= 0 || isName(view, at)) return null
  let after = at + 1
  let value = number
  while (SCALE.has(wordAt(view, after))) value *= SCALE.get(wordAt(view, after++))!
  if (!Number.isFinite(value)) return null
  value = Number(value.toPrecision(12))
  const percent = percentEnd(view, after)
  if (percent >= 0) return percentage(view, value, { number: at, after: percent, range })
  const { end } = range
  const sign = CURRENCY_SIGN.get(wordAt(view, at - 1))
  if (sign) return money(view, value, { unit: sign, after, end })
  const noun = /^(?:us|american)$/.test(wordAt(view, after)) ? after + 1 : after
  const unit = CURRENCY_NOUN.get(wordAt(view, noun))
  if (unit) return money(view, value, { unit, after: noun + 1, end })
  if (LENGTH.has(wordAt(view, after)) || (number === 1 && after === at + 1)) return null
  return after < end ? counted(view, value, after, end) : null
}

/** The first amount in a range: "800 billion euros" is 800000000000 EUR. Days, years and numbers of names are none. */
export function findAmount(view: SentenceView, range: Range): Amount | null {
  for (let at = range.first; at < range.end; at++) {
    const quantity = amountAt(view, at, range)
    if (!quantity) continue
    const goal = wordAt(view, at - 1) === 'from' ? goalAfter(view, at, range.end) : -1
    const raised = goal < 0 ? null : amountAt(view, goal, range)
    return raised ? { at: goal, quantity: { ...raised, of: raisedBefore(view, at, range) } } : { at, quantity }
  }
  return null
}

/** "from 2 % to 3.5 %": the token of the second number; -1 where there is none. */
function goalAfter(view: SentenceView, from: number, end: number): number {
  for (let at = from + 1; at < end - 1 && at < from + 4; at++) if (wordAt(view, at) === 'to') return at + 1
  return -1
}

/** The length of what is promised: "30-day ceasefire", "for 30 days". */
export function findLength(view: SentenceView, range: Range): Amount | null {
  for (let at = range.first; at < range.end; at++) {
    const compound = compoundLength(wordAt(view, at))
    if (compound) return { at, quantity: compound }
    const unit = LENGTH.get(wordAt(view, at + 1))
    const value = numberAt(view, at)
    if (unit && wordAt(view, at - 1) === 'for' && !Number.isNaN(value))
      return { at, quantity: { value, unit, of: null } }
  }
  return null
}
