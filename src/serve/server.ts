import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { type ViewAt, type ViewName, Views, type ViewValues } from '../answers/index.ts'
import { ActaError } from '../model/index.ts'
import { makeApp } from './app.ts'
import { JobRunner } from './jobs/job-runner.ts'
import type { JobAnswers, JobTask } from './jobs/job-task.ts'
import { type ServeOptions, STOP_WITHIN_MS } from './options.ts'
import { isLoopback } from './security.ts'
import { WorkerLine } from './worker-line.ts'

/** A server that runs. */
export interface RunningServer {
  /** where it is reached: `http://127.0.0.1:4180` */
  url: string
  /** stops taking requests, lets those under way end, and leaves the rest of a job for the next start */
  stop(): Promise<void>
}

const MOST_WAITING = 8

/**
 * Serves a ledger over HTTP.
 * Example: `const { url, stop } = await startServer({ ledger, place: 'acta.db', host: '127.0.0.1', port: 4180 … })`.
 *
 * Errors: 'usage' where it would be reached from elsewhere and there is no token, or the port is taken
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { ledger, host, port, place, now, version, actors } = options
  await checkIsGuarded(options)
  const workers = options.workers ?? new URL('.', import.meta.url)
  let logger: FastifyBaseLogger | undefined
  const onTrouble = (error: unknown): void => logger?.error({ err: error }, 'trouble in a worker')
  const viewLine = new WorkerLine<ViewAt, ViewValues[ViewName]>({
    ...{ file: new URL('view-worker.js', workers), shared: { place }, most: MOST_WAITING, onTrouble },
  })
  const jobLine = new WorkerLine<JobTask, JobAnswers[JobTask['do']]>({
    ...{ file: new URL('jobs/job-worker.js', workers), shared: { place, actors }, most: MOST_WAITING, onTrouble },
  })
  const views = new Views({ ledger, line: viewLine, now })
  let jobs: JobRunner | undefined
  const app = await makeApp(options, (_app, { documents }) => {
    jobs = new JobRunner({
      ...{ ledger, line: jobLine, owner: randomUUID(), onTrouble },
      onDocument: (outcome) => documents.inc({ outcome }),
    })
    return { ledger, views, jobs, now, version }
  })
  logger = app.log
  await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new ActaError('usage', `something else listens on port ${port} of ${host}: name another with --port`)
    if (error.code === 'EACCES')
      throw new ActaError('usage', `this user may not listen on port ${port}: name one over 1023 with --port`)
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
      throw new ActaError('usage', `this machine has no address ${host}: name one with --host`)
    throw error
  })
  jobs!.start()
  return {
    url: urlOf(app.server.address() as AddressInfo),
    stop: async () => {
      const closing = app.close()
      const forced = setTimeout(() => app.server.closeAllConnections(), STOP_WITHIN_MS)
      await Promise.all([closing, jobs!.stop()])
      clearTimeout(forced)
      await Promise.all([viewLine.close(), jobLine.close()])
    },
  }
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

/** A server that others can reach lets nobody write without a token, and has one to be let in with. */
async function checkIsGuarded({ host, ledger, isReadingOpen }: ServeOptions): Promise<void> {
  if (isLoopback(host)) return
  if ((await ledger.countTokens()) > 0) return
  const reading = isReadingOpen ? ' for writing' : ''
  throw new ActaError(
    'usage',
    `${host} is reached from elsewhere, and there is no token${reading}: make one first, \`acta token create --name NAME --scope add\``,
  )
}
