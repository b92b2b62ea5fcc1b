import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isAlias, isCollection, isMap, isPair, isScalar, type Node, visit } from 'yaml'
import type { z } from 'zod'
import { type OwnTables, ownTablesSchema } from '../actors/index.ts'
import { ActaError } from '../model/index.ts'
import { decodeText, faultOf, parseYaml } from '../read/index.ts'

/** A user's own tables, and the digest of the file they came from, which readings are known by. */
export interface LoadedTables {
  tables: OwnTables
  digest: string
}

const MAX_BYTES = 4_000_000
const MAX_NESTED = 200_000
const MOST_FAULTS = 5
const KIND: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a row of columns',
  boolean: 'true or false',
}

const TABLES = Object.keys(ownTablesSchema.shape).join(', ')

/**
 * Loads tables of actors from a YAML file: the rows of `data/`, under the name of their table.
 * Example: a file of `organisations:` and below it `- { code: NPU, name: Northern Pact Union, aliases: [Northern Pact] }`.
 *
 * Errors: 'source-missing', 'source-unreadable', and 'actors-invalid', which names line, table and remedy, for the first five faults
 */
export function loadOwnTables(path: string): LoadedTables {
  const bytes = readFile(path)
  const text = decodeText(bytes, path)
  const parsed = parseYaml(text, { mostNested: MAX_NESTED, uniqueKeys: false })
  if ('reason' in parsed) throw invalid([`${path}, line ${parsed.line}: ${parsed.reason}`])
  const { yaml, lineAt } = parsed
  if (!isMap(yaml.contents))
    throw invalid([`${path}, line 1: it holds no table: write one of ${TABLES}, a colon, and rows below it`])
  visit(yaml, {
    Map: (_, node) => {
      const keys = new Set<string>()
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (keys.has(name))
          throw invalid([
            `${path}, line ${lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0)}: "${name}" stands twice: write it once`,
          ])
        keys.add(name)
      }
    },
    Alias: (_, node) => {
      throw invalid([
        `${path}, line ${lineAt(node.range?.[0] ?? 0)}: it uses an alias (*${node.source}): write the row out`,
      ])
    },
  })
  const result = ownTablesSchema.safeParse(yaml.toJS(), { reportInput: true })
  if (!result.success)
    throw invalid(
      result.error.issues.slice(0, MOST_FAULTS).map((issue) => {
        const further = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
        const offset = offsetOf(yaml.contents as Node, [...issue.path, ...further])
        return `${path}, line ${lineAt(offset)}: ${toReason(issue)}`
      }),
    )
  return { tables: result.data, digest: createHash('sha256').update(bytes).digest('hex') }
}

const invalid = (faults: readonly string[]): ActaError => new ActaError('actors-invalid', faults.join('; '))

function readFile(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const stat = fstatSync(file)
      if (!stat.isFile()) throw invalid([`${path} is no file: name the YAML file of your tables`])
      const { size } = stat
      if (size > MAX_BYTES)
        throw invalid([`${path} has more than ${MAX_BYTES / 1e6} MB: own tables are smaller; name the file of them`])
      const bytes = Buffer.alloc(size)
      return bytes.subarray(0, readSync(file, bytes))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw faultOf(error, path)
  }
}

/** Where the value of a path stands, or the key that is one too many; the nearest thing around it where it is missing. */
function offsetOf(root: Node, path: readonly PropertyKey[]): number {
  let node: unknown = root
  let offset = root.range?.[0] ?? 0
  for (const part of path) {
    if (!isCollection(node)) break
    const item = isMap(node)
      ? node.items.find((pair) => isPair(pair) && String((pair.key as { value?: unknown }).value) === String(part))
      : node.items[Number(part)]
    if (!item) break
    const key = isPair(item) ? (item.key as Node) : (item as Node)
    offset = key.range?.[0] ?? offset
    node = isPair(item) ? item.value : item
    if (isAlias(node)) break
  }
  return offset
}

/** What to write where a value is of the right type and yet not what is asked for. */
const REMEDY: Readonly<Record<string, string>> = {
  date: 'write a day of the calendar, YYYY-MM-DD',
  regex: 'a state has three capitals, as in ISO 3166 alpha-3',
  too_small: 'write something there',
}

/** What is wrong, in words: the place in the tables, the fault, and what is allowed there. */
function toReason(issue: z.core.$ZodIssue): string {
  const place = issue.path.map((part) => (typeof part === 'number' ? `row ${part + 1}` : String(part))).join(', ')
  const at = place ? `${place}: ` : ''
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? `; the tables are ${TABLES}` : ''
    const keys = issue.keys.slice(0, MOST_FAULTS).join('", "')
    return `${at}there is no ${issue.path.length === 0 ? 'table' : 'column'} "${keys}"${known}`
  }
  if (issue.code === 'invalid_type') {
    const kind = KIND[issue.expected] ?? issue.expected
    return issue.input === undefined
      ? `${at}it is missing: write ${kind} there`
      : `${at}it is not ${kind}: write that there`
  }
  const remedy = REMEDY['format' in issue ? String(issue.format) : (issue.code ?? '')]
  return `${at}${issue.message}${remedy ? `: ${remedy}` : ''}`
}
