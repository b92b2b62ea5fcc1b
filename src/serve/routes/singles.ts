import { showChain, showRecord } from '../../answers/index.ts'
import { ActaError } from '../../model/index.ts'
import type { ServeContext } from '../context.ts'
import type { Serve } from '../serve-operation.ts'
import { wantsFresh } from './answer-lists.ts'

/** What is asked for by its id, and what is said of the server. */
export function serveSingles(context: ServeContext, serve: Serve): void {
  const { ledger, views, version } = context
  serve('showRecord', ({ params, query }) => showRecord(ledger, params.id, query))
  serve('readDocument', async ({ params, query: { withText, ...lens } }) => {
    const found = await ledger.findRecord(params.id, lens)
    for await (const { reading } of ledger.listReadings({ ...lens, documents: [found.document.id] })) {
      const { text: _text, ...document } = reading.document
      return { ...reading, document: withText ? { ...document, text: found.text } : document }
    }
    throw new ActaError('record-missing', `no reading of ${params.id} counts then: it was corrected, or read later`)
  })
  serve('why', ({ params, query, request }) =>
    showChain(context, params.id, { ...query, isFresh: wantsFresh(request) }),
  )
  serve('brief', async ({ params, query: { from, to, ...lens }, request }) => {
    const asked = { view: 'brief', party: params.party, days: { from, to } } as const
    return (await views.get(asked, { ...lens, isFresh: wantsFresh(request) })).value
  })
  serve('health', async () => ({ status: 'ok', version }))
  serve('ready', async () => {
    await ledger.lastChange()
    return { status: 'ready' }
  })
}
