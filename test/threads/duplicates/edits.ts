import { inventArticles, seededRandom } from '../../../bench/speed/invent-articles.ts'
import { type DocumentDescription, makeDocument } from '../../../src/model/index.ts'
import type { DocumentWithText } from '../../../src/threads/index.ts'

/** A document of a text. */
export const written = (
  text: string,
  description: DocumentDescription = { publishedOn: '2031-05-14' },
): DocumentWithText => ({
  document: makeDocument(text, description, 'en'),
  text,
})

type Edit = (text: string, random: () => number) => string

/** What desks do to a report, each a little of it. */
export const EDITS: Readonly<Record<string, Edit>> = {
  headline: (text) => `Envoys weigh next step as doubts grow\n\n${text}`,
  dateline: (text) =>
    `OSKEL, May 14 (Northern Wire) - ${text}\n\nReporting by a correspondent in Oskel; editing by the night desk.`,
  cut: (text) => text.slice(0, Math.ceil(text.length * 0.6)),
  words: (text, random) => text.replace(/\p{L}{5,}/gu, (word) => (random() < 0.05 ? `altered${word}` : word)),
  marks: (text) => text.replaceAll('"', '“').replaceAll(', ', ' – ').toUpperCase(),
}

/** Words of their own in each article, as authors have them: the same sentence is seldom written twice. */
const asAuthor = (text: string, author: number, random: () => number): string =>
  text.replace(/\p{Ll}{4,}/gu, (word) =>
    random() < 0.25 ? `${word}${String.fromCharCode(97 + (author % 26))}${'xyz'[author % 3]}` : word,
  )

interface Copied extends DocumentWithText {
  report: number
}

/** Invented reports, some of them carried by more than one outlet with an edit each. */
export function inventCopies({ reports, seed }: { reports: number; seed: number }): Copied[] {
  const random = seededRandom(seed)
  const edits = Object.entries(EDITS)
  return inventArticles({ words: reports * 600, seed }).flatMap((article, report) => {
    const own = asAuthor(article, report, random)
    const copies = Array.from({ length: Math.floor(random() * 4) }, (_, at) => {
      const [name, edit] = edits[(report + at) % edits.length]!
      return {
        ...written(edit(own, random), { ref: `${report} ${name} ${at}`, publishedOn: `2031-05-1${at + 1}` }),
        report,
      }
    })
    return [{ ...written(own, { ref: `${report}`, publishedOn: '2031-05-10' }), report }, ...copies]
  })
}
