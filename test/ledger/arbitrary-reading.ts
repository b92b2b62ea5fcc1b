import fc from 'fast-check'
import {
  type Actor,
  actorSchema,
  actSchema,
  type Commitment,
  commitmentSchema,
  conditionSchema,
  type Event,
  eventStatusSchema,
  eventTypeSchema,
  type Moment,
  makeActor,
  makeCommitment,
  makeDocument,
  makeEvent,
  makeStatement,
  momentSchema,
  type Reading,
  type Span,
  type Statement,
  statementSchema,
} from '../../src/model/index.ts'

const PEOPLE = ['Ada Brenn', 'Ilya Torvik', 'Mara Sund', 'Jon Calder', 'Öna Šarić', 'the "quiet" envoy', '100%_sure']
const DAYS = ['2031-01-01', '2031-05-14', '2032-02-29']

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('\0', '-'))

/** In steps: the SQLite binding takes a number less than 2.2e-16 above a whole one for that whole one. */
const confidence = fc.nat(1_000_000_000).map((steps) => steps / 1_000_000_000)
const drawnBy = fc.record({ rule: words, version: pick(['1', '2.0.1']) })
const day = pick(DAYS)

const moment: fc.Arbitrary<Moment> = fc.record(
  {
    from: fc.constant(DAYS[0]!),
    to: day,
    precision: pick(momentSchema.shape.precision.options),
    basis: pick(['stated', 'implied'] as const),
    text: words,
  },
  { requiredKeys: ['from', 'to', 'precision', 'basis'] },
)

/** What the records of one document are made from: its id, its spans and the ids of its actors. */
interface Ground {
  documentId: string
  span: fc.Arbitrary<Span>
  actor: fc.Arbitrary<string>
}

const listOf = <T>(item: fc.Arbitrary<T>, minLength = 0) => fc.array(item, { minLength, maxLength: 3 })
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const actors = (documentId: string, span: fc.Arbitrary<Span>): fc.Arbitrary<Actor> =>
  fc
    .record(
      {
        name: pick(PEOPLE),
        kind: pick(actorSchema.shape.kind.options),
        roles: listOf(fc.record({ title: words, of: orNull(words) })),
        serves: orNull(pick(['VDA', 'OSK', 'NPU'])),
        members: listOf(words),
        mentions: listOf(span),
      },
      { requiredKeys: ['name', 'kind', 'roles', 'serves', 'mentions'] },
    )
    .map((actor) => makeActor(documentId, actor as Omit<Actor, 'id'>))

const statements = ({ documentId, span, actor }: Ground): fc.Arbitrary<Statement> =>
  fc
    .record({
      speakers: listOf(actor),
      speakerBasis: pick(statementSchema.shape.speakerBasis.options),
      source: listOf(span),
      cue: listOf(span),
      content: listOf(span, 1),
      manner: pick(statementSchema.shape.manner.options),
      act: pick(actSchema.options),
      addressees: listOf(actor),
      via: orNull(words),
      saidOn: orNull(moment),
      within: orNull(words),
      confidence,
      drawnBy,
    })
    .map((fields) => makeStatement(documentId, fields))

const events = ({ documentId, span, actor }: Ground): fc.Arbitrary<Event> =>
  fc
    .record({
      type: pick(eventTypeSchema.options),
      actors: listOf(actor),
      recipients: listOf(actor),
      actorSpans: listOf(span),
      recipientSpans: listOf(span),
      happenedOn: orNull(moment),
      place: orNull(words),
      status: pick(eventStatusSchema.options),
      claimedIn: orNull(words),
      spans: listOf(span, 1),
      confidence,
      drawnBy,
    })
    .map((fields) => makeEvent(documentId, fields))

const commitments = ({ documentId, span, actor }: Ground): fc.Arbitrary<Commitment> =>
  fc
    .record({
      kind: pick(commitmentSchema.shape.kind.options),
      standing: pick(commitmentSchema.shape.standing.options),
      strength: pick(commitmentSchema.shape.strength.options),
      by: listOf(actor),
      toward: listOf(actor),
      action: listOf(span, 1),
      condition: orNull(
        fc.record({ kind: pick(conditionSchema.shape.kind.options), spans: listOf(span, 1), binds: listOf(actor) }),
      ),
      deadline: orNull(
        fc.record({
          text: words,
          earliest: orNull(day),
          latest: orNull(day),
          basis: pick(['stated', 'implied'] as const),
        }),
      ),
      quantity: orNull(fc.record({ value: fc.integer(), unit: words, of: orNull(words) })),
      from: orNull(words),
      spans: listOf(span, 1),
      confidence,
      drawnBy,
    })
    .map((fields) => makeCommitment(documentId, fields))

const once = <T extends { id: string }>(records: readonly T[]): T[] => [
  ...new Map(records.map((each) => [each.id, each])).values(),
]

/** Any reading that the model allows, with invented people, of any text. */
export const arbitraryReading: fc.Arbitrary<Reading> = fc
  .record({
    text: fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }).map((text) => `a${text.replaceAll('\0', '-')}`),
    description: fc.record(
      { ref: words, title: words, outlet: words, url: fc.webUrl(), publishedOn: day },
      { requiredKeys: [] },
    ),
    language: pick(['en', 'fr', 'und']),
    reader: fc.record({ name: pick(['acta', 'other']), version: pick(['1.0.0', '2.0.0']) }),
  })
  .chain(({ text, description, language, reader }) => {
    const document = makeDocument(text, description, language)
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
    return fc
      .array(actors(document.id, span), { maxLength: 4 })
      .map(once)
      .chain((known) => {
        const ground = {
          documentId: document.id,
          span,
          actor: pick(known.length ? known.map(({ id }) => id) : ['actor-0']),
        }
        return fc.record({
          document: fc.constant(document),
          actors: fc.constant(known),
          statements: listOf(statements(ground)).map(once),
          events: listOf(events(ground)).map(once),
          commitments: listOf(commitments(ground)).map(once),
          findings: listOf(fc.record({ rule: words, span: orNull(span), reason: words })),
          reader: fc.constant(reader),
        })
      })
  })
  .map((reading) => structuredClone(reading))
