import { describe, expect, it } from 'vitest'
import { toClaim } from '../../src/exchange/index.ts'
import { inventReading } from '../ledger/invented-reading.ts'
import { DOCUMENT, STATEMENT, toldOf } from './invented-told.ts'

describe('toClaim', () => {
  it('tells who said what, and where it was published', () => {
    expect(toClaim(STATEMENT)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Claim',
      '@id': `urn:acta:${STATEMENT.record.id}`,
      text: '"We will hold the café\u0301 line."',
      author: [
        {
          '@type': 'Person',
          name: 'Ada Brenn',
          jobTitle: 'foreign minister',
          affiliation: { '@type': 'Organization', name: 'VDA' },
        },
      ],
      creditText: 'Foreign Minister Ada Brenn',
      datePublished: '2031-05-14',
      dateCreated: '2031-05-13',
      keywords: ['promise', 'direct'],
      appearance: {
        '@type': 'NewsArticle',
        '@id': `urn:sha256:${DOCUMENT.id}`,
        url: 'https://post.example/dawn',
        headline: 'Dawn',
        publisher: { '@type': 'Organization', name: 'The Vardian Post' },
        datePublished: '2031-05-14',
        inLanguage: 'en',
      },
    })
  })

  it('names nobody where the speaker is not known, and no day where there is none', () => {
    const reading = inventReading({ publishedOn: undefined })
    const claim = toClaim(toldOf(reading, { ...reading.statements[0]!, speakers: [] }))
    expect(claim).not.toHaveProperty('author')
    expect(claim).not.toHaveProperty('datePublished')
    expect(claim).toMatchObject({ creditText: 'Ada Brenn', appearance: { '@type': 'CreativeWork' } })
  })

  it('tells a state from a person', () => {
    const reading = inventReading()
    const told = toldOf(reading, { ...reading.statements[0]!, speakers: [reading.actors[1]!.id] })
    expect(toClaim(told)).toMatchObject({
      author: [{ '@type': 'GovernmentOrganization', name: 'Oskelia', identifier: 'OSK' }],
    })
  })
})
