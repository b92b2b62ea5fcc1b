import { z } from 'zod'
import type { Shape } from './operation.ts'
import { lensShape, pageShape } from './query.ts'

const next = z.string().nullable().describe('the cursor of the next page; null on the last')

const toEnvelope = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next,
    asOf: lensShape.asOf.unwrap().nullable().describe('the day that it is of; null where the query named none'),
    knownAt: z.string().nullable().describe('the moment that it is of; null where the query named none'),
  })

interface List<Filter extends Shape, Item extends z.ZodType> {
  tag: string
  summary: string
  description?: string
  filter: Filter
  item: Item
}

/** A list: it is asked for page by page. */
export const listOf = <Filter extends Shape, Item extends z.ZodType>({
  filter,
  item,
  ...told
}: List<Filter, Item>) => ({
  ...told,
  params: z.object({}),
  query: z.strictObject({ ...filter, ...pageShape }),
  body: z.undefined(),
  answer: toEnvelope(item),
  item,
})
