import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mapInOrder } from '../../src/cli/bulk/map-in-order.ts'
import { WorkerCrash, WorkerPool } from '../../src/cli/bulk/worker-pool.ts'
import { cleanUpAfterAll, folderWith } from './installed.ts'

cleanUpAfterAll()

const range = (length: number) => Array.from({ length }, (_, at) => at)

async function* asynchronous<T>(items: readonly T[]): AsyncGenerator<T, void, undefined> {
  for (const item of items) yield item
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('mapInOrder', () => {
  it('gives the results in the order of the items, whatever ends first', async () => {
    const window = { mostItems: 4, mostWeight: 100, weigh: () => 1 }
    const work = async (item: number) => {
      await setTimeout(item % 3 === 0 ? 9 : 1)
      return item
    }
    expect(await collect(mapInOrder(asynchronous(range(20)), work, window))).toEqual(range(20))
  })

  it.each([
    ['items', { mostItems: 3, mostWeight: 100 }, 3],
    ['weight', { mostItems: 100, mostWeight: 4 }, 2],
  ])('has no more under way than the window holds of %s', async (_, limits, most) => {
    let underWay = 0
    let highest = 0
    const work = async (item: number) => {
      highest = Math.max(highest, ++underWay)
      await setTimeout(1)
      underWay--
      return item
    }
    await collect(mapInOrder(asynchronous(range(12)), work, { ...limits, weigh: () => 2 }))
    expect(highest).toBe(most)
  })

  it('takes nothing more while nobody takes the results', async () => {
    let taken = 0
    async function* counted() {
      for (const item of range(50)) {
        taken++
        yield item
      }
    }
    const results = mapInOrder(counted(), async (item) => item, { mostItems: 5, mostWeight: 100, weigh: () => 1 })
    await results.next()
    await setTimeout(20)
    expect(taken).toBeLessThan(8)
    await results.return()
  })
})

/** A worker that answers a number with its double, and crashes where it is told to. */
const DOUBLER = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', (task) => {
  if (task === 'throw') throw new Error('told to')
  if (task === 'exit') process.exit(3)
  parentPort.postMessage(task * 2)
})
parentPort.postMessage('ready')
`

function poolOf(source: string, jobs: number): WorkerPool<unknown, number> {
  const file = join(folderWith(), 'worker.mjs')
  writeFileSync(file, source)
  const pool = new WorkerPool<unknown, number>(pathToFileURL(file), jobs)
  onTestFinished(() => pool.close())
  return pool
}

describe('WorkerPool', () => {
  it('answers every task', async () => {
    const pool = poolOf(DOUBLER, 2)
    expect(await Promise.all(range(50).map((task) => pool.run(task)))).toEqual(range(50).map((task) => task * 2))
  })

  it.each(['throw', 'exit'])(
    'fails the one task at which a worker crashes (%s), and does the others',
    async (crash) => {
      const pool = poolOf(DOUBLER, 1)
      const results = await Promise.allSettled([1, crash, 2, 3, crash, 4].map((task) => pool.run(task)))
      const values = results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason))
      expect(values).toEqual([2, expect.any(WorkerCrash), 4, 6, expect.any(WorkerCrash), 8])
    },
  )

  it('adds no listeners to the streams of the process', async () => {
    const streams = [process.stdout, process.stderr]
    const count = () =>
      streams.flatMap((stream) => stream.eventNames().map((name) => [name, stream.listenerCount(name)]))
    const before = count()
    const pool = poolOf(DOUBLER, 12)
    await Promise.all(range(24).map((task) => pool.run(task)))
    expect(count()).toEqual(before)
  })

  it('fails every task where no worker can start', async () => {
    const pool = poolOf('throw new Error("no tables")', 2)
    const results = await Promise.allSettled(range(5).map((task) => pool.run(task)))
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'no tables' } })
      expect((result as PromiseRejectedResult).reason).not.toBeInstanceOf(WorkerCrash)
    }
  })
})
