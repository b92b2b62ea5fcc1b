import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { ActaError, sha256, type Token, type TokenScope, type TokenWithUse, tokenScopeSchema } from '../model/index.ts'
import type { Engine } from './engine.ts'
import { insertRecords } from './insert-records.ts'
import { toDay, toInstant } from './lens.ts'
import { CODECS, type Tables } from './tables.ts'

/** A token that is to be made. */
export interface TokenToCreate {
  name: string
  /** `read` comes with every one */
  scopes: readonly TokenScope[]
  /** the last day on which it is good, UTC */
  expiresOn: string | null
}

/** A token that is to be taken back. */
export interface TokenToRevoke {
  /** its id, with the noun or without, or its name */
  token: string
  by: string
  reason: string
}

/** What a token was used for. */
export interface TokenUse {
  token: string
  action: string
  /** the id of what was made */
  subject: string | null
}

const ID_BYTES = 4
const SECRET_BYTES = 32
const SECRET = /^acta_([0-9a-f]{8})_[\w-]{43}$/
const ID = /^(?:token-)?([0-9a-f]{8})$/
const LONGEST_NAME = 100
const CONTROL = /\p{Cc}/u
const DAY_LENGTH = 10

/** What the hash of an unknown secret is held against: nothing has this hash that anybody could find. */
const NO_HASH = '0'.repeat(64)

type Row = Selectable<Tables['token']> & { by: string | null; reason: string | null; at: string | null }

const withRevocations = (db: Kysely<Tables>) =>
  db
    .selectFrom('token')
    .leftJoin('token_revocation', 'token_revocation.token_id', 'token.id')
    .selectAll('token')
    .select(['token_revocation.by', 'token_revocation.reason', 'token_revocation.at'])

function toToken(row: Row): Token {
  const { hash: _, ...token } = CODECS.token.fromRow(row)
  const { by, reason, at } = row
  return { ...token, revoked: by === null || reason === null || at === null ? null : { by, reason, at } }
}

const isLiving = ({ revoked, expiresOn }: Token, now: string): boolean =>
  revoked === null && (expiresOn === null || toInstant(now).slice(0, DAY_LENGTH) <= expiresOn)

/** Makes a token; its secret is given here and nowhere else. */
export async function createToken(
  engine: Engine,
  { token: { scopes, expiresOn, ...asked }, now }: { token: TokenToCreate; now: string },
): Promise<{ token: Token; secret: string }> {
  const name = checkName(asked.name)
  const createdAt = toInstant(now)
  if (expiresOn !== null && toDay(expiresOn) < createdAt.slice(0, DAY_LENGTH))
    throw new ActaError('usage', `the token would have expired on ${expiresOn} already: give a day to come, or none`)
  return engine.write(async (transaction) => {
    const known = (await withRevocations(transaction).where('name', '=', name).execute()).map(toToken)
    const same = known.find((token) => isLiving(token, now))
    if (same) {
      const remedy = `choose another name, or revoke ${same.id} first`
      throw new ActaError('usage', `a token that is good has the name "${name}" already: ${remedy}`)
    }
    const digits = await freeDigits(transaction)
    const secret = `acta_${digits}_${randomBytes(SECRET_BYTES).toString('base64url')}`
    const token = {
      ...{ id: `token-${digits}`, name, createdAt, expiresOn },
      scopes: tokenScopeSchema.options.filter((scope) => scope === 'read' || scopes.includes(scope)),
    }
    await insertRecords(engine, transaction, { table: 'token', records: [{ ...token, hash: sha256(secret) }] })
    return { token: { ...token, revoked: null }, secret }
  })
}

function checkName(text: string): string {
  const name = text.trim()
  if (name === '' || name.length > LONGEST_NAME || CONTROL.test(name))
    throw new ActaError('usage', `a token's name is 1 to ${LONGEST_NAME} characters on one line: write what it is for`)
  if (ID.test(name)) throw new ActaError('usage', `"${name}" could be the id of a token: choose another name`)
  return name
}

async function freeDigits(transaction: Transaction<Tables>): Promise<string> {
  const digits = randomBytes(ID_BYTES).toString('hex')
  const taken = transaction.selectFrom('token').select('id').where('id', '=', `token-${digits}`)
  return (await taken.executeTakeFirst()) ? freeDigits(transaction) : digits
}

/**
 * The token of a secret, if it is good. A secret has 256 random bits, so that a fast hash of it can be turned round by nobody; an
 * unknown one is hashed and compared as well, so that the time tells nothing.
 */
export async function verifyToken(db: Kysely<Tables>, { secret, now }: { secret: string; now: string }) {
  const digits = SECRET.exec(secret)?.[1]
  if (!digits) return null
  const row = await withRevocations(db).where('id', '=', `token-${digits}`).executeTakeFirst()
  const isSame = areEqual(sha256(secret), row ? String(row.hash) : NO_HASH)
  if (!row || !isSame) return null
  const token = toToken(row)
  return isLiving(token, now) ? token : null
}

function areEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** All tokens, in the order in which they were made, with how often each was used and for what last. */
export async function listTokens(db: Kysely<Tables>): Promise<TokenWithUse[]> {
  const rows = await withRevocations(db).orderBy('token.sequence').execute()
  const counted = await db
    .selectFrom('token_use')
    .select(({ fn }) => ['token_id', fn.countAll<number>().as('uses'), fn.max<number>('sequence').as('last')])
    .groupBy('token_id')
    .execute()
  const lasts = db
    .selectFrom('token_use')
    .selectAll()
    .where('sequence', 'in', [0, ...counted.map(({ last }) => last)])
  const lastOf = new Map((await lasts.execute()).map((use) => [use.token_id, use]))
  const usesOf = new Map(counted.map(({ token_id, uses }) => [token_id, Number(uses)]))
  return rows.map((row) => {
    const token = toToken(row)
    const last = lastOf.get(token.id)
    const lastUse = last ? { at: last.at, action: last.action, subject: last.subject } : null
    return { ...token, uses: usesOf.get(token.id) ?? 0, lastUse }
  })
}

/** How many tokens are good. */
export async function countTokens(db: Kysely<Tables>, now: string): Promise<number> {
  return (await withRevocations(db).execute()).filter((row) => isLiving(toToken(row), now)).length
}

/** Takes a token back: a row of its own, all of it or nothing. */
export async function revokeToken(
  engine: Engine,
  { revocation: { token: named, by, reason }, now }: { revocation: TokenToRevoke; now: string },
): Promise<Token> {
  return engine.write(async (transaction) => {
    const token = await tokenNamed(transaction, named.trim())
    if (token.revoked) {
      const { at, by: who } = token.revoked
      throw new ActaError('usage', `the token ${token.id} was revoked before, at ${at} by ${who}`)
    }
    const revoked = { by, reason, at: toInstant(now) }
    await transaction
      .insertInto('token_revocation')
      .values({ token_id: token.id, ...revoked })
      .execute()
    return { ...token, revoked }
  })
}

/** The token with an id, or the one with a name: of several the one that can still be revoked, and was made last. */
async function tokenNamed(transaction: Transaction<Tables>, named: string): Promise<Token> {
  const digits = ID.exec(named.toLowerCase())?.[1]
  const query = withRevocations(transaction).orderBy('token.sequence', 'desc')
  const rows = await (digits ? query.where('id', '=', `token-${digits}`) : query.where('name', '=', named)).execute()
  const tokens = rows.map(toToken)
  const token = tokens.find(({ revoked }) => revoked === null) ?? tokens[0]
  if (token) return token
  throw new ActaError('record-missing', `no token has the id or name "${named}": \`acta token list\` prints both`)
}

/** Puts a use of a token on the record. */
export async function recordTokenUse(
  engine: Engine,
  { use: { token, action, subject }, now }: { use: TokenUse; now: string },
): Promise<void> {
  await engine.write(async (transaction) => {
    const row = { token_id: token, at: toInstant(now), action, subject }
    await transaction.insertInto('token_use').values(row).execute()
  })
}
