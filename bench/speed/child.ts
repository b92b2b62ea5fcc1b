import { readFileSync } from 'node:fs'
import { CONTENDERS } from './contenders.ts'

/** One fresh process: child.ts CONTENDER ARTICLES.json; prints one Sample as JSON. */
export interface Sample {
  loadMs: number
  elapsedMs: number
  /** time on all cores together: above elapsedMs where the engine works in the background */
  cpuMs: number
  peakMegabytes: number
  found: number
}

const [name, path] = process.argv.slice(2)
const contender = CONTENDERS.find((one) => one.name === name)
if (!contender || !path) throw new Error('usage: child.ts CONTENDER ARTICLES.json')

const articles = JSON.parse(readFileSync(path, 'utf8')) as string[]
const loadStart = performance.now()
const read = await contender.load()
const start = performance.now()
const cpuStart = process.cpuUsage()
let found = 0
for (const article of articles) found += read(article)
const { user, system } = process.cpuUsage(cpuStart)
const sample: Sample = {
  loadMs: start - loadStart,
  elapsedMs: performance.now() - start,
  cpuMs: (user + system) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  found,
}
console.log(JSON.stringify(sample))
