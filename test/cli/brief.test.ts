import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { block, piece } from '../../src/cli/print/lay-out.ts'
import { partyBriefText } from '../../src/cli/print/party-brief.ts'
import { sideBySide } from '../../src/cli/print/side-by-side.ts'
import { makeBrief } from '../../src/judge/index.ts'
import { briefSchema } from '../../src/model/index.ts'
import { CAST, InventedReport, inventVerdict, partsOf } from '../judge/brief/invented-report.ts'
import { cleanUpAfterAll, folderWith, runActa } from './installed.ts'
import { OWN_STATES } from './own-states.ts'

cleanUpAfterAll()

const PLEDGE = 'Vardia will withdraw its troops from the Reed river by the end of June.\n'
const STRIKE = 'Vardia attacked Oskelia on Tuesday.\n\nOskelia accused Vardia of attacking the port.\n'
const REPORTS = {
  'a.md': `---\ndate: 2031-05-14\noutlet: The Vardian Post\n---\n${PLEDGE}`,
  'b.md': `---\ndate: 2031-05-22\noutlet: Tam <b>Daily</b>\n---\n${STRIKE}`,
}

let cwd: string

const brief = (...args: string[]) => runActa(['brief', ...args, '--as-of', '2031-06-18'], { cwd })

describe('acta brief', () => {
  beforeAll(async () => {
    cwd = folderWith({ ...REPORTS, 'own.yaml': OWN_STATES })
    await runActa(['add', ...Object.keys(REPORTS), '--actors', 'own.yaml'], { cwd })
  }, 60_000)

  it('tells words and deeds of a party by its name or code, and what it has left to do', async () => {
    const { out, err, code } = await brief('vardia')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Vardia \(VDA\): words against deeds\n/)
    expect(out).toMatch(/Vardia \(VDA\): open · 12 days left, until 2031-06-30/)
    expect(out).toMatch(/\n2031-05-22\n/)
    expect(out).toMatch(/from Oskelia \(OSK\): verbal conflict 1/)
    expect((await brief('VDA')).out).toBe(out)
  }, 60_000)

  it('prints one object that the schema holds, narrowed as asked', async () => {
    const parsed = async (...args: string[]) =>
      briefSchema.parse(JSON.parse((await brief('OSK', '--format', 'json', ...args)).out))
    const whole = await parsed()
    expect(whole.days.map(({ day }) => day)).toEqual(['2031-05-22'])
    expect(whole.received.map(({ type }) => type)).toEqual(['ASSAULT'])
    expect((await parsed('--from', '2031-05-23')).received).toEqual([])
  }, 60_000)

  it.each([
    ['markdown', /^# Vardia \(VDA\)/, 'Tam &lt;b&gt;Daily&lt;/b&gt;'],
    ['html', /^<!doctype html>/, 'Tam &lt;b&gt;Daily&lt;/b&gt;'],
    ['text', /^Vardia \(VDA\)/, 'Tam <b>Daily</b>'],
  ])(
    'writes %s into a file',
    async (format, begins, outlet) => {
      const path = join(cwd, `vardia.${format}`)
      const { out, err } = await brief('VDA', '--format', format, '--output', path)
      expect([out, err]).toEqual(['', ''])
      const text = readFileSync(path, 'utf8')
      expect(text).toMatch(begins)
      expect(text).toContain(outlet)
    },
    60_000,
  )

  it('leaves a file as it was where the brief cannot be made, and no other behind', async () => {
    const path = join(cwd, 'kept.html')
    writeFileSync(path, 'kept')
    const { code, err } = await brief('Vardai', '--format', 'html', '--output', path)
    expect([code, err]).toEqual([27, expect.stringMatching(/no document names "Vardai".*did you mean Vardia \(VDA\)/)])
    expect(readFileSync(path, 'utf8')).toBe('kept')
    const missing = await brief('VDA', '--output', join(cwd, 'nowhere', 'x.txt'))
    expect([missing.code, missing.out]).toEqual([29, ''])
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([])
  }, 60_000)

  it.each<[string, string[], RegExp]>([
    [
      'a range that ends before it begins',
      ['VDA', '--from', '2031-06-01', '--to', '2031-05-01'],
      /give the earlier day first/,
    ],
    ['a format that is none', ['VDA', '--format', 'pdf'], /Allowed choices are text, markdown, html, json/],
    ['no party', [], /missing required argument 'party'/],
    ['an empty party', [' '], /a party without a name is nobody/],
  ])(
    'tells what is wrong with %s',
    async (_, args, message) => {
      const { code, err } = await brief(...args)
      expect([code, err]).toEqual([2, expect.stringMatching(message)])
    },
    60_000,
  )
})

describe('the brief of a party at a terminal', () => {
  const report = new InventedReport('“We leave.” Vardia struck the quay.', { ref: 'a.txt', publishedOn: '2031-05-14' })
  report.says(CAST.ADA, '“We leave.”')
  report.does([CAST.VARDIA], 'struck the quay', { status: 'claimed' })
  const made = makeBrief({ party: 'VDA', ...partsOf([report]), verdicts: [inventVerdict({ status: 'kept' })] })
  const textOf = (width: number, isColoured = false) => partyBriefText(made, { width, isColoured })

  it('has words and deeds side by side where there is room, one below the other where there is not', () => {
    expect(textOf(80)).toMatch(/Ada Brenn \(VDA\): assert, direct +│ Vardia \(VDA\): ASSAULT/)
    expect(textOf(60)).not.toContain('│')
    expect(textOf(60)).toMatch(
      /“We leave\.”(?:.*\n)+ {2}Deeds\n {2}Vardia \(VDA\): ASSAULT \(material conflict\), claimed/,
    )
  })

  it('is no wider than the terminal', () => {
    for (const width of [20, 40, 75, 76, 80, 132])
      for (const line of textOf(width).split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  })

  it('says the same in colour', () => {
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
    expect(textOf(80, true)).toMatch(escapes)
    expect(textOf(80, true).replace(escapes, '')).toBe(textOf(80))
  })
})

describe('sideBySide', () => {
  const look = { width: 43, isColoured: false }

  it('keeps the line between the columns straight, for wide characters and in colour', () => {
    const left = [block(piece('name', '漢字が二つ')), block('été'), block('👩‍👧 ok')]
    expect(sideBySide(left, [block('a'), block('b'), block('c')], look)).toBe(
      ['漢字が二つ           │ a', 'été                  │ b', '👩‍👧 ok                │ c', ''].join('\n'),
    )
    const coloured = sideBySide([block(piece('name', 'Ada'))], [block('x')], { ...look, isColoured: true })
    expect(coloured).toMatch(/Ada\S+ {18}│ x\n$/)
  })

  it('has as many lines as the longer column, and none that is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme-ascii' }), (one, other) => {
        const lines = sideBySide([block(one)], [block(other)], look).split('\n')
        for (const line of lines.slice(0, -1)) expect(line.length).toBeLessThanOrEqual(look.width)
        for (const line of lines.slice(0, -1)) expect(line[21]).toBe('│')
      }),
    )
  })
})
