import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tokenSchema, tokenWithUseSchema } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, collect, ENGINES, newLedger as newFile, openTemporary } from './temporary.ts'

const ASKED = { name: 'newsroom', scopes: ['add'], expiresOn: null } as const
const SAID = { by: 'Lena Marsh', reason: 'left in a chat' }

describe.each(ENGINES)('a token, in %s', (_engine, newLedger) => {
  it('is known by its secret, with the scope to read, and by no other secret', async () => {
    const { ledger } = await newLedger()
    const { token, secret } = await ledger.createToken(ASKED)
    expect(secret).toMatch(/^acta_[0-9a-f]{8}_[\w-]{43}$/)
    expect(tokenSchema.parse(token)).toEqual(token)
    expect(token).toMatchObject({ id: `token-${secret.slice(5, 13)}`, scopes: ['read', 'add'], revoked: null })
    expect(await ledger.verifyToken(secret)).toEqual(token)
    const last = secret.endsWith('A') ? 'B' : 'A'
    const { secret: another } = await ledger.createToken({ ...ASKED, name: 'archive' })
    for (const wrong of [
      secret.slice(0, -1) + last,
      secret.slice(0, 14) + another.slice(14),
      `acta_00000000_${secret.slice(14)}`,
      ` ${secret}`,
      `${secret}\n`,
      secret.toUpperCase(),
      token.id,
      '',
    ])
      expect(await ledger.verifyToken(wrong), wrong).toBeNull()
  })

  it('gives no two secrets that are the same', async () => {
    const { ledger } = await newLedger()
    const secrets = new Set<string>()
    for (let at = 0; at < 20; at++)
      secrets.add((await ledger.createToken({ ...ASKED, name: `desk ${at}` })).secret.slice(14))
    expect(secrets.size).toBe(20)
  })

  it.each(['id', 'digits', 'name'] as const)(
    'is refused once it was revoked by its %s, and stays in the list',
    async (by) => {
      const { ledger } = await newLedger()
      const { token, secret } = await ledger.createToken(ASKED)
      const named = { id: token.id, digits: token.id.slice(6), name: token.name }[by]
      const revoked = await ledger.revokeToken({ token: named, ...SAID })
      expect(revoked).toEqual({ ...token, revoked: { ...SAID, at: '2031-05-20T08:00:00.000Z' } })
      expect(await ledger.verifyToken(secret)).toBeNull()
      expect(await ledger.listTokens()).toMatchObject([revoked])
      expect(await ledger.countTokens()).toBe(0)
      await expect(ledger.revokeToken({ token: named, ...SAID })).rejects.toMatchObject({ code: 'usage' })
    },
  )

  it('is good through its last day, UTC, and no longer', async () => {
    const clock = new Clock()
    const { ledger } = await newLedger({ now: clock.now })
    const { secret } = await ledger.createToken({ ...ASKED, expiresOn: '2031-05-21' })
    const good = async (at: string) => {
      clock.at = at
      return [(await ledger.verifyToken(secret)) !== null, await ledger.countTokens()]
    }
    expect(await good('2031-05-21T23:59:59.999Z')).toEqual([true, 1])
    expect(await good('2031-05-22T00:00:00.000Z')).toEqual([false, 0])
    expect(await good('2031-05-22T01:30:00.000+02:00')).toEqual([true, 1])
  })

  it('has a name of its own while it is good; then the name is free, and means the later one', async () => {
    const { ledger } = await newLedger()
    const first = await ledger.createToken(ASKED)
    await expect(ledger.createToken({ ...ASKED, name: ' newsroom ' })).rejects.toMatchObject({ code: 'usage' })
    await ledger.revokeToken({ token: 'newsroom', ...SAID })
    const second = await ledger.createToken(ASKED)
    expect((await ledger.revokeToken({ token: 'newsroom', ...SAID })).id).toBe(second.token.id)
    expect((await ledger.listTokens()).map(({ id }) => id)).toEqual([first.token.id, second.token.id])
  })

  it.each<[{ name?: string; expiresOn?: string }, string]>([
    [{ name: '' }, 'usage'],
    [{ name: '   ' }, 'usage'],
    [{ name: 'two\nlines' }, 'usage'],
    [{ name: 'nul\0' }, 'usage'],
    [{ name: 'x'.repeat(101) }, 'usage'],
    [{ name: '5f0c1a2b' }, 'usage'],
    [{ expiresOn: '2031-05-19' }, 'usage'],
    [{ expiresOn: '2031-02-30' }, 'date-invalid'],
  ])('is not made of %j', async (wrong, code) => {
    const { ledger } = await newLedger()
    await expect(ledger.createToken({ ...ASKED, ...wrong })).rejects.toMatchObject({ name: 'ActaError', code })
    expect(await ledger.listTokens()).toEqual([])
  })

  it.each(['nobody', '0000ffff', "x' OR 1=1 --"])('named %s that is not there is told', async (token) => {
    const { ledger } = await newLedger()
    await ledger.createToken(ASKED)
    await expect(ledger.revokeToken({ token, ...SAID })).rejects.toMatchObject({ code: 'record-missing' })
  })

  it('shows how often it was used, and for what last', async () => {
    const clock = new Clock()
    const { ledger } = await newLedger({ now: clock.now })
    const { token } = await ledger.createToken(ASKED)
    await ledger.createToken({ ...ASKED, name: 'archive' })
    const use = { token: token.id, action: 'POST /api/documents', subject: 'job-1' }
    await ledger.recordTokenUse(use)
    clock.at = '2031-05-21T08:00:00.000Z'
    await ledger.recordTokenUse({ ...use, action: 'POST /api/reviews', subject: null })
    const listed = await ledger.listTokens()
    expect(listed.map((each) => tokenWithUseSchema.parse(each))).toEqual(listed)
    expect(listed).toMatchObject([
      { uses: 2, lastUse: { at: clock.at, action: 'POST /api/reviews', subject: null } },
      { uses: 0, lastUse: null },
    ])
  })

  it('is known to another process at once, and so is that it was revoked', async () => {
    const { ledger, path } = await newLedger()
    const other = await openTemporary(path)
    const { secret } = await ledger.createToken(ASKED)
    expect(await other.verifyToken(secret)).not.toBeNull()
    await ledger.revokeToken({ token: 'newsroom', ...SAID })
    expect(await other.verifyToken(secret)).toBeNull()
  })

  it('lets no row of it be changed or deleted', async () => {
    const { ledger, rows } = await newLedger()
    const { token } = await ledger.createToken(ASKED)
    await ledger.recordTokenUse({ token: token.id, action: 'x', subject: null })
    await ledger.revokeToken({ token: token.id, ...SAID })
    for (const table of ['token', 'token_revocation', 'token_use'])
      for (const change of [`DELETE FROM ${table}`, `UPDATE ${table} SET sequence = sequence + 1`])
        await expect((async () => rows(change))(), change).rejects.toThrow('append-only')
  })

  it('leaves by no door but the one that makes it: neither secret nor hash, nor a backup', async () => {
    const { ledger, rows } = await newLedger()
    await ledger.recordReading(inventReading())
    const { token, secret } = await ledger.createToken(ASKED)
    await ledger.recordTokenUse({ token: token.id, action: 'x', subject: null })
    const [row] = await rows('SELECT hash FROM token')
    const told = JSON.stringify([
      token,
      await ledger.verifyToken(secret),
      await ledger.listTokens(),
      await ledger.revokeToken({ token: token.id, ...SAID }),
      await ledger.check(),
      await collect(ledger.backUp()),
    ])
    for (const hidden of [secret, secret.slice(14), String(row!.hash), '"token_use"', '"job"'])
      expect(told).not.toContain(hidden)
    expect(String(row!.hash)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('stays where a backup is put into its ledger', async () => {
    const { ledger: full } = await newLedger()
    await full.recordReading(inventReading())
    const { ledger } = await newLedger()
    const { secret } = await ledger.createToken(ASKED)
    const lines = (await collect(full.backUp())).map((line) => line.trimEnd())
    await ledger.restore(
      (async function* () {
        yield* lines
      })(),
    )
    expect(await ledger.verifyToken(secret)).not.toBeNull()
    expect(await collect(ledger.listDocuments())).toHaveLength(1)
  })
})

describe('the secret of a token', () => {
  it('is in no byte of the files of a ledger', async () => {
    const { ledger, path } = await newFile()
    const secrets: string[] = []
    for (let at = 0; at < 5; at++) {
      const { token, secret } = await ledger.createToken({ ...ASKED, name: `desk ${at}` })
      await ledger.verifyToken(secret)
      await ledger.recordTokenUse({ token: token.id, action: 'POST /api/documents', subject: null })
      secrets.push(secret)
    }
    const bytes = () =>
      readdirSync(dirname(path))
        .map((name) => readFileSync(join(dirname(path), name)).toString('latin1'))
        .join('')
    const before = bytes()
    await ledger.close()
    for (const all of [before, bytes()]) {
      expect(all).toContain('desk 4')
      for (const secret of secrets) {
        expect(all).not.toContain(secret.slice(14))
        expect(all).not.toContain(Buffer.from(secret.slice(14), 'base64url').toString('latin1'))
      }
    }
  })
})
