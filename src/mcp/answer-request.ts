import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { McpContext } from './context.ts'
import { makeMcpServer } from './make-mcp-server.ts'

/** One request over HTTP, its body read already. */
export interface McpRequest {
  /** the address as the one who asks knows it */
  url: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: unknown
}

/** What is answered. */
export interface McpAnswer {
  status: number
  contentType: string | null
  /** empty where nothing is to be said */
  body: string
}

/**
 * Answers one request of the Streamable HTTP transport, as JSON; nothing of it is kept.
 * Example: `const { status, body } = await answerRequest(context, { url, headers: request.headers, body: request.body })`.
 */
export async function answerRequest(context: McpContext, { url, headers, body }: McpRequest): Promise<McpAnswer> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  const server = makeMcpServer(context)
  try {
    await server.connect(transport)
    const given = Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    )
    const request = new Request(url, { method: 'POST', headers: given })
    const response = await transport.handleRequest(request, { parsedBody: body ?? null })
    return { status: response.status, contentType: response.headers.get('content-type'), body: await response.text() }
  } finally {
    await server.close()
  }
}
