import type { answerRequest as Answer } from './answer-request.ts'
import { loadPart } from './part.ts'
import type { serveStdio as Serve } from './serve-stdio.ts'

export type { McpContext, McpReader } from './context.ts'

/**
 * Answers one request of the protocol over HTTP.
 *
 * Errors: 'part-missing' where the package of the protocol is not installed
 */
export const answerRequest: typeof Answer = async (context, request) =>
  (await loadPart(() => import('./answer-request.ts'))).answerRequest(context, request)

/**
 * Answers on standard input and output until the input ends.
 *
 * Errors: 'part-missing' where the package of the protocol is not installed
 */
export const serveStdio: typeof Serve = async (context, streams) =>
  (await loadPart(() => import('./serve-stdio.ts'))).serveStdio(context, streams)
