import { makeActor, makeDocument, makeStatement, type Reading } from '../../src/model/index.ts'

interface Said {
  ref: string
  /** what Ada Brenn said, quoted in the text */
  words: string
  day?: string | undefined
  title?: string
  outlet?: string
  /** what stands before the quotation */
  text?: string
}

/** A reading of a text in which Ada Brenn of Vardia says some words. */
export function inventSaid({ ref, words, day, title, outlet, text = '' }: Said): Reading {
  const before = `${text}Ada Brenn of Vardia said: “`
  const description = { ref, ...(day && { publishedOn: day }), ...(title && { title }), ...(outlet && { outlet }) }
  const document = makeDocument(`${before}${words}”`, description, 'en')
  const start = text.length
  const mentions = [{ start, end: start + 'Ada Brenn'.length }]
  const speaker = makeActor(document.id, { name: 'Ada Brenn', kind: 'person', roles: [], serves: 'VDA', mentions })
  const statement = makeStatement(document.id, {
    speakers: [speaker.id],
    speakerBasis: 'stated',
    source: mentions,
    cue: [],
    content: [{ start: before.length, end: before.length + words.length }],
    manner: 'direct',
    act: 'assert',
    addressees: [],
    via: null,
    saidOn: null,
    within: null,
    confidence: 0.9,
    drawnBy: { rule: 'invented', version: '1' },
  })
  const reader = { name: 'acta', version: '1' }
  return { document, actors: [speaker], statements: [statement], events: [], commitments: [], findings: [], reader }
}
