import { stemmer } from 'stemmer'
import { toForms } from './word-form.ts'
import { FORMULA_WORDS, FUNCTION_WORDS, likeWord, MODALS, type Modality, NEGATIONS } from './word-kinds.ts'

/** What is known of a word, whatever text it stands in. */
export interface Word {
  form: string
  isContent: boolean
  /** whether it stands in formulas that any office uses */
  isFormula: boolean
  isNegation: boolean
  modality: Modality | null
  /** its value where it is a number */
  number: number | null
  /** one for all words of one stem or nearly one meaning */
  concept: number
  /** how often it stands in lower case, and how often with a capital inside a sentence */
  lower: number
  capital: number
}

/** The words of all texts, each with a number of its own. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #concepts = new Map<string, number>()
  readonly #forms = new Map<string, readonly string[]>()
  readonly words: Word[] = []

  /** The forms of a word as written. */
  formsOf(written: string): readonly string[] {
    const known = this.#forms.get(written)
    if (known) return known
    const forms = toForms(written)
    this.#forms.set(written, forms)
    return forms
  }

  /** The number of a word, by its form and its value if it is a number. */
  idOf(form: string, number: number | null = null): number {
    const known = this.#numbers.get(form)
    if (known !== undefined) return known
    const id = this.words.length
    this.#numbers.set(form, id)
    this.words.push({
      form,
      isContent: number === null ? !FUNCTION_WORDS.has(form) : number !== 1,
      isFormula: FORMULA_WORDS.has(form),
      isNegation: NEGATIONS.has(form),
      modality: MODALS.get(form) ?? null,
      number,
      concept: this.#conceptOf(form),
      lower: 0,
      capital: 0,
    })
    return id
  }

  #conceptOf(form: string): number {
    const stem = stemmer(likeWord(form))
    const known = this.#concepts.get(stem)
    if (known !== undefined) return known
    this.#concepts.set(stem, this.#concepts.size)
    return this.#concepts.size - 1
  }

  /** Notes how a word is written once more; a capital at the beginning of a sentence tells nothing. */
  count(id: number, { isCapital, isInside }: { isCapital: boolean; isInside: boolean }): void {
    const word = this.words[id]!
    if (!isCapital) word.lower++
    else if (isInside) word.capital++
  }

  /** Whether a word is a name: always written with a capital, inside sentences too. */
  isName(id: number): boolean {
    const { isContent, number, lower, capital } = this.words[id]!
    return isContent && number === null && capital > 0 && lower === 0
  }
}
