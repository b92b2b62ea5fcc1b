import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { McpContext } from './context.ts'
import { INSTRUCTIONS } from './instructions.ts'
import { offerPrompts } from './prompts.ts'
import { offerResources } from './resources.ts'
import { offerTool, type Tool } from './tool.ts'
import { makeAddDocument } from './tools/add-document.ts'
import { brief } from './tools/brief.ts'
import { RECORD_LISTS } from './tools/list-records.ts'
import { listVerdicts } from './tools/list-verdicts.ts'
import { makeReadText } from './tools/read-text.ts'
import { review } from './tools/review.ts'
import { search } from './tools/search.ts'
import { show } from './tools/show.ts'
import { why } from './tools/why.ts'

/** Arguments have few parts; what has more is no question. */
const MOST_ARGUMENT_PARTS = 500

const toolsOf = ({ reader }: McpContext): Tool[] => [
  ...[search, ...RECORD_LISTS, listVerdicts, why, brief, show],
  ...(reader === null ? [] : [makeReadText(reader), makeAddDocument(reader)]),
  review,
]

/**
 * Makes a server of the Model Context Protocol that answers from a ledger, for one session or one request.
 * Example: `await makeMcpServer({ ledger, views, token: null, reader: null … }).connect(transport)`.
 *
 * Shape: tools that write are there only where the token allows them
 */
export function makeMcpServer(context: McpContext): McpServer {
  const server = new McpServer(
    { name: 'acta', title: 'Acta: the record of words and deeds', version: context.version },
    { instructions: INSTRUCTIONS, maxToolInputElements: MOST_ARGUMENT_PARTS },
  )
  server.server.onerror = () => {}
  for (const tool of toolsOf(context)) offerTool(server, context, tool)
  offerResources(server, context)
  offerPrompts(server)
  return server
}
