import type { Told } from '../../src/exchange/index.ts'
import {
  type Actor,
  makeActor,
  makeDocument,
  makeEvent,
  makeStatement,
  type Reading,
  type Span,
} from '../../src/model/index.ts'

/** A record of a reading, with its document, its text and its actors. */
export const toldOf = <Record>(
  { document: { text = '', ...document }, actors }: Reading,
  record: Record,
): Told<Record> => ({
  record,
  document,
  actors,
  text,
})

export const TEXT =
  '🕊 Foreign Minister Ada Brenn said: "We will hold the café\u0301 line." Vardia struck Port Oskel 💥 at dawn.\n'

const spanOf = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

const drawnBy = { rule: 'invented', version: '1' }

export const DOCUMENT = makeDocument(
  TEXT,
  {
    ref: 'a.txt',
    title: 'Dawn',
    outlet: 'The Vardian Post',
    url: 'https://post.example/dawn',
    publishedOn: '2031-05-14',
  },
  'en',
)

const ADA = makeActor(DOCUMENT.id, {
  name: 'Ada Brenn',
  kind: 'person',
  roles: [{ title: 'foreign minister', of: 'VDA' }],
  serves: 'VDA',
  mentions: [spanOf('Ada Brenn')],
})

const VARDIA = makeActor(DOCUMENT.id, {
  name: 'Vardia',
  kind: 'state',
  roles: [],
  serves: 'VDA',
  mentions: [spanOf('Vardia')],
})

export const ACTORS: readonly Actor[] = [ADA, VARDIA]

const { text: _, ...document } = DOCUMENT

const told = <Record>(record: Record): Told<Record> => ({ record, document, actors: ACTORS, text: TEXT })

/** What Ada Brenn says. */
export const STATEMENT = told(
  makeStatement(DOCUMENT.id, {
    speakers: [ADA.id],
    speakerBasis: 'stated',
    source: [spanOf('Foreign Minister Ada Brenn')],
    cue: [spanOf('said')],
    content: [spanOf('"We will hold the café\u0301 line."')],
    manner: 'direct',
    act: 'promise',
    addressees: [],
    via: null,
    saidOn: { from: '2031-05-13', to: '2031-05-13', precision: 'day', basis: 'implied' },
    within: null,
    confidence: 0.9,
    drawnBy,
  }),
)

/** What Vardia does to somebody whom no actor stands for. */
export const EVENT = told(
  makeEvent(DOCUMENT.id, {
    type: 'ASSAULT',
    actors: [VARDIA.id],
    recipients: [],
    actorSpans: [spanOf('Vardia')],
    recipientSpans: [spanOf('Port Oskel')],
    happenedOn: { from: '2031-05-12', to: '2031-05-13', precision: 'day', basis: 'implied', text: 'at dawn' },
    place: 'Port Oskel',
    status: 'claimed',
    claimedIn: STATEMENT.record.id,
    spans: [spanOf('struck'), spanOf('at dawn')],
    confidence: 0.5,
    drawnBy,
  }),
)
