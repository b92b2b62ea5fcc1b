import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toQuoted } from '../../../bench/quality/quotations.ts'
import { quotationSchema } from '../../../src/model/index.ts'
import { findQuotations } from '../../../src/threads/index.ts'
import { expectProportional } from '../../growth.ts'
import { joinedOf, quotationsOf } from './invented.ts'

const LAMP = '“The lamp on the cape will burn until the last boat is home”'
const passage = (outlet: string, day: string, text: string, manner = 'direct'): string =>
  `Ada Brenn (VDA) | 2031-05-${day} | ${outlet} | ${manner} | ${text}`

const TRANSCRIPT = passage(
  'Harbour Archive',
  '20',
  'QUESTION: Is it over? MINISTER BRENN: It is not. The lamp on the cape will burn until the last boat is home. QUESTION: And then? MINISTER BRENN: Then we sleep.',
  'text',
)

describe('quotations across documents', () => {
  it('have the official record for the best witness, though it came later', () => {
    const joined = joinedOf([passage('Northern Wire', '14', `{${LAMP},} Brenn said.`), TRANSCRIPT])
    expect(joined).toEqual([['1', '0']])
  })

  it('have the earliest witness for the best where none is official', () => {
    const later = passage('Tamrin Herald', '16', `{${LAMP},} Brenn said.`)
    const earlier = passage('Northern Wire', '14', `{${LAMP},} she said.`)
    expect(joinedOf([later, earlier])).toEqual([['1', '0']])
  })

  it('find the words in a running text where nothing was read in it', () => {
    const [quotation] = quotationsOf([
      passage('Northern Wire', '14', `{${LAMP},} Brenn said.`),
      passage(
        'Cape Diary',
        '15',
        'Rain fell. The lamp on the cape will burn until the last boat is home, wrote somebody on the wall. It dried.',
        'text',
      ),
    ])
    expect(quotation?.witnesses.map(({ ref, statement }) => [ref, statement === null])).toEqual([
      ['0', false],
      ['1', true],
    ])
  })

  it('join two halves around the reporting clause to one witness', () => {
    const [quotation] = quotationsOf([
      passage(
        'Northern Wire',
        '14',
        '{“The lamp burns every night for the boats, and the oil comes from Tamrin,”} Brenn said.',
      ),
      passage(
        'Tamrin Herald',
        '15',
        '{“The lamp burns every night for the boats,”} Brenn said, {“and the oil comes from Tamrin.”}',
      ),
    ])
    expect(quotation?.witnesses).toMatchObject([{ isBest: true }, { label: 'verbatim', spans: [{}, {}] }])
  })

  it.each<[string, string[]]>([
    [
      'the same speaker, a week later, in other words',
      [
        passage('Northern Wire', '01', '{“The lamp will burn until the last boat is home,”} Brenn said.'),
        passage('Tamrin Herald', '12', '{“We keep the light on for every boat that is still at sea,”} Brenn said.'),
      ],
    ],
    [
      'a formula',
      [
        passage('Northern Wire', '14', 'Brenn {declined to comment on the lamp}.', 'indirect'),
        passage('Tamrin Herald', '14', 'Brenn {declined to comment on the oil}.', 'indirect'),
      ],
    ],
    ['one document twice', [passage('Northern Wire', '14', `{${LAMP}}`), passage('Northern Wire', '14', `{${LAMP}}`)]],
  ])('are not made of %s', (_, written) => {
    expect(joinedOf(written)).toEqual([])
  })

  it('are not made of one document alone, unless they are asked for', () => {
    const written = [passage('Northern Wire', '14', `{${LAMP},} Brenn said.`)]
    expect(quotationsOf(written)).toEqual([])
    expect(quotationsOf(written, { withSingle: true })).toMatchObject([{ witnesses: [{ ref: '0', isBest: true }] }])
  })

  it('tell the differing words and where they stand', () => {
    const [quotation] = quotationsOf([
      passage('Northern Wire', '14', '{“The lamp on the cape will not burn for smugglers,”} Brenn said.'),
      passage('Tamrin Herald', '15', '{“The lantern on the cape will burn for smugglers,”} Brenn said.'),
    ])
    expect(quotation?.witnesses[1]?.differences).toMatchObject([
      { kind: 'changed', text: 'lantern', bestText: 'lamp', span: { start: 5, end: 12 } },
      { kind: 'missing', text: '', bestText: 'not', span: null, at: 30 },
    ])
  })

  it('keep their id when a later witness is recorded', () => {
    const two = [
      passage('Northern Wire', '14', `{${LAMP},} Brenn said.`),
      passage('Tamrin Herald', '15', `{${LAMP},} she said.`),
    ]
    const three = [...two, passage('Oskel Courier', '16', `{${LAMP}}, said Brenn.`)]
    expect(quotationsOf(three)[0]?.quotation).toBe(quotationsOf(two)[0]?.quotation)
  })

  it('do not depend on the order of the documents', () => {
    const documents = ['14', '15', '16', '17'].map((day) =>
      toQuoted(passage(`Outlet ${day}`, day, `{${LAMP},} Brenn said on the ${day}th.`), day),
    )
    const wanted = findQuotations(documents)
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(findQuotations(shuffled)).toEqual(wanted)
      }),
    )
  })

  it('are as their schema says, with spans that lie in the texts, whatever the words', () => {
    const word = fc.constantFrom(
      'the',
      'lamp',
      'will',
      'not',
      'burn',
      'two',
      '“',
      '…',
      'Vardia',
      'boats',
      'night',
      ',',
      '.',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const documents = texts.map((each, at) =>
          toQuoted(passage('Northern Wire', '14', `{${each}} ${at}`), String(at)),
        )
        for (const quotation of findQuotations(documents, { withSingle: true })) {
          expect(quotationSchema.parse(quotation)).toEqual(quotation)
          for (const { ref, spans, differences } of quotation.witnesses) {
            const { length } = documents[Number(ref)]!.text
            for (const { start, end } of [...spans, ...differences.flatMap(({ span }) => span ?? [])])
              expect(start < end && end <= length).toBe(true)
          }
        }
      }),
    )
  })

  it('take time in proportion to the documents, also where all carry the same words', () => {
    expectProportional((count) => {
      const documents = Array.from({ length: count }, (_, at) =>
        toQuoted(
          passage('Northern Wire', '14', `{${LAMP},} Brenn said on tape ${at}. It rained at pier ${at % 7}.`),
          `${at}`,
        ),
      )
      return () => expect(findQuotations(documents)).toHaveLength(1)
    }, 100)
  }, 60_000)
})
