import { describe, expect, it } from 'vitest'
import { checkAsked, type ReviewAsked } from '../../src/answers/index.ts'
import { reviewSchema, type Thread, type Verdict } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { OWN_STATES } from './own-states.ts'

cleanUpAfterAll()

const REPORTS = {
  'a.md': '---\ndate: 2031-05-14\n---\nVardia will withdraw its troops from the Reed river by the end of June.\n',
  'b.md': '---\ndate: 2031-05-22\n---\nVardia reaffirmed its pledge to withdraw its troops from the Reed river.\n',
  'c.md': '---\ndate: 2031-05-23\n---\nVardia will rebuild the school of Lower Tam.\n',
  'd.md': '---\ndate: 2031-06-20\n---\nVardia withdrew its troops from the Reed river on Friday.\n',
}
const DAY = ['--as-of', '2031-06-25']
const SAID = ['--by', 'Lena Marsh', '--why', 'seen on the spot']

/** A ledger of four reports, and what asks it. */
async function ledgerOfFour() {
  const cwd = folderWith({ ...REPORTS, 'own.yaml': OWN_STATES })
  await runActa(['add', ...Object.keys(REPORTS), '--actors', 'own.yaml'], { cwd })
  const lines = async (...args: string[]) => parseLines((await runActa([...args, '--json'], { cwd })).out)
  const threads = async () => (await lines('threads')) as unknown as Thread[]
  const review = (...args: string[]) => runActa(['review', ...args, ...SAID, ...DAY], { cwd })
  const judged = async () => (await lines('judge', ...DAY)) as unknown as Verdict[]
  return { threads, review, judged }
}

const digitsOf = (id: string): string => id.slice(id.indexOf('-') + 1, id.indexOf('-') + 9)

describe('acta review', () => {
  it('confirms what the rule says, with the evidence at hand, and prints what the thread now is', async () => {
    const { threads, review, judged } = await ledgerOfFour()
    const [withdraw] = await threads()
    const [first, second] = withdraw!.members.map(({ commitment }) => commitment!)
    const [before] = await judged()
    expect(before).toMatchObject({ status: 'kept', confirmed: false, review: null })
    const told = await review(digitsOf(withdraw!.thread), 'confirm')
    expect([told.code, told.err]).toEqual([0, ''])
    expect(told.out).toContain(`${digitsOf(first!)} is kept on 2031-06-25, as the rule says: seen on the spot`)
    expect(told.out).toContain('confirmed by Lena Marsh')

    const again = await review(second!, 'confirm', '--json')
    const made = reviewSchema.parse(JSON.parse(again.out))
    expect(made.subjects).toEqual([first])
    const evidence = before!.evidence.map(({ id }) => id)
    expect(made.judged).toEqual({ status: 'kept', asOf: '2031-06-25', evidence })
    expect(evidence.length).toBeGreaterThan(0)
    expect((await judged())[0]).toMatchObject({ status: 'kept', confirmed: true, review: made })
  }, 120_000)

  it('corrects the rule, and rejects what is no commitment until that is corrected too', async () => {
    const { threads, review, judged } = await ledgerOfFour()
    const [, school] = await threads()
    const corrected = await review(school!.thread, 'correct', '--to', 'Broken')
    expect(corrected.out).toContain('is broken on 2031-06-25, whatever the rule says')
    expect((await judged())[1]).toMatchObject({ status: 'broken', proposed: 'open', confirmed: true })

    const rejected = await review(school!.thread, 'reject')
    expect(rejected.out).toMatch(/is no commitment: seen on the spot[\s\S]*is no longer judged/)
    expect(await judged()).toHaveLength(1)
    const lost = await review(school!.thread, 'confirm')
    expect([lost.code, lost.err]).toEqual([2, expect.stringMatching(/rejected as no commitment: .* --to/)])
    await review(school!.thread, 'correct', '--to', 'open')
    expect((await judged())[1]).toMatchObject({ status: 'open', confirmed: true })
  }, 120_000)

  it('rejects a piece of evidence of a thread, which then no longer bears on it', async () => {
    const { review, judged } = await ledgerOfFour()
    const [withdraw, school] = await judged()
    const deed = withdraw!.evidence.find(({ bearing }) => bearing === 'fulfils')!
    const strange = await review(deed.id, 'reject', '--of', school!.thread)
    expect([strange.code, strange.err]).toEqual([27, expect.stringMatching(/no evidence of .*acta why/)])
    const told = await review(digitsOf(deed.id), 'reject', '--of', digitsOf(withdraw!.thread))
    expect(told.out).toContain(`evidence ${digitsOf(deed.id)} does not bear on `)
    const [after] = await judged()
    expect(after!.evidence.map(({ id }) => id)).toEqual(
      withdraw!.evidence.map(({ id }) => id).filter((id) => id !== deed.id),
    )
    expect(after!.status).toBe('open')
  }, 120_000)

  it('merges and splits as acta threads does', async () => {
    const { threads, review } = await ledgerOfFour()
    const inShort = async () => (await threads()).map(({ members }) => members.map(({ ref }) => ref).join(' '))
    const [withdraw, school] = await threads()
    const merged = await review(withdraw!.thread, 'merge', digitsOf(school!.thread))
    expect(merged.out).toContain('are one: seen on the spot')
    expect(await inShort()).toEqual(['a.md b.md c.md'])
    const split = await review(withdraw!.members[0]!.commitment!, 'split', school!.members[0]!.commitment!)
    expect(split.out).toContain('are not one: seen on the spot')
    expect(await inShort()).toEqual(['a.md b.md', 'c.md'])
  }, 120_000)

  it('tells what is wrong with an id or a status, and the remedy', async () => {
    const { threads, review } = await ledgerOfFour()
    const id = digitsOf((await threads())[0]!.thread)
    const wrong: [args: string[], code: number, message: RegExp][] = [
      [[id], 2, /argument 'what'/],
      [[id, 'correct'], 2, /say what the pledge is, with --to: choose "open", .*"kept late".*"not enough evidence"/],
      [[id, 'correct', '--to', 'averted'], 2, /a pledge cannot be "averted": choose "open"/],
      [['12ab', 'reject', '--of', id], 27, /no evidence of .* begins with "12ab"/],
      [['thread-ffff0', 'confirm'], 27, /no thread of 2031-06-25 begins with "thread-ffff0".*--as-of/],
    ]
    for (const [args, code, message] of wrong) {
      const told = await review(...args)
      expect([args, told.code, told.err]).toEqual([args, code, expect.stringMatching(message)])
    }
  }, 120_000)

  it('judges of today where no day is given, and makes no ledger', async () => {
    const cwd = folderWith({ 'late.md': REPORTS['a.md'].replace('2031', '2931'), 'own.yaml': OWN_STATES })
    const none = await runActa(['review', 'abcd1', 'confirm', ...SAID], { cwd })
    expect(none.code).toBe(20)
    await runActa(['add', 'late.md', '--actors', 'own.yaml'], { cwd })
    const [thread] = parseLines((await runActa(['threads', '--json'], { cwd })).out) as unknown as Thread[]
    const early = await runActa(['review', thread!.members[0]!.commitment!, 'confirm', ...SAID], { cwd })
    expect([early.code, early.err]).toEqual([27, expect.stringMatching(/no thread of \d{4}-\d\d-\d\d holds/)])
  }, 120_000)
})

describe('the arguments of acta review', () => {
  it.each<[string, Partial<ReviewAsked<string>>, RegExp]>([
    ['confirm 5f0c', {}, /the id comes first: `acta review 5f0c confirm`/],
    ['merge 5f0c 77aa', {}, /`acta review 5f0c merge 77aa`/],
    ['confirm correct', {}, /`acta review ID confirm`/],
    ['5f0c approve', {}, /"approve" is no decision: write confirm, correct, reject, merge or split/],
    ['5f0c confirm', { to: 'kept' }, /write correct instead of confirm/],
    ['5f0c confirm 77aa', {}, /leave out 77aa/],
    ['5f0c confirm', { of: '77aa' }, /write reject instead of confirm/],
    ['5f0c reject evidence-12ab', {}, /`acta review evidence-12ab reject --of 5f0c`/],
    ['evidence-12ab reject', {}, /name its thread with --of/],
    ['evidence-12ab confirm', {}, /reject it, and name its thread/],
    ['12ab reject 5f0c', {}, /write --of 5f0c/],
    ['5f0c merge', {}, /name two threads or commitments at least to merge/],
    ['5f0c split', {}, /to split/],
  ])('are refused with the remedy: %s %o', (words, options, message) => {
    const [id = '', decision = '', ...others] = words.split(' ')
    expect(() => checkAsked({ id, decision, others, ...options })).toThrow(message)
  })

  it.each<[string, Partial<ReviewAsked<string>>]>([
    ['5f0c confirm', {}],
    ['5f0c correct', { to: 'kept' }],
    ['5f0c reject', {}],
    ['evidence-12ab reject', { of: '5f0c' }],
    ['5f0c merge 77aa 88bb', {}],
  ])('are taken as they are: %s %o', (words, options) => {
    const [id = '', decision = '', ...others] = words.split(' ')
    const asked = { id, decision, others, ...options }
    expect(checkAsked(asked)).toEqual(asked)
  })
})
