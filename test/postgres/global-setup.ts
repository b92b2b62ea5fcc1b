import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

/** One PostgreSQL for all tests, or that of ACTA_TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.ACTA_TEST_DATABASE_URL
  if (given) {
    project.provide('databaseUrl', given)
    return undefined
  }
  const server = await startServer()
  if (!server)
    console.warn('No PostgreSQL comes with npm for this machine: its tests are skipped (set ACTA_TEST_DATABASE_URL)')
  project.provide('databaseUrl', server?.address ?? null)
  return server?.stop
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string | null
  }
}
