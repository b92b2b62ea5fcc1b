import { ActaError } from '../model/index.ts'

/** What a line or row holds, none where it holds nothing to record; or what is wrong with it, without its number. */
export type Decoded<Record> = { number: number; records: Record[] } | { number: number; fault: ActaError }

const LONGEST_QUOTED = 40

/** A value in a message: quoted, and not too long. */
export const quoted = (value: string): string =>
  JSON.stringify(value.length > LONGEST_QUOTED ? `${value.slice(0, LONGEST_QUOTED - 1)}…` : value)

/** The fault of a line or row: what is wrong with it, and the remedy. */
export const invalid = (message: string, cause?: unknown): ActaError =>
  new ActaError('line-invalid', message, { cause })

/** The fault of a NUL character, which no database keeps. */
export const holdsNul = (): ActaError =>
  new ActaError('document-binary', 'it holds a NUL character, so it is no text: take it out first')

/** Decodes items one after the other; one that cannot be is given as its fault, and the others go on. */
export async function* decodeEach<Item extends object, Record>(
  items: AsyncIterable<(Item & { number: number }) | { number: number; fault: ActaError }>,
  decode: (item: Item) => Record[],
): AsyncGenerator<Decoded<Record>, void, undefined> {
  for await (const item of items) {
    const { number } = item
    if ('fault' in item) yield { number, fault: item.fault }
    else yield decodeOne(item, number, decode)
  }
}

function decodeOne<Item, Record>(item: Item, number: number, decode: (item: Item) => Record[]): Decoded<Record> {
  try {
    return { number, records: decode(item) }
  } catch (error) {
    if (error instanceof ActaError) return { number, fault: error }
    throw error
  }
}
