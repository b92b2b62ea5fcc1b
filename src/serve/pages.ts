/** One page of a list. */
export interface Page<Item> {
  items: Item[]
  /** the cursor of the next page; null on the last */
  next: string | null
  asOf: string | null
  knownAt: string | null
}

/** Which page is asked for. */
export interface PageAsked {
  limit: number
  cursor?: string | undefined
}

/** The first of some items, as many as a page has, and whether there are more. */
export async function takePage<Item>(
  items: AsyncIterable<Item>,
  limit: number,
): Promise<{ taken: Item[]; hasMore: boolean }> {
  const taken: Item[] = []
  for await (const item of items) {
    if (taken.length === limit) return { taken, hasMore: true }
    taken.push(item)
  }
  return { taken, hasMore: false }
}
