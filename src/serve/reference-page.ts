/** What the page shows of the OpenAPI document. */
interface Described {
  info: { title: string; version: string; description?: string }
  paths: { [path: string]: { [method: string]: Route } }
}

interface Route {
  summary?: string
  description?: string
  tags?: string[]
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: { content: { [type: string]: { schema?: Schema } } }
  responses?: { [status: string]: { description?: string; content?: { [type: string]: { schema?: Schema } } } }
}

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  default?: unknown
  items?: Schema
}

/** The style of the page, apart from it, since no style stands in a page. */
export const REFERENCE_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 62rem; margin: 0 auto; padding: 1rem; }
code, .method { font-family: ui-monospace, monospace; }
.method { font-weight: bold; }
details { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .4rem 0; }
summary { cursor: pointer; }
table { border-collapse: collapse; margin: .5rem 0; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; overflow-wrap: anywhere; }
`

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)

const COMPONENT = /^#\/components\/schemas\//

function typeOf(schema: Schema | undefined): string {
  if (!schema) return ''
  if (schema.$ref) return schema.$ref.replace(COMPONENT, '')
  if (schema.enum) return schema.enum.map(String).join(' | ')
  const type = [schema.type ?? []].flat().join(' | ')
  const shown = type === 'array' ? `list of ${typeOf(schema.items) || 'things'}` : type
  return schema.default === undefined ? shown : `${shown}, ${JSON.stringify(schema.default)} unless given`
}

const row = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`

function toSection(path: string, method: string, route: Route): string {
  const { summary = '', description, security, parameters = [], requestBody, responses = {} } = route
  const types = (content: { [type: string]: { schema?: Schema } } | undefined): string =>
    Object.entries(content ?? {})
      .map(([type, { schema }]) => [type, typeOf(schema)].filter(Boolean).join(': '))
      .join('; ')
  const inputs = parameters.map((each) => [
    each.name,
    `${each.in}${each.required ? ', needed' : ''}`,
    typeOf(each.schema),
    each.description ?? '',
  ])
  if (requestBody) inputs.push(['', 'body', types(requestBody.content), ''])
  const answers = Object.entries(responses).map(([status, each]) => [
    status,
    types(each.content),
    each.description ?? '',
  ])
  return [
    `<details><summary><span class="method">${escaped(method.toUpperCase())}</span> <code>${escaped(path)}</code> ${escaped(summary)}</summary>`,
    description === undefined ? '' : `<p>${escaped(description)}</p>`,
    security ? '<p>Needs a token.</p>' : '',
    table(['Input', 'Where', 'Type', 'Meaning'], inputs),
    table(['Answer', 'Type', 'Meaning'], answers),
    '</details>',
  ].join('\n')
}

/**
 * The OpenAPI document as a page that needs no script.
 * Example: `toReferencePage(document)` has a section for `GET /api/statements`.
 */
export function toReferencePage({ info, paths }: Described): string {
  const byTag = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, route] of Object.entries(methods)) {
      const tag = route.tags?.[0] ?? 'Other'
      byTag.set(tag, [...(byTag.get(tag) ?? []), toSection(path, method, route)])
    }
  const title = `${info.title} ${info.version}: what can be asked`
  const sections = [...byTag].map(([tag, all]) => `<h2>${escaped(tag)}</h2>\n${all.join('\n')}`)
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<link rel="stylesheet" href="/docs/style.css"></head>
<body><main><h1>${escaped(title)}</h1>
${(info.description ?? '')
  .split('\n\n')
  .map((part) => `<p>${escaped(part)}</p>`)
  .join('\n')}
<p>The same for programs: <a href="/openapi.json">/openapi.json</a></p>
${sections.join('\n')}
</main></body></html>
`
}
