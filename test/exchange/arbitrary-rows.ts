import fc from 'fast-check'
import {
  type CodedEvent,
  type CodedParty,
  eventStatusSchema,
  eventTypeSchema,
  makeCodedEvent,
  makeObservation,
  type Observation,
  quadSchema,
} from '../../src/model/index.ts'

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const HARD = [
  '=1+1',
  "'=1+1",
  "''@x",
  '-5',
  '+5',
  'a,b',
  'a"b"',
  'a\r\nb',
  'Vardia (VDA)',
  'VDA',
  'x ()',
  'a; b',
  'a\\; b\\',
  'é💥',
  '(VDA)',
]

/** Words with what is hard in a cell, without white space at the ends. */
export const cellText = fc
  .oneof(pick(HARD), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
  .map((text) => text.replaceAll('\0', '-').trim() || 'a')

const day = pick(['2031-05-14', '2032-02-29', '0999-01-01'])

const party: fc.Arbitrary<CodedParty> = fc.record({
  name: cellText,
  code: orNull(pick(['VDA', 'OSK', 'NPU', 'al'])),
})

/** Any coded event whose texts are not empty. */
export const arbitraryCodedEvent: fc.Arbitrary<CodedEvent> = fc
  .record({
    dataset: cellText,
    ref: cellText,
    type: pick(eventTypeSchema.options),
    mode: orNull(cellText),
    quad: pick(quadSchema.options),
    status: pick(eventStatusSchema.options),
    actors: fc.array(party, { maxLength: 3 }),
    recipients: fc.array(party, { maxLength: 3 }),
    happenedOn: orNull(day),
    publishedOn: orNull(day),
    place: orNull(cellText),
    text: orNull(cellText),
    url: orNull(fc.webUrl()),
  })
  .map(makeCodedEvent)

/** Any observation whose texts are not empty. */
export const arbitraryObservation: fc.Arbitrary<Observation> = fc
  .record({
    indicator: cellText,
    actor: cellText,
    period: pick(['2030', '2030-Q2', '2030-05', '2030-05-14']),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    unit: cellText,
    source: cellText,
    definition: orNull(cellText),
    vintage: orNull(cellText),
  })
  .map(makeObservation)
