import { describe, expect, it } from 'vitest'
import { tokenSchema, tokenWithUseSchema } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'

cleanUpAfterAll()

const SECRET = /^acta_[0-9a-f]{8}_[\w-]{43}$/
const SAID = ['--by', 'Lena Marsh', '--why', 'left in a chat']

function inFolder() {
  const cwd = folderWith()
  return (...args: string[]) => runActa(['token', ...args], { cwd })
}

describe('acta token', () => {
  it('makes a token in a new ledger, prints the secret once, lists the token and revokes it', async () => {
    const run = inFolder()
    const made = await run('create', '--name', 'newsroom', '--scope', 'review, add', '--expires', '2999-12-31')
    expect([made.code, made.err]).toEqual([0, ''])
    const lines = made.out.trimEnd().split('\n')
    expect(lines[0]).toContain('newsroom · read, add, review · good through 2999-12-31')
    const secrets = lines.filter((line) => SECRET.test(line))
    expect(secrets).toHaveLength(1)

    const listed = await run('list')
    expect(listed.out).toMatch(/newsroom[\s\S]*not used yet/)
    expect(listed.out).not.toContain(secrets[0]!.slice(14))

    const revoked = await run('revoke', 'newsroom', ...SAID)
    expect(revoked.out).toMatch(/revoked .* by Lena Marsh: left in a chat/)
    const again = await run('revoke', 'newsroom', ...SAID)
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/was revoked before/)])
  }, 60_000)

  it('says the same as JSON', async () => {
    const run = inFolder()
    const { token, secret } = JSON.parse((await run('create', '--name', 'desk', '--json')).out)
    expect(secret).toMatch(SECRET)
    expect(tokenSchema.parse(token)).toMatchObject({ name: 'desk', scopes: ['read'], expiresOn: null })
    const listed = parseLines((await run('list', '--json')).out)
    expect(listed.map((line) => tokenWithUseSchema.parse(line))).toEqual([{ ...token, uses: 0, lastUse: null }])
    const revoked = JSON.parse((await run('revoke', token.id, ...SAID, '--json')).out)
    expect(tokenSchema.parse(revoked).revoked).toMatchObject({ by: 'Lena Marsh', reason: 'left in a chat' })
  }, 60_000)

  it.each<[string[], number, RegExp]>([
    [['create'], 2, /--name/],
    [['create', '--name', ' '], 2, /a token's name is 1 to 100/],
    [['create', '--name', 'x', '--scope', 'all'], 2, /read, add and review/],
    [['create', '--name', 'x', '--scope', ''], 2, /read, add and review/],
    [['create', '--name', 'x', '--expires', '2031-02-30'], 17, /2031-02-30/],
    [['create', '--name', 'x', '--expires', '2001-01-01'], 2, /expired on 2001-01-01/],
    [['list'], 20, /no ledger at/],
    [['revoke', 'x', ...SAID], 20, /no ledger at/],
    [['revoke', 'x', '--by', ' ', '--why', 'y'], 2, /must say something/],
  ])(
    'tells what is wrong with %j',
    async (args, code, message) => {
      const result = await inFolder()(...args)
      expect([result.code, result.err]).toEqual([code, expect.stringMatching(message)])
      expect(result.out).toBe('')
    },
    60_000,
  )
})
