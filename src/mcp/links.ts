import { z } from 'zod'
import { addressOf, type OperationName, PATHS } from '../api/index.ts'
import type { McpContext } from './context.ts'

/** Where more of a record is. */
export const linkShape = {
  uri: z.string().describe('the resource of this server'),
  url: z.string().nullable().describe('the address for a person or program; null where no server has one'),
}

export interface Links {
  uri: string
  url: string | null
}

type Linked = 'record' | 'verdict' | 'document'

const URI_OF: { readonly [Each in Linked]: string } = {
  record: 'acta://records/',
  verdict: 'acta://verdicts/',
  document: 'acta://documents/',
}

const OPERATION_OF = { record: 'showRecord', verdict: 'why', document: 'readDocument' } as const satisfies Record<
  Linked,
  OperationName
>

/** The public address of an operation, with what stands in its path; null where no server has one. */
export function urlOf({ linkOf }: McpContext, name: OperationName, params: { [name: string]: string }): string | null {
  const [, path = ''] = PATHS[name].split(' ')
  return linkOf?.(addressOf(path, { params })) ?? null
}

/** Where more of something is, by its id. */
export const linksOf = (context: McpContext, linked: Linked, id: string): Links => ({
  uri: `${URI_OF[linked]}${id}`,
  url: urlOf(context, OPERATION_OF[linked], { id }),
})

const COMMAND_OF = { record: 'show', verdict: 'why', document: 'show' } as const satisfies Record<Linked, string>

/** How a reader gets there: the address, or the command where no server has one. */
export const toLinkText = ({ url }: Links, linked: Linked, id: string): string =>
  url ?? `\`acta ${COMMAND_OF[linked]} ${id}\``
