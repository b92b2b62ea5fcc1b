/** Small, fast, seeded numbers in [0, 1), the same on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS: Record<string, readonly string[]> = {
  state: ['Vardia', 'Oskelia', 'Tamrin', 'the Northern Pact'],
  people: ['Vardian', 'Oskelian', 'Tamrinese'],
  person: ['Ada Brenn', 'Ilya Torvik', 'Mirel Kosta', 'Sefa Dorn', 'Jon Aldane', 'Pell Orsay', 'Tomas Hale'],
  office: ['Foreign Minister', 'Prime Minister', 'Defence Minister', 'President', 'General'],
  body: [
    'parliament',
    'the army',
    'the central bank',
    'the harbour authority',
    'the border guard',
    'the union of miners',
  ],
  place: ['the Tam valley', 'the port of Oskel', 'Lower Tam', 'the Sorrow Islands', 'Vard', 'the northern border'],
  thing: [
    'a draft agreement',
    'the prisoner exchange',
    'the new tariffs',
    'a power station',
    'the grain deal',
    'the pipeline',
  ],
  day: ['on Monday', 'on Tuesday', 'on Thursday', 'last week', 'in March', 'two days earlier', 'late on Friday'],
  due: ['by the end of June', 'within 30 days', 'next week', 'by 2035', 'in the coming weeks', 'before the winter'],
  verb: ['met', 'accused', 'praised', 'warned', 'criticised', 'thanked', 'visited', 'sanctioned', 'threatened'],
  deed: [
    'withdraw its troops from {place}',
    'reopen {place} to ships',
    'send {number} vehicles to {place}',
    'lift the sanctions on {state}',
    'spend {number}% of its budget on defence',
    'release {number} prisoners',
  ],
  view: [
    'the talks had gone further than anybody expected',
    'nobody in {place} believed the figures',
    '{state} would have to answer for {thing}',
    'the price of bread mattered more than {thing}',
    'there was no reason to doubt the word of {person}',
  ],
  number: ['three', '12', '40', '150', '2,400', '3.5'],
}

const SENTENCES: readonly string[] = [
  '{state} will {deed} {due}, {people} {office} {person} said {day}.',
  '"We will {deed}," {person} told reporters in {place} {day}. "{Capital} is not our concern."',
  '{people} {office} {person} {verb} {person} {day} after a meeting in {place}.',
  '{state} {verb} {state} {day}, according to {body}.',
  'If {state} does not {deed} {due}, {state} will {deed}, {body} warned.',
  '{person} said that {view}, and that {body} had been told so {day}.',
  'The {people} government has agreed with {state} to {deed} {due}.',
  '{people} forces struck {place} {day}, killing {number} people, {body} said; {state} denied it.',
  'Prices in {place} rose by {number} percent {day}, while {body} argued about {thing}.',
  'Critics, among them {person}, have long held that {view}.',
  '{body} published {thing} {day}, with a foreword by {person}, who had left office in March.',
  "{state}'s envoy urged both sides to {deed}; neither answered.",
]

const WORDS_AN_ARTICLE = 600
const SENTENCES_A_PARAGRAPH = 3

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/**
 * Invents articles of about 600 words about invented states, the same for the same seed.
 * Example: `inventArticles({ words: 200_000, seed: 1 })`.
 */
export function inventArticles({ words, seed }: { words: number; seed: number }): string[] {
  const random = seededRandom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === 'Capital' ? capitalise(fill('{view}')) : fill(pick(WORDS[slot]!)),
    )
  const articles: string[] = []
  for (let left = words; left > 0; left -= countWords(articles.at(-1)!)) {
    const paragraphs: string[] = []
    for (let count = 0; count < WORDS_AN_ARTICLE; count += countWords(paragraphs.at(-1)!))
      paragraphs.push(Array.from({ length: SENTENCES_A_PARAGRAPH }, () => capitalise(fill(pick(SENTENCES)))).join(' '))
    articles.push(`${paragraphs.join('\n\n')}\n`)
  }
  return articles
}

const capitalise = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

const WORDS_A_REPORT = 60

/** Invents so many different short reports of about sixty words. */
export function inventReports({ count, seed }: { count: number; seed: number }): string[] {
  const parts = inventArticles({ words: count * (WORDS_A_REPORT + 2), seed }).flatMap(
    (article) => article.match(new RegExp(`(?:\\S+\\s+){1,${WORDS_A_REPORT}}`, 'g')) ?? [],
  )
  return Array.from({ length: count }, (_, at) => `Report ${at}. ${parts[at % parts.length]}`)
}
