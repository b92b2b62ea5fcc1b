/** How much may be under way: items that are taken and whose results are not yet given. */
export interface Window<Item> {
  mostItems: number
  mostWeight: number
  weigh(item: Item): number
}

interface Pending<Result> {
  result: Promise<{ result: Result }>
  weight: number
}

/**
 * Works on many items at a time and gives the results in the order of the items, each as soon as it is its turn. No
 * more is taken than the window holds, so that memory does not grow with the number of items.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  window: Window<Item>,
): AsyncGenerator<Result, void, undefined> {
  const iterator = items[Symbol.asyncIterator]()
  const take = () => {
    const taking = iterator.next().then((taken) => ({ taken }))
    taking.catch(() => {})
    return taking
  }
  const pending: Pending<Result>[] = []
  let weight = 0
  let next: ReturnType<typeof take> | undefined = take()
  while (next || pending.length > 0) {
    const hasRoom = pending.length < window.mostItems && weight < window.mostWeight
    const racing = [pending[0]?.result, hasRoom ? next : undefined].filter((each) => each !== undefined)
    const first = await Promise.race(racing)
    if ('result' in first) {
      weight -= pending.shift()!.weight
      yield first.result
    } else if (first.taken.done) {
      next = undefined
    } else {
      const item = first.taken.value
      const result = work(item).then((result) => ({ result }))
      result.catch(() => {})
      const added = { result, weight: window.weigh(item) }
      weight += added.weight
      pending.push(added)
      next = take()
    }
  }
}
