const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const VALUES = new Map([
  ...SMALL.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
])
const SCALES = new Map([
  ...['hundred'].map((word) => [word, 1e2] as const),
  ...['thousand', 'k'].map((word) => [word, 1e3] as const),
  ...['million', 'm', 'mn', 'mln'].map((word) => [word, 1e6] as const),
  ...['billion', 'bn', 'bln'].map((word) => [word, 1e9] as const),
  ...['trillion', 'tn', 'trn'].map((word) => [word, 1e12] as const),
])

/** A number among words: how much it is, and where it stands. */
export interface NumberPhrase {
  value: number
  first: number
  /** the place after its last word */
  end: number
}

const digits = (word: string): number | undefined =>
  /^\d+(?:[.,]\d+)*$/.test(word) ? Number(word.replace(/,/g, '')) : undefined

/** The number that begins at a place: "800 billion", "twenty five"; null where none does. */
export function numberAt(words: readonly string[], first: number): NumberPhrase | null {
  const word = words[first] ?? ''
  let value = VALUES.get(word) ?? digits(word)
  if (value === undefined || Number.isNaN(value)) return null
  let end = first + 1
  const ones = VALUES.get(words[end] ?? '')
  if (TENS.includes(word) && ones !== undefined && ones > 0 && ones < 10) {
    value += ones
    end++
  }
  for (let scale = SCALES.get(words[end] ?? ''); scale !== undefined; scale = SCALES.get(words[end] ?? '')) {
    value *= scale
    end++
  }
  return { value, first, end }
}
