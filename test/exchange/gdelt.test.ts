import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cameoTableSchema } from '../../src/exchange/cameo.ts'
import { GDELT, loadCameo, parseGdeltLine } from '../../src/exchange/index.ts'
import type { ActaError, EventType } from '../../src/model/index.ts'
import { gdeltLine } from './gdelt-line.ts'

const cameo = loadCameo()
const parse = (line: string) => parseGdeltLine(line, { dataset: GDELT, cameo })

describe('loadCameo', () => {
  it.each<[string, EventType | null | undefined]>([
    ['010', null],
    ['0251', 'REQUEST'],
    ['036', 'AGREE'],
    ['042', 'CONSULT'],
    ['057', 'SUPPORT'],
    ['061', 'COOPERATE'],
    ['0731', 'AID'],
    ['081', 'CONCEDE'],
    ['0813', 'CONCEDE'],
    ['0841', 'RETREAT'],
    ['085', 'CONCEDE'],
    ['0861', 'RETREAT'],
    ['0871', 'CONCEDE'],
    ['0872', 'CONCEDE'],
    ['0874', 'RETREAT'],
    ['091', 'ACCUSE'],
    ['1041', 'REQUEST'],
    ['112', 'ACCUSE'],
    ['116', 'SANCTION'],
    ['127', 'REJECT'],
    ['138', 'THREATEN'],
    ['1411', 'PROTEST'],
    ['152', 'MOBILIZE'],
    ['163', 'SANCTION'],
    ['1711', 'COERCE'],
    ['1712', 'ASSAULT'],
    ['173', 'COERCE'],
    ['175', 'ASSAULT'],
    ['1821', 'ASSAULT'],
    ['191', 'COERCE'],
    ['192', 'COERCE'],
    ['195', 'ASSAULT'],
    ['2042', 'ASSAULT'],
    ['21', undefined],
    ['99', undefined],
  ])('has %s as %s', (code, type) => {
    expect(cameo.typeOf(code)).toBe(type)
  })

  it.each([
    ['VDA', '', 'VDA'],
    ['ROM', '', 'ROU'],
    ['EUR', '', null],
    ['', '', null],
    ['VDA', 'NAT', 'NATO'],
    ['VDA', 'QQQ', 'VDA'],
    ['', 'EEC', 'EU'],
  ])('has the code of country %j and group %j', (country, group, code) => {
    expect(cameo.partyCodeOf(country, group)).toBe(code)
  })
})

describe('the table of CAMEO codes', () => {
  it('knows groups by codes that Acta has', () => {
    const read = (name: string) => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'))
    const known = read('organisations.json').map(({ code }: { code: string }) => code)
    const { groups } = cameoTableSchema.parse(read('cameo-plover.json'))
    expect(groups.map(({ code }) => code).filter((code) => !known.includes(code))).toEqual([])
  })
})

describe('parseGdeltLine', () => {
  it('gives the coded event of a row', () => {
    expect(parse(gdeltLine())).toMatchObject([
      {
        dataset: 'GDELT 2.0',
        ref: '1234567',
        type: 'CONSULT',
        mode: 'CAMEO 042',
        quad: 'verbal-cooperation',
        status: 'asserted',
        actors: [{ name: 'VARDIA', code: 'VDA' }],
        recipients: [{ name: 'OSKELIA', code: 'OSK' }],
        happenedOn: '2031-05-13',
        publishedOn: '2031-05-14',
        place: 'Vard, Vardia',
        text: null,
        url: 'https://post.example/a',
      },
    ])
  })

  it('leaves a side empty that the row leaves empty, and names one by its code', () => {
    const [event] = parse(gdeltLine({ 15: '', 16: '', 17: '', 6: '', 5: 'VDAGOV' }))
    expect(event).toMatchObject({ actors: [{ name: 'VDAGOV', code: 'VDA' }], recipients: [] })
  })

  it('gives nothing for a public statement', () => {
    expect(parse(gdeltLine({ 26: '010' }))).toEqual([])
  })

  it.each<[string, string, RegExp, ActaError['code']]>([
    ['other columns', 'a\tb', /2 columns and not 61/, 'line-invalid'],
    ['no code of CAMEO', gdeltLine({ 26: '99' }), /"99" is none of CAMEO/, 'line-invalid'],
    ['words for a code', gdeltLine({ 26: 'talks' }), /"talks"/, 'line-invalid'],
    ['no id', gdeltLine({ 0: '' }), /GLOBALEVENTID/, 'line-invalid'],
    ['no day', gdeltLine({ 1: '20310230' }), /SQLDATE.*2031-02-30/, 'date-invalid'],
    ['half a day', gdeltLine({ 1: '203102' }), /SQLDATE.*203102/, 'date-invalid'],
    ['a NUL', gdeltLine({ 6: 'VAR\0DIA' }), /NUL/, 'document-binary'],
  ])('refuses a row with %s', (_, line, message, code) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }))
  })
})
