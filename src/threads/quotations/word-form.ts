/** American endings for British ones, so that a word has one form however it is spelled. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations)$/, '$1iz$2'],
  [/^(.{2,})our(s|ed|ing|able|ite|ites|hood|ly)?$/, '$1or$2'],
  [/^(cent|theat|met|kilomet|fib|lit|calib|sab|manoeuv)re(s|d)?$/, '$1er$2'],
  [/^(def|off|lic|pret)ence(s)?$/, '$1ense$2'],
  [/^(program)me(s|d)?$/, '$1$2'],
  [/^(.{3,}lo|.{3,}al)gue(s)?$/, '$1g$2'],
  [/^(travel|cancel|label|fuel|model|signal|level|quarrel|counsel|marshal)l(ed|ing|er|ers)$/, '$1$2'],
  [/^(judg|acknowledg)ement(s)?$/, '$1ment$2'],
]

const VARIANTS = new Map([
  ['whilst', 'while'],
  ['amongst', 'among'],
  ['towards', 'toward'],
  ['learnt', 'learned'],
  ['grey', 'gray'],
  ['cheque', 'check'],
  ['ok', 'okay'],
  ['%', 'percent'],
])

/** Two words for one, by how they are written with an apostrophe or run together. */
const CONTRACTED = new Map<string, readonly string[]>([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ["let's", ['let', 'us']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
])

const ENDINGS: readonly [string, string][] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'d", 'would'],
]

/** Words after which 's stands for "is"; after others it tells whose a thing is. */
const BEFORE_IS = new Set(['it', 'he', 'she', 'that', 'there', 'here', 'what', 'who', 'where', 'how', 'this'])

const MARKS = /\p{M}/gu

function toSpelling(lower: string): string {
  const variant = VARIANTS.get(lower)
  if (variant !== undefined) return variant
  for (const [pattern, form] of SPELLINGS) if (pattern.test(lower)) return lower.replace(pattern, form)
  return lower
}

/** The forms of a word as written: one, or two where it is a contraction. Case, accents and British spelling do not matter. */
export function toForms(written: string): readonly string[] {
  const lower = written.toLowerCase().replaceAll('’', "'").normalize('NFD').replace(MARKS, '')
  if (!lower.includes("'")) return CONTRACTED.get(lower) ?? [toSpelling(lower)]
  const contracted = CONTRACTED.get(lower)
  if (contracted) return contracted
  for (const [ending, word] of ENDINGS)
    if (lower.endsWith(ending)) return [toSpelling(lower.slice(0, -ending.length)), word]
  if (!lower.endsWith("'s")) return [lower]
  const owner = lower.slice(0, -2)
  return [toSpelling(owner), BEFORE_IS.has(owner) ? 'is' : "'s"]
}
