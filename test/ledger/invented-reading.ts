import {
  type Actor,
  type Commitment,
  type Event,
  makeActor,
  makeCommitment,
  makeDocument,
  makeEvent,
  makeStatement,
  type Reading,
  type Span,
  type Statement,
} from '../../src/model/index.ts'

/** What an invented reading is told apart by. */
export interface Invented {
  /** part of the text, so that another number is another document */
  number?: number
  statements?: number
  ref?: string
  outlet?: string
  publishedOn?: string | undefined
  version?: string
  speaker?: string
  serves?: string | null
}

/** What the records of an invented document are made from. */
interface Ground {
  documentId: string
  publishedOn: string | undefined
  person: Actor
  state: Actor
  lines: number
  /** where words stand in a line */
  within(line: number, words: string): Span
}

const drawnBy = { rule: 'invented', version: '1' }

/** A reading of an invented article: somebody says things, and every other statement carries an event and a commitment. */
export function inventReading(invented: Invented = {}): Reading {
  const { number = 1, statements = 2, version = '1.0.0', speaker = 'Ada Brenn', serves = 'VDA', ref, outlet } = invented
  const lines = Array.from(
    { length: statements },
    (_, at) => `${speaker} said the envoys of Oskelia would meet on day ${at}.`,
  )
  const text = `Report ${number} from Vard.\n${lines.join('\n')}\n`
  const publishedOn = 'publishedOn' in invented ? invented.publishedOn : '2031-05-14'
  const described = Object.entries({ ref, outlet, publishedOn }).filter(([, value]) => value !== undefined)
  const document = makeDocument(text, Object.fromEntries(described), 'en')
  const starts = lines.map((line) => text.indexOf(line))
  const within = (line: number, words: string): Span => {
    const start = text.indexOf(words, starts[line])
    return { start, end: start + words.length }
  }
  const { id: documentId } = document
  const mentions = (words: string) => starts.map((_, line) => within(line, words))
  const roles = [{ title: 'foreign minister', of: serves }]
  const person = makeActor(documentId, { name: speaker, kind: 'person', roles, serves, mentions: mentions(speaker) })
  const named = { name: 'Oskelia', roles: [], serves: 'OSK', mentions: mentions('Oskelia') }
  const state = makeActor(documentId, { ...named, kind: 'state' })
  const ground = { documentId, publishedOn, person, state, lines: statements, within }
  const said = inventStatements(ground)
  return {
    document,
    actors: [person, state],
    statements: said,
    events: inventEvents(ground, said),
    commitments: inventCommitments(ground, said),
    findings: [{ rule: 'invented', span: null, reason: 'the text is invented' }],
    reader: { name: 'acta', version },
  }
}

const inventStatements = ({ documentId, publishedOn, person, lines, within }: Ground): Statement[] =>
  Array.from({ length: lines }, (_, line) =>
    makeStatement(documentId, {
      speakers: [person.id],
      speakerBasis: 'stated',
      source: [within(line, person.name)],
      cue: [within(line, 'said')],
      content: [within(line, `the envoys of Oskelia would meet on day ${line}`)],
      manner: 'indirect',
      act: line % 2 ? 'assess' : 'promise',
      addressees: [],
      via: null,
      saidOn: publishedOn ? { from: publishedOn, to: publishedOn, precision: 'day', basis: 'implied' } : null,
      within: null,
      confidence: 0.75,
      drawnBy,
    }),
  )

/** The statements that carry more, with their lines. */
const everyOther = (said: readonly Statement[]) =>
  said.map((statement, line) => ({ statement, line })).filter(({ line }) => line % 2 === 0)

const inventEvents = ({ documentId, person, state, within }: Ground, said: readonly Statement[]): Event[] =>
  everyOther(said).map(({ statement, line }) =>
    makeEvent(documentId, {
      type: 'CONSULT',
      actors: [person.id],
      recipients: [state.id],
      actorSpans: [within(line, person.name)],
      recipientSpans: [within(line, 'Oskelia')],
      happenedOn: null,
      place: 'Vard',
      status: line % 4 ? 'claimed' : 'planned',
      claimedIn: statement.id,
      spans: [within(line, 'would meet')],
      confidence: 0.5,
      drawnBy,
    }),
  )

const inventCommitments = ({ documentId, state, within }: Ground, said: readonly Statement[]): Commitment[] =>
  everyOther(said).map(({ statement, line }) =>
    makeCommitment(documentId, {
      kind: line % 4 ? 'forecast' : 'pledge',
      standing: 'made',
      strength: 'firm',
      by: [state.id],
      toward: [],
      action: [within(line, `meet on day ${line}`)],
      condition: null,
      deadline: { text: `on day ${line}`, earliest: null, latest: null, basis: 'stated' },
      quantity: null,
      from: statement.id,
      spans: [within(line, `would meet on day ${line}`)],
      confidence: 1,
      drawnBy,
    }),
  )
