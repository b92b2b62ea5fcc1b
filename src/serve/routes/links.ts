import type { FastifyReply } from 'fastify'
import { type ViewLens, verdictNamed } from '../../answers/index.ts'
import { type Cited, toBibTeX, toCitation, toClaim, toClaimReview, toCommitmentClaim } from '../../exchange/index.ts'
import type { FoundRecord } from '../../ledger/index.ts'
import type { ServeContext } from '../context.ts'
import { ServeError } from '../problem.ts'
import { publicUrl } from '../public-url.ts'
import type { Serve } from '../serve-operation.ts'
import { textsOf } from '../texts-of.ts'
import { wantsFresh } from './answer-lists.ts'

const DAY_LENGTH = 10

const asJsonLd = (reply: FastifyReply, value: object): FastifyReply => {
  reply.header('content-type', 'application/ld+json')
  return reply.serializer(JSON.stringify).send(value)
}

const asText = (reply: FastifyReply, text: string, format: 'text' | 'bibtex'): FastifyReply => {
  reply.header('content-type', `${format === 'text' ? 'text/plain' : 'application/x-bibtex'}; charset=utf-8`)
  return reply.serializer(String).send(text)
}

/** A record as the formats of others take it. */
function toClaimOf(found: FoundRecord): object {
  const { document, actors, text } = found
  if (found.noun === 'statement') return toClaim({ record: found.record, document, actors, text })
  if (found.noun === 'commitment') return toCommitmentClaim({ record: found.record, document, actors, text })
  throw new ServeError('path-unknown', `${found.record.id} claims nothing: a statement or a commitment does`)
}

function toCited(found: FoundRecord): Cited {
  const { document, actors, text } = found
  if (found.noun === 'document' || found.noun === 'actor') return { noun: 'document', document }
  return { noun: found.noun, told: { record: found.record, document, actors, text } } as Cited
}

/** A verdict with its thread and the texts that it rests on. */
async function findVerdict({ ledger, views }: ServeContext, id: string, lens: ViewLens & { isFresh: boolean }) {
  const { value } = await views.get({ view: 'verdicts' }, lens)
  const verdict = verdictNamed(value, id)
  const thread = value.threads.find((each) => each.thread === verdict.thread)!
  const documents = [...thread.members, ...verdict.evidence].map(({ document }) => document)
  return { verdict, thread, texts: await textsOf(ledger, documents) }
}

/** What others link to and cite. */
export function serveLinks(context: ServeContext, serve: Serve): void {
  const { ledger, now } = context
  serve('claim', async ({ params, query, reply }) =>
    asJsonLd(reply, toClaimOf(await ledger.findRecord(params.id, query))),
  )
  serve('cite', async ({ params, query: { format, ...lens }, request, reply }) => {
    const found = await ledger.findRecord(params.id, lens)
    const at = { url: publicUrl(request, `/api/records/${found.record.id}`), seenOn: now().slice(0, DAY_LENGTH) }
    return asText(reply, (format === 'text' ? toCitation : toBibTeX)(toCited(found), at), format)
  })
  serve('claimReview', async ({ params, query, request, reply }) => {
    const { verdict, thread, texts } = await findVerdict(context, params.id, { ...query, isFresh: wantsFresh(request) })
    const url = publicUrl(request, `/api/verdicts/${verdict.thread}?asOf=${verdict.asOf}`)
    return asJsonLd(reply, toClaimReview(verdict, texts, { url, thread }))
  })
  serve('citeVerdict', async ({ params, query: { format, ...lens }, request, reply }) => {
    const { verdict } = await findVerdict(context, params.id, { ...lens, isFresh: wantsFresh(request) })
    const url = publicUrl(request, `/api/verdicts/${verdict.thread}?asOf=${verdict.asOf}`)
    const at = { url, seenOn: now().slice(0, DAY_LENGTH) }
    return asText(reply, (format === 'text' ? toCitation : toBibTeX)({ noun: 'verdict', verdict }, at), format)
  })
}
