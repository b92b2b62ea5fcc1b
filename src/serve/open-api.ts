import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { PATHS } from '../api/index.ts'
import { REFERENCE_STYLE, toReferencePage } from './reference-page.ts'

const DESCRIPTION = `Words and deeds in diplomacy and security: who said what, what they bound themselves to, what they then did.

Every list takes \`asOf\`, a day in the world, and \`knownAt\`, a moment of recording: the same question of the same moment has the same answer; only the scores of a search, and its order with them, go by all that the ledger holds.
Beside each list stand \`.csv\`, \`.json\` and \`.metadata.json\`. Faults are \`application/problem+json\`.`

/** A schema, or any part of the description. */
interface Part {
  [key: string]: unknown
}

const COMPONENTS = '#/components/schemas/'

/** The names of the schemas that a part of the description names. */
function namesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  const { $ref } = part as Part
  const own = typeof $ref === 'string' ? [$ref.slice(COMPONENTS.length)] : []
  return [...own, ...Object.values(part).flatMap(namesIn)]
}

/** The schemas that paths name, and those that these name. */
function schemasUsed(paths: unknown, schemas: Part): Part {
  const used = new Set(namesIn(paths))
  for (const name of used) for (const further of namesIn(schemas[name])) used.add(further)
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
}

interface Described {
  paths: { [path: string]: { post?: { requestBody?: { content: Part } } } }
  components: { schemas: Part }
}

const LINES = {
  schema: { type: 'string', description: 'lines of JSON, each a document as the other type has it' },
}

/** The description as it is told: with the lines of JSON that adding takes, and without schemas that nothing names. */
function toTold(document: Described): Described {
  const { paths, components } = document
  const [, documents] = PATHS.addDocuments.split(' ') as [string, string]
  const content = paths[documents]?.post?.requestBody?.content
  if (content) content['application/x-ndjson'] = LINES
  return { ...document, components: { ...components, schemas: schemasUsed(paths, components.schemas) } }
}

/** The description of the API at /openapi.json, made from the schemas, and a page of it at /docs. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Acta', version, description: DESCRIPTION },
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer', description: '`acta token create` makes one' } },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => toTold(jsonSchemaTransformObject(document) as never) as never,
  })
  const schema = { hide: true }
  const page = (): string => toReferencePage(app.swagger() as never)
  app.get('/openapi.json', { schema }, async () => app.swagger())
  app.get('/docs', { schema }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').serializer(String).send(page()),
  )
  app.get('/docs/style.css', { schema }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').serializer(String).send(REFERENCE_STYLE),
  )
}
