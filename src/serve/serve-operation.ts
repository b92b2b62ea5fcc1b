import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { OPERATIONS, type OperationName, PATHS, type Scope } from '../api/index.ts'
import { asType, problemResponses } from './problem-responses.ts'

type Of<Name extends OperationName> = (typeof OPERATIONS)[Name]

/** A request of an operation, as its schemas have it. */
export interface Asked<Name extends OperationName> {
  params: z.output<Of<Name>['params']>
  query: z.output<Of<Name>['query']>
  body: z.output<Of<Name>['body']>
  request: FastifyRequest
  reply: FastifyReply
}

/** Answers an operation. */
export type Serve = <Name extends OperationName>(
  name: Name,
  answer: (asked: Asked<Name>) => Promise<z.input<Of<Name>['answer']> | FastifyReply>,
) => void

export type Guard = (scope: Scope | undefined) => (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** Makes what registers operations at their paths, each with its schemas and behind its guard. */
export function makeServe(app: FastifyInstance, guard: Guard, open: ReadonlySet<OperationName>): Serve {
  return (name, answer) => {
    const operation = OPERATIONS[name]
    const [method, url] = PATHS[name].split(' ') as ['GET' | 'POST', string]
    const { tag, summary, params, query, body, answer: answered } = operation
    const status = 'status' in operation ? operation.status : 200
    const hasBody = !(body instanceof z.ZodUndefined)
    const scope = 'scope' in operation ? operation.scope : undefined
    const faults = 'faults' in operation ? operation.faults : []
    app.route({
      method,
      url,
      schema: {
        ...{ tags: [tag], summary, operationId: name, params, querystring: query },
        response: {
          [status]: 'type' in operation ? asType(operation.type, answered, summary) : answered,
          ...problemResponses({ isGuarded: !open.has(name), scope, params, faults, body: hasBody }),
        },
        ...('description' in operation && { description: operation.description }),
        ...(hasBody && { body }),
        ...(scope !== undefined && { security: [{ token: [] }] }),
      },
      ...(!open.has(name) && { onRequest: guard(scope) }),
      handler: async (request, reply) => {
        reply.status(status)
        const { params, query, body } = request as unknown as { params: never; query: never; body: never }
        return answer({ params, query, body, request, reply })
      },
    })
  }
}
