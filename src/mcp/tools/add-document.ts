import { z } from 'zod'
import { jobSchema } from '../../model/index.ts'
import type { McpContext } from '../context.ts'
import { urlOf } from '../links.ts'
import { toTool } from '../tool.ts'
import { documentSchema } from './read-text.ts'

/** Makes a job of one document. */
export const makeAddDocument = (reader: NonNullable<McpContext['reader']>) =>
  toTool({
    name: 'add_document',
    title: 'Add a document',
    description:
      'Hands in one document, exactly as it was published, to be read and recorded. It answers at once with the id of a job; a running `acta serve` does the job. The record is append-only: add only what a person asked you to add, never a text of your own.',
    input: documentSchema,
    output: z.object({ job: jobSchema, url: z.string().nullable().describe('where the job can be watched') }),
    scope: 'add',
    answer: async (context, asked) => {
      const token = context.token!
      const job = await context.ledger.createJob({ items: [reader.parse(JSON.stringify(asked))], by: token.id })
      await context.ledger.recordTokenUse({ token: token.id, action: 'MCP add_document', subject: job.id })
      context.onJob?.()
      const url = urlOf(context, 'showJob', { id: job.id })
      const where = url ?? 'a running `acta serve` of this ledger does it'
      return { value: { job, url }, lines: [`Taken as **${job.id}**, ${job.state}: ${where}`] }
    },
  })
