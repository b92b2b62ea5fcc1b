import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadWeights } from '../../src/pipeline/index.ts'
import type { Sample } from './child.ts'
import { CONTENDERS } from './contenders.ts'
import { countWords, inventArticles } from './invent-articles.ts'

/** npm run bench:speed [-- --words 200000 --rounds 5 --seed 1]: fresh processes in turns, medians and raw values. */
const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})
const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

/** A child that takes so long hangs. */
const CHILD_MS = 600_000

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}

function measure(path: string): Map<string, Sample[]> {
  const samples = new Map(CONTENDERS.map(({ name }) => [name, [] as Sample[]]))
  for (let round = 0; round < Number(values.rounds); round++)
    for (const { name } of CONTENDERS) {
      const output = execFileSync(process.execPath, ['--import', 'tsx', CHILD, name, path], {
        encoding: 'utf8',
        timeout: CHILD_MS,
      })
      samples.get(name)!.push(JSON.parse(output) as Sample)
    }
  return samples
}

/** How long the weights alone take to load, in ms, five times over in this process. */
const loadTimes = (): number[] =>
  Array.from({ length: 5 }, () => {
    const begin = performance.now()
    loadWeights()
    return performance.now() - begin
  })

const articles = inventArticles({ words: Number(values.words), seed: Number(values.seed) })
const words = articles.reduce((sum, article) => sum + countWords(article), 0)
const folder = mkdtempSync(join(tmpdir(), 'acta-speed-'))
const path = join(folder, 'articles.json')
writeFileSync(path, JSON.stringify(articles))

try {
  const results = [...measure(path)].map(([name, samples]) => ({
    name,
    does: CONTENDERS.find((one) => one.name === name)!.does,
    wordsPerSecond: Math.round(median(samples.map(({ elapsedMs }) => (1000 * words) / elapsedMs))),
    wordsPerCpuSecond: Math.round(median(samples.map(({ cpuMs }) => (1000 * words) / cpuMs))),
    loadMs: Math.round(median(samples.map(({ loadMs }) => loadMs))),
    peakMegabytes: Math.round(median(samples.map(({ peakMegabytes }) => peakMegabytes))),
    samples,
  }))
  console.log(`${articles.length} invented articles, ${words} words, ${values.rounds} fresh processes each, in turns`)
  console.log('             words/s   words/CPU s   load ms   peak MB')
  for (const { name, does, ...one } of results) {
    const speeds = name === 'nothing' ? ['-', '-'] : [one.wordsPerSecond, one.wordsPerCpuSecond]
    const columns = [...speeds, one.loadMs, one.peakMegabytes]
    const widths = [10, 14, 10, 10]
    const speed = columns.map((column, at) => String(column).padStart(widths[at]!)).join('')
    console.log(`${name.padEnd(10)}${speed}   ${does}`)
  }
  console.log(`weights of acta: loaded in ${Math.round(median(loadTimes()))} ms, once in a process`)
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
  console.log(JSON.stringify({ articles: articles.length, words, seed: Number(values.seed), machine, results }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
