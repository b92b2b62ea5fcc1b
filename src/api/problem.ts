import { z } from 'zod'

/**
 * A fault as every route tells it.
 *
 * Source: RFC 9457
 */
export const problemSchema = z
  .object({
    type: z.string().describe('`urn:acta:problem:` and the code of the fault'),
    title: z.string().describe('what such a fault means'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('what is wrong with which input, and the remedy'),
    instance: z.string().describe('the id of the request, as the log has it'),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('a JSON pointer into the query, the path or the body'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('each part of the input that is wrong'),
  })
  .meta({ id: 'Problem', description: 'A fault: RFC 9457' })

export type Problem = z.infer<typeof problemSchema>
