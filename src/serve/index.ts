export type { ServeOptions } from './options.ts'
export { isLoopback } from './security.ts'
export { type RunningServer, startServer } from './server.ts'
