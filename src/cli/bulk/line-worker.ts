import { parentPort, workerData } from 'node:worker_threads'
import { loadReader, type ReaderParts } from '../../pipeline/index.ts'
import { codeLine, type LineTask } from './code-line.ts'

if (!parentPort) throw new Error('bug: the worker was not started as a thread')
const port = parentPort
const reader = loadReader(workerData as ReaderParts)
port.on('message', (task: LineTask) => port.postMessage(codeLine(task, reader)))
port.postMessage('ready')
