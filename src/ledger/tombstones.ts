import type { Kysely } from 'kysely'
import { ActaError, type Redaction } from '../model/index.ts'
import { CODECS, type Tables } from './tables.ts'

type Db = Kysely<Tables>

/** After every hexadecimal digit, in the order that ids are kept. */
export const AFTER_DIGITS = 'g'

/** The nouns that decisions name: decisions stay where a text is taken out, and so do the ids in them. */
const DECIDED = ['actor', 'commitment'] as const
type Decided = (typeof DECIDED)[number]

const gone = (told: readonly string[]): ActaError => new ActaError('document-redacted', told.join('; '))

const tell = ({ documentId, at, by, reason }: Redaction, lost = ''): string =>
  `the text of ${documentId} was taken out, with all that was read in it${lost}, at ${at} by ${by}: ${reason}`

/** Fails with the tombstone where the text of a document, whose id begins so, was taken out on request. */
export async function refuseRedacted(db: Db, digits: string): Promise<void> {
  const beginning = db.selectFrom('redaction').selectAll().where('document_id', '>=', digits)
  const rows = await beginning
    .where('document_id', '<', digits + AFTER_DIGITS)
    .orderBy('sequence')
    .execute()
  if (rows.length > 0) throw gone(rows.map((row) => tell(CODECS.redaction.fromRow(row), ' and the ids of that')))
}

/** Fails with the tombstone where a decision shows that a record, whose id begins so, stood in a text that was taken out. */
export async function refuseGone(
  db: Db,
  { noun, digits }: { noun: string | undefined; digits: string },
): Promise<void> {
  const told: string[] = []
  for (const decided of DECIDED) {
    if (noun !== undefined && noun !== decided) continue
    for (const [id, decidedAt] of await decidedAndGone(db, decided, digits)) {
      const tombstones = await tombstonesAfter(db, decided, decidedAt)
      const where = tombstones.length === 1 ? 'in a text' : `in one of ${tombstones.length} texts`
      told.push([`${id} stood ${where} that was taken out`, ...tombstones.map((each) => tell(each))].join('; '))
    }
  }
  if (told.length > 0) throw gone(told)
}

/** The records that decisions name and no reading holds any more, each with the moment of the last decision. */
async function decidedAndGone(db: Db, noun: Decided, digits: string): Promise<Map<string, string>> {
  const beginning = `${noun}-${digits}`
  const naming = db.selectFrom('review').select(['subjects', 'at']).where('subjects', 'like', `%"${beginning}%`)
  const found = new Map<string, string>()
  for (const { subjects, at } of await naming.orderBy('sequence').execute())
    for (const id of JSON.parse(String(subjects)) as string[]) if (id.startsWith(beginning)) found.set(id, String(at))
  for (const id of found.keys())
    if (await db.selectFrom(noun).select('id').where('id', '=', id).limit(1).executeTakeFirst()) found.delete(id)
  return found
}

/** The texts that were taken out from a moment on, and had held records of a noun before. */
async function tombstonesAfter(db: Db, noun: Decided, moment: string): Promise<Redaction[]> {
  const rows = await db
    .selectFrom('redaction')
    .selectAll()
    .where('at', '>=', moment)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('reading')
          .select('id')
          .whereRef('reading.document_id', '=', 'redaction.document_id')
          .where('recorded_at', '<=', moment)
          .where(`${noun}_count`, '>', 0),
      ),
    )
    .orderBy('sequence')
    .execute()
  return rows.map((row) => CODECS.redaction.fromRow(row))
}

/** How many texts were taken out. */
export async function countRedactions(db: Db): Promise<number> {
  const counted = db.selectFrom('redaction').select(({ fn }) => fn.countAll<number>().as('n'))
  return Number((await counted.executeTakeFirstOrThrow()).n)
}
