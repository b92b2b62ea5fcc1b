import { describe, expect, it } from 'vitest'
import {
  toCommitmentItem,
  toDocumentItem,
  toEventItem,
  toStatementItem,
  toVerdictChangeItem,
  toVerdictItem,
} from '../../../src/exchange/index.ts'
import { COMMITMENT, reviewBy, verdictWith } from '../invented-answers.ts'
import { DOCUMENT, EVENT, STATEMENT } from '../invented-told.ts'

const URL = 'https://acta.example/1'
const PLACE = { url: URL, recordedAt: '2031-05-15T08:00:00.000Z' }

describe('entries of records', () => {
  it('tell who said what, by the outlet that printed it', () => {
    const item = toStatementItem(STATEMENT, PLACE)
    expect(item).toMatchObject({
      id: `urn:acta:${STATEMENT.record.id}`,
      url: URL,
      title: 'Ada Brenn (VDA): "We will hold the café\u0301 line."',
      publishedOn: '2031-05-14',
      changedOn: '2031-05-15T08:00:00.000Z',
      authors: [{ name: 'The Vardian Post' }],
      tags: ['statement', 'promise', 'direct', 'VDA'],
      acta: { noun: 'statement', record: STATEMENT.record },
    })
    expect(item.text).toMatch(
      /^Ada Brenn \(VDA\): promise, direct\n"We will hold .*"\n— The Vardian Post · 2031-05-14 · a\.txt, characters/,
    )
  })

  it('mark what somebody says that another said', () => {
    const told = { ...STATEMENT, record: { ...STATEMENT.record, within: 'statement-1' } }
    expect(toStatementItem(told, PLACE).title).toMatch(/^as reported: Ada Brenn/)
  })

  it.each([
    ['claimed', /^claimed: Vardia \(VDA\) → Port Oskel: ASSAULT, struck … at dawn$/],
    ['denied', /^denied: /],
    ['planned', /^planned: /],
    ['asserted', /^Vardia \(VDA\) → Port Oskel: ASSAULT/],
  ] as const)('mark an event that is %s in its title', (status, expected) => {
    const item = toEventItem({ ...EVENT, record: { ...EVENT.record, status } }, PLACE)
    expect(item.title).toMatch(expected)
    expect(item.text).toContain(`(material conflict), ${status}`)
    expect(item.tags).toContain(status)
  })

  it.each([
    ['made', /^pledge: Ada Brenn \(VDA\), Vardia \(VDA\): “hold the café\u0301”$/],
    ['alleged', /^alleged pledge: /],
    ['denied', /^denied pledge: /],
  ] as const)('mark a commitment that is %s in its title', (standing, expected) => {
    const item = toCommitmentItem({ ...COMMITMENT, record: { ...COMMITMENT.record, standing } }, PLACE)
    expect(item.title).toMatch(expected)
    expect(item.text).toMatch(/firm, “by June”\n“We will hold the café\u0301 line\.”\n/)
  })

  it('tell what was read in a document, without its text', () => {
    const counts = { statements: 1, events: 2, commitments: 3 }
    const item = toDocumentItem({ document: DOCUMENT, counts }, { url: URL })
    expect(item).toMatchObject({ id: `urn:sha256:${DOCUMENT.id}`, title: 'Dawn', changedOn: null })
    expect(item.text).toBe(
      '1 statements, 2 events, 3 commitments\n— The Vardian Post · 2031-05-14 · a.txt · https://post.example/dawn',
    )
    expect(JSON.stringify(item)).not.toContain('We will hold')
  })

  it('are by Acta where no outlet is known', () => {
    const { outlet: _, ...document } = STATEMENT.document
    expect(toStatementItem({ ...STATEMENT, document }, PLACE).authors).toEqual([{ name: 'Acta' }])
  })
})

describe('entries of verdicts', () => {
  it('tell the status, the rule, that it is a proposal, and the evidence in its words', () => {
    const { verdict, texts } = verdictWith('bay')
    const item = toVerdictItem(verdict, texts, { url: URL })
    expect(item).toMatchObject({
      id: `urn:acta:${verdict.thread}`,
      title: 'kept: bay (VDA): pledge “bay”',
      publishedOn: '2031-05-14',
      authors: [{ name: 'Acta' }],
      tags: ['verdict', 'pledge', 'kept', 'proposed', 'VDA'],
      acta: {
        noun: 'verdict',
        status: 'kept',
        rule: { id: 'pledge/kept', version: '1' },
        evidence: 2,
        record: verdict,
      },
    })
    expect(item.text.split('\n')).toEqual([
      'bay (VDA): pledge “bay”: kept, as of 2031-06-18',
      'pledge/kept@1: It was done: bay.',
      'A proposal until a person confirms it.',
      expect.stringMatching(
        /^fulfils by Vardia \(VDA\), as bay \(OSK\) says: “left bay” — bay · 2031-05-14 · bay, characters/,
      ),
      expect.stringMatching(/^fulfils .*: “?bay, VDA, 2031: -2\.5 bay/),
    ])
  })

  it('are by the person who confirmed them', () => {
    const review = reviewBy('Ilya Torvik', 'seen on site')
    const { verdict, texts } = verdictWith('bay', { review, confirmed: true })
    const item = toVerdictItem(verdict, texts, { url: URL })
    expect(item.authors).toEqual([{ name: 'Ilya Torvik' }])
    expect(item.text).toContain('Confirmed by Ilya Torvik: seen on site')
    expect(item.changedOn).toBe(review.at)
  })

  it('are by Acta again where new evidence has reopened them', () => {
    const review = reviewBy('Ilya Torvik', 'seen on site')
    const { verdict, texts } = verdictWith('bay', { review, reopenedBy: ['evidence-2'], proposed: 'disputed' })
    const item = toVerdictItem(verdict, texts, { url: URL })
    expect(item.authors).toEqual([{ name: 'Acta' }])
    expect(item.text).toMatch(/The rule says disputed\..*\n.*Reopened: evidence that came up since: 1\./)
  })

  it.each([
    ['the latest evidence', { dueBy: '2031-06-30' }, '2031-05-14'],
    ['the last day once it is past', { dueBy: '2031-06-10' }, '2031-06-10'],
  ])('changed with %s', (_, given, expected) => {
    const { verdict, texts } = verdictWith('bay', given)
    expect(toVerdictItem(verdict, texts, { url: URL }).changedOn).toBe(expected)
  })

  it('tell each change of a thread apart', () => {
    const { verdict, texts } = verdictWith('bay', { status: 'kept late' })
    const [kept, again] = ['2031-06-20', '2031-07-01'].map((changedOn) =>
      toVerdictChangeItem({ verdict, before: 'open', changedOn }, texts, { url: URL }),
    )
    expect(kept).toMatchObject({
      id: `urn:acta:${verdict.thread}:2031-06-20:kept-late`,
      title: 'open → kept late: bay (VDA): pledge “bay”',
      publishedOn: '2031-06-20',
      acta: { before: 'open', changedOn: '2031-06-20', record: verdict },
    })
    expect(again!.id).not.toBe(kept!.id)
    const first = toVerdictChangeItem({ verdict, before: null, changedOn: '2031-06-20' }, texts, { url: URL })
    expect(first.title).toMatch(/^new, kept late: /)
  })
})
