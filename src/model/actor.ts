import { z } from 'zod'
import { toId } from './id.ts'
import { compareSpans, type Span, spanSchema } from './span.ts'

/** What a person is called by office: the title as written, and what it belongs to. */
export const roleSchema = z
  .object({
    title: z.string().min(1).describe('as written: "foreign minister"'),
    of: z
      .string()
      .nullable()
      .describe('a code where there is one (USA, NATO), else as written; null where the text gives none'),
  })
  .meta({ id: 'Role', description: 'An office and what it belongs to' })

export type Role = z.infer<typeof roleSchema>

/**
 * Who speaks or acts in one document, as written there.
 * Example: in "Vardian Foreign Minister Ada Brenn said", `{ name: "Ada Brenn", kind: "person", serves: "VDA" … }`.
 */
export const actorSchema = z
  .object({
    id: z.string(),
    name: z.string().min(1).describe('the fullest name the document gives'),
    kind: z.enum(['person', 'state', 'organisation', 'group']),
    roles: z.array(roleSchema),
    serves: z
      .string()
      .nullable()
      .describe(
        'for whom the actor speaks or acts: ISO 3166 alpha-3, NATO, EU, UN …, or an outlet; a state or organisation serves itself',
      ),
    known: z
      .object({ name: z.string(), title: z.string(), of: z.string() })
      .optional()
      .describe('whom a table of office holders takes the actor for on the day of publication; not what the text says'),
    members: z.array(z.string()).optional().describe('ids of the actors that a group names'),
    mentions: z.array(spanSchema).describe('where the text names the actor, in the order of the text'),
  })
  .meta({ id: 'Actor', description: 'Who speaks or acts, as written in one document' })

export type Actor = z.infer<typeof actorSchema>

/** Makes an actor: mentions sorted, id from the document, the kind, the name and the first mention. */
export function makeActor(
  documentId: string,
  actor: Omit<Actor, 'id' | 'mentions'> & { mentions: readonly Span[] },
): Actor {
  const mentions = [...actor.mentions].sort(compareSpans)
  const first = mentions[0]?.start ?? -1
  return { ...actor, mentions, id: toId('actor', [documentId, actor.kind, actor.name, first]) }
}

/** Whether somebody is meant by a part of the name, in whatever case, or by the code of whom it serves. */
export function namesActor({ name, serves }: Pick<Actor, 'name' | 'serves'>, wanted: string): boolean {
  const lower = wanted.toLowerCase()
  return name.toLowerCase().includes(lower) || serves?.toLowerCase() === lower
}
