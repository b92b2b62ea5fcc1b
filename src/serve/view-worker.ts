import { parentPort, workerData } from 'node:worker_threads'
import { computeView, type ViewAt } from '../answers/index.ts'
import { openLedger } from '../ledger/index.ts'
import { answerEach, giveWay } from './answering.ts'

if (!parentPort) throw new Error('bug: the worker was not started as a thread')
giveWay()
const { place } = workerData as { place: string }
const ledger = openLedger(place, { readOnly: true, now: () => new Date().toISOString() })
answerEach(parentPort, {
  answer: async (asked: ViewAt) => computeView(await ledger, asked),
  close: async () => (await ledger).close(),
})
