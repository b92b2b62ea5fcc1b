import type { FastifyRequest } from 'fastify'

/** An address of this server as the one who asks knows the server. */
export const publicUrl = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>, path: string): string =>
  `${protocol}://${host}${path}`
