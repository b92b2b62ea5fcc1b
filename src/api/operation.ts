import type { z } from 'zod'
import type { OperationName } from './paths.ts'

/** What a token may do; reading is in each. */
export type Scope = 'add' | 'review'

type Shape = z.core.$ZodLooseShape

/** One thing that can be asked of the server: what it takes and what it gives. */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  tag: string
  summary: string
  description?: string
  params: Params
  query: Query
  body: Body
  answer: Answer
  /** the media type of an answer, JSON unless it says otherwise */
  type?: string
  /** the status of an answer, 200 unless it says otherwise */
  status?: 200 | 201 | 202
  /** the statuses of faults that it tells besides those that every operation may tell */
  faults?: readonly (404 | 409 | 410)[]
  /** what a token must allow; what has none needs no token */
  scope?: Scope
}

export type Operations = { readonly [Name in OperationName]: Operation }
export type { Shape }
