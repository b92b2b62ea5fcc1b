import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ActaError } from '../../src/model/index.ts'
import {
  type DocumentReader,
  loadActorTables,
  loadOwnTables,
  loadReader,
  loadWeights,
} from '../../src/pipeline/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from '../cli/installed.ts'

cleanUpAfterAll()

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acta-own-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file of own tables; its path. */
function fileOf(content: string | Uint8Array): string {
  const path = join(folder, 'my.yaml')
  writeFileSync(path, content)
  return path
}

/** The fault of a file as Acta tells it, without the folder. */
function faultOf(path: string): ActaError {
  try {
    loadOwnTables(path)
  } catch (error) {
    if (error instanceof ActaError) return error
    throw error
  }
  throw new Error('it was loaded')
}

const messageOf = (path: string): string => faultOf(path).message.replaceAll(`${folder}/`, '')

const VARDIA = `countries:
  - code: VDA
    name: Vardia
    aliases: []
    adjectives: [Vardian]
    demonyms: [Vardians]
    capitals: [Vard]
`
const BRENN = `officeHolders:
  - name: Ada Brenn
    gender: female
    offices:
      - { title: foreign minister, of: VDA, from: 2031-01-01, to: 2031-12-31 }
`

describe('a file of own tables', () => {
  it('may leave out the lists of other words', () => {
    expect(loadOwnTables(fileOf('countries:\n  - { code: VDA, name: Vardia }\n')).tables.countries).toEqual([
      { code: 'VDA', name: 'Vardia', aliases: [], adjectives: [], demonyms: [], capitals: [] },
    ])
  })

  it('gives its rows by table', () => {
    expect(loadOwnTables(fileOf(`# Ours\n${VARDIA}${BRENN}`)).tables).toEqual({
      countries: [
        {
          code: 'VDA',
          name: 'Vardia',
          aliases: [],
          adjectives: ['Vardian'],
          demonyms: ['Vardians'],
          capitals: ['Vard'],
        },
      ],
      officeHolders: [
        {
          name: 'Ada Brenn',
          gender: 'female',
          offices: [{ title: 'foreign minister', of: 'VDA', from: '2031-01-01', to: '2031-12-31' }],
        },
      ],
    })
  })

  it.each([
    ['\uFEFFoutlets:\n  - { name: The Vardian Post, aliases: [] }\n'],
    ['outlets:\r\n  - { name: The Vardian Post, aliases: [] }\r\n'],
    ['---\noutlets: [{ "name": "The Vardian Post", "aliases": [] }]\n...\n'],
    ['{"outlets": [{"name": "The Vardian Post", "aliases": []}]}'],
  ])('may be written %j', (content) => {
    expect(loadOwnTables(fileOf(content)).tables).toEqual({ outlets: [{ name: 'The Vardian Post', aliases: [] }] })
  })

  it('may be of some megabytes', { timeout: 60_000 }, () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `  - { name: Post ${at}, aliases: [] }\n`)
    expect(loadOwnTables(fileOf(`outlets:\n${rows.join('')}`)).tables.outlets).toHaveLength(50_000)
  })
})

const TABLES = 'countries, organisations, metonyms, titles, outlets, places, givenNames, officeHolders'

/** A file, the line of its fault, and what the message must say of it. */
const FAULTS: [claim: string, content: string, line: number, message: string][] = [
  ['an unknown table', 'outlets: []\nstates:\n  - VDA\n', 2, `there is no table "states"; the tables are ${TABLES}`],
  [
    'an unknown column',
    'organisations:\n  - code: NPU\n    name: Northern Pact Union\n    alias: [NPU]\n    aliases: []\n',
    4,
    'organisations, row 1: there is no column "alias"',
  ],
  [
    'a missing column',
    'outlets:\n  - { name: The Vardian Post, aliases: [] }\n  - { name: The Oskel Times }\n',
    3,
    'outlets, row 2, aliases: it is missing: write',
  ],
  [
    'a day that is none',
    BRENN.replace('2031-12-31', '2031-02-30'),
    5,
    'officeHolders, row 1, offices, row 1, to: Invalid ISO date',
  ],
  ['a code that is none', VARDIA.replace('VDA', 'Vda'), 2, 'countries, row 1, code: '],
  ['an empty name', 'metonyms:\n  - name: ""\n    serves: VDA\n', 2, 'metonyms, row 1, name: '],
  ['an unknown gender', 'givenNames:\n  - name: Ada\n    gender: woman\n', 3, 'givenNames, row 1, gender: '],
  ['what is not YAML', 'outlets:\n  - name: Post: Vard\n', 2, 'it is not YAML (Nested mappings'],
  ['a table given twice', 'outlets: []\noutlets: []\n', 2, '"outlets" stands twice: write it once'],
  ['a second document', 'outlets: []\n---\nplaces: []\n', 2, 'it holds a second document: write one'],
  [
    'a number for a name',
    'outlets:\n  - { name: 5, aliases: [] }\n',
    2,
    'outlets, row 1, name: it is not a text: write that there',
  ],
  ['a row for a list', 'outlets: { name: 5 }\n', 1, 'outlets: it is not a list: write that there'],
  [
    'an alias',
    'outlets:\n  - &post { name: The Vardian Post, aliases: [] }\n  - *post\n',
    3,
    'it uses an alias (*post): write the row out',
  ],
  ['nothing', '', 1, `it holds no table: write one of ${TABLES}`],
  ['nothing but a remark', '# Ours\n', 1, 'it holds no table: write one of'],
  ['a list', '- { name: The Vardian Post, aliases: [] }\n', 1, 'it holds no table: write one of'],
  ['lists in lists without end', '['.repeat(200_001), 1, 'it is nested too deeply'],
]

describe('a fault in a file of own tables', () => {
  it.each(FAULTS)('is told with its line: %s', (_, content, line, message) => {
    const fault = messageOf(fileOf(content))
    expect(fault).toContain(`my.yaml, line ${line}: ${message}`)
    expect(faultOf(fileOf(content))).toMatchObject({ code: 'actors-invalid', exitCode: 31 })
  })

  it('stands with four others, each with its line, and no more', () => {
    const lines = messageOf(fileOf(`outlets:\n${'  - { name: Post }\n'.repeat(7)}`)).match(/my\.yaml, line \d+:/g)
    expect(lines).toEqual([2, 3, 4, 5, 6].map((line) => `my.yaml, line ${line}:`))
  })

  it.each([
    ['lists in lists', '['.repeat(10_000)],
    ['lists in lists that end', `outlets: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['lists on a line', '- '.repeat(20_000)],
    ['maps in maps', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
  ])('is no bug, however deep the nesting: %s', (_, content) => {
    expect(faultOf(fileOf(content)).code).toBe('actors-invalid')
  })

  it('throws nothing but faults of the caller on any file', () => {
    const piece = fc.constantFrom(
      'outlets',
      'titles',
      'name',
      ': ',
      '\n',
      '\n  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '&a',
      '*a',
      '!!',
      '!!set ',
      '? ',
      '<<',
      '|',
      '~',
      '2031-05-14',
      '---\n',
    )
    const contents = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 25 })
    fc.assert(
      fc.property(contents, (pieces) => {
        const path = fileOf(pieces.join(''))
        try {
          return typeof loadOwnTables(path).digest === 'string'
        } catch (error) {
          return error instanceof ActaError
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a file of own tables that cannot be read', () => {
  it('is missing', () => {
    expect(faultOf(join(folder, 'none.yaml')).code).toBe('source-missing')
    expect(messageOf(join(folder, 'none.yaml'))).toMatch(/no file or folder none\.yaml: check/)
  })

  it('is a folder', () => {
    mkdirSync(join(folder, 'tables'))
    expect(faultOf(join(folder, 'tables')).code).toBe('actors-invalid')
    expect(messageOf(join(folder, 'tables'))).toMatch(/^tables is no file: name the YAML file/)
  })

  it.each([
    ['binary', Uint8Array.from({ length: 300 }, (_, at) => at % 256), 'document-binary', /is not text.*: name/],
    ['Latin-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'document-not-utf8', /byte 0xE9 at offset 3.*: save/],
    ['of more than 4 MB', '#'.repeat(4_000_001), 'actors-invalid', /has more than 4 MB: .*name/],
  ])('is %s', (_, content, code, message) => {
    const fault = faultOf(fileOf(content))
    expect(fault.code).toBe(code)
    expect(fault.message).toMatch(message)
  })
})

describe('a reader with own tables', () => {
  const packaged = loadActorTables()
  const weights = loadWeights()
  const readerWith = (content: string) => loadReader({ weights, own: loadOwnTables(fileOf(content)) })
  const plain = loadReader({ weights })

  /** Kind, name and state or body of the actors of a text. */
  const actorsIn = (reader: DocumentReader, text: string) =>
    reader
      .read(text, { publishedOn: '2031-05-14' })
      .actors.map(({ kind, name, serves }) => `${kind} ${name} (${serves})`)

  it('knows what they hold besides what the package holds', () => {
    const text = `They met Ada Brenn in Tam. Vardia is near, ${packaged.countries[0]!.name} is far away.`
    const other = `state ${packaged.countries[0]!.name} (${packaged.countries[0]!.code})`
    expect(actorsIn(readerWith(VARDIA + BRENN), text)).toEqual(['person Ada Brenn (VDA)', 'state Vardia (VDA)', other])
    expect(actorsIn(plain, text)).toContain('person Ada Brenn (null)')
  })

  it('takes an own row for the packaged one of the same code', () => {
    const { code, name } = packaged.organisations[0]!
    const reader = readerWith(
      `organisations:\n  - { code: ${code}, name: Northern Pact Union, aliases: [Northern Pact] }\n`,
    )
    expect(actorsIn(reader, 'They waited. The Northern Pact is in Tam.')).toContain(
      `organisation Northern Pact Union (${code})`,
    )
    const text = `They waited. ${name} is in Tam.`
    expect(actorsIn(plain, text)).toContain(`organisation ${name} (${code})`)
    expect(actorsIn(reader, text)).not.toContain(`organisation ${name} (${code})`)
  })

  it('takes a word as an own row means it, whatever packaged row claims it too', () => {
    const { name, serves } = packaged.metonyms[0]!
    const text = `They met at the ${name}. The ${name} is in Tam.`
    expect(actorsIn(plain, text)).toEqual([`organisation ${name} (${serves})`])
    const own = VARDIA.replace('aliases: []', `aliases: [${name}]`)
    expect(actorsIn(readerWith(own), text)).toEqual(['state Vardia (VDA)'])
  })

  it('bears a version of its own, which changes with the file', () => {
    const versions = [VARDIA, BRENN, `${VARDIA}\n`, VARDIA].map((content) => readerWith(content).reader.version)
    expect(new Set([...versions, plain.reader.version]).size).toBe(4)
    expect(versions[3]).toBe(versions[0])
    for (const version of versions) expect(version.startsWith(`${plain.reader.version}.`)).toBe(true)
  })
})

const TEXT = 'Talks began in May. Vardia will wait, Ada Brenn said.\n'

const servesOf = (reading: { actors: { name: string; serves: string | null }[] }) =>
  Object.fromEntries(reading.actors.map(({ name, serves }) => [name, serves]))

describe('acta with --actors', () => {
  const good = () => folderWith({ 'my.yaml': VARDIA + BRENN, 'a.txt': TEXT, 'bad.yaml': 'states:\n  - VDA\n' })

  it('knows the own state and the own holder of an office', async () => {
    const cwd = good()
    const args = ['read', 'a.txt', '--json', '--date', '2031-05-14']
    const [own, packaged] = await Promise.all([
      runActa([...args, '--actors', 'my.yaml'], { cwd }),
      runActa(args, { cwd }),
    ])
    expect([own.code, own.err]).toEqual([0, ''])
    expect(servesOf(parseLines(own.out)[0])).toEqual({ Vardia: 'VDA', 'Ada Brenn': 'VDA' })
    expect(Object.values(servesOf(parseLines(packaged.out)[0]))).not.toContain('VDA')
  })

  it('knows them in every thread', async () => {
    const lines = Array.from({ length: 40 }, (_, id) =>
      JSON.stringify({ id: String(id), text: TEXT, date: '2031-05-14' }),
    )
    const { code, out, err } = await runActa(['code', '--jobs', '2', '--actors', 'my.yaml'], {
      cwd: good(),
      input: lines.join('\n'),
    })
    expect([code, err]).toEqual([0, ''])
    const readings = parseLines(out)
    expect(readings).toHaveLength(40)
    for (const reading of readings) expect(servesOf(reading)).toEqual({ Vardia: 'VDA', 'Ada Brenn': 'VDA' })
  })

  it.each([[['read', 'a.txt']], [['code', '--jobs', '2']], [['add', 'a.txt']]])(
    '%j ends with 31 and one sentence where the file is bad',
    async (args) => {
      const input = JSON.stringify({ text: TEXT })
      const ran = await runActa([...args, '--actors', 'bad.yaml'], { cwd: good(), input })
      expect(ran).toMatchObject({ code: 31, out: '' })
      expect(ran.err).toMatch(/^acta: bad\.yaml, line 1: there is no table "states"; the tables are [^\n]+\n$/)
    },
  )
})
