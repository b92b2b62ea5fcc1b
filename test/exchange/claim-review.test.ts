import { describe, expect, it } from 'vitest'
import { isReviewable, toClaimReview, toCommitmentClaim } from '../../src/exchange/index.ts'
import { type Commitment, STATUSES, statusesOf, type VerdictStatus } from '../../src/model/index.ts'
import { COMMITMENT, reviewBy, verdictWith } from './invented-answers.ts'
import { DOCUMENT } from './invented-told.ts'

const URL = 'https://acta.example/verdict/1'
const PLACE = { url: URL, author: { name: 'Vard Desk', url: 'https://desk.example/' } }

const REVIEWED: { readonly [Kind in Commitment['kind']]: readonly string[] } = {
  pledge: ['kept', 'kept late', 'contradicted', 'broken', 'lapsed', 'withdrawn', 'disputed'],
  agreement: ['not confirmed', 'violation claimed', 'disputed', 'violated', 'suspended', 'expired', 'replaced'],
  threat: ['averted', 'carried out', 'not carried out', 'lapsed', 'withdrawn'],
  target: ['met', 'missed'],
  demand: ['met', 'partly met', 'refused', 'lapsed'],
  forecast: [],
}

describe('toClaimReview', () => {
  it('tells the status in words, with the rule, and who is bound to what', () => {
    const { verdict, texts, thread, report } = verdictWith('bay')
    expect(toClaimReview(verdict, texts, { ...PLACE, thread, actors: report.actors })).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: URL,
      claimReviewed: 'bay',
      author: { '@type': 'Organization', name: 'Vard Desk', url: 'https://desk.example/' },
      datePublished: '2031-06-18',
      creativeWorkStatus: 'proposal',
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'kept',
        ratingExplanation: 'pledge/kept@1: It was done: bay.',
      },
      itemReviewed: {
        '@type': 'Claim',
        '@id': `urn:acta:${verdict.thread}`,
        text: 'struck bay',
        author: [{ '@type': 'Person', name: 'bay', affiliation: { '@type': 'Organization', name: 'VDA' } }],
        datePublished: '2031-05-14',
        firstAppearance: { '@type': 'NewsArticle', publisher: { name: 'bay' } },
        appearance: [{ '@id': `urn:sha256:${report.document.id}` }],
      },
      reviewBody: expect.stringMatching(/^A proposal until a person confirms it\.\nfulfils .*“left bay”/),
    })
  })

  it('gives no number, since no status says how true words were', () => {
    for (const [kind, statuses] of Object.entries(STATUSES) as [Commitment['kind'], readonly VerdictStatus[]][]) {
      for (const status of statuses) {
        const { verdict, texts } = verdictWith('bay', { kind, status })
        expect(JSON.stringify(toClaimReview(verdict, texts, PLACE))).not.toMatch(/ratingValue|bestRating|worstRating/)
      }
    }
  })

  it.each(Object.entries(REVIEWED))(
    'reviews of the statuses of a %s those alone that find something',
    (kind, expected) => {
      const given = statusesOf(kind as Commitment['kind']) as VerdictStatus[]
      const reviewed = given.filter((status) => isReviewable({ kind: kind as Commitment['kind'], status }))
      expect(reviewed).toEqual(expected)
    },
  )

  it.each([
    ['forecast', 'window closed'],
    ['forecast', 'met'],
    ['pledge', 'open'],
    ['pledge', 'not enough evidence'],
  ] as const)('is the claim alone of a %s that is %s', (kind, status) => {
    const { verdict, texts } = verdictWith('bay', { kind, status })
    const claim = toClaimReview(verdict, texts, PLACE)
    expect(claim).toMatchObject({ '@context': 'https://schema.org', '@type': 'Claim', text: 'bay', url: URL })
    expect(claim).not.toHaveProperty('reviewRating')
  })

  it('is by the person who confirmed it, and published by the desk', () => {
    const { verdict, texts } = verdictWith('bay', { review: reviewBy('Ilya Torvik', 'seen on site'), confirmed: true })
    expect(toClaimReview(verdict, texts, PLACE)).toMatchObject({
      author: { '@type': 'Person', name: 'Ilya Torvik' },
      publisher: { name: 'Vard Desk' },
      datePublished: '2031-06-19',
      creativeWorkStatus: 'confirmed',
    })
  })

  it('is not by a person whose word new evidence has reopened', () => {
    const review = reviewBy('Ilya Torvik', 'seen on site')
    const { verdict, texts } = verdictWith('bay', { review, reopenedBy: ['evidence-2'] })
    expect(toClaimReview(verdict, texts, { url: URL })).toMatchObject({
      author: { '@type': 'Organization', name: 'Acta' },
      creativeWorkStatus: 'reopened',
      datePublished: '2031-06-18',
    })
  })

  it('takes nobody for a person whom no actor tells for one', () => {
    const { verdict, texts } = verdictWith('bay')
    const { itemReviewed } = toClaimReview(verdict, texts, PLACE) as { itemReviewed: object }
    expect(itemReviewed).toMatchObject({ author: [{ '@type': 'Thing', name: 'bay', identifier: 'VDA' }] })
    expect(itemReviewed).not.toHaveProperty('appearance')
  })
})

describe('toCommitmentClaim', () => {
  it('tells who is bound to what, and until when', () => {
    expect(toCommitmentClaim(COMMITMENT)).toMatchObject({
      '@type': 'Claim',
      '@id': `urn:acta:${COMMITMENT.record.id}`,
      name: 'hold the café\u0301',
      text: 'We will hold the café\u0301 line.',
      author: [
        { '@type': 'Person', name: 'Ada Brenn' },
        { '@type': 'GovernmentOrganization', name: 'Vardia' },
      ],
      datePublished: '2031-05-14',
      expires: '2031-06-30',
      keywords: ['pledge', 'made', 'firm'],
      appearance: { '@id': `urn:sha256:${DOCUMENT.id}` },
    })
  })

  it.each(['alleged', 'denied', 'hypothetical'] as const)('says of nobody that they claim what is %s', (standing) => {
    const claim = toCommitmentClaim({ ...COMMITMENT, record: { ...COMMITMENT.record, standing } })
    expect(claim).not.toHaveProperty('author')
    expect(claim).toMatchObject({ about: [{ name: 'Ada Brenn' }, { name: 'Vardia' }] })
  })
})
