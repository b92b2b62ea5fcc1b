import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readingSchema } from '../../src/model/index.ts'

/** The part of JSON Schema that the nouns use. */
interface Shape {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: string[]
  items?: Shape
  anyOf?: Shape[]
  minimum?: number
  maximum?: number
  description?: string
  properties?: Record<string, Shape>
  required?: string[]
}

const HEAD = `# The nouns

Made from the schemas in \`src/model/\` by \`npm run docs\`; do not edit. \`acta schema\` prints the same as JSON Schema.
The words are those of the [glossary](glossary.md); what belongs under which type is in the [ontology](ontology.md).
`

/** The doc comments of the schemas by noun: "Span" has that of `spanSchema`. */
export function findComments(source: string): Map<string, string> {
  const comments = new Map<string, string>()
  for (const [, comment, name] of source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+)Schema\b/g)) {
    const lines = comment!.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    comments.set(name![0]!.toUpperCase() + name!.slice(1), lines.join('\n').trim())
  }
  return comments
}

const nameOf = (ref: string): string => ref.split('/').at(-1)!
const linkTo = (noun: string): string => `[${noun}](#${noun.toLowerCase()})`

/** What a field holds, for a person: "list of [Span](#span)", "text or null". */
function describeShape(shape: Shape): string {
  if (shape.$ref) return linkTo(nameOf(shape.$ref))
  if (shape.anyOf) return shape.anyOf.map(describeShape).join(' or ')
  if (shape.enum) return shape.enum.map((value) => `\`${value}\``).join(', ')
  if (Array.isArray(shape.type)) return shape.type.map((type) => describeShape({ ...shape, type })).join(' or ')
  if (shape.type === 'array') return `list of ${shape.items ? describeShape(shape.items) : 'anything'}`
  if (shape.format === 'date') return 'day (YYYY-MM-DD)'
  if (shape.type === 'string') return 'text'
  if (shape.type === 'integer') return 'whole number'
  return shape.type ?? 'anything'
}

function describeNoun(name: string, shape: Shape, comment: string | undefined): string {
  const required = new Set(shape.required)
  const rows = Object.entries(shape.properties ?? {}).map(([field, inner]) => {
    const holds = describeShape(inner).replaceAll('|', '\\|')
    return `| \`${field}\` | ${holds}${required.has(field) ? '' : ', may be left out'} | ${inner.description ?? ''} |`
  })
  const head = comment ?? `${shape.description ?? name}.`
  return [`## ${name}`, '', head, '', '| field | holds | meaning |', '|---|---|---|', ...rows, ''].join('\n')
}

/** The reference of every noun that a reading is made of, from its schema and its doc comment. */
export function toModelReference(modelFolder: URL): string {
  const files = readdirSync(modelFolder).filter((name) => name.endsWith('.ts'))
  const comments = findComments(files.map((name) => readFileSync(new URL(name, modelFolder), 'utf8')).join('\n'))
  const schema = z.toJSONSchema(readingSchema, { target: 'draft-7' }) as unknown as {
    definitions: Record<string, Shape>
  }
  const nouns = Object.entries(schema.definitions).map(([name, shape]) => describeNoun(name, shape, comments.get(name)))
  return [HEAD, ...nouns].join('\n')
}
