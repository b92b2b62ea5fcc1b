import { parseArgs } from 'node:util'
import { judge } from '../../src/judge/index.ts'
import { type Evidence, makeEvidence } from '../../src/model/index.ts'
import { DeedJoiner, type JoinedDeed, type Matter } from '../../src/threads/index.ts'
import { choosePlanted, inventDeeds, plantedRecord } from './invent-deeds.ts'
import { DAYS, dateOf, dayAt, inventMatter } from './invent-matters.ts'
import { makeWorld } from './invent-world.ts'
import { weighWords } from './weigh-words.ts'

/**
 * npm run bench:judge [-- --threads 100000 --deeds 1000000 --planted 1000 --seed 1]: joins invented deeds to invented threads and judges them on one
 * core; prints seconds, the peak of memory, and how many of the deeds that were made for a thread are found. Run it with a heap of 1900 MB.
 */
const { values } = parseArgs({
  options: {
    threads: { type: 'string', default: '100000' },
    deeds: { type: 'string', default: '1000000' },
    planted: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
})
const [threads, deeds, planted] = [Number(values.threads), Number(values.deeds), Number(values.planted)]
/** What was done weeks after the last of the threads counts, too. */
const AFTER_DAYS = 400

const toEvidence = ({ deed, bearing, join, rivals }: JoinedDeed): Evidence => {
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

const begin = performance.now()
const world = makeWorld(Number(values.seed))
const matters = Array.from({ length: threads }, (_, at) => inventMatter(world, at, threads))
const chosen = choosePlanted(matters, planted)
const invented = performance.now()

const joiner = new DeedJoiner(matters, { weightOf: weighWords(matters), bodiesOf: () => [] })
const evidence = new Map<Matter, Evidence[]>()
const joined = { deeds: 0, pairs: 0, rivals: 0, told: 0 }
const targets = new Map(chosen.map((matter) => [plantedRecord(matter), matter]))
const found = { own: 0, others: 0, none: 0 }

for (const deed of inventDeeds(world, { count: deeds, planted: chosen })) {
  const about = joiner.join(deed)
  joined.told++
  joined.pairs += about.length
  if (about.length > 0) joined.deeds++
  for (const each of about) {
    joined.rivals += each.rivals.length
    const told = evidence.get(each.matter)
    if (told) told.push(toEvidence(each))
    else evidence.set(each.matter, [toEvidence(each)])
  }
  const target = targets.get(deed.record!)
  if (!target) continue
  const isFound = about.some(({ matter }) => matter === target)
  if (isFound) found.own++
  if (about.length === 0) found.none++
  found.others += about.length - Number(isFound)
}
const told = performance.now()

const asOf = dateOf(dayAt(DAYS, DAYS) + AFTER_DAYS)
const verdicts = judge(
  matters.map((matter) => {
    const { thread, condition } = matter
    return { thread, evidence: evidence.get(matter) ?? [], announcedBy: [], condition: condition?.text ?? null }
  }),
  { asOf },
)
const judged = performance.now()

const statuses = new Map<string, number>()
for (const { kind, status } of verdicts) statuses.set(`${kind} ${status}`, (statuses.get(`${kind} ${status}`) ?? 0) + 1)
const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)}%`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

console.log(`${threads} threads and ${joined.told} deeds, seed ${values.seed}, one core`)
console.log(`threads invented in ${seconds(invented - begin)}`)
console.log(`deeds invented and joined in ${seconds(told - invented)}`)
console.log(`verdicts in ${seconds(judged - told)}; all in ${seconds(judged - begin)}`)
console.log(`peak of memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
console.log(
  `${joined.deeds} deeds bear on a thread (${percent(joined.deeds, joined.told)}), ${(joined.pairs / joined.deeds).toFixed(2)} threads and ` +
    `${(joined.rivals / joined.pairs).toFixed(1)} rivals each; ${evidence.size} threads have evidence`,
)
console.log(
  `of ${planted} deeds made for a thread ${found.own} are found; ${found.none} bear on none; they bear on ${found.others} other threads besides`,
)
for (const [status, count] of [...statuses].sort(([, one], [, other]) => other - one))
  console.log(`  ${count} ${status}`)
