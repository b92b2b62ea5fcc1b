export { answerRequest } from './answer-request.ts'
export type { McpContext, McpReader } from './context.ts'
export { makeMcpServer } from './make-mcp-server.ts'
export { serveStdio } from './serve-stdio.ts'
