import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { checkAsked, readVerdicts, toReview } from '../../answers/index.ts'
import { afterSchema, fromCursor, PATHS, toCursor } from '../../api/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import { ActaError, type Job, type Token } from '../../model/index.ts'
import { MAX_DOCUMENT_BYTES, parseLine, tooLarge } from '../../read/index.ts'
import type { ServeContext } from '../context.ts'
import { ServeError } from '../problem.ts'
import type { Asked, Serve } from '../serve-operation.ts'

const DAY_LENGTH = 10
const DOCUMENTS = PATHS.addDocuments.slice('POST '.length)

type DocumentToAdd = Asked<'previewReading'>['body']

/** A document of a body, checked as a line of `acta code` is. */
function toDocument(document: DocumentToAdd, pointer: string) {
  try {
    const bytes = Buffer.byteLength(document.text)
    if (bytes > MAX_DOCUMENT_BYTES) throw tooLarge('"text"', MAX_DOCUMENT_BYTES, bytes)
    return parseLine(JSON.stringify(document))
  } catch (error) {
    if (error instanceof ActaError) throw new ActaError(error.code, `${pointer}: ${error.message}`)
    throw error
  }
}

/** Who decides: as the request says, else whose token it is. */
const deciderOf = (by: string | undefined, token: Token | null): string => by ?? token!.name

/** Puts on the record what a token was used for. */
async function recordUse(ledger: Ledger, token: Token, action: string, subject: string): Promise<void> {
  await ledger.recordTokenUse({ token: token.id, action, subject })
}

const EVENT = (name: string, id: number, job: Job): string =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(job)}\n\n`

/** The progress of a job, as server-sent events; it ends when the job does, when the server stops, or nobody listens. */
async function* progressOf({ jobs }: ServeContext, id: string, signal: AbortSignal): AsyncGenerator<string> {
  for await (const job of jobs.watch(id, signal))
    yield EVENT(job.finishedAt === null ? 'progress' : 'end', job.done, job)
}

/** Adding documents and putting decisions on the record, and what became of it. */
export function serveWrites(app: FastifyInstance, context: ServeContext, serve: Serve): void {
  const { ledger, jobs, now } = context
  app.addContentTypeParser(
    'application/x-ndjson',
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string) => {
      if (request.routeOptions.url !== DOCUMENTS)
        throw new ServeError('type-unknown', `only ${DOCUMENTS} takes lines of JSON: send application/json`)
      return { documents: body.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [lineAt(line, at)])) }
    },
  )
  serve('addDocuments', async ({ body, request: { token, routeOptions } }) => {
    const items = body.documents.map((document, at) => toDocument(document, `/body/documents/${at}`))
    const job = await ledger.createJob({ items, by: token!.id })
    await recordUse(ledger, token!, `POST ${routeOptions.url}`, job.id)
    jobs.wake()
    return job
  })
  serve('previewReading', async ({ body }) => {
    const { text, description } = toDocument(body, '/body')
    const { document, ...reading } = await jobs.read(text, description)
    const { text: _text, ...head } = document
    return { document: head, ...reading }
  })
  serve(
    'addReview',
    async ({ body: { by, reason, asOf = now().slice(0, DAY_LENGTH), ...asked }, request: { token } }) => {
      const read = () => readVerdicts(ledger, { asOf }, () => setImmediate())
      const review = await toReview(ledger, { asked: checkAsked(asked), asOf, read })
      const made = await ledger.recordReview({ ...review, by: deciderOf(by, token), reason })
      await recordUse(ledger, token!, 'POST /api/reviews', made.id)
      return made
    },
  )
  serve('addCorrection', async ({ body: { by, ...correction }, request: { token } }) => {
    const made = await ledger.recordCorrection({ ...correction, by: deciderOf(by, token) })
    await recordUse(ledger, token!, 'POST /api/corrections', made.id)
    return made
  })
  serve('listJobs', async ({ query: { limit, cursor } }) => {
    const before = cursor === undefined ? undefined : fromCursor(afterSchema, cursor).after
    const found = await ledger.listJobs({ limit: limit + 1, before })
    const items = found.slice(0, limit)
    const next = found.length > limit ? toCursor({ after: items.at(-1)!.id }) : null
    return { items, next, asOf: null, knownAt: null }
  })
  serve('showJob', ({ params }) => ledger.findJob(params.id))
  serve('cancelJob', async ({ params, request: { token } }) => {
    const { id } = await ledger.findJob(params.id)
    const job = await ledger.cancelJob(id)
    await recordUse(ledger, token!, 'POST /api/jobs/:id/cancel', id)
    return job
  })
  serve('watchJob', async ({ params, request, reply }) => {
    const { id } = await ledger.findJob(params.id)
    const gone = new AbortController()
    request.raw.once('close', () => gone.abort())
    reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
    return reply.serializer(String).send(Readable.from(progressOf(context, id, gone.signal)))
  })
}

function lineAt(line: string, at: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new ServeError('body-invalid', `line ${at + 1} of the body is not JSON: write one document a line`)
  }
}
