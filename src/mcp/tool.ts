import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { z } from 'zod'
import type { Scope } from '../api/index.ts'
import { ActaError } from '../model/index.ts'
import type { McpContext } from './context.ts'
import { tellFault } from './faults.ts'

/** What a tool gives: its answer as its schema has it, and the same for a reader. */
export interface Answer<Output extends z.ZodObject> {
  value: z.input<Output>
  lines: readonly string[]
}

/** One thing that a model can ask. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  name: string
  title: string
  description: string
  input: Input
  output: Output
  /** what a token must allow; without one it only reads */
  scope?: Scope
  answer(context: McpContext, asked: z.output<Input>): Promise<Answer<Output>>
}

/** A tool with what it takes and gives inferred. */
export const toTool = <Input extends z.ZodObject, Output extends z.ZodObject>(tool: Tool<Input, Output>): Tool =>
  tool as unknown as Tool

/** Offers a tool; one that needs what the token does not allow is not offered at all. */
export function offerTool(server: McpServer, context: McpContext, tool: Tool): void {
  const { name, title, description, input, output, scope } = tool
  if (scope !== undefined && !context.token?.scopes.includes(scope)) return
  const annotations = { readOnlyHint: scope === undefined, idempotentHint: scope === undefined, openWorldHint: false }
  server.registerTool(
    name,
    {
      ...{ title, description, inputSchema: input, outputSchema: output },
      annotations: { title, ...annotations, ...(scope !== undefined && { destructiveHint: false }) },
    },
    (asked) => resultOf(context, tool, asked),
  )
}

async function resultOf(context: McpContext, tool: Tool, asked: Record<string, unknown>): Promise<CallToolResult> {
  try {
    if (tool.scope !== undefined) await checkToken(context)
    const { value, lines } = await tool.answer(context, asked)
    const structuredContent = tool.output.parse(value)
    return { content: [{ type: 'text', text: lines.join('\n') }], structuredContent }
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: tellFault(context, error).message }] }
  }
}

async function checkToken({ isTokenGood }: McpContext): Promise<void> {
  if (!isTokenGood || (await isTokenGood())) return
  throw new ActaError('usage', 'the token was revoked or has expired since: start again with one that is good')
}
