import { existsSync } from 'node:fs'
import { type Ledger, openLedger } from '../../src/ledger/index.ts'
import { makeDocument, type Reading, sha256 } from '../../src/model/index.ts'
import { loadReader } from '../../src/pipeline/index.ts'
import { dayAt, type InventedDocument, inventDocument, inventTexts, numberAt, personAt } from './invent-documents.ts'

/** How much a ledger holds. */
export interface Held {
  documents: number
  statements: number
}

/** So many texts are read; what else is recorded is one of their readings with another person, number and day. */
const TEXTS = 1000

/** Makes a ledger of so many statements, unless it is there from another run. */
export async function buildLedger(
  place: string,
  { statements, seed }: { statements: number; seed: number },
): Promise<Held> {
  const isThere = existsSync(place)
  const ledger = await openLedger(place, { now: () => new Date().toISOString() })
  try {
    return isThere ? await countIn(ledger) : await fill(ledger, { statements, seed })
  } finally {
    await ledger.close()
  }
}

async function fill(ledger: Ledger, { statements, seed }: { statements: number; seed: number }): Promise<Held> {
  const reader = loadReader()
  const texts = inventTexts(TEXTS, seed)
  const read = new Map<number, Reading>()
  const held = { documents: 0, statements: 0 }
  for (; held.statements < statements; held.documents++) {
    const base = held.documents % TEXTS
    const known = read.get(base) ?? reader.read(inventDocument(texts, base).text, { publishedOn: dayAt(base) })
    read.set(base, known)
    const reading = readAgain(known, { base, at: held.documents, invented: inventDocument(texts, held.documents) })
    await ledger.recordReading(reading)
    held.statements += reading.statements.length
  }
  return held
}

const ID = /(actor|statement|event|commitment)-[0-9a-f]{20}/g
const DAY = /"(\d{4})-(\d{2})-(\d{2})"/g

/** What the reader would make of a document that differs from a known one in its person, number and day. */
function readAgain(
  { document: { text: _, ...known }, ...found }: Reading,
  { base, at, invented }: { base: number; at: number; invented: InventedDocument },
): Reading {
  const { id: ref, text, date, ...described } = invented
  const document = makeDocument(text, { ref, ...described, ...(date && { publishedOn: date }) }, known.language)
  const later = Date.parse(date ?? dayAt(base)) - Date.parse(dayAt(base))
  const written = JSON.stringify(found)
    .replaceAll(personAt(base), personAt(at))
    .replaceAll(numberAt(base), numberAt(at))
    .replace(ID, (id, noun: string) => `${noun}-${sha256(`${document.id} ${id}`).slice(0, 20)}`)
    .replace(DAY, (day) => JSON.stringify(new Date(Date.parse(JSON.parse(day)) + later).toISOString().slice(0, 10)))
  return { document, ...(JSON.parse(written) as Omit<Reading, 'document'>) }
}

async function countIn(ledger: Ledger): Promise<Held> {
  const held = { documents: 0, statements: 0 }
  for await (const { counts } of ledger.listDocuments()) {
    held.documents++
    held.statements += counts.statements
  }
  return held
}
