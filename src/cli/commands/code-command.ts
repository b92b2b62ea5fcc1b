import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { ActaError } from '../../model/index.ts'
import { type Line, readLines } from '../../read/index.ts'
import type { LineOutcome, LineTask } from '../bulk/code-line.ts'
import { mapInOrder, type Window } from '../bulk/map-in-order.ts'
import { CountedInput } from '../bulk/standard-input.ts'
import { WorkerCrash, WorkerPool } from '../bulk/worker-pool.ts'
import { type ActorsOption, actorsOption, parsePositive } from '../options.ts'
import { toVisible } from '../print/visible.ts'
import { sizeOfOpenFile, startProgress } from '../progress.ts'
import { loadReaderParts } from '../rooms.ts'
import { expectInput, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta code < articles.jsonl > readings.jsonl
  zcat archive.jsonl.gz | acta code --jobs 8 | jq -c '.statements[]'

A line: {"id": "a1", "text": "…", "title": "…", "date": "2031-05-14",
"outlet": "…", "url": "…"}; all but "text" may be left out, other keys are
ignored. Readings come out in the order of the lines, as \`acta schema\` describes
them; "id" comes back as document.ref. A line that is no document is told on
standard error with its number, the others are read, and the exit status is 1.`

interface CodeOptions extends ActorsOption {
  jobs: number
  strict?: boolean
  withText?: boolean
  weights?: string
}

/** Only a worker's file that is built can be loaded by every version of Node that Acta runs on. */
const WORKER = new URL('../bulk/line-worker.js', import.meta.url)

/** Each thread loads the tables and takes some tens of megabytes. */
const MOST_JOBS = 256

const LINES_PER_JOB = 16
const MOST_CHARACTERS = 32_000_000

const windowOf = (jobs: number): Window<Line> => ({
  mostItems: jobs * LINES_PER_JOB,
  mostWeight: MOST_CHARACTERS,
  weigh: (line) => ('line' in line ? line.line.length : 0),
})

function parseJobs(text: string): number {
  const jobs = parsePositive(text)
  if (jobs > MOST_JOBS) throw new InvalidArgumentError(`It must be at most ${MOST_JOBS}.`)
  return jobs
}

/** `acta code`: the bulk filter, lines of JSON in, readings out. */
export function addCodeCommand(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('code')
    .summary('read many documents: JSON lines in, readings out')
    .description('Reads documents as lines of JSON from standard input and prints a reading a line, in the same order.')
    .option('--jobs <n>', 'worker threads', parseJobs, Math.min(MOST_JOBS, availableParallelism()))
    .option('--strict', 'stop at the first line that is no document')
    .option('--with-text', 'print the text of each document too')
    .option('--weights <folder>', 'read with other trained weights than the packaged ones')
    .addOption(actorsOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: CodeOptions) => end(await code(terminal, options)))
}

async function code(terminal: Terminal, { jobs, strict, withText = false, ...named }: CodeOptions): Promise<number> {
  await expectInput(terminal, 'lines of JSON')
  const { stdin, out, err, signal } = terminal
  const pool = new WorkerPool<LineTask, LineOutcome>(WORKER, jobs, await loadReaderParts(named))
  const input = new CountedInput(stdin)
  const progress = startProgress(terminal, { totalBytes: sizeOfOpenFile(stdin.fd) })
  let documents = 0
  let failed = 0
  try {
    const work = async (line: Line) => ({ number: line.number, outcome: await codeIn(pool, line, withText) })
    for await (const { number, outcome } of mapInOrder(readLines(input), work, windowOf(jobs))) {
      signal.throwIfAborted()
      progress.show(++documents, input.bytes)
      if ('output' in outcome) {
        await out.write(outcome.output)
        continue
      }
      const fault = toFault(number, outcome, terminal.env)
      if (strict) throw fault
      failed++
      await err.write(`acta: ${fault.message}\n`)
    }
  } finally {
    progress.end()
    await pool.close()
  }
  return failed > 0 ? 1 : 0
}

async function codeIn(pool: WorkerPool<LineTask, LineOutcome>, line: Line, withText: boolean): Promise<LineOutcome> {
  if ('fault' in line) return { fault: line.fault }
  try {
    return await pool.run({ line: line.line, withText })
  } catch (error) {
    if (error instanceof WorkerCrash) return { bug: `the worker that read it stopped (${error.message})` }
    throw error
  }
}

/** The fault of a line, with its number; a bug's first line says what it is, the rest where. */
function toFault(number: number, outcome: Exclude<LineOutcome, { output: string }>, env: NodeJS.ProcessEnv): Error {
  if ('fault' in outcome) {
    return new ActaError(outcome.fault.code, toVisible(`line ${number}: ${outcome.fault.message}`))
  }
  const [first = '', ...rest] = outcome.bug.split('\n')
  const where = env.ACTA_DEBUG ? ['', ...rest].join('\n') : ''
  return new Error(`line ${number} could not be read, a bug of Acta: ${toVisible(first)}${where}`)
}
