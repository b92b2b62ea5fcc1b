import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import type { TokenScope } from '../../src/model/index.ts'
import { inventedReader } from '../invented-reader.ts'
import { collect, newLedger } from '../ledger/temporary.ts'
import { now } from '../serve/running.ts'
import { ask, contextOf, joinClient, toolNames } from './asking.ts'

const TEXT = 'Vardia will withdraw its troops from the Tam valley by 30 June, Foreign Minister Ada Brenn said.'
const WRITING = ['add_document', 'review']

async function tokenOf(ledger: Ledger, scopes: readonly TokenScope[]) {
  const { token, secret } = await ledger.createToken({ name: `for ${scopes.join()}`, scopes, expiresOn: null })
  return { token, secret }
}

describe('tools that write', () => {
  it.each([
    [['read'], []],
    [['add'], ['add_document']],
    [['review'], ['review']],
    [['add', 'review'], WRITING],
  ] as const)('with a token for %j are %j', async (scopes, expected) => {
    const { ledger } = await newLedger({ now })
    const { token } = await tokenOf(ledger, scopes)
    const client = await joinClient(contextOf(ledger, { token }))
    const { tools } = await client.listTools()
    const writing = tools.filter(({ annotations }) => !annotations?.readOnlyHint)
    expect(writing.map(({ name }) => name)).toEqual(expected)
    for (const { annotations } of writing)
      expect(annotations).toMatchObject({ idempotentHint: false, destructiveHint: false })
  })

  it.each(WRITING)('%s cannot be called without a token that allows it', async (name) => {
    const { ledger } = await newLedger({ now })
    const { token } = await tokenOf(ledger, ['read'])
    const args = { text: TEXT, id: 'thread-5f0c1a2b', decision: 'confirm', reason: 'so' }
    for (const client of [await joinClient(contextOf(ledger)), await joinClient(contextOf(ledger, { token }))]) {
      const given = await ask(client, name, args)
      expect([given.isError, given.text]).toEqual([true, expect.stringContaining('not found')])
    }
    expect([await ledger.listJobs(), await ledger.listReviews()]).toEqual([[], []])
  })

  it('are refused once the token is no longer good', async () => {
    const { ledger } = await newLedger({ now })
    const { token, secret } = await tokenOf(ledger, ['add'])
    const isTokenGood = async () => (await ledger.verifyToken(secret)) !== null
    const client = await joinClient(contextOf(ledger, { token, isTokenGood }))
    expect((await ask(client, 'add_document', { text: TEXT })).isError).toBe(false)
    await ledger.revokeToken({ token: token.id, by: 'Ada Brenn', reason: 'left in a chat' })
    const given = await ask(client, 'add_document', { text: `${TEXT} Again.` })
    expect([given.isError, given.text]).toEqual([true, expect.stringMatching(/revoked/)])
    expect(await ledger.listJobs()).toHaveLength(1)
  })
})

describe('add_document', () => {
  it('makes a job, wakes who does it, and the use of the token is on the record', async () => {
    const { ledger } = await newLedger({ now })
    const { token } = await tokenOf(ledger, ['add'])
    let woken = 0
    const client = await joinClient(
      contextOf(ledger, { token, onJob: () => void woken++, linkOf: (path) => `http://h${path}` }),
    )
    await toolNames(client)
    const { value, text } = await ask(client, 'add_document', { text: TEXT, id: 'mine', date: '2031-05-14' })
    const { job } = value
    expect(job).toMatchObject({ state: 'queued', total: 1, by: token.id })
    expect([woken, value.url, text]).toEqual([1, `http://h/api/jobs/${job.id}`, expect.stringContaining(job.id)])
    const [item] = await ledger.nextJobItems(job.id, 9)
    expect(item).toMatchObject({ text: TEXT, description: { ref: 'mine', publishedOn: '2031-05-14' } })
    const [used] = await ledger.listTokens()
    expect(used).toMatchObject({ uses: 1, lastUse: { action: 'MCP add_document', subject: job.id } })
  })

  it('takes nothing that is no document', async () => {
    const { ledger } = await newLedger({ now })
    const { token } = await tokenOf(ledger, ['add'])
    const client = await joinClient(contextOf(ledger, { token }))
    for (const asked of [
      {},
      { text: ' ' },
      { text: 'a\0b' },
      { text: TEXT, date: 'Tuesday' },
      { text: TEXT, path: '/etc/passwd' },
    ])
      expect((await ask(client, 'add_document', asked)).isError).toBe(true)
    expect(await ledger.listJobs()).toEqual([])
  })
})

describe('review', () => {
  async function reviewing() {
    const { ledger } = await newLedger({ now })
    await ledger.recordReading(inventedReader().read(TEXT, { publishedOn: '2031-05-02' }))
    const [pledge] = await collect(ledger.listCommitments())
    const { token } = await tokenOf(ledger, ['review'])
    const client = await joinClient(contextOf(ledger, { token }))
    await toolNames(client)
    return { ledger, client, token, id: pledge!.record.id }
  }

  it('puts the word of a person on the record, which stands above the rule', async () => {
    const { ledger, client, id } = await reviewing()
    const asOf = '2031-08-01'
    const asked = { id, decision: 'correct', to: 'kept', by: 'Ada Brenn', reason: 'seen there', asOf }
    const { value } = await ask(client, 'review', asked)
    expect(await ledger.listReviews()).toEqual([value.review])
    expect(value.review).toMatchObject({ decision: 'correct', by: 'Ada Brenn', judged: { status: 'kept', asOf } })
    const why = await ask(client, 'why', { id, asOf })
    expect(why.value.verdict).toMatchObject({ status: 'kept', confirmed: true })
    expect(why.text).toContain('decided by Ada Brenn')
    expect((await ledger.listTokens())[0]).toMatchObject({
      lastUse: { action: 'MCP review', subject: value.review.id },
    })
  })

  it('is by the name of the token where nobody is named', async () => {
    const { client, token, id } = await reviewing()
    const { value } = await ask(client, 'review', { id, decision: 'confirm', reason: 'so it is' })
    expect(value.review.by).toBe(token.name)
  })

  it('says what is wrong with a decision, and records nothing', async () => {
    const { ledger, client, id } = await reviewing()
    for (const [asked, message] of [
      [{ id, decision: 'correct', reason: 'x' }, /choose/],
      [{ id, decision: 'correct', to: 'danced', reason: 'x' }, /danced/],
      [{ id, decision: 'merge', reason: 'x' }, /two/],
      [{ id: 'commitment-ffffffff', decision: 'confirm', reason: 'x' }, /ffffffff/],
      [{ id, decision: 'confirm' }, /reason/],
    ] as const) {
      const given = await ask(client, 'review', asked)
      expect([given.isError, given.text]).toEqual([true, expect.stringMatching(message)])
    }
    expect(await ledger.listReviews()).toEqual([])
  })
})
