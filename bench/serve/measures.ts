import type { Load } from './load.ts'

/** How long answers took, in milliseconds. */
export interface Measures {
  count: number
  p50: number
  p95: number
  p99: number
  max: number
}

export function measure(took: readonly number[]): Measures {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? 0 }
}

/** The measures of each kind of list, the slowest first, and of all together. */
export function measureLoad({ took }: Load): { kinds: [string, Measures][]; all: Measures } {
  const kinds = Object.entries(took).map(([kind, times]): [string, Measures] => [kind, measure(times)])
  return { kinds: kinds.sort(([, a], [, b]) => b.p95 - a.p95), all: measure(Object.values(took).flat()) }
}

const WIDTH = 26
const COLUMN = 9

export function toLine(name: string, { count, ...times }: Measures): string {
  const columns = [String(count), ...Object.values(times).map((ms) => ms.toFixed(1))]
  return name.padEnd(WIDTH) + columns.map((column) => column.padStart(COLUMN)).join('')
}

export const HEAD =
  ''.padEnd(WIDTH) + ['asked', 'p50', 'p95', 'p99', 'max'].map((name) => name.padStart(COLUMN)).join('')

const BUCKET =
  /^acta_http_request_duration_seconds_bucket\{le="([^"]+)",method="GET",route="([^"]+)",status="200"\} (\d+)/gm

/** What the server itself counts of its lists: the least of its bounds that holds 95 of 100 answers, in milliseconds. */
export function toServerView(metrics: string): { [route: string]: { count: number; p95AtMost: number } } {
  const routes = new Map<string, [bound: number, count: number][]>()
  for (const [, bound, route, count] of metrics.matchAll(BUCKET)) {
    const buckets = routes.get(route!) ?? []
    routes.set(route!, buckets)
    buckets.push([bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound) * 1000, Number(count)])
  }
  return Object.fromEntries(
    [...routes].map(([route, buckets]) => {
      const count = Math.max(...buckets.map(([, each]) => each))
      const p95AtMost = Math.min(...buckets.filter(([, each]) => each >= count * 0.95).map(([bound]) => bound))
      return [route, { count, p95AtMost }]
    }),
  )
}
