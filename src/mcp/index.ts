export { answerRequest, type McpAnswer, type McpRequest } from './answer-request.ts'
export type { GivenDocument, McpContext, McpReader } from './context.ts'
export { makeMcpServer } from './make-mcp-server.ts'
export { serveStdio } from './serve-stdio.ts'
