import { writeFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { seededRandom } from '../speed/invent-articles.ts'
import { type Kind, LIST_KINDS } from './kinds.ts'

/** One process: load.ts URL CONNECTIONS SECONDS SEED FILE; writes a Load as JSON. */
export interface Load {
  seconds: number
  /** milliseconds of each answer, by kind */
  took: { [kind: string]: number[] }
  errors: number
  timeouts: number
  /** answers of each status other than 2xx, with an address that had it */
  refused: { [status: string]: { count: number; first: string } }
  bytes: number
}

/** What a request was, while it is under way. */
interface Context {
  kind?: Kind
  begun?: number
  path?: string
}

const [url, connections, seconds, seed, file] = process.argv.slice(2)
if (!url || !file) throw new Error('usage: load.ts URL CONNECTIONS SECONDS SEED FILE')

const MOST_KEPT = 500
const NEXT = /"next":"([\w-]+)"/
const TAIL = 700

const random = seededRandom(Number(seed))
const nexts = new Map<string, string[]>()
const load: Load = { seconds: Number(seconds), took: {}, errors: 0, timeouts: 0, refused: {}, bytes: 0 }
const weights = LIST_KINDS.reduce((sum, { weight }) => sum + weight, 0)

function pickKind(): Kind {
  let left = random() * weights
  for (const kind of LIST_KINDS) {
    left -= kind.weight
    if (left < 0) return kind
  }
  return LIST_KINDS[0]!
}

/** Keeps where a page ended; one that was kept gives way at random. */
function keepNext({ list }: Kind, body: string): void {
  const next = NEXT.exec(body.slice(-TAIL))?.[1]
  if (next === undefined) return
  const kept = nexts.get(list) ?? []
  nexts.set(list, kept)
  if (kept.length < MOST_KEPT) kept.push(next)
  else kept[Math.floor(random() * kept.length)] = next
}

function take(status: number, body: string, { kind, begun, path }: Context): void {
  if (kind === undefined || begun === undefined || path === undefined) return
  load.took[kind.name] ??= []
  load.took[kind.name]!.push(performance.now() - begun)
  load.bytes += body.length
  if (status >= 200 && status < 300) keepNext(kind, body)
  else {
    load.refused[status] ??= { count: 0, first: `${path}: ${body.slice(0, 300)}` }
    load.refused[status].count++
  }
}

const { errors, timeouts } = await autocannon({
  ...{ url, connections: Number(connections), duration: Number(seconds) },
  requests: [
    {
      method: 'GET',
      setupRequest: (request, context: Context) => {
        const kind = pickKind()
        const path = kind.address(random, nexts)
        Object.assign(context, { kind, path, begun: performance.now() })
        return { ...request, path }
      },
      onResponse: take,
    },
  ],
})
writeFileSync(file, JSON.stringify({ ...load, errors, timeouts }))
