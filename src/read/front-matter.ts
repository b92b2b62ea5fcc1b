import { isAlias, isMap, isScalar, type Node, type Document as YamlDocument } from 'yaml'
import { ActaError, type DocumentDescription } from '../model/index.ts'
import { checkDate } from './check-date.ts'
import { parseYaml } from './parse-yaml.ts'
import { describeDocument } from './source.ts'

/** A Markdown file: what its front matter says of it, and the text after it. */
export interface Markdown {
  text: string
  description: DocumentDescription
  /** the line where the text begins; null without front matter */
  firstLine: number | null
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/
const CLOSING = /(?<=\n)(?:---|\.\.\.)[ \t]*\r?(?:\n|(?![\s\S]))/g

/** The most characters of front matter, since finding a key given twice takes quadratic time. */
const MAX_HEAD = 16_384

/**
 * Takes the front matter off a Markdown file: YAML between two lines of `---` at its start. The text is all that comes
 * after the second one, exactly; without front matter it is the whole file.
 *
 * Shape: the keys title, date, outlet and url; `source` is the outlet, or the url if it is an address; others are left aside
 * Errors: 'front-matter-invalid' and 'date-invalid', with the line
 */
export function parseMarkdown(file: string, name: string): Markdown {
  const opening = OPENING.exec(file)?.[0]
  if (opening === undefined) return { text: file, description: {}, firstLine: null }
  CLOSING.lastIndex = opening.length
  const closing = CLOSING.exec(file)
  if (!closing) throw invalid(name, 1, 'the front matter is not closed: end it with a line of ---')
  const head = file.slice(opening.length, closing.index)
  if (head.length > MAX_HEAD)
    throw invalid(name, 1, `the front matter has more than ${MAX_HEAD} characters: shorten it`)
  const end = closing.index + closing[0].length
  const firstLine = file.slice(0, end).split('\n').length
  return { text: file.slice(end), description: parseHead(head, name), firstLine }
}

function invalid(name: string, line: number, message: string): ActaError {
  return new ActaError('front-matter-invalid', `${name}, line ${line}: ${message}`)
}

/** The head begins in the second line of the file. */
function parseHead(head: string, name: string): DocumentDescription {
  const parsed = parseYaml(head)
  if ('reason' in parsed) throw invalid(name, parsed.line + 1, `the front matter cannot be read: ${parsed.reason}`)
  const { yaml } = parsed
  const lineAt = (offset: number) => parsed.lineAt(offset) + 1
  if (yaml.contents === null) return {}
  if (!isMap(yaml.contents))
    throw invalid(name, 2, 'the front matter has no keys: write lines like "title: Talks begin"')
  const given = (key: string) => scalarOf(yaml, key, (offset, message) => invalid(name, lineAt(offset), message))
  const source = given('source')?.value
  const isAddress = /^https?:\/\//i.test(source ?? '')
  const date = given('date')
  return describeDocument(
    { title: given('title')?.value, outlet: given('outlet')?.value, url: given('url')?.value },
    {
      [isAddress ? 'url' : 'outlet']: source,
      publishedOn: date && checkDateAt(date, `${name}, line ${lineAt(date.offset)}`),
    },
  )
}

interface Value {
  value: string
  offset: number
}

/** A value as it is written, also where YAML takes it for a number or a date; undefined if there is none. */
function scalarOf(
  yaml: YamlDocument,
  key: string,
  toFault: (offset: number, message: string) => ActaError,
): Value | undefined {
  const written = yaml.get(key, true) as Node | undefined
  if (!written) return undefined
  const offset = written.range?.[0] ?? 0
  const node = isAlias(written) ? written.resolve(yaml) : written
  if (!isScalar(node)) throw toFault(offset, `${key} is not one value: write it as text after the colon`)
  if (node.value === null) return undefined
  return { value: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)), offset }
}

function checkDateAt({ value }: Value, place: string): string | undefined {
  try {
    return value === '' ? undefined : checkDate(value)
  } catch (error) {
    throw error instanceof ActaError ? new ActaError(error.code, `${place}: ${error.message}`, { cause: error }) : error
  }
}
