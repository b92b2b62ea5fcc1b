import type { FastifyRequest } from 'fastify'
import { ServeError } from './problem.ts'

/** Nothing is loaded from elsewhere, nothing is framed, and no script stands in a page. */
export const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])
const PORT = /:\d+$/

/** Whether an address is one that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)

/**
 * Refuses requests that reach this machine under a name of somebody else's: a page elsewhere could otherwise have the
 * browser read a server on loopback by giving its own name this address.
 */
export const makeHostCheck =
  (allowed: readonly string[]) =>
  async ({ headers }: FastifyRequest): Promise<void> => {
    const name = (headers.host ?? '').toLowerCase().replace(PORT, '')
    if (LOOPBACK_NAMES.has(name) || allowed.includes(name)) return
    throw new ServeError(
      'host-refused',
      `this server is not ${JSON.stringify(name)}: \`--public-host\` names what it is called`,
    )
  }
