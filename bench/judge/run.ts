import { parseArgs } from 'node:util'
import { judge } from '../../src/judge/index.ts'
import { type Evidence, makeEvidence, type Verdict } from '../../src/model/index.ts'
import { type Deed, DeedJoiner, type JoinedDeed, type Matter } from '../../src/threads/index.ts'
import { choosePlanted, inventDeeds, plantedRecord } from './invent-deeds.ts'
import { DAYS, dateOf, dayAt, inventMatter } from './invent-matters.ts'
import { makeWorld } from './invent-world.ts'
import { Stopwatch } from './stopwatch.ts'
import { weighWords } from './weigh-words.ts'

/**
 * npm run bench:judge [-- --threads 100000 --deeds 1000000 --planted 1000 --seed 1]: joins invented deeds to invented threads and judges them on one
 * core; prints seconds, the peak of memory, and how many of the deeds that were made for a thread are found.
 */
const { values } = parseArgs({
  options: {
    threads: { type: 'string', default: '100000' },
    deeds: { type: 'string', default: '1000000' },
    planted: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
})
const count = { threads: Number(values.threads), deeds: Number(values.deeds), planted: Number(values.planted) }
/** So many days after the last thread began it is judged. */
const AFTER_DAYS = 400

/** What the deeds were found to bear on: the evidence alone is held. */
class Findings {
  readonly evidence = new Map<Matter, Evidence[]>()
  readonly planted = { found: 0, lost: 0, others: 0 }
  readonly deeds = { all: 0, joined: 0, pairs: 0, rivals: 0 }
  readonly #targets: ReadonlyMap<string, Matter>

  constructor(chosen: readonly Matter[]) {
    this.#targets = new Map(chosen.map((matter) => [plantedRecord(matter), matter]))
  }

  add(deed: Deed, about: readonly JoinedDeed[]): void {
    this.deeds.all++
    if (about.length > 0) this.deeds.joined++
    this.deeds.pairs += about.length
    for (const each of about) {
      this.deeds.rivals += each.rivals.length
      const held = this.evidence.get(each.matter)
      if (held) held.push(toEvidence(each))
      else this.evidence.set(each.matter, [toEvidence(each)])
    }
    const target = this.#targets.get(deed.record!)
    if (!target) return
    const isFound = about.some(({ matter, bearing }) => matter === target && bearing === 'fulfils')
    if (isFound) this.planted.found++
    else this.planted.lost++
    this.planted.others += about.filter(({ matter }) => matter !== target).length
  }
}

function toEvidence({ deed, bearing, join, rivals }: JoinedDeed): Evidence {
  const { record, document, ref, outlet, date, spans, until, type, turn, actors, claimedBy } = deed
  return makeEvidence({
    ...{ record, document, ref, outlet, date, bearing, until, type, turn, join, rivals },
    spans: [...spans],
    happenedOn: null,
    by: [...actors.parties],
    claimedBy: [...claimedBy],
    observation: null,
  })
}

function judgeAll(matters: readonly Matter[], evidence: ReadonlyMap<Matter, Evidence[]>): Verdict[] {
  const threads = matters.map((matter) => {
    const condition = matter.condition?.text ?? null
    return { thread: matter.thread, evidence: evidence.get(matter) ?? [], announcedBy: [], condition }
  })
  return judge(threads, { asOf: dateOf(dayAt(DAYS, DAYS) + AFTER_DAYS) })
}

/** So many deeds are invented and then joined at a time, so that the two can be timed apart. */
const BATCH = 100

function nextOf(deeds: Iterator<Deed>): Deed[] {
  const batch: Deed[] = []
  while (batch.length < BATCH) {
    const { value, done } = deeds.next()
    if (done) break
    batch.push(value)
  }
  return batch
}

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)}%`

function print({ deeds, planted, evidence }: Findings, verdicts: readonly Verdict[], watch: Stopwatch): void {
  console.log(`${count.threads} threads and ${deeds.all} deeds, seed ${values.seed}, on one core`)
  for (const line of watch.lines()) console.log(line)
  console.log(`peak of memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  console.log(
    `${percent(deeds.joined, deeds.all)} of the deeds bear on a thread, on ${(deeds.pairs / deeds.joined).toFixed(2)} in the mean with ` +
      `${(deeds.rivals / deeds.pairs).toFixed(2)} rivals; ${evidence.size} threads have evidence`,
  )
  console.log(
    `of ${count.planted} deeds made for a thread ${planted.found} fulfil it and ${planted.lost} do not; they bear on ${planted.others} other threads besides`,
  )
  const statuses = new Map<string, number>()
  for (const { kind, status } of verdicts)
    statuses.set(`${kind} ${status}`, (statuses.get(`${kind} ${status}`) ?? 0) + 1)
  for (const [status, times] of [...statuses].sort(([, one], [, other]) => other - one))
    console.log(`  ${times} ${status}`)
}

const watch = new Stopwatch()
const world = makeWorld(Number(values.seed))
const matters = watch.time('inventing threads', () =>
  Array.from({ length: count.threads }, (_, at) => inventMatter(world, at, count.threads)),
)
const chosen = choosePlanted(matters, count.planted)
const findings = new Findings(chosen)
const measures = { weightOf: weighWords(matters), bodiesOf: () => [] }
const joiner = watch.time('making threads ready', () => new DeedJoiner(matters, measures))
const deeds = inventDeeds(world, { count: count.deeds, planted: chosen })
for (;;) {
  const batch = watch.time('inventing deeds', () => nextOf(deeds))
  if (batch.length === 0) break
  watch.time('joining deeds', () => {
    for (const deed of batch) findings.add(deed, joiner.join(deed))
  })
}
print(
  findings,
  watch.time('judging', () => judgeAll(matters, findings.evidence)),
  watch,
)
