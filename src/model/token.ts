import { z } from 'zod'
import { isoDateSchema } from './moment.ts'

/** What a token lets a program do: read, which any does; add documents and corrections; record what a person decided. */
export const tokenScopeSchema = z.enum(['read', 'add', 'review'])

export type TokenScope = z.infer<typeof tokenScopeSchema>

/**
 * What lets a program in over HTTP, without its secret.
 * Example: `{ id: "token-5f0c1a2b", name: "newsroom", scopes: ["read", "add"], expiresOn: "2031-12-31" … }`.
 */
export const tokenSchema = z
  .object({
    id: z.string().describe('the digits are those that stand in the secret'),
    name: z.string().min(1).describe('no two tokens that are good at one time have the same'),
    scopes: z
      .array(tokenScopeSchema)
      .min(1)
      .describe('read, which any token has; add: documents, corrections; review: decisions'),
    createdAt: z.string().describe('the moment of recording: UTC, to the millisecond'),
    expiresOn: isoDateSchema.nullable().describe('the last day on which it is good, UTC; null where it does not end'),
    revoked: z
      .object({ by: z.string().min(1), reason: z.string().min(1), at: z.string() })
      .nullable()
      .describe('who took it back, when and why'),
  })
  .meta({ id: 'Token', description: 'What lets a program in over HTTP, without its secret' })

export type Token = z.infer<typeof tokenSchema>

/** A token with how often it was used, and for what last. */
export const tokenWithUseSchema = tokenSchema
  .extend({
    uses: z.int().min(0),
    lastUse: z
      .object({
        at: z.string(),
        action: z.string().describe('"POST /api/documents"'),
        subject: z.string().nullable().describe('the id of what was made'),
      })
      .nullable(),
  })
  .meta({ id: 'TokenWithUse', description: 'A token with how often it was used, and for what last' })

export type TokenWithUse = z.infer<typeof tokenWithUseSchema>
