import { parentPort, workerData } from 'node:worker_threads'
import { openLedger } from '../../ledger/index.ts'
import { loadOwnTables, loadReader, loadWeights } from '../../pipeline/index.ts'
import { answerEach, giveWay } from '../answering.ts'
import { doNext } from './do-next.ts'
import type { JobTask } from './job-task.ts'

if (!parentPort) throw new Error('bug: the worker was not started as a thread')
giveWay()
const { place, actors } = workerData as { place: string; actors: string | undefined }
const ledger = openLedger(place, { now: () => new Date().toISOString() })
const reader = loadReader({ weights: loadWeights(), own: actors === undefined ? undefined : loadOwnTables(actors) })
answerEach(parentPort, {
  answer: async (task: JobTask) =>
    task.do === 'read' ? reader.read(task.text, task.description) : doNext(await ledger, reader, task.job),
  close: async () => (await ledger).close(),
})
