import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Seconds; the bar of a list is 0.1. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What the server counts of itself, as Prometheus reads it. */
export interface Metrics {
  registry: Registry
  /** documents of jobs by what became of them */
  documents: Counter<'outcome'>
}

/** Counts requests by route, method and status, how long they took, and how many are under way. */
export function addMetrics(app: FastifyInstance): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const labelNames = ['method', 'route', 'status'] as const
  const duration = new Histogram({
    ...{ name: 'acta_http_request_duration_seconds', help: 'How long requests took', labelNames, registers },
    buckets: BUCKETS,
  })
  const underWay = new Gauge({
    name: 'acta_http_requests_under_way',
    help: 'Requests that are being answered',
    registers,
  })
  const documents = new Counter({
    ...{
      name: 'acta_documents_total',
      help: 'Documents of jobs by outcome',
      labelNames: ['outcome'] as const,
      registers,
    },
  })
  app.addHook('onRequest', async () => underWay.inc())
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    underWay.dec()
    const labels = { method, route: routeOptions.url ?? 'none', status: reply.statusCode }
    duration.observe(labels, reply.elapsedTime / 1000)
  })
  return { registry, documents }
}
