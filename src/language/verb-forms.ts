import { IRREGULAR_VERBS } from './irregular-verbs.ts'

/** The form of a verb that a word may be. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** Verbs of one stressed last syllable that double their last letter. */
const DOUBLING = new Set(
  'admit ban beg commit compel confer control cut defer drop forget get grab hit jam let occur omit pin plan plot prefer put quit rebel rebut refer regret remit rig rob run scrap set shut sit slam slap spin split stop strip submit swap tap top transfer transmit trap unplug win propel expel repel dispel abet bar blur deter chop clap dig flag flip hop hum mob nab nod pat plug rip rub scan shop ship skip snap snub step stun tag tip trim wrap'.split(
    ' ',
  ),
)

/** Verbs that double their last letter in British spelling alone: "cancelled" beside "canceled". */
const DOUBLING_IN_BRITAIN = new Set(
  'cancel channel counsel fuel label level marshal model quarrel signal total travel tunnel unravel'.split(' '),
)

const past = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ed`
  if (base.endsWith('c')) return `${base}ked`
  return `${base}ed`
}
const third = (base: string): string => {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (/(?:[sxz]|[cs]h|[^aeiou]o)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}
const gerund = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ing`
  if (base.endsWith('c')) return `${base}king`
  return `${base}ing`
}

/**
 * The forms of an English verb, each with what it may be.
 * Example: `inflect('strike')` gives strike (base), strikes (third), struck (past, participle), striking (gerund).
 */
export function inflect(lemma: string): Map<string, Set<VerbForm>> {
  const forms = new Map<string, Set<VerbForm>>()
  const add = (word: string, form: VerbForm) => forms.set(word, (forms.get(word) ?? new Set()).add(form))
  const [pastForm, participle] = IRREGULAR_VERBS.get(lemma) ?? [past(lemma), past(lemma)]
  add(lemma, 'base')
  add(third(lemma), 'third')
  add(pastForm, 'past')
  add(participle, 'participle')
  add(gerund(lemma), 'gerund')
  if (DOUBLING_IN_BRITAIN.has(lemma)) {
    add(`${lemma}led`, 'past')
    add(`${lemma}led`, 'participle')
    add(`${lemma}ling`, 'gerund')
  }
  return forms
}
