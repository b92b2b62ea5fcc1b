import { setPriority } from 'node:os'
import type { MessagePort } from 'node:worker_threads'
import { ActaError } from '../model/index.ts'
import { type Answered, END, type Sent } from './worker-line.ts'

const LESS_URGENT = 10

/** Gives way to the thread that answers readers; only Linux has a priority for each thread. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, LESS_URGENT)
}

interface Answering<Asked, Answer> {
  answer(asked: Asked): Promise<Answer>
  /** lets go of what the worker has open: a database that is torn from a thread ends the whole process */
  close(): Promise<void>
}

/** Answers what a worker is asked, one question after the other, until it is to end. */
export function answerEach<Asked, Answer>(port: MessagePort, { answer, close }: Answering<Asked, Answer>): void {
  let last: Promise<void> = Promise.resolve()
  port.on('message', (sent: Sent<Asked> | typeof END) => {
    last = last.then(async () => {
      if (sent !== END) return port.postMessage(await answered(sent, answer))
      await close()
      port.close()
    })
  })
}

async function answered<Asked, Answer>(
  { number, asked }: Sent<Asked>,
  answer: (asked: Asked) => Promise<Answer>,
): Promise<Answered<Answer>> {
  try {
    return { number, answer: await answer(asked) }
  } catch (error) {
    const { message, stack } = error as Error
    const code = error instanceof ActaError ? error.code : null
    return { number, fault: { code, message: code ? message : (stack ?? message) } }
  }
}
