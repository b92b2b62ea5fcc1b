const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const VALUES = new Map<string, number>([
  ...SMALL.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
])

const SCALES = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
])

const DIGITS = /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u

const digitsOf = (form: string): number | undefined =>
  DIGITS.test(form) ? Number(form.replace(/,(?=\p{Nd}{3}(?!\p{Nd}))/gu, '').replace(',', '.')) : undefined

/** The number that one word is: "twelve", "hundred". */
export const numberOfWord = (form: string): number | undefined => VALUES.get(form) ?? SCALES.get(form)

/** Whether a form can begin a number: "twelve", "12". */
export const beginsNumber = (form: string): boolean => VALUES.has(form) || DIGITS.test(form)

/** Whether a form multiplies the number before it, "million"; after "a" it is a number of its own. */
export const isScale = (form: string): boolean => SCALES.has(form)

/**
 * The number that the forms from one on make up, and how many of them do: "two hundred and five thousand" is five forms of 205,000.
 * Two numbers side by side, "2 3", stay two.
 */
export function parseNumber(forms: readonly string[], from: number): { value: number; count: number } | null {
  let total = 0
  let group: number | null = null
  let at = from
  for (; at < forms.length; at++) {
    const form = forms[at]!
    const scale = SCALES.get(form)
    if (scale !== undefined && group !== null) {
      if (scale > 100) {
        total += group * scale
        group = 0
      } else group *= scale
      continue
    }
    if (form === 'and' && group !== null && forms[at - 1] === 'hundred' && VALUES.has(forms[at + 1] ?? '')) continue
    const value = VALUES.get(form) ?? (at === from ? digitsOf(form) : undefined)
    if (value === undefined || (group !== null && !canFollow(forms[at - 1]!, value))) break
    group = (group ?? 0) + value
  }
  if (group === null || Number.isNaN(group)) return null
  return { value: total + group, count: at - from }
}

const canFollow = (previous: string, value: number): boolean =>
  isScale(previous) || previous === 'and' || (TENS.includes(previous) && value > 0 && value < 10)
