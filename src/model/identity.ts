import { z } from 'zod'
import { actorSchema } from './actor.ts'
import { toId } from './id.ts'

/** Why an actor is taken for the same as another. */
export const joinSchema = z
  .object({
    actor: z.string(),
    with: z.string(),
    rule: z.string().describe('the rule and its version, or the review of a person'),
    reason: z.string(),
  })
  .meta({ id: 'Join', description: 'Why an actor is taken for the same as another' })

export type Join = z.infer<typeof joinSchema>

/**
 * One actor across documents: the actors as written that are taken for it, each with the reason.
 * Example: "Brenn" of one report and "Ada Brenn" of another, both foreign minister of Vardia.
 */
export const identitySchema = z
  .object({
    id: z.string(),
    name: z.string().describe('the fullest name of its actors'),
    kind: actorSchema.shape.kind,
    serves: actorSchema.shape.serves.describe('as its latest actor that serves somebody'),
    actors: z.array(z.string()).describe('ids of the actors as written, in the order of publication'),
    joins: z.array(joinSchema),
  })
  .meta({ id: 'Identity', description: 'One actor across documents' })

export type Identity = z.infer<typeof identitySchema>

/** Makes an identity, which is known by its first actor. */
export const makeIdentity = (fields: Omit<Identity, 'id'>): Identity => ({
  ...fields,
  id: toId('identity', [fields.actors[0] ?? '']),
})
