import { inventReports } from '../speed/invent-articles.ts'

/** Before any day on which this is run, so that everything counts today. */
const FIRST_DAY = Date.UTC(2023, 0, 1)
const DAY_MS = 86_400_000
const DAYS = 720
/** One document in so many has no day. */
const UNDATED = 50
const DIGITS = 7

/** All of one length, so that one person takes the place of another in a text and no span moves. */
const FIRST_NAMES = ['Orvan', 'Tesla', 'Mirko', 'Ansal', 'Pelle', 'Dorin', 'Ilker', 'Savan', 'Renko', 'Ullin', 'Basti']
const BEGINNINGS = [
  'Telk',
  'Korv',
  'Vash',
  'Brun',
  'Dalt',
  'Ostr',
  'Merg',
  'Lind',
  'Sark',
  'Hovt',
  'Ruzh',
  'Nemr',
  'Palt',
]
const ENDINGS = ['akis', 'erin', 'ovan', 'edal', 'mark', 'asen', 'itch', 'burg', 'enov', 'olek', 'hard', 'ista']

/** So many persons are each met in few documents. */
const PERSONS = FIRST_NAMES.length * BEGINNINGS.length * ENDINGS.length

/** A document as `acta code` takes it. */
export interface InventedDocument {
  id: string
  text: string
  date?: string
  title: string
  outlet: string
}

/** A day of publication by its number. */
export const dayAt = (at: number): string => new Date(FIRST_DAY + (at % DAYS) * DAY_MS).toISOString().slice(0, 10)

/** The surname of a person that few documents name. */
export const surnameAt = (at: number): string =>
  `${BEGINNINGS[at % BEGINNINGS.length]}${ENDINGS[Math.floor(at / BEGINNINGS.length) % ENDINGS.length]}`

/** The person that a document has for itself and few others. */
export function personAt(at: number): string {
  const place = (at * 37) % PERSONS
  return `${FIRST_NAMES[Math.floor(place / (BEGINNINGS.length * ENDINGS.length))]} ${surnameAt(place)}`
}

export const numberAt = (at: number): string => String(at).padStart(DIGITS, '0')

/** What documents are made of, the same for the same seed. */
export const inventTexts = (count: number, seed: number): string[] => inventReports({ count, seed })

/** A document; no two have the same text, and those of one text differ in a number and a name alone. */
export function inventDocument(texts: readonly string[], at: number): InventedDocument {
  const number = numberAt(at)
  const letter = `Letter ${number}: Deputy Minister ${personAt(at)} said that file ${number} would be closed by the winter.`
  const text = `${texts[at % texts.length]} ${letter}`
  const date = at % UNDATED === 0 ? {} : { date: dayAt(at * 7) }
  return { id: `report-${at}`, text, ...date, title: text.slice(0, 40), outlet: 'Vard Daily' }
}
