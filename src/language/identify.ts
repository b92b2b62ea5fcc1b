import { francAll } from 'franc-min'

/** BCP 47 of the ISO 639-3 codes that the identifier gives; the rest pass as they are, which BCP 47 allows. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  ukr: 'uk',
  pol: 'pl',
  tur: 'tr',
  arb: 'ar',
  pes: 'fa',
  heb: 'he',
  hin: 'hi',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  vie: 'vi',
  ind: 'id',
  swe: 'sv',
  ell: 'el',
  ron: 'ro',
  hun: 'hu',
  ces: 'cs',
  bul: 'bg',
  srp: 'sr',
  hrv: 'hr',
  urd: 'ur',
  ben: 'bn',
  swh: 'sw',
  tha: 'th',
  uzn: 'uz',
}

/** What a script tells of a short text: its language where one alone is written so, else the script, as BCP 47 writes it. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Devanagari}/u, 'und-Deva'],
]

const LETTERS = /\p{L}/gu
const LATIN = /\p{Script=Latin}/gu

/** What the script of a text tells, where most of its letters are not Latin. */
function identifyScript(sample: string): string | null {
  const letters = sample.match(LETTERS)?.length ?? 0
  const latin = sample.match(LATIN)?.length ?? 0
  if (latin * 2 > letters) return null
  return SCRIPTS.find(([script]) => script.test(sample))?.[1] ?? null
}

const SAMPLE_UNITS = 4000
const FEWEST_UNITS = 120
const ENGLISH_WORDS = /\b(?:the|of|and|to|in|that|said|is|was|for|on|with|he|it|as|has|have|will|not)\b/gi
const WORDS = /\p{L}+/gu

/**
 * The language of a text as BCP 47, "und" where there is too little of it to tell. Short texts count as English when the commonest
 * English words fill a tenth of them.
 *
 * Source: franc-min's trigrams on the first 4,000 units; whole articles are reliable, single sentences are not.
 */
export function identifyLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS)
  const words = sample.match(WORDS)?.length ?? 0
  if (!words) return 'und'
  const common = sample.match(ENGLISH_WORDS)?.length ?? 0
  if (common / words >= 0.1) return 'en'
  if (sample.length < FEWEST_UNITS) return identifyScript(sample) ?? 'und'
  const best = francAll(sample)[0]?.[0] ?? 'und'
  return best === 'eng' ? 'en' : (TWO_LETTERS[best] ?? best)
}
